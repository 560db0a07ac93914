import { lp, piece, type Field } from './bytes.ts'
import type { Bytes, Primitives } from './suite.ts'

/** Below this BLAKE2b is cut, because libsodium makes no shorter digest. */
const SHORTEST = 16

/** BLAKE2b over the length-prefixed fields; 1 to 64 bytes (step 1). */
export function H(s: Primitives, length: number, ...fields: readonly Field[]): Bytes {
  return cut(s.blake2b(Math.max(length, SHORTEST), lp(...fields)), length)
}

/** What a derived key is for beyond its label, and how long it is; nothing and 32 bytes if not said. */
export interface Shape {
  info?: Field
  length?: number
}

/** BLAKE2b keyed with `key` over LP(label, info) (step 1). */
export function KDF(s: Primitives, key: Bytes, label: string, shape: Shape = {}): Bytes {
  const { info = '', length = 32 } = shape
  return cut(s.blake2b(Math.max(length, SHORTEST), lp(label, info), key), length)
}

/**
 * The context of an envelope: never sent, computed at both ends. It ties a ciphertext to this service,
 * its row, its owner and its use (step 2).
 */
export function ctxh(s: Primitives, svc: string, ...fields: readonly Field[]): Bytes {
  return H(s, 32, 'rw1/ctx', svc, ...fields)
}

function cut(digest: Bytes, length: number): Bytes {
  return digest.length === length ? digest : piece(digest, 0, length)
}
