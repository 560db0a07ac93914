import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import t from 'tap'
import { reports } from '../../src/intake/schema.ts'
import { packageKeys, packages } from '../../src/liaison/schema.ts'
import { fromBase64url, hex } from '../../src/sealing/bytes.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { vaultRecords } from '../../src/triage/schema.ts'
import { ask, svc } from '../guard/scheme.ts'
import { startMailbox, visitorOf, type TestMailbox } from '../support/coming-back.ts'
import { createReporter } from '../support/reporter.ts'
import { makeMailbox } from '../support/script-sender.ts'
import {
  alertState,
  answers,
  handOver,
  note,
  slotOf,
  warn,
  writtenBy,
} from '../support/what-came-of-it.ts'

t.setTimeout(180_000)

function liesInGuard({ guard }: TestMailbox, bytes: Buffer): boolean {
  const { folder } = guard.paths
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(bytes))
}

t.test('a reporter takes everything back without a script and without a moderator', async (t) => {
  const place = await startMailbox(t)
  const { db, guard, suite, scheme } = place
  const reporter = createReporter(place.site)
  await reporter.fillInAnswers(answers)
  const code = (await reporter.press('send')).code ?? ''
  const [first = ''] = await place.oids('arrivals')
  const oid = fromBase64url(first, 16)
  const { mbx, wt } = await place.open(first)
  if (mbx === null || wt === null) throw new Error('she has a code')
  await place.answer(mbx, { kind: 'received', n: 0 })
  await place.mailbox.post()
  await place.intake.shuffle()
  const stranger = await makeMailbox(place)
  const other = await writtenBy(place, stranger)

  const her = visitorOf(place)
  await her.type(code)
  await her.press('message', { message: 'One thing more.' })
  const [row] = await db.select().from(reports).where(eq(reports.oid, oid))
  if (row === undefined) throw new Error('it was moved at night')
  const noteId = await note(place, row.withdrawTag)
  const otherNote = await note(place, stranger.withdrawTag('report', 0))
  const warning = await warn(place, [fromBase64url(wt.alert, 32)], 1)
  const waiting = await handOver(place, fromBase64url(wt.liaison, 32), 0)
  const opened = await handOver(place, fromBase64url(wt.liaison, 32), 1)
  const slots = [oid, noteId, waiting, opened].map((one) => slotOf(place, one))
  t.ok(slots.every((slot) => liesInGuard(place, slot)))
  const backup = row

  const asked = await her.press('withdraw')
  t.match(asked.text, 'What cannot be undone')
  t.ok((await db.select().from(reports)).length > 0, 'nothing is done before she says so')
  const page = await her.press('withdraw:yes')
  t.match(page.text, 'Done. What belonged to this code is gone.')
  t.match(page.html, 'data-field="nothing"')

  await t.test('every row is gone, and those of others stay', async (t) => {
    const left = [...(await place.oids('reports')), ...(await place.oids('arrivals'))]
    t.same(
      left.map((one) => hex(fromBase64url(one))),
      [hex(other)],
      'the added message went too',
    )
    t.same(
      (await db.select().from(vaultRecords)).map(({ id }) => hex(id)),
      [hex(otherNote)],
    )
  })

  await t.test('the keys are gone from the folder of the guard', async (t) => {
    for (const slot of slots) t.notOk(liesInGuard(place, slot))
    t.ok(liesInGuard(place, slotOf(place, other)))
  })

  await t.test(
    'the warning is hidden, the unopened package destroyed, the opened one closed',
    async (t) => {
      t.match(await alertState(place, warning), { state: 2 })
      const left = await db.select().from(packages)
      t.same(
        left.map(({ id, state }) => [hex(id), state]),
        [[hex(opened), 2]],
      )
      t.equal(left[0]?.blob.length, 0)
      const keys = await db.select().from(packageKeys)
      t.same(
        keys.map(({ packageId, blob }) => [hex(packageId), blob.length]),
        [[hex(opened), 0]],
      )
    },
  )

  await t.test(
    'put back from a backup, with every secret, it does not open; others do (E-03)',
    async (t) => {
      await db.insert(reports).values(backup)
      await t.rejects(place.open(first), { code: 'gone' })
      const at = { svc, epoch: backup.epoch, oid, intakeKeypair: place.team }
      t.throws(() => openReport(suite, at, backup.sealedKey, backup.sealedBody))
      await guard.stop()
      await guard.start()
      const { input } = ask(suite, scheme, scheme.bea, [{ oid, blob: backup.sealedKey }])
      await t.rejects(
        guard.web.release(input),
        { code: 'gone' },
        'nor after the guard was started again',
      )
      t.same((await place.open((await place.oids('arrivals'))[0] ?? '')).form, answers)
    },
  )
})
