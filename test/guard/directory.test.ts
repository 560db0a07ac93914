import t from 'tap'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { signAlert, alertHash, type Alert } from '../../src/sealing/alert.ts'
import { verifyChain, verifyCheckpoint } from '../../src/sealing/audit-chain.ts'
import { directoryHash, signDirectory } from '../../src/sealing/directory.ts'
import { signPackage } from '../../src/sealing/package.ts'
import { verifyFields } from '../../src/sealing/signing.ts'
import { record } from '../../src/guard/audit-log.ts'
import { callTable } from '../../src/guard/call-table.ts'
import type { Checkpoint } from '../../src/guard/client.ts'
import { startGuard } from '../support/guard.ts'
import { openRoom } from './room.ts'
import { begin, change, genesisOf, makeScheme, somebody, svc } from './scheme.ts'

t.test(
  'the ceremony happens once, under the right root and with the keys of this very guard',
  async (t) => {
    const { web, worker, suite } = await startGuard(t)
    const announced = {
      delivery_pk: base64url(suite.xwingKeypair(suite.random(32)).publicKey),
      publisher_pk: base64url(suite.signKeypair(suite.random(32)).publicKey),
    }
    await worker.announce(announced)
    const scheme = await makeScheme(suite, web)
    const right = genesisOf(suite, scheme)
    const otherRoot = base64url(suite.signKeypair(suite.random(32)).publicKey)
    await t.rejects(web.genesis({ ...right, rootPk: otherRoot }), { code: 'bad-signature' })
    await t.rejects(web.genesis({ ...right, svc: 'other-svc' }), { code: 'svc' })
    const swapped = {
      ...scheme.directory,
      guard: { ...scheme.directory.guard, code_pk: otherRoot },
    }
    await t.rejects(web.genesis(genesisOf(suite, { ...scheme, directory: swapped })), {
      code: 'foreign_guard_keys',
    })
    const misled = { ...scheme.directory, publisher_pk: otherRoot }
    await t.rejects(web.genesis(genesisOf(suite, { ...scheme, directory: misled })), {
      code: 'keys_differ',
    })
    t.equal((await web.state()).ready, false)
    await web.genesis(right)
    t.match(await web.state(), {
      ready: true,
      svc,
      directorySeq: 1,
      rootPk: right.rootPk,
      publicKeys: announced,
    })
    await t.rejects(web.genesis(right), { code: 'genesis_done' })
    await worker.announce(announced)
    await t.rejects(worker.announce({ ...announced, publisher_pk: otherRoot }), {
      code: 'keys_differ',
    })
    t.same(await worker.directory(), {
      rootPk: right.rootPk,
      directory: right.directory,
      signatures: right.signatures,
    })
  },
)

t.test('a directory that the one before does not vouch for changes nothing', async (t) => {
  const { web, suite } = await startGuard(t)
  const scheme = await begin(suite, web)
  const { directory, ana, bea } = scheme
  const next = { ...directory, seq: 2, prev: directoryHash(suite, directory) }
  const signed = (who: typeof ana, doc = next) =>
    signDirectory(suite, doc, { by: who.id, secretKey: who.sig.secretKey })
  const intruder = somebody(suite, 'ana')
  const refused = (doc: typeof next, signatures: ReturnType<typeof signed>[], code: string) =>
    t.rejects(web.acceptDirectory({ directory: doc, signatures }), { code })
  await refused(next, [signed(ana)], 'too-few')
  await refused(next, [signed(bea), signed(intruder)], 'bad-signature')
  const skipped = { ...next, seq: 3 }
  await refused(skipped, [signed(ana, skipped), signed(bea, skipped)], 'seq')
  const unlinked = { ...next, prev: '0'.repeat(64) }
  await refused(unlinked, [signed(ana, unlinked), signed(bea, unlinked)], 'prev')
  t.equal((await web.state()).directorySeq, 1)
  await web.acceptDirectory({ directory: next, signatures: [signed(ana), signed(bea)] })
  await web.acceptDirectory({ directory: next, signatures: [signed(ana), signed(bea)] })
  t.equal((await web.state()).directorySeq, 2)
  const actions = (await web.audit({ from: 1, count: 9 })).map(
    ({ entry }) => `${entry.actor} ${entry.action}`,
  )
  t.same(actions, ['root genesis', 'ana+bea directory:2'])
})

