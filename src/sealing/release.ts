import { concat, fromHex, hex, lp, unlp } from './bytes.ts'
import { canonicalBytes, readJson } from './canonical.ts'
import { openSeal, seal } from './envelope.ts'
import { OpenError, opening, RefusalError } from './errors.ts'
import { ctxh } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import { hexadecimal, integer, list, object, oneOf } from './shape.ts'
import { signFields, verifyFields } from './signing.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** How many objects one request may name. */
export const MOST_RELEASED = 500

/** Which objects a moderator or officer asks the guard to open, and when (step 15). */
export interface ReleaseRequest {
  /** 16 bytes each, all different. */
  ids: Bytes[]
  /** Of the directory the asker goes by. */
  seq: number
  /** 16 fresh bytes: the guard takes each once. */
  nonce: Bytes
  /** Minutes since 1970, UTC. */
  minute: number
}

const readRequest = object({
  what: oneOf('release'),
  ids: list(hexadecimal(16), MOST_RELEASED, 1),
  seq: integer(1, 1_000_000),
  nonce: hexadecimal(16),
  minute: integer(0, 1_000_000_000),
})

/** The bytes that are signed and sent. */
export function releaseRequest(request: ReleaseRequest): Bytes {
  const { ids, seq, nonce, minute } = request
  return canonicalBytes({
    what: 'release',
    ids: ids.map(hex),
    seq,
    nonce: hex(nonce),
    minute,
  })
}

/** Reads the bytes of a request. Throws `RefusalError`: 'utf8', 'json', 'shape'. */
export function parseReleaseRequest(bytes: Bytes): ReleaseRequest {
  const { ids, seq, nonce, minute } = readRequest(readJson(bytes))
  if (new Set(ids).size !== ids.length) throw new RefusalError('shape')
  return { ids: ids.map((id) => fromHex(id, 16)), seq, nonce: fromHex(nonce, 16), minute }
}

export function signRelease(s: Primitives, secretKey: Bytes, request: Bytes): Bytes {
  return signFields(s, secretKey, 'rw1/rel', request)
}

export function verifyRelease(
  s: Primitives,
  publicKey: Bytes,
  request: Bytes,
  signature: Bytes,
): boolean {
  return verifyFields(s, { publicKey, signature }, 'rw1/rel', request)
}

/** An object without its outer lock; the inner one is still on. */
export interface Released {
  oid: Bytes
  inner: Bytes
}

/** The guard's answer, which the web process passes on and cannot read (step 15). */
export function sealReleaseAnswer(
  s: Suite,
  answer: { svc: string; nonce: Bytes; to: Bytes },
  released: readonly Released[],
): Bytes {
  const plaintext = concat(...released.map(({ oid, inner }) => lp(oid, inner)))
  return seal(s, { ...answerUse(s, answer), to: answer.to }, plaintext)
}

/** Throws `OpenError`. */
export function openReleaseAnswer(
  s: Primitives,
  answer: { svc: string; nonce: Bytes; key: KeyPair },
  sealed: Bytes,
): Released[] {
  return opening(() => {
    const fields = unlp(openSeal(s, { ...answerUse(s, answer), key: answer.key }, sealed))
    if (fields.length % 2 !== 0) throw new OpenError()
    return Array.from({ length: fields.length / 2 }, (_, i) => {
      const [oid, inner] = fields.slice(2 * i, 2 * i + 2)
      if (oid?.length !== 16 || !inner) throw new OpenError()
      return { oid, inner }
    })
  })
}

function answerUse(s: Primitives, answer: { svc: string; nonce: Bytes }) {
  const context = ctxh(s, answer.svc, 'release', answer.nonce)
  return { purpose: PURPOSE.releaseAnswer, bucket: 255, context } as const
}
