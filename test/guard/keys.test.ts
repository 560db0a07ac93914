import t from 'tap'
import { openReleaseAnswer } from '../../src/sealing/release.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import { startGuard } from '../support/guard.ts'
import { ask, begin, later, svc } from './scheme.ts'

t.test('before the ceremony the guard has keys to show and locks nothing', async (t) => {
  const { web, suite } = await startGuard(t)
  const state = await web.state()
  t.equal(state.ready, false)
  t.equal(state.svc, null)
  t.equal(state.directorySeq, 0)
  t.equal(state.publicKeys.code_pk.length, 43)
  const item = {
    oid: suite.random(16),
    class: 'report',
    expires: later(12),
    blob: suite.random(1246),
  } as const
  await t.rejects(web.wrap([item]), { code: 'not_ready' })
})

t.test('a report that a moderator asks for opens to what was locked', async (t) => {
  const { web, suite } = await startGuard(t)
  const scheme = await begin(suite, web)
  const inner = suite.random(1246)
  const oid = suite.random(16)
  const [blob = new Uint8Array()] = await web.wrap([
    { oid, class: 'report', expires: later(12), blob: inner },
  ])
  t.equal(blob.length, 1286)
  const { nonce, input } = ask(suite, scheme, scheme.ana, [{ oid, blob }])
  const answer = await web.release(input)
  const released = openReleaseAnswer(suite, { svc, nonce, key: scheme.ana.enc }, answer)
  t.same(released, [{ oid, inner }])
  t.throws(() => openReleaseAnswer(suite, { svc, nonce, key: scheme.bea.enc }, answer))
})

t.test(
  'sending a report again gives it the same key, and another thing under its name is refused',
  async (t) => {
    const { web, suite } = await startGuard(t)
    const scheme = await begin(suite, web)
    const oid = suite.random(16)
    const withdrawTag = suite.random(32)
    const item = {
      oid,
      class: 'report',
      expires: later(12),
      blob: suite.random(1246),
      withdrawTag,
    } as const
    const [first = new Uint8Array()] = await web.wrap([item])
    const [second = new Uint8Array()] = await web.wrap([item])
    for (const blob of [first, second]) {
      const { nonce, input } = ask(suite, scheme, scheme.bea, [{ oid, blob }])
      const [opened] = openReleaseAnswer(
        suite,
        { svc, nonce, key: scheme.bea.enc },
        await web.release(input),
      )
      t.same(opened?.inner, item.blob)
    }
    await t.rejects(web.wrap([{ ...item, withdrawTag: suite.random(32) }]), { code: 'oid_taken' })
    await t.rejects(web.wrap([{ ...item, class: 'vault', withdrawTag: null }]), {
      code: 'oid_taken',
    })
  },
)

t.test('a batch with one item that may not be makes no key at all', async (t) => {
  const { web, suite } = await startGuard(t)
  await begin(suite, web)
  const taken = {
    oid: suite.random(16),
    class: 'board',
    expires: later(1),
    blob: suite.random(9),
  } as const
  const fresh = { ...taken, oid: suite.random(16) }
  const [blob = taken.blob] = await web.wrap([taken])
  await t.rejects(web.wrap([fresh, { ...taken, class: 'report' }]), { code: 'oid_taken' })
  await t.rejects(web.openBoard([{ oid: fresh.oid, blob }]), { code: 'gone' })
})

t.test('a key has an end, neither in the past nor beyond every retention', async (t) => {
  const { web, suite } = await startGuard(t)
  await begin(suite, web)
  for (const expires of [later(-1), later(49)]) {
    const item = {
      oid: suite.random(16),
      class: 'report',
      expires,
      blob: suite.random(10),
    } as const
    await t.rejects(web.wrap([item]), { code: 'expires_out_of_range' })
  }
})

t.test('replies on the board open for anybody, and nothing else does', async (t) => {
  const { web, suite } = await startGuard(t)
  await begin(suite, web)
  const reply = {
    oid: suite.random(16),
    class: 'board',
    expires: later(3),
    blob: suite.random(5278),
  } as const
  const report = {
    oid: suite.random(16),
    class: 'report',
    expires: later(3),
    blob: suite.random(1246),
  } as const
  const [replyBlob = new Uint8Array(), reportBlob = new Uint8Array()] = await web.wrap([
    reply,
    report,
  ])
  t.same(await web.openBoard([{ oid: reply.oid, blob: replyBlob }]), [reply.blob])
  await t.rejects(web.openBoard([{ oid: report.oid, blob: reportBlob }]), { code: 'not_allowed' })
  await t.rejects(web.openBoard([{ oid: suite.random(16), blob: replyBlob }]), { code: 'gone' })
})

t.test('contacts come to the worker alone, and a row of another member stays shut', async (t) => {
  const { web, worker, suite } = await startGuard(t)
  await begin(suite, web)
  const member = suite.random(16)
  const contact = suite.random(2206)
  const [blob = new Uint8Array()] = await web.wrap([
    { oid: member, class: 'member', expires: later(12), blob: contact },
  ])
  const gone = suite.random(16)
  t.same(
    await worker.stripContacts([
      { member, blob },
      { member: gone, blob },
    ]),
    [contact, null],
  )
})

t.test('the same day gives the same key, another role or a far day gives none', async (t) => {
  const { web, worker } = await startGuard(t)
  const month = later(0)
  t.same(
    await web.serviceKey({ name: 'alert', period: month }),
    await worker.serviceKey({ name: 'alert', period: month }),
  )
  t.notSame(
    await web.serviceKey({ name: 'alert', period: month }),
    await web.serviceKey({ name: 'alert', period: later(1) }),
  )
  t.equal((await web.serviceKey({ name: 'totp', period: '' })).length, 32)
  await t.rejects(
    web.serviceKey({ name: 'delivery-at-rest', period: '' }),
    new RefusalError('refused'),
  )
  await t.rejects(worker.serviceKey({ name: 'totp', period: '' }), { code: 'refused' })
  await t.rejects(web.serviceKey({ name: 'draft', period: '2020-01-01' }), {
    code: 'period_out_of_range',
  })
  await t.rejects(web.serviceKey({ name: 'alert', period: later(2) }), {
    code: 'period_out_of_range',
  })
})
