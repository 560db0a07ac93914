import { H, KDF } from '../sealing/hash.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/** So many codes a member may have sent in a day, so that nobody's telephone rings all night for a stranger's fun. */
export const codesADay = 3
/** So many codes a number may have in a day, whoever asks for them: a stranger's number that many members type in. */
export const codesANumber = 5
/** So many times a day a code may be typed: a millionth each. */
export const triesADay = 5

/**
 * Six digits, which follow from the random token that is sealed beside the number: the worker that opens it sends them, and
 * nobody who only knows the number can say them.
 */
export function numberCode(s: Primitives, confirm: Bytes): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = H(s, 16, 'rw1/sub/number-code', confirm)
  const drawn = [a, b, c, d, e, f].reduce((sum, byte) => sum * 256 + byte, 0)
  return String(drawn % 1_000_000).padStart(6, '0')
}

/**
 * What is kept of a number, to see that it is the same one again. It hangs on her own token, which is not kept: without it
 * no number can be tried on the table.
 */
export function numberHash(s: Primitives, stop: Bytes, number: string): Bytes {
  return KDF(s, stop, 'rw1/sub/number', { info: number, length: 32 })
}

/** What is kept of a code; without her token a million guesses lead nowhere. */
export function codeHash(s: Primitives, stop: Bytes, code: string): Bytes {
  return KDF(s, stop, 'rw1/sub/number-code', { info: code, length: 32 })
}

/**
 * Where a day's codes to a number are counted: eight bytes under a key that only workers hold. Another day is another place,
 * and the places are emptied each night.
 * @param day YYYY-MM-DD
 */
export function codeBucket(
  s: Primitives,
  key: Bytes,
  about: { number: string; day: string },
): Bytes {
  return KDF(s, key, 'rw1/sub/code-bucket', { info: `${about.day} ${about.number}`, length: 8 })
}
