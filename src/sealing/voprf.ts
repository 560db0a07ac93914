import { bytesOf, concat, piece, utf8, zeros, type Field } from './bytes.ts'
import { RefusalError } from './errors.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** Mode 1 (verifiable) of RFC 9497, suite ristretto255-SHA512. */
const CONTEXT = concat(utf8('OPRFV1-'), new Uint8Array([1]), utf8('-ristretto255-SHA512'))

/** One input on its way: `element` goes to the guard, the rest stays with the asker. */
export interface Blinded {
  input: Bytes
  blind: Bytes
  element: Bytes
}

/** The guard's answer: one element for each one sent, and one proof of 64 bytes for all of them. */
export interface Evaluation {
  elements: Bytes[]
  proof: Bytes
}

/** RFC 9497 section 3.2.1, DeriveKeyPair: the same seed (32 bytes) and info give the same key. */
export function deriveKeyPair(s: Primitives, seed: Bytes, info: Field): KeyPair {
  const input = concat(seed, sized(bytesOf(info)))
  for (let counter = 0; counter < 256; counter++) {
    const wide = expand(s, concat(input, new Uint8Array([counter])), 'DeriveKeyPair')
    const secretKey = s.ristretto.scalarReduce(wide)
    if (!s.equal(secretKey, zeros(32))) {
      return { secretKey, publicKey: s.ristretto.base(secretKey) }
    }
  }
  throw new RefusalError('key')
}

/** RFC 9497 section 3.3.2, Blind: hides the input behind a fresh scalar (step 8). */
export function blind(s: Suite, input: Bytes): Blinded {
  return blindWith(s, input, randomScalar(s))
}

/** Blind with a given scalar, for test vectors and for tokens derived from a code. */
export function blindWith(s: Primitives, input: Bytes, scalar: Bytes): Blinded {
  const element = s.ristretto.multiply(scalar, hashToGroup(s, input))
  return { input, blind: scalar, element }
}

/**
 * RFC 9497 section 3.3.2, BlindEvaluate, for one or more elements. The caller has bounded their number.
 * Throws `RefusalError('point')` for the identity and for encodings that are not canonical.
 */
export function evaluate(s: Suite, key: KeyPair, elements: readonly Bytes[]): Evaluation {
  return evaluateWith(s, key, elements, randomScalar(s))
}

/** Evaluate with a given proof scalar, for test vectors only: used twice, it would reveal the key. */
export function evaluateWith(
  s: Primitives,
  key: KeyPair,
  elements: readonly Bytes[],
  scalar: Bytes,
): Evaluation {
  if (elements.length === 0 || !elements.every((point) => s.ristretto.isValid(point))) {
    throw new RefusalError('point')
  }
  const evaluated = elements.map((point) => s.ristretto.multiply(key.secretKey, point))
  const m = composite(s, key.publicKey, elements, evaluated).m
  const z = s.ristretto.multiply(key.secretKey, m)
  const c = challenge(s, key.publicKey, [
    m,
    z,
    s.ristretto.base(scalar),
    s.ristretto.multiply(scalar, m),
  ])
  const group = s.ristretto
  return {
    elements: evaluated,
    proof: concat(c, group.scalarSub(scalar, group.scalarMul(c, key.secretKey))),
  }
}

/**
 * RFC 9497 section 3.3.2, Finalize: checks that the guard used the key of `publicKey`, then gives the
 * 64-byte output of each input (step 8). Throws `RefusalError('proof')`.
 */
export function finalize(
  s: Primitives,
  publicKey: Bytes,
  sent: readonly Blinded[],
  answer: Evaluation,
): Bytes[] {
  const elements = sent.map((one) => one.element)
  if (!proven(s, publicKey, elements, answer)) throw new RefusalError('proof')
  return sent.map(({ input, blind }, i) => {
    const evaluated = answer.elements[i] ?? zeros(32)
    return output(s, input, s.ristretto.multiply(s.ristretto.scalarInvert(blind), evaluated))
  })
}

