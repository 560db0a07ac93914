import t from 'tap'
import { fromHex, hex } from '../../src/sealing/bytes.ts'
import { verifyChain } from '../../src/sealing/audit-chain.ts'
import { openReleaseAnswer } from '../../src/sealing/release.ts'
import { packageHash, signPackage } from '../../src/sealing/package.ts'
import type { WebGuard, WrapItem } from '../../src/guard/client.ts'
import { startGuard, type TestGuard } from '../support/guard.ts'
import { ask, begin, change, later, minuteNow, svc, type Scheme, type Somebody } from './scheme.ts'

type Kind = Pick<WrapItem, 'class'> & Partial<WrapItem>

async function wrapped(guard: TestGuard, count: number, kind: Kind = { class: 'report' }) {
  const { suite, web } = guard
  const made = Array.from({ length: count }, () => ({
    oid: suite.random(16),
    expires: later(12),
    blob: suite.random(1246),
    ...kind,
  }))
  const blobs = await web.wrap(made)
  return made.map(({ oid, blob }, i) => ({ oid, inner: blob, blob: blobs[i] ?? blob }))
}

async function lastAction(web: WebGuard): Promise<string | undefined> {
  const lines = await web.audit({ from: 1, count: 500 })
  return lines.at(-1)?.entry.action
}

async function released(
  guard: TestGuard,
  scheme: Scheme,
  who: Somebody,
  items: readonly { oid: Uint8Array; blob: Uint8Array }[],
) {
  const { nonce, input } = ask(guard.suite, scheme, who, items)
  const answer = await guard.web.release(input)
  return openReleaseAnswer(guard.suite, { svc, nonce, key: who.enc }, answer)
}

t.test('a request works once, and only in its minutes', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const items = await wrapped(guard, 1)
  const { input } = ask(guard.suite, scheme, scheme.ana, items)
  await guard.web.release(input)
  await t.rejects(guard.web.release(input), { code: 'replayed' })
  t.equal(await lastAction(guard.web), 'refused:replayed')
  for (const minute of [minuteNow() - 7, minuteNow() + 7]) {
    const late = ask(guard.suite, scheme, scheme.ana, items, { minute })
    await t.rejects(guard.web.release(late.input), { code: 'old_request' })
  }
  t.equal(await lastAction(guard.web), 'refused:old_request')
})

t.test('a used request stays used when the guard has started again', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const { input } = ask(guard.suite, scheme, scheme.ana, await wrapped(guard, 1))
  await guard.web.release(input)
  await guard.kill()
  await guard.start()
  await t.rejects(guard.web.release(input), { code: 'replayed' })
})

t.test('nobody opens more than was signed, or in the name of another', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const [one, two] = await wrapped(guard, 2)
  if (one === undefined || two === undefined) throw new Error('two were wrapped')
  const { input } = ask(guard.suite, scheme, scheme.ana, [one])
  await t.rejects(guard.web.release({ ...input, items: [one, two] }), { code: 'ids_differ' })
  await t.rejects(guard.web.release({ ...input, items: [two] }), { code: 'ids_differ' })
  await t.rejects(guard.web.release({ ...input, by: 'bea' }), { code: 'bad-signature' })
  await t.rejects(guard.web.release({ ...input, by: 'nobody' }), { code: 'unknown-signer' })
  const old = ask(guard.suite, scheme, scheme.ana, [one], { seq: 7 })
  await t.rejects(guard.web.release(old.input), { code: 'wrong_directory' })
  await t.rejects(guard.web.release({ ...input, request: Uint8Array.of(1, 2) }), {
    code: /json|utf8|shape/,
  })
})

t.test('the sixty-first report within an hour stays shut and is written down', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const items = await wrapped(guard, 61)
  t.equal((await released(guard, scheme, scheme.ana, items.slice(0, 60))).length, 60)
  const { input } = ask(guard.suite, scheme, scheme.ana, items.slice(60))
  await t.rejects(guard.web.release(input), { code: 'quota_spent' })
  const actions = (await guard.web.audit({ from: 1, count: 500 })).map(({ entry }) => entry.action)
  t.same(actions, ['genesis', 'near:report', 'release:report:60', 'refused:quota_spent'])
  t.equal((await released(guard, scheme, scheme.bea, items.slice(60))).length, 1)
})

t.test('notes are opened by the hundred and count against nothing but themselves', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const notes = await wrapped(guard, 300, { class: 'vault' })
  for (let signIn = 1; signIn <= 8; signIn += 1)
    t.equal((await released(guard, scheme, scheme.ana, notes)).length, 300)
  const lines = await guard.web.audit({ from: 1, count: 500 })
  t.equal(lines.filter(({ entry }) => entry.action === 'release:vault:300').length, 8)
  t.equal((await released(guard, scheme, scheme.ana, await wrapped(guard, 60))).length, 60)
})

