import t from 'tap'
import { errorCode, refusalFor } from '../../src/platform/errors.ts'
import { neighbourhoods } from '../../src/platform/http/rate-limit.ts'
import { createLog } from '../../src/platform/log.ts'
import { systemRandom } from '../../src/platform/random.ts'

t.test('a line of the log has an event, codes and counts, and no time', async (t) => {
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })
  log.info('child_started', { part: 'web' })
  log.error('job_failed', { code: '23505', count: 3 })
  t.same(lines, [
    '{"level":"info","event":"child_started","part":"web"}\n',
    '{"level":"error","event":"job_failed","code":"23505","count":3}\n',
  ])
})

t.test('what looks like a sentence does not get into the log', async (t) => {
  const lines: string[] = []
  createLog({ write: (line) => lines.push(line) }).warn('job_failed', {
    code: 'he said 07700 900123',
  })
  t.same(lines, ['{"level":"warn","event":"job_failed","code":"withheld"}\n'])
})

t.test('the code of an error is found below its wrapping', async (t) => {
  t.equal(errorCode(new Error('x', { cause: { code: '23505' } })), '23505')
  t.equal(errorCode(Object.assign(new Error('x'), { code: 'ENOENT' })), 'ENOENT')
  t.equal(errorCode('a string'), null)
  t.equal(refusalFor(new Error('x', { cause: { code: '57P01' } })).status, 503)
  t.equal(refusalFor(new Error('x')).status, 500)
  t.equal(refusalFor({ statusCode: 413 }).code, 'too_large')
})

t.test('an address becomes a label of its neighbourhood that nobody can turn back', async (t) => {
  let minute = 0
  const labelOf = neighbourhoods(() => new Date(minute * 60_000), systemRandom)
  t.equal(labelOf('192.0.2.1'), labelOf('192.0.2.200'))
  t.equal(labelOf('192.0.2.1'), labelOf('::ffff:192.0.2.9'))
  t.not(labelOf('192.0.2.1'), labelOf('192.0.3.1'))
  t.equal(labelOf('2001:db8:1::1'), labelOf('2001:0db8:0001:ffff::9'))
  t.not(labelOf('2001:db8:1::1'), labelOf('2001:db8:2::1'))
  t.not(labelOf('2001:db8::1'), labelOf('2001:db8:2::1'))
  t.notMatch(labelOf('192.0.2.1'), /192/)
  const before = labelOf('192.0.2.1')
  minute = 9
  t.equal(labelOf('192.0.2.1'), before)
  minute = 10
  t.not(labelOf('192.0.2.1'), before, 'and after ten minutes it is another one')
})
