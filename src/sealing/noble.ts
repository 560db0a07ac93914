import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519, ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js'
import { concat, piece } from './bytes.ts'
import { opening, refusing, RefusalError } from './errors.ts'
import type { Bytes, Primitives, Ristretto } from './suite.ts'

const { Point } = ristretto255
const { Fn } = Point

/** Like libsodium: 255 bits, little-endian, modulo the order of the group. */
function scalarOf(bytes: Bytes): bigint {
  if (bytes.length !== 32) throw new RefusalError('scalar')
  return Fn.create(littleEndian(bytes) & ((1n << 255n) - 1n))
}

function littleEndian(bytes: Bytes): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

type RistrettoPoint = InstanceType<typeof Point>

function encoded(point: RistrettoPoint): Bytes {
  if (point.is0()) throw new RefusalError('point')
  return point.toBytes()
}

const ristretto: Ristretto = {
  fromHash(uniform) {
    const point = ristretto255_hasher.deriveToCurve?.(uniform)
    if (!point) throw new RefusalError('point')
    return point.toBytes()
  },
  multiply: (scalar, point) =>
    refusing('point', () => encoded(Point.fromBytes(point).multiply(scalarOf(scalar)))),
  base: (scalar) => refusing('scalar', () => encoded(Point.BASE.multiply(scalarOf(scalar)))),
  add: (p, q) => refusing('point', () => encoded(Point.fromBytes(p).add(Point.fromBytes(q)))),
  isValid(point) {
    try {
      return !Point.fromBytes(point).is0()
    } catch {
      return false
    }
  },
  scalarAdd: (a, b) => Fn.toBytes(Fn.add(scalarOf(a), scalarOf(b))),
  scalarSub: (a, b) => Fn.toBytes(Fn.sub(scalarOf(a), scalarOf(b))),
  scalarMul: (a, b) => Fn.toBytes(Fn.mul(scalarOf(a), scalarOf(b))),
  scalarInvert: (a) => refusing('scalar', () => Fn.toBytes(Fn.inv(scalarOf(a)))),
  scalarReduce: (wide) => Fn.toBytes(Fn.create(littleEndian(wide))),
}

function equal(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false
  return a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0
}

/** The audited noble packages, for public pages: they run without WebAssembly (step 0). */
export const nobleBackend: Primitives = {
  name: 'noble',
  ristretto,
  equal,
  xwingKeypair(seed) {
    const { publicKey, secretKey } = refusing('key', () => ml_kem768_x25519.keygen(seed))
    return { publicKey, secretKey }
  },
  xwingEncapsulate(publicKey, seed) {
    const sent = refusing('key', () => ml_kem768_x25519.encapsulate(publicKey, seed))
    return { ciphertext: sent.cipherText, secret: sent.sharedSecret }
  },
  xwingDecapsulate: (ciphertext, secretKey) =>
    opening(() => ml_kem768_x25519.decapsulate(ciphertext, secretKey)),
  blake2b: (length, message, key) =>
    blake2b(message, key ? { dkLen: length, key } : { dkLen: length }),
  sha512: (message) => sha512(message),
  xchachaSeal: (key, nonce, plaintext, ad) => xchacha20poly1305(key, nonce, ad).encrypt(plaintext),
  xchachaOpen: (key, nonce, sealed, ad) =>
    opening(() => xchacha20poly1305(key, nonce, ad).decrypt(sealed)),
  signKeypair(seed) {
    const publicKey = refusing('key', () => ed25519.getPublicKey(seed))
    return { publicKey, secretKey: concat(seed, publicKey) }
  },
  sign(message, secretKey) {
    if (secretKey.length !== 64) throw new RefusalError('key')
    return ed25519.sign(message, piece(secretKey, 0, 32))
  },
  verify(signature, message, publicKey) {
    if (signature.length !== 64 || publicKey.length !== 32) return false
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false })
    } catch {
      return false
    }
  },
  wipe(...secrets) {
    for (const secret of secrets) secret.fill(0)
  },
}
