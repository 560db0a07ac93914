import type { Bytes, Primitives } from '../sealing/suite.ts'

/** What a key in the store belongs to (protocol 7). The number is what stands on disk and never changes its meaning. */
const classNumbers = {
  report: 1,
  vault: 2,
  team: 3,
  package: 4,
  'package-key': 5,
  member: 6,
  board: 7,
  match: 8,
  duty: 9,
} as const

export type SlotClass = keyof typeof classNumbers

export const slotClasses = Object.keys(classNumbers) as SlotClass[]

/** What the guard keeps about one sealed object; the key itself is opened only when it is needed. */
export interface Slot {
  readonly oid: Bytes
  readonly class: SlotClass
  /** Last month in which the key lives, as `YYYY-MM`. */
  readonly expires: string
  /** Hash of the one person or post that may ask for it; null when every moderator may. */
  readonly addressee: Bytes | null
  /** Whoever shows the preimage of this may erase the key; null when nobody may. */
  readonly withdrawTag: Bytes | null
}

/** Bytes of a slot on disk. */
export const slotSize = 160

// state 1 | zero 1 | month 2 | class 1 | oid 16 | addressee 16 | withdraw tag 32 | nonce 24 | sealed key 48 | zeros 19
const at = {
  state: 0,
  expires: 2,
  class: 4,
  oid: 5,
  addressee: 21,
  tag: 37,
  nonce: 69,
  sealed: 93,
  end: 141,
}

const live = 1
const erased = 2

const firstYear = 2000

function monthNumber(month: string): number {
  return (Number(month.slice(0, 4)) - firstYear) * 12 + Number(month.slice(5, 7)) - 1
}

function monthText(number: number): string {
  return `${firstYear + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

function presentOrNull(bytes: Bytes): Bytes | null {
  return bytes.some((byte) => byte !== 0) ? bytes.slice() : null
}

export interface SlotKey {
  /** The object's key x_o, 32 bytes. */
  readonly key: Bytes
  /** 24 fresh random bytes. */
  readonly nonce: Bytes
}

/**
 * What the sealed key is bound to: whose it is, not how long it lives. The month can therefore be changed by two
 * bytes that never lie across two sectors, and a power cut in that moment costs nobody a key.
 */
function bound(bytes: Bytes): Bytes {
  return bytes.subarray(at.class, at.nonce)
}

/** Where in a slot its month stands, and the two bytes for it. */
export function monthField(month: string): { offset: number; bytes: Bytes } {
  const number = monthNumber(month)
  return { offset: at.expires, bytes: Uint8Array.of(number & 0xff, number >> 8) }
}

/** The 160 bytes of a live slot: its head in clear and x_o sealed under the boot key, bound to that head. */
export function encodeSlot(
  primitives: Primitives,
  bootKey: Bytes,
  slot: Slot,
  { key, nonce }: SlotKey,
): Bytes {
  const bytes = new Uint8Array(slotSize)
  bytes[at.state] = live
  bytes[at.class] = classNumbers[slot.class]
  bytes.set(monthField(slot.expires).bytes, at.expires)
  bytes.set(slot.oid, at.oid)
  if (slot.addressee !== null) bytes.set(slot.addressee, at.addressee)
  if (slot.withdrawTag !== null) bytes.set(slot.withdrawTag, at.tag)
  bytes.set(nonce, at.nonce)
  bytes.set(primitives.xchachaSeal(bootKey, nonce, key, bound(bytes)), at.sealed)
  return bytes
}

/** Bytes that leave nothing of what stood there, marked as erased. `noise` is 160 random bytes. */
export function erasedSlot(noise: Bytes): Bytes {
  const bytes = noise.slice(0, slotSize)
  bytes[at.state] = erased
  return bytes
}

/** Whether a slot's bytes claim to hold a key. */
export function isLive(bytes: Bytes): boolean {
  return bytes[at.state] === live
}

/** The head of a live slot; null when its class or month is none that we write. */
export function slotHead(bytes: Bytes): Slot | null {
  const name = slotClasses.find((candidate) => classNumbers[candidate] === bytes[at.class])
  if (name === undefined) return null
  const month = (bytes[at.expires] ?? 0) + (bytes[at.expires + 1] ?? 0) * 256
  return {
    oid: bytes.slice(at.oid, at.addressee),
    class: name,
    expires: monthText(month),
    addressee: presentOrNull(bytes.subarray(at.addressee, at.tag)),
    withdrawTag: presentOrNull(bytes.subarray(at.tag, at.nonce)),
  }
}

/** The key of a live slot. Throws OpenError when a byte of the slot was changed or half written. */
export function slotKey(primitives: Primitives, bootKey: Bytes, bytes: Bytes): Bytes {
  return primitives.xchachaOpen(
    bootKey,
    bytes.subarray(at.nonce, at.sealed),
    bytes.subarray(at.sealed, at.end),
    bound(bytes),
  )
}
