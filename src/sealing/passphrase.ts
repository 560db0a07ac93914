import { H } from './hash.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'
import { bytesOfNumber, numberOf, readWords, wordsOf, type UnknownWord } from './word-coding.ts'

/** Seven random words, 77 bits: what a moderator or officer signs in with. Never chosen by a person. */
export function makePassphrase(s: Suite): string {
  return wordsOf(numberOf(s.random(10)) >> 3n, 7).join(' ')
}

/** The one spelling that is stretched: lower case, one space between words. */
export function plainPassphrase(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().split(/\s+/).join(' ')
}

/** A recovery key of 32 bytes as 24 words for paper, the last 8 bits a check (step 12). */
export function recoveryWords(s: Primitives, key: Bytes): string[] {
  return wordsOf((numberOf(key) << 8n) | checkOf(s, key), 24)
}

/** Reads the 24 words. Four letters are enough for a word. */
export function parseRecoveryWords(
  s: Primitives,
  text: string,
): { key: Bytes } | { unknown: UnknownWord[] } | 'mistyped' {
  const read = readWords(text, 24)
  if (read === 'mistyped') return read
  if (typeof read !== 'bigint') return { unknown: read }
  const key = bytesOfNumber(read >> 8n, 32)
  return checkOf(s, key) === (read & 0xffn) ? { key } : 'mistyped'
}

function checkOf(s: Primitives, key: Bytes): bigint {
  return numberOf(H(s, 1, 'rw1/recovery/check', key))
}
