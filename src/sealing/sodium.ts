import sodium from 'libsodium-wrappers-sumo'
import { opening, refusing, RefusalError } from './errors.ts'
import type { Bytes, Primitives, Ristretto } from './suite.ts'

const ristretto: Ristretto = {
  fromHash: (uniform) => sodium.crypto_core_ristretto255_from_hash(uniform),
  multiply: (scalar, point) =>
    refusing('point', () => sodium.crypto_scalarmult_ristretto255(scalar, point)),
  base: (scalar) => refusing('scalar', () => sodium.crypto_scalarmult_ristretto255_base(scalar)),
  add(p, q) {
    const sum = refusing('point', () => sodium.crypto_core_ristretto255_add(p, q))
    if (sodium.is_zero(sum)) throw new RefusalError('point')
    return sum
  },
  isValid: (point) =>
    point.length === 32 &&
    !sodium.is_zero(point) &&
    sodium.crypto_core_ristretto255_is_valid_point(point),
  scalarAdd: (a, b) => sodium.crypto_core_ristretto255_scalar_add(a, b),
  scalarSub: (a, b) => sodium.crypto_core_ristretto255_scalar_sub(a, b),
  scalarMul: (a, b) => sodium.crypto_core_ristretto255_scalar_mul(a, b),
  scalarInvert: (a) => refusing('scalar', () => sodium.crypto_core_ristretto255_scalar_invert(a)),
  scalarReduce: (wide) => sodium.crypto_core_ristretto255_scalar_reduce(wide),
}

const primitives: Primitives = {
  name: 'libsodium',
  ristretto,
  xwingKeypair(seed) {
    const pair = refusing('key', () => sodium.crypto_kem_xwing_seed_keypair(seed))
    return { publicKey: pair.publicKey, secretKey: pair.privateKey }
  },
  xwingEncapsulate(publicKey, seed) {
    const sent = refusing('key', () => sodium.crypto_kem_xwing_enc_deterministic(publicKey, seed))
    return { ciphertext: sent.ciphertext, secret: sent.sharedSecret }
  },
  xwingDecapsulate: (ciphertext, secretKey) =>
    opening(() => sodium.crypto_kem_xwing_dec(ciphertext, secretKey)),
  blake2b: (length, message, key) => sodium.crypto_generichash(length, message, key ?? null),
  sha512: (message) => sodium.crypto_hash_sha512(message),
  xchachaSeal: (key, nonce, plaintext, ad) =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, ad, null, nonce, key),
  xchachaOpen: (key, nonce, sealed, ad) =>
    opening(() => sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, ad, nonce, key)),
  signKeypair(seed) {
    const pair = refusing('key', () => sodium.crypto_sign_seed_keypair(seed))
    return { publicKey: pair.publicKey, secretKey: pair.privateKey }
  },
  sign: (message, secretKey) =>
    refusing('key', () => sodium.crypto_sign_detached(message, secretKey)),
  verify: (signature, message, publicKey) =>
    signature.length === 64 &&
    publicKey.length === 32 &&
    sodium.crypto_sign_verify_detached(signature, message, publicKey),
  equal: (a, b) => a.length === b.length && sodium.memcmp(a, b),
  wipe(...secrets) {
    // What libsodium's wrapper does, without a loop in JavaScript.
    for (const secret of secrets) secret.fill(0)
  },
}

/** libsodium, once its WebAssembly is up: server, guard, worker, command line, console (step 0). */
export async function loadSodium(): Promise<Primitives> {
  await sodium.ready
  return primitives
}

/** Argon2id version 1.3 (RFC 9106), 32 bytes. Only `argon2.ts` calls this: it keeps the floor. */
export async function rawArgon2id(
  passphrase: Bytes,
  salt: Bytes,
  cost: { passes: number; mebibytes: number },
): Promise<Bytes> {
  await sodium.ready
  const memory = cost.mebibytes * 1024 * 1024
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
  return sodium.crypto_pwhash(32, passphrase, salt, cost.passes, memory, algorithm)
}