const alert: Alert = {
  v: 1,
  id: '00112233445566778899aabbccddeeff',
  version: 1,
  kind: 'full',
  level: 2,
  confidence: 'single_first_hand',
  categories: ['RO'],
  areas: ['north'],
  when: { month: '2026-11', part: '' },
  nickname: '',
  headline: { en: 'Invented' },
  body: { en: 'Invented' },
  person: {},
  vehicle: {},
  identifiers: [],
  advice: {},
  expires: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  wt: Array.from({ length: 8 }, () => '00'.repeat(32)),
  audience: { areas: ['north'], work: [] },
  issued_month: '2026-11',
}

t.test(
  "only what two moderators signed gets a receipt, and the receipt is the guard's",
  async (t) => {
    const { web, worker, suite } = await startGuard(t)
    const { ana, bea } = await begin(suite, web)
    const sign = (who: typeof ana) =>
      signAlert(suite, alert, { by: who.id, secretKey: who.sig.secretKey })
    const hash = alertHash(suite, alert)
    await t.rejects(
      web.recordPublication({ kind: 'alert', document: alert, signatures: [sign(ana)] }),
      { code: 'too-few' },
    )
    const other: Alert = { ...alert, level: 3 }
    await t.rejects(
      web.recordPublication({ kind: 'alert', document: other, signatures: [sign(ana), sign(bea)] }),
      { code: 'bad-signature' },
    )
    t.same(await worker.receiptOf({ kind: 'alert', hash }), { known: false, newest: false })
    const made = await web.recordPublication({
      kind: 'alert',
      document: alert,
      signatures: [sign(ana), sign(bea)],
    })
    t.same(made.hash, hash)
    const publicKey = fromBase64url((await web.state()).publicKeys.ckpt_pk, 32)
    t.ok(
      verifyFields(
        suite,
        { publicKey, signature: made.receipt },
        'rw1/receipt',
        svc,
        'alert',
        hash,
      ),
    )
    t.same(await worker.receiptOf({ kind: 'alert', hash }), { known: true, newest: true })
    t.same(await worker.receiptOf({ kind: 'package', hash }), { known: false, newest: false })
    const parcel = suite.random(32)
    const signatures = [ana, bea].map((who) =>
      signPackage(suite, parcel, { by: who.id, secretKey: who.sig.secretKey }),
    )
    await web.recordPublication({ kind: 'package', hash: parcel, signatures })
    await web.recordPublication({ kind: 'package', hash: parcel, signatures })
    const actions = (await web.audit({ from: 2, count: 9 })).map(({ entry }) => entry.action)
    t.same(actions, ['publish:alert', 'publish:package'])
  },
)

t.test('a checkpoint is the same all day and contains what was done the day before', async (t) => {
  const { web, suite } = await startGuard(t)
  const scheme = await begin(suite, web)
  await change(suite, web, scheme, {})
  const lines = await web.audit({ from: 1, count: 9 })
  t.equal(verifyChain(suite, lines).seq, 2)
  const first = await web.checkpoint()
  await change(suite, web, scheme, {})
  t.same(await web.checkpoint(), first)
  const publicKey = fromBase64url((await web.state()).publicKeys.ckpt_pk, 32)
  t.ok(verifyCheckpoint(suite, { publicKey, signature: first.signature }, first.day, first.hash))
  t.notOk(
    verifyCheckpoint(suite, { publicKey, signature: first.signature }, '2020-01-01', first.hash),
  )
})

t.test('tomorrow the checkpoint stands at the last line of today', async (t) => {
  const { room, setTime } = await openRoom(t)
  const call = async (name: string): Promise<unknown> => callTable.get(name)?.run(room, null, 'web')
  record(room, { actor: 'guard', action: 'one' })
  setTime('2026-11-21T23:59:59Z')
  record(room, { actor: 'guard', action: 'two' })
  const before = (await call('checkpoint')) as Checkpoint
  setTime('2026-11-22T00:00:00Z')
  record(room, { actor: 'guard', action: 'three' })
  const after = (await call('checkpoint')) as Checkpoint
  const lines = room.books.rows('SELECT hash FROM audit ORDER BY seq')
  t.equal(before.day, '2026-11-20')
  t.equal(after.day, '2026-11-21')
  t.same(before.hash, new Uint8Array(32))
  t.same(after.hash, lines[1]?.['hash'])
})
