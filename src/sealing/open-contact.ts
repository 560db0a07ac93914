import { readJson } from './canonical.ts'
import { contactUse, type Contact, type ContactAt } from './contact.ts'
import { openSeal } from './envelope.ts'
import { opening } from './errors.ts'
import { encoded, list, nullable, object, oneOf, text, token, type Reader } from './shape.ts'
import type { Bytes, KeyPair, Primitives } from './suite.ts'

const readContact: Reader<Contact> = object({
  v: oneOf(1),
  email: nullable(text(254)),
  areas: list(token, 200),
  levels: list(oneOf(1, 2, 3, 4), 4),
  language: token,
  discretion: oneOf('nudge', 'coarse', 'full'),
  unsub: encoded(16),
  confirm: encoded(16),
})

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
