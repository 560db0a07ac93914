import t from 'tap'
import { createTries } from '../../src/accounts/tries.ts'
import { acceptedStep, totpStepOf } from '../../src/accounts/totp.ts'

/** RFC 6238 appendix B, SHA-1: the secret `12345678901234567890`, last six digits of each code. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors: [number, string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
]

t.test('codes are those of RFC 6238', async (t) => {
  for (const [seconds, code] of vectors) {
    const moment = new Date(seconds * 1000)
    t.equal(acceptedStep(secret, code, moment), Math.floor(seconds / 30), `at ${seconds} s`)
    t.equal(totpStepOf(moment), Math.floor(seconds / 30))
  }
})

t.test('a clock may be one step early or late, and the step is that of the code', async (t) => {
  const [seconds, code] = [1234567890, '005924']
  const step = Math.floor(seconds / 30)
  const at = (steps: number): number | null =>
    acceptedStep(secret, code, new Date((seconds + 30 * steps) * 1000))
  t.same([-2, -1, 0, 1, 2].map(at), [null, step, step, step, null])
})

t.test('what is no code of the secret is no step', async (t) => {
  const moment = new Date(59_000)
  for (const code of ['287083', '000000', '28708', '2870820', 'abcdef', '']) {
    t.equal(acceptedStep(secret, code, moment), null, code)
  }
})

t.test('wrong tries are counted for each name apart, for a quarter of an hour', async (t) => {
  let ms = 0
  const tries = createTries(() => new Date(ms), 2)
  tries.count('ana')
  t.notOk(tries.areSpent('ana'))
  ms += 10 * 60_000
  tries.count('ana')
  t.ok(tries.areSpent('ana'))
  t.notOk(tries.areSpent('bela'))
  ms += 5 * 60_000
  t.notOk(tries.areSpent('ana'), 'fifteen minutes after the first')
})
