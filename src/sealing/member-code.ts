import { piece } from './bytes.ts'
import { H, KDF } from './hash.ts'
import type { Bytes, Primitives } from './suite.ts'

/** The 32-byte secret a member signs in with, from the PRF output `Y` of her code, role 'sub' (step 16). */
export function memberKeys(s: Primitives, svc: string, Y: Bytes): { login: Bytes } {
  const ks = KDF(s, piece(Y, 0, 32), 'rw1/sub/k', { info: svc })
  return { login: KDF(s, ks, 'rw1/sub/auth') }
}

/** What the server keeps of it. */
export function loginHash(s: Primitives, login: Bytes): Bytes {
  return H(s, 32, 'rw1/sub/lh', login)
}
