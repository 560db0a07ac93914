import { concat, hex, lp, piece, zeros } from './bytes.ts'
import { box, boxLength, looksBoxed, openBox, type BoxWith } from './envelope.ts'
import { OpenError } from './errors.ts'
import { ctxh, KDF } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

/** How many views one request to the guard carries, and how many rows are kept at once: fillers make it full (step 20). */
export const MATCH_BATCH = 16

const FEWEST_BITS = 4
const MOST_BITS = 20
const FEW_ROWS = 500
/** So many rows, real ones and fillers, share a prefix on average: its equality tells next to nothing. */
const ROWS_TO_A_PREFIX = 16

/** What one row says, to whoever holds the index key of its month. */
export interface MatchRow {
  /** Equal for equal views, under the guard's key. */
  tag: Bytes
  /** The report's oid, 16 bytes. */
  report: Bytes
}

/** Where a row lies. */
export interface MatchAt {
  svc: string
  /** 16 random bytes. */
  id: Bytes
  /** `IK_e` of the report's month. */
  indexKey: Bytes
}

/** The input of the guard's match function; the check has another, so that the two cannot be joined (step 20). */
export function matchInput(view: string): Bytes {
  return lp('rw1/match', view)
}

/** 16 bytes that are equal for equal views. @param output of the function, 64 bytes */
export function matchTag(s: Primitives, output: Bytes): Bytes {
  return KDF(s, piece(output, 0, 32), 'rw1/mat/t', { length: 16 })
}

/** How many bits of a prefix are shown, for a table of so many rows. */
export function matchBits(rows: number): number {
  if (rows <= FEW_ROWS) return FEWEST_BITS
  return Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.floor(Math.log2(rows / ROWS_TO_A_PREFIX))))
}

/** Every number of bits that rows were kept under while the table grew to this many. */
export function bitsUpTo(rows: number): number[] {
  return Array.from({ length: matchBits(rows) - FEWEST_BITS + 1 }, (_, i) => FEWEST_BITS + i)
}

/**
 * The first `bits` of a number that follows from the view, with a one before them, so that prefixes of different lengths
 * differ: all that the server sees of it.
 */
export function matchPrefix(s: Primitives, output: Bytes, bits: number): number {
  const [a = 0, b = 0, c = 0] = KDF(s, piece(output, 0, 32), 'rw1/mat/b', { length: 4 })
  return (1 << bits) | (((a << 16) | (b << 8) | c) >>> (24 - bits))
}

/** A prefix of a filler: any one of this length. */
export function fillerPrefix(s: Suite, bits: number): number {
  const [a = 0, b = 0, c = 0] = s.random(3)
  return (1 << bits) | (((a << 16) | (b << 8) | c) >>> (24 - bits))
}

/** A row of 142 bytes; null gives a filler, which only who holds the index key can tell. */
export function sealMatchRow(s: Suite, at: MatchAt, row: MatchRow | null): Bytes {
  return box(s, useOf(s, at), row === null ? zeros(32) : concat(row.tag, row.report))
}

/** Null for a filler. Throws `OpenError`. */
export function openMatchRow(s: Primitives, at: MatchAt, sealed: Bytes): MatchRow | null {
  const plain = openBox(s, useOf(s, at), sealed)
  if (plain.length !== 32) throw new OpenError()
  if (/^0+$/.test(hex(plain))) return null
  return { tag: piece(plain, 0, 16), report: piece(plain, 16) }
}

/** Whether these bytes are as long as a row and begin like one. */
export function looksLikeMatchRow(sealed: Bytes): boolean {
  return looksBoxed(sealed, { purpose: PURPOSE.matchRecord, bucket: 0 })
}

/** Length of a row. */
export const MATCH_ROW_LENGTH = boxLength(0)

function useOf(s: Primitives, { svc, id, indexKey }: MatchAt): BoxWith {
  const context = ctxh(s, svc, 'match', id)
  return { key: indexKey, purpose: PURPOSE.matchRecord, bucket: 0, context }
}
