import t from 'tap'
import { caseOf, closeCase, findCase } from '../../src/client/cases.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { putAway, sendBack, sentBack, takeBack } from '../../src/client/proposals.ts'
import { sendAnswer } from '../../src/client/replies.ts'
import { beginRevision, proposeRecall, proposeUpdate } from '../../src/client/revising.ts'
import { draftOf } from '../../src/client/written-on.ts'
import {
  hasGoneOut,
  isToBeTold,
  standingOf,
  type WarningStanding,
} from '../../src/client/standing.ts'
import { proposeWarning, releaseHolding } from '../../src/client/warning.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { startAnswering } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks, finishedDraft, twoRooms, vanForm } from './desk.ts'
import { approve, dayIn } from './releasing.ts'

t.setTimeout(180_000)

const at = async (room: Workroom, oid: string, today = dayIn(0)): Promise<WarningStanding> => {
  await refreshWorkroom(room)
  return standingOf(room, oid, { released: await listWarnings(room), today })
}

t.test('the desk says how the warning over a report stands', async (t) => {
  const place = await startAnswering(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const her = await place.reporter(vanForm)
  const opening = await openFromQueue(one, her)
  if (opening.kind !== 'report') throw new Error('it is no report')
  const { report } = opening
  const { oid } = report
  const draft = finishedDraft(one, report)
  const propose = () => proposeWarning(one, report, { draft, ticks: allTicks })

  await t.test('nothing, before anything was proposed', async (t) => {
    const nothing = { waiting: null, back: null, last: null, isClosed: false }
    t.same(await at(one, oid), nothing)
  })

  await t.test('that it waits: for a colleague, or for oneself', async (t) => {
    const id = await propose()
    t.match(await at(one, oid), { waiting: { whose: 'mine', isChange: false }, last: null })
    t.match(await at(other, oid), { waiting: { whose: 'open', alert: { level: 3 } } })
    await takeBack(one, id)
    t.match(await at(one, oid), { waiting: null, back: null })
  })

  await t.test(
    'that it came back, to everybody, until it is put away or proposed again',
    async (t) => {
      const id = await propose()
      await refreshWorkroom(other)
      await sendBack(other, id, 'Leave out the colour.')
      for (const room of [one, other])
        t.match(await at(room, oid), {
          waiting: null,
          back: { id, record: { by: one.desk.person.id } },
        })
      t.equal(sentBack(one).length, 1)
      await putAway(one, id)
      t.match(await at(other, oid), { back: null })
    },
  )

  await t.test('that a holding warning is out, which is no news for her yet', async (t) => {
    await releaseHolding(one, report, draft)
    t.match(await at(other, oid), { last: { is: 'held', alert: { kind: 'holding' } } })
    t.notOk(hasGoneOut(one, oid))
    t.match(await at(other, oid, dayIn(5)), { last: { is: 'ended' } })
  })

  await t.test('that it is out, and that she is to be told', async (t) => {
    await approve(other, await propose())
    t.match(await at(one, oid), { waiting: null, last: { is: 'out', alert: { kind: 'full' } } })
    t.match(await at(one, oid, dayIn(800)), { last: { is: 'ended' } })
    t.ok(hasGoneOut(one, oid))
    t.ok(isToBeTold(one, report))
    await sendAnswer(one, report, { kind: 'received', text: { en: 'We have read it.' } })
    t.ok(isToBeTold(one, report))
    await sendAnswer(one, report, { kind: 'warning_sent', text: { en: 'It went out.' } })
    t.notOk(isToBeTold(one, report))
  })

  await t.test('that a change of it waits, or its recall, which rests on no report', async (t) => {
    const { last } = await at(one, oid)
    if (last === null) throw new Error('nothing is out')
    const revision = await beginRevision(one, last.alert)
    const changed = { ...draftOf(last.alert), expires: dayIn(40), reason: 'Sooner.' }
    const update = await proposeUpdate(one, revision, { draft: changed, ticks: allTicks })
    t.match(await at(other, oid), {
      waiting: { whose: 'open', isChange: true },
      last: { is: 'out' },
    })
    await takeBack(one, update)
    const recall = await proposeRecall(one, last.alert, 'Not he.')
    t.match(await at(other, oid), { waiting: { alert: { kind: 'recall' } }, last: { is: 'out' } })
    await approve(other, recall)
    t.match(await at(one, oid), { waiting: null, last: { is: 'recalled' } })
    t.notOk(hasGoneOut(one, oid), 'nobody offers to tell her that it was sent')
  })

  await t.test('and where the work has ended', async (t) => {
    await closeCase(one, report)
    t.match(await at(other, oid), { isClosed: true, last: { is: 'recalled' } })
    t.equal(findCase(one, oid)?.record.status, 'closed')
  })

  await t.test('nobody without a code is to be told', async (t) => {
    const silent = await openFromQueue(one, await place.reporter(vanForm))
    if (silent.kind !== 'report') throw new Error('it is no report')
    await caseOf(one, silent.report)
    const without = { ...silent.report, body: { ...silent.report.body, mbx: null } }
    t.ok(isToBeTold(one, silent.report))
    t.notOk(isToBeTold(one, without))
  })
})
