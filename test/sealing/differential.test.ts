import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import t from 'tap'
import { concat, hex, zeros } from '../../src/sealing/bytes.ts'
import { box, openBox, openSeal, seal } from '../../src/sealing/envelope.ts'
import { PURPOSE } from '../../src/sealing/purposes.ts'
import { suiteOf, type Bytes, type Suite } from '../../src/sealing/suite.ts'
import { blind, blindWith, deriveKeyPair, evaluate } from '../../src/sealing/voprf.ts'
import { evaluateDirect, evaluateWith, finalize } from '../../src/sealing/voprf.ts'
import { both, filled, flipped, noble, slow, sodium, thrown } from './both.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const any = (most: number) => fc.uint8Array({ maxLength: most })
const runs = (numRuns: number) => ({ numRuns: numRuns * slow })

/** Whether both libraries give the same answer, a refusal included. */
function agree(run: (s: Suite) => unknown): boolean {
  const [ours, theirs] = both.map((s) => answerOf(() => run(s)))
  return ours === theirs
}

function answerOf(run: () => unknown): string {
  let answer: unknown
  const error = thrown(() => (answer = run()))
  return error instanceof Error ? `${error.name}: ${error.message}` : plain(answer)
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? hex(one) : one))
}

/** The same stream of bytes for both, so that even what is random must come out the same. */
function seeded(s: Suite, seed: Bytes): Suite {
  let count = 0
  return suiteOf(s, (length) => {
    const stream = Array.from({ length: Math.ceil(length / 64) }, () =>
      sodium.blake2b(64, new Uint8Array([count++]), seed),
    )
    return concat(...stream).subarray(0, length)
  })
}

t.test('Both libraries hash and encrypt alike', async () => {
  const cut = fc.integer({ min: 16, max: 64 })
  fc.assert(
    fc.property(any(300), any(64), cut, (message, key, length) =>
      agree((s) => [
        s.blake2b(length, message),
        key.length > 0 ? s.blake2b(length, message, key) : null,
        s.sha512(message),
      ]),
    ),
    runs(200),
  )
  fc.assert(
    fc.property(bytes(32), bytes(24), any(200), any(40), (key, nonce, message, ad) =>
      agree((s) => {
        const sealed = s.xchachaSeal(key, nonce, message, ad)
        return [sealed, s.xchachaOpen(key, nonce, sealed, ad)]
      }),
    ),
    runs(200),
  )
})

t.test(
  'Both libraries make the same X-Wing keys and secrets, and open what the other sent',
  async () => {
    fc.assert(
      fc.property(bytes(32), bytes(64), (seed, coins) =>
        agree((s) => {
          const pair = s.xwingKeypair(seed)
          const sent = s.xwingEncapsulate(pair.publicKey, coins)
          return [pair, sent, s.xwingDecapsulate(sent.ciphertext, pair.secretKey)]
        }),
      ),
      runs(15),
    )
  },
)

t.test('Both libraries answer a damaged X-Wing ciphertext alike', async () => {
  const bit = fc.integer({ min: 0, max: 1120 * 8 - 1 })
  const pair = sodium.xwingKeypair(filled(4, 32))
  const { ciphertext } = sodium.xwingEncapsulate(pair.publicKey, filled(5, 64))
  fc.assert(
    fc.property(bit, (at) =>
      agree((s) => s.xwingDecapsulate(flipped(ciphertext, at), pair.secretKey)),
    ),
    runs(30),
  )
})

t.test('With the same coins both make the same envelope, and each opens it', async () => {
  const text = any(63)
  fc.assert(
    fc.property(bytes(32), bytes(32), bytes(32), text, (seed, keySeed, context, plaintext) => {
      const use = { purpose: PURPOSE.contact, bucket: 0, context } as const
      return agree((s) => {
        const pair = s.xwingKeypair(keySeed)
        const sealed = seal(seeded(s, seed), { ...use, to: pair.publicKey }, plaintext)
        const boxed = box(seeded(s, seed), { ...use, key: keySeed }, plaintext)
        const other = s === sodium ? noble : sodium
        const opened = [
          openSeal(other, { ...use, key: pair }, sealed),
          openBox(other, { ...use, key: keySeed }, boxed),
        ]
        if (!opened.every((one) => s.equal(one, plaintext))) throw new Error('opened otherwise')
        return [sealed, boxed]
      })
    }),
    runs(10),
  )
})

t.test('Both libraries sign alike, and both believe and disbelieve the same', async () => {
  const bit = fc.integer({ min: 0, max: 511 })
  fc.assert(
    fc.property(bytes(32), any(100), bit, (seed, message, at) =>
      agree((s) => {
        const pair = s.signKeypair(seed)
        const signature = s.sign(message, pair.secretKey)
        return [
          pair,
          signature,
          s.verify(signature, message, pair.publicKey),
          s.verify(flipped(signature, at), message, pair.publicKey),
          s.verify(signature, message, flipped(pair.publicKey, at & 255)),
          s.verify(signature, concat(message, zeros(1)), pair.publicKey),
        ]
      }),
    ),
    runs(40),
  )
  fc.assert(
    fc.property(bytes(64), any(20), bytes(32), (signature, message, key) =>
      agree((s) => s.verify(signature, message, key)),
    ),
    runs(60),
  )
})