t.test(
  'a moderator who has left opens nothing from that minute, and her try is written down',
  async (t) => {
    const guard = await startGuard(t)
    const scheme = await begin(guard.suite, guard.web)
    const items = await wrapped(guard, 1)
    const moderators = scheme.directory.moderators.map((one) =>
      one.id === 'bea' ? { ...one, to: later(0) } : one,
    )
    await change(guard.suite, guard.web, scheme, { moderators })
    const { input } = ask(guard.suite, scheme, scheme.bea, items)
    await t.rejects(guard.web.release(input), { code: 'closed-signer' })
    t.equal(await lastAction(guard.web), 'refused:closed-signer')
  },
)

t.test('a team secret opens for the one it was wrapped to', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const items = await wrapped(guard, 1, { class: 'team', to: 'ana' })
  t.equal((await released(guard, scheme, scheme.ana, items)).length, 1)
  await t.rejects(guard.web.release(ask(guard.suite, scheme, scheme.bea, items).input), {
    code: 'not_allowed',
  })
})

t.test('an officer opens what is addressed to her or to her post, and nothing else', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const parcel = {
    v: 1,
    id: hex(suite.random(16)),
    post: 'post-north',
    level: 1,
    facts: {},
  } as const
  const hash = packageHash(suite, parcel)
  const sign = (who: Somebody) =>
    signPackage(suite, hash, { by: who.id, secretKey: who.sig.secretKey })
  const signatures = [sign(scheme.ana), sign(scheme.bea)]
  const body: Kind = { class: 'package', oid: fromHex(parcel.id, 16), to: 'post-north' }
  await t.rejects(wrapped(guard, 1, body), { code: 'authority_missing' })
  await t.rejects(
    wrapped(guard, 1, { ...body, authority: { hash, signatures: [sign(scheme.ana)] } }),
    { code: 'too-few' },
  )
  const both = [
    ...(await wrapped(guard, 1, { ...body, authority: { hash, signatures } })),
    ...(await wrapped(guard, 1, { class: 'package-key', to: 'officer-1' })),
  ]
  t.equal((await released(guard, scheme, scheme.officer, both)).length, 2)
  await t.rejects(web.release(ask(suite, scheme, scheme.stranger, both).input), {
    code: 'not_allowed',
  })
  t.equal(await lastAction(web), 'refused:not_allowed')
  await t.rejects(web.release(ask(suite, scheme, scheme.ana, both).input), { code: 'not_allowed' })
  const report = await wrapped(guard, 1)
  await t.rejects(web.release(ask(suite, scheme, scheme.officer, report).input), {
    code: 'not_allowed',
  })
})

t.test(
  'every opening is in a chain that verifies, and names reports only while they live',
  async (t) => {
    const guard = await startGuard(t)
    const { suite, web } = guard
    const scheme = await begin(suite, web)
    const items = await wrapped(guard, 2)
    await released(guard, scheme, scheme.ana, items)
    await released(guard, scheme, scheme.bea, items)
    const lines = await web.audit({ from: 1, count: 500 })
    t.equal(verifyChain(suite, lines).seq, 3)
    const [, first, second] = lines
    t.equal(first?.entry.actor, 'ana')
    t.equal(first?.entry.ref, second?.entry.ref)
    t.match(first?.entry.ref, /^[0-9a-f]{32} [0-9a-f]{32}$/)
    t.notMatch(JSON.stringify(lines), new RegExp(hex(items[0]?.oid ?? suite.random(16))))
    const edited = lines.map((line, i) =>
      i === 1 ? { ...line, entry: { ...line.entry, actor: 'bea' } } : line,
    )
    t.throws(() => verifyChain(suite, edited), { code: 'chain' })
    t.throws(() => verifyChain(suite, lines.slice(1)), { code: 'chain' })
  },
)

t.test('what is gone or spoilt is left out, and the rest still opens', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const [good, spoilt] = await wrapped(guard, 2)
  if (good === undefined || spoilt === undefined) throw new Error('two were wrapped')
  const unknown = { oid: guard.suite.random(16), blob: good.blob }
  const opened = await released(guard, scheme, scheme.ana, [
    good,
    { ...spoilt, blob: good.blob },
    unknown,
  ])
  t.same(opened, [{ oid: good.oid, inner: good.inner }])
  await t.rejects(guard.web.release(ask(guard.suite, scheme, scheme.ana, [unknown]).input), {
    code: 'gone',
  })
})
