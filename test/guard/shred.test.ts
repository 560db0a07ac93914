import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { base64url, hex } from '../../src/sealing/bytes.ts'
import { withdrawTagOf } from '../../src/sealing/mailbox.ts'
import { signFields } from '../../src/sealing/signing.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { startGuard, type TestGuard } from '../support/guard.ts'
import { ask, begin, later, svc, type Scheme, type Somebody } from './scheme.ts'

async function report(guard: TestGuard, withdrawTag: Bytes | null = null) {
  const oid = guard.suite.random(16)
  const item = {
    oid,
    class: 'report',
    expires: later(12),
    blob: guard.suite.random(1246),
    withdrawTag,
  } as const
  const [blob = item.blob] = await guard.web.wrap([item])
  return { oid, blob }
}

async function opens(
  guard: TestGuard,
  scheme: Scheme,
  item: { oid: Bytes; blob: Bytes },
): Promise<boolean> {
  try {
    await guard.web.release(ask(guard.suite, scheme, scheme.ana, [item]).input)
    return true
  } catch {
    return false
  }
}

/** The bytes of the slot that holds this object, as they lie on the disk. */
function slotOf(guard: TestGuard, oid: Bytes): Buffer {
  const file = readFileSync(join(guard.paths.folder, 'shred.slots'))
  const at = file.indexOf(oid)
  if (at === -1) throw new Error('there is no slot for it')
  const start = at - (at % 160)
  return file.subarray(start, start + 160)
}

/** A scheme, and a report in it that whoever has the secret can take back. */
async function withReport(t: Test) {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const secret = suite.random(32)
  const item = await report(guard, withdrawTagOf(suite, 'report', secret))
  return { guard, scheme, secret, item }
}

/** Whether these bytes, plain or written in hexadecimal or base64url, are anywhere in the guard's folder. */
function liesAround(guard: TestGuard, bytes: Buffer): boolean {
  const forms = [bytes, Buffer.from(hex(bytes)), Buffer.from(base64url(bytes))]
  return readdirSync(guard.paths.folder).some((name) => {
    const content = readFileSync(join(guard.paths.folder, name))
    return forms.some((form) => content.includes(form))
  })
}

const sign = (guard: TestGuard, who: Somebody, nonce: Bytes, oids: readonly Bytes[]) => {
  const made = signFields(guard.suite, who.sig.secretKey, 'rw1/shred', svc, nonce, ...oids)
  return { by: who.id, sig: base64url(made) }
}

t.test(
  'a reporter takes her report back with a secret, and no trace of its key stays on the disk',
  async (t) => {
    const { guard, scheme, secret, item } = await withReport(t)
    const { web } = guard
    const other = await report(guard)
    t.ok(await opens(guard, scheme, item))
    const slot = slotOf(guard, item.oid)
    const nonce = slot.subarray(69, 93)
    const sealedKey = slot.subarray(93, 141)
    t.ok(liesAround(guard, sealedKey))
    t.same(await web.shredByPreimage([{ scope: 'report', secret }]), [item.oid])
    for (const part of [sealedKey, nonce, Buffer.from(item.oid)]) t.notOk(liesAround(guard, part))
    t.notOk(await opens(guard, scheme, item))
    t.ok(await opens(guard, scheme, other))
  },
)

t.test(
  'a wrong secret, or the right one for another purpose, takes nothing back and says nothing',
  async (t) => {
    const { guard, scheme, secret, item } = await withReport(t)
    const { suite, web } = guard
    const before = await web.audit({ from: 1, count: 500 })
    t.same(
      await web.shredByPreimage([
        { scope: 'report', secret: suite.random(32) },
        { scope: 'alert', secret },
      ]),
      [],
    )
    t.ok(await opens(guard, scheme, item))
    await web.shredByPreimage([{ scope: 'report', secret }])
    const after = await web.audit({ from: 1, count: 500 })
    t.equal(
      after.length,
      before.length + 1,
      'only the opening is in the log, the withdrawal is not',
    )
  },
)

t.test(
  'without two moderators, a past month or a row that was never written, no key goes',
  async (t) => {
    const guard = await startGuard(t)
    const { suite, web } = guard
    const scheme = await begin(suite, web)
    const item = await report(guard)
    const oids = [item.oid]
    const nonce = suite.random(16)
    const ana = sign(guard, scheme.ana, nonce, oids)
    const bea = sign(guard, scheme.bea, nonce, oids)
    const officer = sign(guard, scheme.officer, nonce, oids)
    const refused = (signatures: (typeof ana)[], code: string) =>
      t.rejects(web.shred({ oids, authority: { nonce, signatures } }), { code })
    await refused([ana], 'too-few')
    await refused([ana, ana], 'same-signer')
    await refused([ana, officer], 'unknown-signer')
    await refused([ana, sign(guard, scheme.bea, suite.random(16), oids)], 'bad-signature')
    await t.rejects(web.shred({ oids, authority: 'expired' }), { code: 'not_allowed' })
    await guard.kill()
    await guard.start()
    await t.rejects(web.shred({ oids, authority: 'unwritten' }), { code: 'not_allowed' })
    t.ok(await opens(guard, scheme, item))
    await web.shred({ oids, authority: { nonce, signatures: [ana, bea] } })
    t.notOk(await opens(guard, scheme, item))
    await t.rejects(web.shred({ oids, authority: { nonce, signatures: [ana, bea] } }), {
      code: 'replayed',
    })
  },
)

t.test('a key whose row could not be written is taken back', async (t) => {
  const guard = await startGuard(t)
  const scheme = await begin(guard.suite, guard.web)
  const item = await report(guard)
  await guard.web.shred({ oids: [item.oid], authority: 'unwritten' })
  t.notOk(await opens(guard, scheme, item))
})
