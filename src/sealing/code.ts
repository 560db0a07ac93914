import { H } from './hash.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'
import { bytesOfNumber, numberOf, readWords, wordsOf, type UnknownWord } from './word-coding.ts'

const SECRET = 9
const WORDS_IN_CODE = 7
const DIGITS_IN_CODE = 24
const CHECK_BITS = 5n

/** A code in its three forms: 9 secret bytes, seven words, and 24 digits in groups of four. */
export interface Code {
  bytes: Bytes
  words: string[]
  digits: string
}

/** What typed text was: a code, words with some unknown, or something that fails its check. */
export type ReadCode = { bytes: Bytes } | { unknown: UnknownWord[] } | 'mistyped'

/** A fresh code of 72 secret bits and 5 check bits (step 7). */
export function makeCode(s: Suite): Code {
  return codeOf(s, s.random(SECRET))
}

/** The words and digits that stand for 9 bytes. */
export function codeOf(s: Primitives, bytes: Bytes): Code {
  const n = (numberOf(bytes) << CHECK_BITS) | checkOf(s, bytes)
  const digits = n.toString().padStart(DIGITS_IN_CODE, '0')
  return { bytes, words: wordsOf(n, WORDS_IN_CODE), digits: digits.replace(/(.{4})(?=.)/g, '$1 ') }
}

/** Reads seven words or 24 digits as a person typed them. One mistyped word in 32 passes the check. */
export function parseCode(s: Primitives, text: string): ReadCode {
  const read = readDigits(text) ?? readWords(text, WORDS_IN_CODE)
  if (read === 'mistyped') return read
  if (typeof read !== 'bigint') return { unknown: read }
  const bytes = bytesOfNumber(read >> CHECK_BITS, SECRET)
  const whole = (numberOf(bytes) << CHECK_BITS) | checkOf(s, bytes)
  return whole === read ? { bytes } : 'mistyped'
}

function checkOf(s: Primitives, bytes: Bytes): bigint {
  return numberOf(H(s, 1, 'rw1/code/check', bytes)) >> (8n - CHECK_BITS)
}

/** The number behind 24 digits; nothing if the text does not consist of digits. */
function readDigits(text: string): bigint | 'mistyped' | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-.,]/g, '')
  if (!/^\d+$/.test(digits)) return undefined
  return digits.length === DIGITS_IN_CODE ? BigInt(digits) : 'mistyped'
}
