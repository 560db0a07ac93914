import { concat, piece, utf8, zeros } from './bytes.ts'
import { OpenError, opening, RefusalError } from './errors.ts'
import { H, KDF } from './hash.ts'
import type { Purpose } from './purposes.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** Sizes that a plaintext is padded to. 255 pads nothing and is for inputs of a fixed or public length. */
const BUCKETS = { 0: 64, 1: 1024, 2: 4096, 3: 32768, 4: 262144 } as const
export type Bucket = keyof typeof BUCKETS | 255

const MAGIC = utf8('RW')
const VERSION = 1
const SUITE_SEAL = 1
const SUITE_BOX = 2
const ENCAPSULATION = 1120
const SEAL_HEADER = 6 + 8 + ENCAPSULATION
const BOX_HEADER = 6 + 24
const COMMITMENT = 32
const TAG = 16

interface Use {
  purpose: Purpose
  bucket: Bucket
  /** From `ctxh`: never sent, so both ends must know it. */
  context: Bytes
}
export type SealFor = Use & { to: Bytes }
export type OpenSealWith = Use & { key: KeyPair }
export type BoxWith = Use & { key: Bytes }

/** How long a plaintext may be in this bucket: one byte is always padding. */
export function roomIn(bucket: Bucket): number {
  return bucket === 255 ? Number.POSITIVE_INFINITY : BUCKETS[bucket] - 1
}

/** The first of `choices` with room for `length` bytes. Throws `RefusalError('too-long')`. */
export function smallestBucket<B extends Bucket>(length: number, choices: readonly B[]): B {
  const fits = choices.find((bucket) => length <= roomIn(bucket))
  if (fits === undefined) throw new RefusalError('too-long')
  return fits
}

/** Length of a Seal envelope in this bucket (255: of one with an empty plaintext). */
export function sealLength(bucket: Bucket): number {
  return SEAL_HEADER + COMMITMENT + TAG + padded(bucket)
}

/** Length of a Box envelope in this bucket (255: of one with an empty plaintext). */
export function boxLength(bucket: Bucket): number {
  return BOX_HEADER + COMMITMENT + TAG + padded(bucket)
}

function padded(bucket: Bucket): number {
  return bucket === 255 ? 0 : BUCKETS[bucket]
}

/** Names a public key in a header: H(8, "rw1/kid", pk). */
export function keyId(s: Primitives, publicKey: Bytes): Bytes {
  return H(s, 8, 'rw1/kid', publicKey)
}

/**
 * Locks `plaintext` to the X-Wing public key `to` (step 3). Length depends on the bucket alone.
 * Throws `RefusalError`: 'too-long' for a plaintext without room, 'key' for an impossible public key.
 */
export function seal(s: Suite, use: SealFor, plaintext: Bytes): Bytes {
  const message = pad(use.bucket, plaintext)
  const seed = s.random(64)
  const { ciphertext, secret } = s.xwingEncapsulate(use.to, seed)
  const header = concat(prefix(SUITE_SEAL, use), keyId(s, use.to), ciphertext)
  const bound = concat(header, use.context)
  const keys = sealKeys(s, secret, bound)
  const sealed = s.xchachaSeal(keys.key, keys.nonce, message, bound)
  s.wipe(seed, secret, keys.key, message)
  return concat(header, keys.commitment, sealed)
}

/** The plaintext of `seal`. Throws `OpenError` and nothing else. */
export function openSeal(s: Primitives, use: OpenSealWith, envelope: Bytes): Bytes {
  return opening(() => {
    expectHeader(envelope, prefix(SUITE_SEAL, use), [use.bucket, sealLength(use.bucket)])
    const header = piece(envelope, 0, SEAL_HEADER)
    if (!s.equal(header.subarray(6, 14), keyId(s, use.key.publicKey))) throw new OpenError()
    const secret = s.xwingDecapsulate(header.subarray(14), use.key.secretKey)
    const bound = concat(header, use.context)
    const keys = sealKeys(s, secret, bound)
    s.wipe(secret)
    const commitment = envelope.subarray(SEAL_HEADER, SEAL_HEADER + COMMITMENT)
    if (!s.equal(commitment, keys.commitment)) throw new OpenError()
    const sealed = envelope.subarray(SEAL_HEADER + COMMITMENT)
    return unpad(use.bucket, s.xchachaOpen(keys.key, keys.nonce, sealed, bound))
  })
}