/** RFC 9497 section 3.3.1, Evaluate: the output for an input that the key's holder knows. */
export function evaluateDirect(s: Primitives, secretKey: Bytes, input: Bytes): Bytes {
  return output(s, input, s.ristretto.multiply(secretKey, hashToGroup(s, input)))
}

function proven(
  s: Primitives,
  publicKey: Bytes,
  elements: readonly Bytes[],
  answer: Evaluation,
): boolean {
  const points = [publicKey, ...elements, ...answer.elements]
  if (elements.length === 0 || answer.elements.length !== elements.length) return false
  if (answer.proof.length !== 64 || !points.every((point) => s.ristretto.isValid(point)))
    return false
  const c = piece(answer.proof, 0, 32)
  const r = piece(answer.proof, 32)
  if (![c, r].every((scalar) => isCanonical(s, scalar))) return false
  const { m, z } = composite(s, publicKey, elements, answer.elements)
  const group = s.ristretto
  try {
    const t2 = group.add(group.base(r), group.multiply(c, publicKey))
    const t3 = group.add(group.multiply(r, m), group.multiply(c, z))
    return s.equal(c, challenge(s, publicKey, [m, z, t2, t3]))
  } catch {
    // Only a forged proof leads to the identity.
    return false
  }
}

/** RFC 9497 section 2.2.1, ComputeComposites: one pair of points that stands for the whole batch. */
function composite(
  s: Primitives,
  publicKey: Bytes,
  elements: readonly Bytes[],
  evaluated: readonly Bytes[],
): { m: Bytes; z: Bytes } {
  const seed = s.sha512(concat(sized(publicKey), sized(concat(utf8('Seed-'), CONTEXT))))
  const weights = elements.map((element, i) =>
    hashToScalar(
      s,
      concat(sized(seed), twoBytes(i), sized(element), sized(evaluated[i] ?? zeros(32))),
      'Composite',
    ),
  )
  const sum = (points: readonly Bytes[]) =>
    points
      .map((point, i) => s.ristretto.multiply(weights[i] ?? zeros(32), point))
      .reduce((total, point) => s.ristretto.add(total, point))
  return { m: sum(elements), z: sum(evaluated) }
}

function challenge(s: Primitives, publicKey: Bytes, points: readonly Bytes[]): Bytes {
  return hashToScalar(s, concat(...[publicKey, ...points].map(sized)), 'Challenge')
}

function output(s: Primitives, input: Bytes, point: Bytes): Bytes {
  return s.sha512(concat(sized(input), sized(point), utf8('Finalize')))
}

function hashToGroup(s: Primitives, input: Bytes): Bytes {
  const point = s.ristretto.fromHash(expand(s, input, 'HashToGroup-'))
  if (!s.ristretto.isValid(point)) throw new RefusalError('point')
  return point
}

function hashToScalar(s: Primitives, transcript: Bytes, label: string): Bytes {
  return s.ristretto.scalarReduce(expand(s, concat(transcript, utf8(label)), 'HashToScalar-'))
}

/** RFC 9380 section 5.3.1, expand_message_xmd with SHA-512 for 64 bytes: one block is enough. */
function expand(s: Primitives, message: Bytes, label: string): Bytes {
  const tag = concat(utf8(label), CONTEXT)
  const end = concat(tag, new Uint8Array([tag.length]))
  const first = s.sha512(concat(zeros(128), message, twoBytes(64), zeros(1), end))
  return s.sha512(concat(first, new Uint8Array([1]), end))
}

function isCanonical(s: Primitives, scalar: Bytes): boolean {
  return s.equal(s.ristretto.scalarReduce(concat(scalar, zeros(32))), scalar)
}

function randomScalar(s: Suite): Bytes {
  for (;;) {
    const scalar = s.ristretto.scalarReduce(s.random(64))
    if (!s.equal(scalar, zeros(32))) return scalar
  }
}

function twoBytes(n: number): Bytes {
  return new Uint8Array([n >>> 8, n])
}

function sized(bytes: Bytes): Bytes {
  if (bytes.length > 0xffff) throw new RefusalError('too-long')
  return concat(twoBytes(bytes.length), bytes)
}
