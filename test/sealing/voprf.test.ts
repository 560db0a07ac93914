import t from 'tap'
import { concat, utf8, zeros } from '../../src/sealing/bytes.ts'
import { blind, deriveKeyPair, evaluate, evaluateDirect } from '../../src/sealing/voprf.ts'
import { finalize } from '../../src/sealing/voprf.ts'
import { both, filled, flipped, refuses } from './both.ts'

for (const s of both) {
  const key = deriveKeyPair(s, filled(1, 32), 'code')
  const other = deriveKeyPair(s, filled(1, 32), 'member')

  t.test(`On ${s.name}, the guard answers blinded inputs as if it had seen them`, async (t) => {
    const inputs = ['one', 'two', 'three'].map(utf8)
    const sent = inputs.map((input) => blind(s, input))
    const answer = evaluate(
      s,
      key,
      sent.map((one) => one.element),
    )
    const direct = inputs.map((input) => evaluateDirect(s, key.secretKey, input))
    t.same(finalize(s, key.publicKey, sent, answer), direct)
  })

  t.test(`On ${s.name}, the same code looks different to the guard each time`, async (t) => {
    t.notSame(blind(s, utf8('same')).element, blind(s, utf8('same')).element)
  })

  t.test(`On ${s.name}, a browser stops when the guard uses another key for it`, async (t) => {
    const sent = blind(s, utf8('code'))
    const marked = evaluate(s, other, [sent.element])
    const honest = evaluate(s, key, [sent.element])
    refuses(t, 'proof', () => finalize(s, key.publicKey, [sent], marked))
    refuses(t, 'proof', () =>
      finalize(s, key.publicKey, [sent], { ...marked, proof: honest.proof }),
    )
    refuses(t, 'proof', () => finalize(s, other.publicKey, [sent], honest))
  })

  t.test(`On ${s.name}, a browser stops at a proof or answer that was changed`, async (t) => {
    const sent = [blind(s, utf8('a')), blind(s, utf8('b'))]
    const answer = evaluate(
      s,
      key,
      sent.map((one) => one.element),
    )
    for (const bit of [0, 200, 255, 256, 400, 511]) {
      const proof = flipped(answer.proof, bit)
      refuses(t, 'proof', () => finalize(s, key.publicKey, sent, { ...answer, proof }))
    }
    const swapped = { ...answer, elements: answer.elements.toReversed() }
    refuses(t, 'proof', () => finalize(s, key.publicKey, sent, swapped))
    const short = { ...answer, elements: answer.elements.slice(1) }
    refuses(t, 'proof', () => finalize(s, key.publicKey, sent, short))
    refuses(t, 'proof', () => finalize(s, key.publicKey, [], { elements: [], proof: answer.proof }))
    refuses(t, 'proof', () =>
      finalize(s, key.publicKey, sent, { ...answer, proof: answer.proof.subarray(1) }),
    )
    const silent = { elements: [zeros(32), zeros(32)], proof: zeros(64) }
    refuses(t, 'proof', () => finalize(s, key.publicKey, sent, silent))
  })

  t.test(
    `On ${s.name}, the guard refuses the identity and points with two spellings`,
    async (t) => {
      const good = blind(s, utf8('x')).element
      for (const bad of [zeros(32), filled(0xff, 32), zeros(0), concat(good, zeros(1))]) {
        refuses(t, 'point', () => evaluate(s, key, [bad]))
        refuses(t, 'point', () => evaluate(s, key, [good, bad]))
      }
      refuses(t, 'point', () => evaluate(s, key, []))
    },
  )

  t.test(
    `On ${s.name}, two guards who hold half a key each answer like one who holds it`,
    async (t) => {
      const g = s.ristretto
      const first = g.scalarReduce(filled(0x33, 64))
      const second = g.scalarSub(key.secretKey, first)
      const halves = [first, second].map((secretKey) => ({
        secretKey,
        publicKey: g.base(secretKey),
      }))
      const sent = blind(s, utf8('number'))
      const points = halves.map((half) => {
        const answer = evaluate(s, half, [sent.element])
        t.equal(finalize(s, half.publicKey, [sent], answer).length, 1, 'each proves its half')
        return answer.elements[0] ?? zeros(32)
      })
      const whole = evaluate(s, key, [sent.element]).elements[0]
      t.same(
        points.reduce((p, q) => g.add(p, q)),
        whole,
      )
    },
  )
}
