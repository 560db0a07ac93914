import { H, KDF } from '../sealing/hash.ts'
import type { Bytes, KeyPair, Primitives } from '../sealing/suite.ts'

/** How far the confirming of a number is, as `duty_contacts.number_state` keeps it. */
export const numberStates = {
  none: 0,
  /** The digits are to be sent. */
  wanted: 1,
  sent: 2,
  /** Digits were typed and wait for the worker. */
  typed: 3,
  confirmed: 4,
  wrong: 5,
  /** The gateway did not take the digits. */
  unsent: 6,
} as const

export type NumberState = keyof typeof numberStates

/** So many times a day digits are sent to somebody on duty, and so many times she may type them. */
export const codesADay = 5
export const triesADay = 5

/** Whose number. Not by the id that her addresses stand under, which is another one each time they change. */
export interface NumberAt {
  readonly delivery: KeyPair
  readonly accountId: Bytes
  readonly number: string
}

/**
 * Six digits that only a worker can say, because they follow from its key, the person and the number: her own browser, which
 * sealed the number, does not know them. Who types them has read the message.
 */
export function numberDigits(s: Primitives, at: NumberAt): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = derived(s, 'rw1/duty/number-code', at)
  const drawn = [a, b, c, d, e, f].reduce((sum, byte) => sum * 256 + byte, 0)
  return String(drawn % 1_000_000).padStart(6, '0')
}

/**
 * The worker's word that this number was confirmed by this person: 32 bytes. Whoever writes to the table cannot make it, and
 * it is worth nothing beside another number.
 */
export function numberProof(s: Primitives, at: NumberAt): Bytes {
  return derived(s, 'rw1/duty/number', at)
}

function derived(s: Primitives, label: string, { delivery, accountId, number }: NumberAt): Bytes {
  return KDF(s, delivery.secretKey, label, { info: H(s, 32, label, accountId, number) })
}
