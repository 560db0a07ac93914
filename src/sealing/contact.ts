import { canonicalBytes, wellFormed } from './canonical.ts'
import { seal } from './envelope.ts'
import { ctxh, H } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

/** How much a message says: nothing, level and area, or the warning. */
export type Discretion = 'nudge' | 'coarse' | 'full'

/** One way to a member. The token is what the link or code that confirms it carries: 16 bytes, base64url. */
export interface WrittenReach {
  kind: 'email' | 'sms'
  /** An e-mail address, or a telephone number with its country (E.164). */
  address: string
  discretion: Discretion
  confirm: string
}

/** A browser that asked to be told (RFC 8030, RFC 8291). What is shown on a locked screen says nothing but a nudge. */
export interface PushReach {
  kind: 'push'
  /** Where its push service takes messages for it. */
  address: string
  p256dh: string
  auth: string
  discretion: 'nudge'
}

export type Reach = WrittenReach | PushReach

/** Hours in which she does not want to be told, on the clock of a place; `from` 22 and `to` 7 is a night. */
export interface QuietHours {
  from: number
  to: number
  /** IANA name of the time zone. */
  zone: string
}

/** When what has come together is told at once, on the clock of a place: each day (0), or on one day of the week. */
export interface Digest {
  /** 0 for every day, else 1 for Monday to 7 for Sunday. */
  day: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** A whole hour, 0 to 23. */
  hour: number
  /** IANA name of the time zone. */
  zone: string
}

/** Where and how a member wants to be told. Sealed on her device or at once; only the worker opens it. */
export interface Contact {
  v: 1
  channels: Reach[]
  areas: string[]
  /** Kinds of work that warnings may be for; none named means all. */
  work: string[]
  levels: (1 | 2 | 3 | 4)[]
  language: string
  /** Further languages that she reads, where a warning is not written in hers. */
  reads?: string[]
  quiet: QuietHours | null
  /** None, and each warning is told by itself. */
  digest?: Digest | null
  /** 16 bytes, base64url: what the link that ends everything carries. */
  unsub: string
}

/** How many ways one member may be told. */
export const MOST_CHANNELS = 4

/** Her e-mail address, the first one if there are several. */
export function emailOf(contact: Contact): WrittenReach | null {
  for (const reach of contact.channels)
    if (reach.kind === 'email') return { ...reach, kind: 'email' }
  return null
}

/** Whose contact, at which service. */
export interface ContactAt {
  svc: string
  /** The member's 16-byte id. */
  memberId: Bytes
}

export function contactUse(s: Primitives, at: ContactAt) {
  const context = ctxh(s, at.svc, 'contact', at.memberId)
  return { purpose: PURPOSE.contact, bucket: 1, context } as const
}

/** 2,206 bytes for everybody (step 16). Throws `RefusalError('too-long')` above 1,023 bytes of JSON. */
export function sealContact(
  s: Suite,
  at: ContactAt & { deliveryPk: Bytes },
  contact: Contact,
): Bytes {
  const use = { ...contactUse(s, at), to: at.deliveryPk }
  return seal(s, use, canonicalBytes(wellFormed(contact)))
}

/** What the server keeps of the 16 bytes in an unsubscribe link. */
export function unsubHash(s: Primitives, unsub: Bytes): Bytes {
  return H(s, 32, 'rw1/unsub', unsub)
}

/** What the server keeps of the 16 bytes in a confirmation link. */
export function confirmHash(s: Primitives, confirm: Bytes): Bytes {
  return H(s, 32, 'rw1/confirm', confirm)
}
