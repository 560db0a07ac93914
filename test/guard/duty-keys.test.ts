import t from 'tap'
import { forgetDigest } from '../../src/sealing/duty.ts'
import { signFields } from '../../src/sealing/signing.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { startGuard } from '../support/guard.ts'
import { begin, change, later, svc, type Somebody } from './scheme.ts'

const guard = await startGuard(t)
const { suite, web, worker } = guard
const scheme = await begin(suite, web)
const { ana, bea, officer } = scheme

/** An address of somebody on duty, under the guard's lock. */
async function address(who: Somebody) {
  const oid = suite.random(16)
  const item = { oid, class: 'duty', expires: later(24), blob: suite.random(2206), to: who.id }
  const [blob = item.blob] = await web.wrap([{ ...item, class: 'duty' }])
  return {
    oid,
    opens: async () => (await worker.stripContacts([{ member: oid, blob }]))[0] !== null,
  }
}

const word = (who: Somebody, ...oids: Bytes[]) => ({
  by: who.id,
  signature: suite.sign(forgetDigest(suite, svc, ...oids), who.sig.secretKey),
})

t.test('an address goes for good by the word of whose it was', async (t) => {
  const [old, fresh] = [await address(ana), await address(ana)]
  t.ok(await old.opens())
  await web.shred({ oids: [old.oid], authority: word(ana, old.oid) })
  t.notOk(await old.opens())
  t.ok(await fresh.opens(), 'and nothing else of hers')
  await web.shred({ oids: [old.oid], authority: word(ana, old.oid) })
  t.ok(await fresh.opens(), 'the same word once more erases nothing')
})

t.test('nobody else can have it forgotten', async (t) => {
  const hers = await address(ana)
  for (const who of [bea, officer]) {
    const asked = web.shred({ oids: [hers.oid], authority: word(who, hers.oid) })
    await t.rejects(asked, { code: 'not_allowed' }, who.id)
  }
  const other = suite.random(16)
  const forged = { ...word(ana, other), by: ana.id }
  await t.rejects(web.shred({ oids: [hers.oid], authority: forged }), { code: 'bad-signature' })
  const claimed = { ...word(bea, hers.oid), by: ana.id }
  await t.rejects(web.shred({ oids: [hers.oid], authority: claimed }), { code: 'bad-signature' })
  const shred = suite.random(16)
  const made = signFields(suite, ana.sig.secretKey, 'rw1/shred', svc, shred, hers.oid)
  const signatures = [{ by: ana.id, sig: base64url(made) }]
  await t.rejects(web.shred({ oids: [hers.oid], authority: { nonce: shred, signatures } }))
  await t.rejects(web.shred({ oids: [hers.oid], authority: 'expired' }), { code: 'not_allowed' })
  t.ok(await hers.opens())
})

t.test('her word takes nothing but addresses of hers', async (t) => {
  const item = { expires: later(12), blob: suite.random(1246) }
  const [report, member] = [suite.random(16), suite.random(16)]
  await web.wrap([
    { ...item, oid: report, class: 'report' },
    { ...item, oid: member, class: 'member' },
  ])
  const hers = await address(ana)
  for (const oid of [report, member]) {
    const authority = word(ana, hers.oid, oid)
    await t.rejects(web.shred({ oids: [hers.oid, oid], authority }), { code: 'not_allowed' })
  }
  t.ok(await hers.opens(), 'all of it or nothing')
})

t.test('an address is somebody’s, and the console cannot ask for it', async (t) => {
  const item = { oid: suite.random(16), expires: later(24), blob: suite.random(2206) }
  await t.rejects(web.wrap([{ ...item, class: 'duty' }]), { code: 'shape' })
})

t.test('who leaves the team is forgotten by the guard itself', async (t) => {
  const [hers, stays] = [await address(bea), await address(ana)]
  const moderators = scheme.directory.moderators.map((one) =>
    one.id === bea.id ? { ...one, to: later(0) } : one,
  )
  await change(suite, web, scheme, { moderators })
  t.notOk(await hers.opens())
  t.ok(await stays.opens())
})
