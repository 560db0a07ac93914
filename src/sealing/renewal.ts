import { canonicalBytes } from './canonical.ts'
import { H } from './hash.ts'
import { signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest, signFields, verifyFields } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'
import { numberOf, wordsOf } from './word-coding.ts'

/**
 * A new passphrase for an account whose old one is lost (protocol 6.3). It is signed with the account's own key, which only
 * the passphrase or the recovery words open: the server can check it and can make none.
 */
export interface Renewal {
  id: string
  /** `authHash` of the new passphrase, base64url. */
  authHash: string
  argon: { mebibytes: number; passes: number }
  /** The account's master secret under the new passphrase, base64url. */
  masterByPassphrase: string
  /** Minutes since 1970, UTC: an old one does not count again. */
  minute: number
}

const RENEWAL = 'rw1/acct/renew'

export function signRenewal(s: Primitives, svc: string, renewal: Renewal, secretKey: Bytes): Bytes {
  return signFields(s, secretKey, RENEWAL, svc, canonicalBytes(renewal))
}

export function verifyRenewal(
  s: Primitives,
  made: { publicKey: Bytes; signature: Bytes },
  svc: string,
  renewal: Renewal,
): boolean {
  return verifyFields(s, made, RENEWAL, svc, canonicalBytes(renewal))
}

/** Names a new second factor of an account (protocol 6.3): 32 bytes, from which the secret cannot be had. */
export function factorDigest(s: Primitives, svc: string, id: string, totpSecret: string): Bytes {
  return H(s, 32, 'rw1/acct/factor', svc, id, totpSecret)
}

/** The eight words by which a colleague makes sure, by voice, whose new second factor she signs. */
export function factorWords(s: Primitives, digest: Bytes): string[] {
  return wordsOf(numberOf(H(s, 11, 'rw1/fp/factor', digest)), 8)
}

/** What colleagues sign. */
export function factorStatement(s: Primitives, svc: string, digest: Bytes): Bytes {
  return signedDigest(s, 'rw1/acct/factor/sign', svc, digest)
}

/** A colleague's, or the root's, word that this second factor may take the place of the lost one. */
export function signFactor(s: Primitives, svc: string, digest: Bytes, signing: Signing): Signature {
  return signDigest(s, factorStatement(s, svc, digest), signing)
}