/** Locks `plaintext` under a symmetric key of 32 bytes (step 4). Throws like `seal`. */
export function box(s: Suite, use: BoxWith, plaintext: Bytes): Bytes {
  return concat(...boxParts(s, use, plaintext))
}

/** `box` in its parts, for who puts it into something larger and need not copy it twice: header, commitment, ciphertext. */
export function boxParts(s: Suite, use: BoxWith, plaintext: Bytes): [Bytes, Bytes, Bytes] {
  const message = pad(use.bucket, plaintext)
  const nonce = s.random(24)
  const header = concat(prefix(SUITE_BOX, use), nonce)
  const bound = concat(header, use.context)
  const keys = boxKeys(s, use.key, bound)
  const sealed = s.xchachaSeal(keys.key, nonce, message, bound)
  s.wipe(keys.key, message)
  return [header, keys.commitment, sealed]
}

/** The plaintext of `box`. Throws `OpenError` and nothing else. */
export function openBox(s: Primitives, use: BoxWith, envelope: Bytes): Bytes {
  return opening(() => {
    expectHeader(envelope, prefix(SUITE_BOX, use), [use.bucket, boxLength(use.bucket)])
    const header = piece(envelope, 0, BOX_HEADER)
    const bound = concat(header, use.context)
    const keys = boxKeys(s, use.key, bound)
    const commitment = envelope.subarray(BOX_HEADER, BOX_HEADER + COMMITMENT)
    if (!s.equal(commitment, keys.commitment)) throw new OpenError()
    const sealed = envelope.subarray(BOX_HEADER + COMMITMENT)
    return unpad(use.bucket, s.xchachaOpen(keys.key, header.subarray(6), sealed, bound))
  })
}

/** True when `envelope` has the length and the first six bytes of a Seal for this use; opens nothing. */
export function looksSealed(envelope: Bytes, use: Pick<Use, 'purpose' | 'bucket'>): boolean {
  return looksLike(envelope, prefix(SUITE_SEAL, use), [use.bucket, sealLength(use.bucket)])
}

/** True when `envelope` has the length and the first six bytes of a Box for this use; opens nothing. */
export function looksBoxed(envelope: Bytes, use: Pick<Use, 'purpose' | 'bucket'>): boolean {
  return looksLike(envelope, prefix(SUITE_BOX, use), [use.bucket, boxLength(use.bucket)])
}

function prefix(suite: number, use: Pick<Use, 'purpose' | 'bucket'>): Bytes {
  return concat(MAGIC, new Uint8Array([VERSION, suite, use.purpose, use.bucket]))
}

function looksLike(envelope: Bytes, start: Bytes, size: [Bucket, number]): boolean {
  const [bucket, length] = size
  const fits = bucket === 255 ? envelope.length >= length : envelope.length === length
  return fits && start.every((byte, i) => envelope[i] === byte)
}

function expectHeader(envelope: Bytes, start: Bytes, size: [Bucket, number]): void {
  if (!looksLike(envelope, start, size)) throw new OpenError()
}

// The commitment makes an envelope open under one key only: Poly1305 alone does not promise that.
function sealKeys(s: Primitives, secret: Bytes, info: Bytes) {
  return {
    key: KDF(s, secret, 'rw1/seal/key', { info }),
    nonce: KDF(s, secret, 'rw1/seal/nonce', { info, length: 24 }),
    commitment: KDF(s, secret, 'rw1/seal/commit', { info }),
  }
}

function boxKeys(s: Primitives, key: Bytes, info: Bytes) {
  return {
    key: KDF(s, key, 'rw1/box/key', { info }),
    commitment: KDF(s, key, 'rw1/box/commit', { info }),
  }
}

function pad(bucket: Bucket, plaintext: Bytes): Bytes {
  if (bucket === 255) return piece(plaintext, 0)
  if (plaintext.length > roomIn(bucket)) throw new RefusalError('too-long')
  const message = zeros(BUCKETS[bucket])
  message.set(plaintext)
  message[plaintext.length] = 0x80
  return message
}

function unpad(bucket: Bucket, message: Bytes): Bytes {
  if (bucket === 255) return message
  let end = message.length - 1
  while (end > 0 && message[end] === 0) end--
  if (message[end] !== 0x80) throw new OpenError()
  return piece(message, 0, end)
}
