import { canonicalBytes, wellFormed } from './canonical.ts'
import { seal } from './envelope.ts'
import { ctxh, H } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

/** Where and how a member wants to be told. Sealed on her device or at once; only the worker opens it. */
export interface Contact {
  v: 1
  email: string | null
  areas: string[]
  levels: (1 | 2 | 3 | 4)[]
  language: string
  /** How much a message says: nothing, level and area, or the warning. */
  discretion: 'nudge' | 'coarse' | 'full'
  /** 16 bytes each, base64url: what the links in messages carry. */
  unsub: string
  confirm: string
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
