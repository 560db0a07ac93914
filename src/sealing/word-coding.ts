import { zeros } from './bytes.ts'
import type { Bytes } from './suite.ts'
import { WORDS } from './wordlist.ts'

const BITS = 11n
/** Longer text is no code, and comparing it with every word would take a while. */
const LONGEST_TEXT = 1000
const LONGEST_WORD = 24
const SUGGESTIONS = 3

/** A word that is not in the list, and the listed words nearest to it (none if nothing is near). */
export interface UnknownWord {
  word: string
  suggestions: string[]
}

/** The bytes as one big-endian number. */
export function numberOf(bytes: Bytes): bigint {
  let sum = 0n
  let part = 0
  bytes.forEach((byte, at) => {
    part = part * 256 + byte
    // Six bytes are as many as a plain number holds exactly; a step in big ones costs far more.
    const isFull = (at + 1) % 6 === 0
    if (!isFull && at + 1 < bytes.length) return
    sum = (sum << BigInt(8 * ((at % 6) + 1))) | BigInt(part)
    part = 0
  })
  return sum
}

/** The lowest `length` bytes of `n`, big-endian. */
export function bytesOfNumber(n: bigint, length: number): Bytes {
  const bytes = zeros(length)
  for (let i = length - 1, rest = n; i >= 0; i--, rest >>= 8n) bytes[i] = Number(rest & 0xffn)
  return bytes
}

/** `count` words of 11 bits each, the highest bits first. */
export function wordsOf(n: bigint, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const place = (n >> (BITS * BigInt(count - 1 - i))) & 2047n
    return WORDS[Number(place)] ?? ''
  })
}

/**
 * The number that `count` typed words stand for. Letters in any case; four letters are enough for a
 * word. Answers the unknown words if there are any, and 'mistyped' for another number of words.
 */
export function readWords(text: string, count: number): bigint | UnknownWord[] | 'mistyped' {
  if (text.length > LONGEST_TEXT) return 'mistyped'
  const typed =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[^\s,.;:\-_/|]+/g) ?? []
  if (typed.length !== count || typed.some((word) => word.length > LONGEST_WORD)) return 'mistyped'
  const places = typed.map(placeOf)
  const unknown = typed.filter((_, i) => places[i] === -1)
  if (unknown.length > 0) return unknown.map((word) => ({ word, suggestions: nearest(word) }))
  return places.reduce((sum, place) => (sum << BITS) | BigInt(place), 0n)
}

function placeOf(word: string): number {
  const exact = WORDS.indexOf(word)
  if (exact !== -1 || word.length < 4) return exact
  return WORDS.findIndex((listed) => listed.startsWith(word))
}

function nearest(word: string): string[] {
  return WORDS.map((listed) => ({ listed, distance: distance(word, listed) }))
    .filter((one) => one.distance <= 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map((one) => one.listed)
}

/** How many letters must be changed, added, left out or swapped with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swaps = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = swaps ? at(i - 2, j - 2) + 1 : changed
      row.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1))
    }
  }
  return at(a.length, b.length)
}
