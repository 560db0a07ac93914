import { lp, u32 } from './bytes.ts'
import { KDF } from './hash.ts'
import type { Mailbox } from './mailbox.ts'
import { MOST_REPLIES } from './reply.ts'
import type { Bytes, Primitives } from './suite.ts'

/** The list of tags always has a multiple of this many. */
const STEP = 256
const TAG = 16

/** Every look at the board asks for exactly this many slots. */
export const ASKED = 8

/** Above this many slots the board is split, so that a slow phone never loads more than about 16 kB of tags. */
const SHELF_ROOM = 1024

/** A mailbox's shelf has this many bits; a board uses as few of them as it can, since they are what it gives away. */
export const SHELF_BITS = 4

/** The mailbox's place on a divided board, 0 to 15, from the key that travels in the report (step 10). */
export function shelfOf(s: Primitives, kt: Bytes): number {
  const [byte = 0] = KDF(s, kt, 'rw1/mbx/shelf', { length: 1 })
  return byte >>> (8 - SHELF_BITS)
}

/** How many bits of the shelf are told for a board with this many slots: none up to 1,024. */
export function shelfBits(slots: number): number {
  const bits = Math.ceil(Math.log2(Math.max(1, slots / SHELF_ROOM)))
  return Math.min(SHELF_BITS, bits)
}

/** The number by which a client asks for its part of a board divided by `bits`. */
export function shelfPart(shelf: number, bits: number): number {
  return shelf >>> (SHELF_BITS - bits)
}

/**
 * The list that everybody gets: the tags in order, with made-up ones among them up to the next multiple of 256. The same
 * secret, part and tags give the same list.
 * @param secret 32 bytes that only the server knows
 * @param part which part of which division this is, such as '2/3'
 */
export function paddedTags(
  s: Primitives,
  secret: Bytes,
  part: string,
  tags: readonly Bytes[],
): Bytes[] {
  const whole = Math.max(1, Math.ceil(tags.length / STEP)) * STEP
  const made = Array.from({ length: whole - tags.length }, (_, i) =>
    KDF(s, secret, 'rw1/board/pad', { info: lp(part, u32(i)), length: TAG }),
  )
  return inOrder([...tags, ...made])
}

/** Byte by byte, the lowest first. */
export function inOrder(tags: readonly Bytes[]): Bytes[] {
  return [...tags].sort(compare)
}

function compare(a: Bytes, b: Bytes): number {
  for (let i = 0; i < TAG; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The numbers of the mailbox's own answers among these tags, the newest first: 64 hashes, however long the list. */
export function ownAmong(mailbox: Pick<Mailbox, 'tag'>, tags: readonly Bytes[]): number[] {
  const there = new Set(tags.map(nameOf))
  const numbers = Array.from({ length: MOST_REPLIES }, (_, j) => MOST_REPLIES - 1 - j)
  return numbers.filter((j) => there.has(nameOf(mailbox.tag(j))))
}

/** What is asked of the board, and where in the answer the own ones stand. */
export interface Ask {
  /** Exactly eight, in order. */
  tags: Bytes[]
  /** Own answers, the newest first: number `j`, at place `at` of `tags`. */
  own: { j: number; at: number }[]
}

/**
 * The eight tags that a visit asks for: the newest own ones, and decoys that stay the same from visit to visit while they
 * are on the board, so that a second look tells next to nothing new (protocol 9.2).
 */
export function askFor(
  s: Primitives,
  mailbox: Pick<Mailbox, 'tag' | 'kd'>,
  tags: readonly Bytes[],
): Ask {
  const numbers = ownAmong(mailbox, tags).slice(0, ASKED)
  const own = numbers.map((j) => ({ j, tag: mailbox.tag(j) }))
  const taken = new Set(own.map(({ tag }) => nameOf(tag)))
  const decoys = decoysFor(s, mailbox.kd, tags).filter((tag) => !taken.has(nameOf(tag)))
  const asked = inOrder([...own.map(({ tag }) => tag), ...decoys].slice(0, ASKED))
  const places = new Map(asked.map((tag, at) => [nameOf(tag), at]))
  return { tags: asked, own: own.map(({ j, tag }) => ({ j, at: places.get(nameOf(tag)) ?? 0 })) }
}

/** A prime above 2^128, that of Poly1305 (RFC 8439). */
const PRIME = 2n ** 130n - 5n

/**
 * The tags by a secret number of each, `a * tag + b` modulo a prime, the lowest sixteen first: enough for eight beside
 * eight own ones. A keyed hash of each tag would take half a second on a phone without a JIT; a strongly universal
 * family (Wegman and Carter 1981) keeps what matters: each tag is as likely as another, a new tag displaces only what
 * it undercuts, and eight places among a thousand (65 bits) do not determine a key of 256.
 */
function decoysFor(s: Primitives, kd: Bytes, tags: readonly Bytes[]): Bytes[] {
  const key = KDF(s, kd, 'rw1/mbx/rdv', { length: 64 })
  const [a, b] = [key.subarray(0, 32), key.subarray(32)].map((half) => numberOf(half) % PRIME)
  const scored = tags.map((tag) => ({
    tag,
    score: ((a ?? 1n) * numberOf(tag) + (b ?? 0n)) % PRIME,
  }))
  scored.sort((one, other) => (one.score < other.score ? -1 : 1))
  return scored.slice(0, 2 * ASKED).map(({ tag }) => tag)
}

function numberOf(bytes: Bytes): bigint {
  return BigInt(`0x${nameOf(bytes)}`)
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function nameOf(bytes: Bytes): string {
  let name = ''
  for (const byte of bytes) name += HEX[byte] ?? ''
  return name
}