t.test('A signature by a key of small order convinces neither library', async (t) => {
  const order8 = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'
  const weak = ['01' + '00'.repeat(31), '00'.repeat(32), 'ec' + 'ff'.repeat(30) + '7f', order8]
  for (const key of weak) {
    const publicKey = Uint8Array.from(Buffer.from(key, 'hex'))
    for (const s of both) {
      t.equal(s.verify(concat(publicKey, zeros(32)), zeros(4), publicKey), false)
    }
  }
})

t.test('Both libraries compute alike in the group, and refuse the same points', async () => {
  fc.assert(
    fc.property(bytes(64), bytes(64), bytes(64), (a, b, wide) =>
      agree(({ ristretto: g }) => {
        const [x, y] = [g.scalarReduce(a), g.scalarReduce(b)]
        const p = g.fromHash(wide)
        const q = g.base(x)
        return [p, q, g.multiply(y, p), g.add(p, q), g.isValid(p), g.scalarAdd(x, y)].concat([
          g.scalarSub(x, y),
          g.scalarMul(x, y),
          g.scalarInvert(x),
        ])
      }),
    ),
    runs(40),
  )
  fc.assert(
    fc.property(bytes(32), bytes(32), (scalar, point) =>
      agree(({ ristretto: g }) => [g.isValid(point), answerOf(() => g.multiply(scalar, point))]),
    ),
    runs(200),
  )
  fc.assert(
    fc.property(bytes(32), (scalar) => agree(({ ristretto: g }) => g.base(scalar))),
    runs(60),
  )
})

t.test(
  'Both libraries refuse the identity, zero, and points that have two spellings',
  async (t) => {
    const p = 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'
    const odd = [zeros(32), filled(0xff, 32), Uint8Array.from(Buffer.from(p, 'hex')), filled(1, 31)]
    for (const { ristretto: g } of both) {
      t.same(
        odd.map((point) => g.isValid(point)),
        [false, false, false, false],
      )
    }
    t.ok(agree(({ ristretto: g }) => g.scalarInvert(zeros(32))))
    t.ok(agree(({ ristretto: g }) => g.multiply(zeros(32), g.base(filled(1, 32)))))
    const opposite = (s: Suite) => {
      const one = s.ristretto.scalarReduce(filled(7, 64))
      const minus = s.ristretto.scalarSub(zeros(32), one)
      return s.ristretto.add(s.ristretto.base(one), s.ristretto.base(minus))
    }
    t.ok(agree(opposite))
    t.equal(
      answerOf(() => opposite(sodium)),
      'RefusalError: Refused: point',
    )
  },
)

t.test('Both libraries blind, evaluate, prove and finish alike', async () => {
  const input = any(80)
  fc.assert(
    fc.property(bytes(32), bytes(64), bytes(64), input, (seed, wide, proofWide, message) =>
      agree((s) => {
        const key = deriveKeyPair(s, seed, 'code')
        const sent = blindWith(s, message, s.ristretto.scalarReduce(wide))
        const answer = evaluateWith(s, key, [sent.element], s.ristretto.scalarReduce(proofWide))
        const outputs = finalize(s, key.publicKey, [sent], answer)
        return [key, sent, answer, outputs, evaluateDirect(s, key.secretKey, message)]
      }),
    ),
    runs(15),
  )
})

t.test("Noble's own VOPRF talks with ours in both directions, on both libraries", async (t) => {
  const { voprf } = ristretto255_oprf
  for (const s of both) {
    for (let i = 0; i < 3; i++) {
      const seed = filled(i + 1, 32)
      const key = deriveKeyPair(s, seed, 'code')
      const theirs = voprf.deriveKeyPair(seed, new TextEncoder().encode('code'))
      t.same([key.secretKey, key.publicKey], [theirs.secretKey, theirs.publicKey])
      const input = s.random(40)
      const sent = blind(s, input)
      const answer = voprf.blindEvaluate(theirs.secretKey, theirs.publicKey, sent.element)
      const [output] = finalize(s, key.publicKey, [sent], {
        elements: [answer.evaluated],
        proof: answer.proof,
      })
      const asked = voprf.blind(input)
      const ours = evaluate(s, key, [asked.blinded])
      const [evaluated = zeros(32)] = ours.elements
      const { publicKey } = theirs
      const finished = voprf.finalize(
        input,
        asked.blind,
        evaluated,
        asked.blinded,
        publicKey,
        ours.proof,
      )
      t.same(finished, output)
      t.same(output, evaluateDirect(s, key.secretKey, input))
    }
  }
})
