import { base64url, fromBase64url } from './bytes.ts'
import { RefusalError, SignatureError } from './errors.ts'
import { encoded, list, object, token, type Reader } from './shape.ts'
import type { Bytes, Primitives } from './suite.ts'

/** Who signs, and with what. */
export interface Signing {
  by: string
  secretKey: Bytes
}

/** A signature as it is stored and sent: the signer's id, and 64 bytes in base64url. */
export interface Signature {
  by: string
  sig: string
}

/** A key that may sign. One whose `to` is set has left, and signs nothing any more. */
export interface Signer {
  id: string
  sig_pk: string
  to: string | null
}

/** Reads a list of signatures from outside. Throws `RefusalError('shape')`. */
export const readSignatures: Reader<Signature[]> = list(object({ by: token, sig: encoded(64) }), 8)

/** Signs a digest of `signedDigest`. */
export function signDigest(s: Primitives, digest: Bytes, signing: Signing): Signature {
  return { by: signing.by, sig: base64url(s.sign(digest, signing.secretKey)) }
}

/**
 * The ids behind `signatures`, each of another person and another key. One that does not hold spoils
 * them all: a wrong signature is never an accident. Throws `SignatureError`: 'unknown-signer',
 * 'closed-signer', 'same-signer', 'bad-signature'.
 */
export function distinctSigners(
  s: Primitives,
  signers: readonly Signer[],
  signatures: readonly Signature[],
  digest: Bytes,
): string[] {
  const keys = new Set<string>()
  for (const { by, sig } of signatures) {
    const signer = signers.find((one) => one.id === by)
    if (!signer) throw new SignatureError('unknown-signer')
    if (signer.to !== null) throw new SignatureError('closed-signer')
    if (keys.has(signer.sig_pk)) throw new SignatureError('same-signer')
    keys.add(signer.sig_pk)
    if (!holds(s, signer.sig_pk, sig, digest)) throw new SignatureError('bad-signature')
  }
  return signatures.map(({ by }) => by)
}

function holds(s: Primitives, publicKey: string, signature: string, digest: Bytes): boolean {
  try {
    return s.verify(fromBase64url(signature, 64), digest, fromBase64url(publicKey, 32))
  } catch (error) {
    if (error instanceof RefusalError) return false
    throw error
  }
}
