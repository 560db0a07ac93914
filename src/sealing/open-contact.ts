import { isRecord, readJson } from './canonical.ts'
import { contactUse, MOST_CHANNELS, type Contact, type ContactAt } from './contact.ts'
import type { Digest, PushReach, Reach, WrittenReach } from './contact.ts'
import { openSeal } from './envelope.ts'
import { opening } from './errors.ts'
import { either, encoded, integer, list, nullable, object, oneOf } from './shape.ts'
import { text, token, type Reader } from './shape.ts'
import type { Bytes, KeyPair, Primitives } from './suite.ts'

const discretion = oneOf('nudge', 'coarse', 'full')

/** Reads a browser among somebody's ways, from outside. Throws `RefusalError('shape')`. */
export const readPushReach: Reader<PushReach> = object({
  kind: oneOf('push'),
  address: text(400),
  p256dh: encoded(65),
  auth: encoded(16),
  discretion: oneOf('nudge'),
})

const readReach = either<WrittenReach, PushReach>(
  object({ kind: oneOf('email', 'sms'), address: text(254), discretion, confirm: encoded(16) }),
  readPushReach,
)

const hour = integer(0, 23)

const zone = text(40, /^[A-Za-z0-9_+/-]+$/)
const readDigest = object<Digest>({ day: oneOf(0, 1, 2, 3, 4, 5, 6, 7), hour, zone })

const readWhole: Reader<Required<Contact>> = object({
  v: oneOf(1),
  channels: list<Reach>(readReach, MOST_CHANNELS),
  areas: list(token, 200),
  work: list(token, 30),
  levels: list(oneOf(1, 2, 3, 4), 4),
  language: token,
  reads: list(token, 12),
  quiet: nullable(object({ from: hour, to: hour, zone })),
  digest: nullable(readDigest),
  unsub: encoded(16),
})

/**
 * Reads what a member chose, from outside. What a contact leaves out was not chosen, and stays left out, so that it fits where
 * it came from. Throws `RefusalError('shape')`.
 */
export const readContact: Reader<Contact> = (value) => {
  const { reads, digest, ...rest } = readWhole(
    isRecord(value) ? { reads: [], digest: null, ...value } : value,
  )
  return {
    ...rest,
    ...(reads.length === 0 ? {} : { reads }),
    ...(digest === null ? {} : { digest }),
  }
}

/** A member's contact, for the worker and tests alone. Throws `OpenError`. */
export function openContact(
  s: Primitives,
  at: ContactAt & { delivery: KeyPair },
  sealed: Bytes,
): Contact {
  return opening(() =>
    readContact(readJson(openSeal(s, { ...contactUse(s, at), key: at.delivery }, sealed))),
  )
}
