/** Every key, envelope, point and digest of the protocol is a plain byte array. */
export type Bytes = Uint8Array

/** A public key and the secret that belongs to it. Lengths depend on the algorithm that made them. */
export interface KeyPair {
  publicKey: Bytes
  secretKey: Bytes
}

/**
 * The prime-order group ristretto255 (RFC 9496). Points and scalars are 32 bytes, little-endian.
 * Whatever takes a point throws `RefusalError('point')` for an encoding that is not canonical, and for
 * a result that is the identity.
 */
export interface Ristretto {
  /** Maps 64 uniform bytes to a point. */
  fromHash(uniform: Bytes): Bytes
  multiply(scalar: Bytes, point: Bytes): Bytes
  base(scalar: Bytes): Bytes
  add(p: Bytes, q: Bytes): Bytes
  /** True for a canonical encoding of a point other than the identity. */
  isValid(point: Bytes): boolean
  scalarAdd(a: Bytes, b: Bytes): Bytes
  scalarSub(a: Bytes, b: Bytes): Bytes
  scalarMul(a: Bytes, b: Bytes): Bytes
  /** Throws `RefusalError('scalar')` for zero. */
  scalarInvert(a: Bytes): Bytes
  /** Reduces 64 bytes modulo the order of the group. */
  scalarReduce(wide: Bytes): Bytes
}

/** What the protocol needs of a cryptographic library. There are two: `sodium.ts` and `noble.ts`. */
export interface Primitives {
  name: 'libsodium' | 'noble'
  /** X-Wing (X25519 with ML-KEM-768): public key 1,216 bytes; the secret key is the seed of 32. */
  xwingKeypair(seed: Bytes): KeyPair
  /** `seed` is 64 fresh random bytes: 32 for ML-KEM, then 32 for X25519. Ciphertext 1,120, secret 32. */
  xwingEncapsulate(publicKey: Bytes, seed: Bytes): { ciphertext: Bytes; secret: Bytes }
  xwingDecapsulate(ciphertext: Bytes, secretKey: Bytes): Bytes
  /** BLAKE2b of 16 to 64 bytes, keyed when `key` is given (RFC 7693). */
  blake2b(length: number, message: Bytes, key?: Bytes): Bytes
  sha512(message: Bytes): Bytes
  xchachaSeal(key: Bytes, nonce: Bytes, plaintext: Bytes, ad: Bytes): Bytes
  /** Throws `OpenError` when the tag does not match. */
  xchachaOpen(key: Bytes, nonce: Bytes, sealed: Bytes, ad: Bytes): Bytes
  /** Ed25519 (RFC 8032): public key 32 bytes, secret key 64. */
  signKeypair(seed: Bytes): KeyPair
  sign(message: Bytes, secretKey: Bytes): Bytes
  /** False, never an exception, for anything that is not a valid signature. */
  verify(signature: Bytes, message: Bytes, publicKey: Bytes): boolean
  ristretto: Ristretto
  /** Compares in constant time; unequal lengths are unequal. */
  equal(a: Bytes, b: Bytes): boolean
  /** Overwrites secrets. Best effort: a JavaScript engine may have copied them. */
  wipe(...secrets: Bytes[]): void
}

/** Primitives with a source of randomness: what every maker of keys and envelopes takes. */
export interface Suite extends Primitives {
  random(length: number): Bytes
}

/** Joins a back-end with the platform's source of randomness. */
export function suiteOf(primitives: Primitives, random: (length: number) => Bytes): Suite {
  return { ...primitives, random }
}
