import type { Field } from './bytes.ts'
import { H } from './hash.ts'
import type { Bytes, Primitives } from './suite.ts'

/** What is signed in place of a message: 64 bytes over a label of its own and the fields (step 5). */
export function signedDigest(s: Primitives, label: string, ...fields: readonly Field[]): Bytes {
  return H(s, 64, label, ...fields)
}

/** Ed25519 signature of 64 bytes over the digest of label and fields. */
export function signFields(
  s: Primitives,
  secretKey: Bytes,
  label: string,
  ...fields: readonly Field[]
): Bytes {
  return s.sign(signedDigest(s, label, ...fields), secretKey)
}

/** True when `signature` was made by `publicKey` over exactly this label and these fields. */
export function verifyFields(
  s: Primitives,
  made: { publicKey: Bytes; signature: Bytes },
  label: string,
  ...fields: readonly Field[]
): boolean {
  return s.verify(made.signature, signedDigest(s, label, ...fields), made.publicKey)
}
