import { concat, lp, piece } from './bytes.ts'
import { H, KDF } from './hash.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'
import { bytesOfNumber, numberOf, readWords, wordsOf, type UnknownWord } from './word-coding.ts'

const NONCE = 9
const MAC = 7
const WORDS_IN_INVITE = 12

/** The 9 bytes that only the vouching organisation knows until somebody joins (step 16). */
export function makeInviteNonce(s: Suite): Bytes {
  return s.random(NONCE)
}

/** What goes, blinded, through the guard's PRF of a month ('YYYY-MM'). */
export function inviteInput(month: string, nonce: Bytes): Bytes {
  return lp('rw1/inv', month, nonce)
}

/** The 7 bytes that show that the guard has stamped a nonce; `W` is the PRF output of 64 bytes. */
export function inviteMac(s: Primitives, W: Bytes): Bytes {
  return KDF(s, piece(W, 0, 32), 'rw1/inv/mac', { length: MAC })
}

/**
 * Names an invite: whoever has this can end it while nobody has used it, and can neither join with it nor find out who did.
 */
export function inviteHandle(s: Primitives, nonce: Bytes): Bytes {
  return H(s, 32, 'rw1/inv/spent', nonce)
}

/** An invite as twelve words: nonce, stamp and four bits of check. */
export function inviteWords(s: Primitives, nonce: Bytes, W: Bytes): string[] {
  const body = concat(nonce, inviteMac(s, W))
  return wordsOf((numberOf(body) << 4n) | checkOf(s, body), WORDS_IN_INVITE)
}

/** Reads twelve words as a person typed them. Whether the stamp is right, only the guard can tell. */
export function parseInvite(
  s: Primitives,
  text: string,
): { nonce: Bytes; mac: Bytes } | { unknown: UnknownWord[] } | 'mistyped' {
  const read = readWords(text, WORDS_IN_INVITE)
  if (read === 'mistyped') return read
  if (typeof read !== 'bigint') return { unknown: read }
  const body = bytesOfNumber(read >> 4n, NONCE + MAC)
  if (checkOf(s, body) !== (read & 15n)) return 'mistyped'
  return { nonce: piece(body, 0, NONCE), mac: piece(body, NONCE) }
}

function checkOf(s: Primitives, body: Bytes): bigint {
  return numberOf(H(s, 1, 'rw1/inv/check', body)) >> 4n
}
