import { RefusalError } from '../sealing/errors.ts'
import { parseRecoveryWords } from '../sealing/passphrase.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/**
 * The root's signing key from its 24 words, for the moments that need it: a second coordinator, or an emergency.
 * Throws `RefusalError('root_words')` when they are not such words, or the words of another root.
 */
export function rootKeyFrom(s: Primitives, words: string, rootPk: Bytes): Bytes {
  const read = parseRecoveryWords(s, words)
  if (read === 'mistyped' || 'unknown' in read) throw new RefusalError('root_words')
  return rootKeyOf(s, read.key, rootPk)
}

/** The same from the 32 bytes behind the words, which are overwritten. */
export function rootKeyOf(s: Primitives, seed: Bytes, rootPk: Bytes): Bytes {
  const { publicKey, secretKey } = s.signKeypair(seed)
  s.wipe(seed)
  if (!s.equal(publicKey, rootPk)) throw new RefusalError('root_words')
  return secretKey
}
