import t from 'tap'
import type { WrapItem } from '../../src/guard/client.ts'
import { signAlert, type Alert } from '../../src/sealing/alert.ts'
import { hex } from '../../src/sealing/bytes.ts'
import { withdrawTagOf } from '../../src/sealing/mailbox.ts'
import { packageHash, signPackage } from '../../src/sealing/package.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { startGuard, type TestGuard } from '../support/guard.ts'
import { someWarning } from '../support/warnings.ts'
import { begin, later, type Scheme } from './scheme.ts'

t.setTimeout(120_000)

function signed(guard: TestGuard, scheme: Scheme, alert: Alert) {
  const signatures = [scheme.ana, scheme.bea].map(({ id: by, sig }) =>
    signAlert(guard.suite, alert, { by, secretKey: sig.secretKey }),
  )
  return { kind: 'alert', document: alert, signatures } as const
}

/** A warning that was signed by two over a report with this tag. */
function warningOver(guard: TestGuard, tag: Bytes, change: Partial<Alert> = {}): Alert {
  const { suite } = guard
  const pads = Array.from({ length: 7 }, () => hex(suite.random(32)))
  const expires = `${later(1)}-28`
  return someWarning(suite, { wt: [...pads, hex(tag)].sort(), expires, ...change })
}

t.test('what a reporter takes back before it went out does not go out', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const secret = { alert: suite.random(32), liaison: suite.random(32) }
  const tag = {
    alert: withdrawTagOf(suite, 'alert', secret.alert),
    liaison: withdrawTagOf(suite, 'liaison', secret.liaison),
  }
  const other = suite.random(32)
  const out = warningOver(guard, tag.alert)
  const approved = signed(guard, scheme, warningOver(guard, tag.alert))
  const takeBack = (scope: 'alert' | 'liaison') =>
    web.shredByPreimage([
      { scope, secret: secret[scope] },
      { scope: 'alert', secret: suite.random(32) },
    ])

  await t.test('a warning that two people had signed before', async (t) => {
    t.same(await web.takenBack([tag.alert, other]), [])
    t.ok(await web.recordPublication(signed(guard, scheme, out)), 'while she allows it')
    await takeBack('alert')
    await t.rejects(web.recordPublication(approved), { code: 'taken_back' })
    await guard.stop()
    await guard.start()
    await t.rejects(web.recordPublication(approved), { code: 'taken_back' }, 'nor after a restart')
    const elsewhere = signed(guard, scheme, warningOver(guard, other))
    t.ok(await web.recordPublication(elsewhere), 'another report’s warning does')
  })

  await t.test('a recall goes out all the same: it takes something away', async (t) => {
    const said = { nickname: '', headline: {}, body: {}, advice: {}, person: {}, vehicle: {} }
    const recall: Alert = { ...out, ...said, identifiers: [], kind: 'recall', version: 2 }
    t.ok(await web.recordPublication(signed(guard, scheme, recall)))
  })

  await t.test('a package for the police', async (t) => {
    await takeBack('liaison')
    const facts = { area: 'hill' }
    const parcel = { v: 1, id: hex(suite.random(16)), post: 'post-north', level: 1, facts } as const
    const hash = packageHash(suite, parcel)
    const signatures = [scheme.ana, scheme.bea].map(({ id: by, sig }) =>
      signPackage(suite, hash, { by, secretKey: sig.secretKey }),
    )
    const item: WrapItem = {
      ...{ oid: suite.random(16), class: 'package', expires: later(3), blob: suite.random(500) },
      ...{ to: 'post-north', authority: { hash, signatures } },
    }
    await t.rejects(web.wrap([{ ...item, withdrawTag: tag.liaison }]), { code: 'taken_back' })
    t.ok(await web.wrap([{ ...item, withdrawTag: other }]))
  })

  await t.test('until the team has heard what she said, and then again', async (t) => {
    const before = await web.takenBack([tag.alert, other])
    t.equal(before.length, 1)
    await takeBack('alert')
    const after = await web.takenBack([tag.alert])
    t.not(hex(after[0] ?? other), hex(before[0] ?? other), 'each time has a mark of its own')
    await web.heard(before)
    await t.rejects(web.recordPublication(approved), { code: 'taken_back' }, 'she said it again')
    await web.heard(after)
    t.ok(await web.recordPublication(approved))
    await takeBack('alert')
    await t.rejects(
      web.recordPublication(approved),
      { code: 'taken_back' },
      'not even once more, where it was recorded and lost on the way',
    )
  })

  await t.test('and the worker may not ask or say anything about it', async (t) => {
    t.notOk('takenBack' in guard.worker)
    t.notOk('heard' in guard.worker)
  })
})
