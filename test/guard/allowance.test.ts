import t from 'tap'
import { startGuard, type TestGuard } from '../support/guard.ts'
import { ask, begin, change, later, type Scheme, type Somebody } from './scheme.ts'

async function open(guard: TestGuard, scheme: Scheme, who: Somebody, count: number): Promise<void> {
  const { suite, web } = guard
  const expires = later(12)
  const items = Array.from({ length: count }, () => ({
    ...{ oid: suite.random(16), class: 'report' as const, expires, blob: suite.random(1246) },
  }))
  const blobs = await web.wrap(items)
  const stored = items.map(({ oid, blob }, i) => ({ oid, blob: blobs[i] ?? blob }))
  await web.release(ask(suite, scheme, who, stored).input)
}

t.test(
  'each moderator is told what is left of her own hour, and asking costs nothing',
  async (t) => {
    const guard = await startGuard(t)
    const scheme = await begin(guard.suite, guard.web)
    const lines = async () => (await guard.web.audit({ from: 1, count: 500 })).length
    t.same(await guard.web.allowance('ana'), { left: 60, until: 'hour' })
    await open(guard, scheme, scheme.ana, 7)
    const before = await lines()
    t.same(await guard.web.allowance('ana'), { left: 53, until: 'hour' })
    t.same(await guard.web.allowance('ana'), { left: 53, until: 'hour' })
    t.same(await guard.web.allowance('bea'), { left: 60, until: 'hour' }, 'hers is her own')
    t.equal(await lines(), before, 'nothing is written down')
    await open(guard, scheme, scheme.ana, 53)
    t.same(await guard.web.allowance('ana'), { left: 0, until: 'hour' })
    await guard.kill()
    await guard.start()
    t.equal((await guard.web.allowance('ana')).left, 0, 'a new start gives nothing back')
  },
)

t.test('where the day ends before the hour does, it is the day that is told', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const { policy } = scheme.directory
  const quotas = { ...policy.quotas, per_day: 5 }
  await change(guard.suite, guard.web, scheme, { policy: { ...policy, quotas } })
  await open(guard, scheme, scheme.ana, 3)
  t.same(await guard.web.allowance('ana'), { left: 2, until: 'day' })
})

t.test('nobody but a moderator of the directory has any, and the worker may not ask', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const [officer] = scheme.directory.liaisons
  for (const by of ['nobody', officer?.id ?? 'officer'])
    await t.rejects(guard.web.allowance(by), { code: 'not_allowed' }, by)
  const moderators = scheme.directory.moderators.map((one) =>
    one.id === 'bea' ? { ...one, to: later(0) } : one,
  )
  await change(guard.suite, guard.web, scheme, { moderators })
  await t.rejects(guard.web.allowance('bea'), { code: 'not_allowed' }, 'whoever has left')
})
