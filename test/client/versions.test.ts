import t from 'tap'
import { caseOf } from '../../src/client/cases.ts'
import {
  beginRevision,
  proposeDispute,
  proposeRecall,
  proposeRenewal,
  proposeUpdate,
} from '../../src/client/revising.ts'
import { draftOf } from '../../src/client/written-on.ts'
import {
  approveWarning,
  proposeWarning,
  releaseHolding,
  reviewWarning,
} from '../../src/client/warning.ts'
import { changesOf, historiesOf, listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, twoRooms, vanForm } from './desk.ts'
import { approve, dayIn, only, released, standing } from './releasing.ts'

t.setTimeout(180_000)

t.test('a warning lives on in versions', async (t) => {
  const place = await startConsole(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))

  t.test('its text is changed by two people, and both versions are kept', async (t) => {
    const first = await released(place, [one, other])
    const revision = await beginRevision(other, first)
    const draft = { ...draftOf(first), reason: 'The colour was wrong.' }
    draft.vehicle = { ...draft.vehicle, colour: 'silver' }
    draft.from = { 'vehicle.colour': 'She said so on the phone.' }
    await t.rejects(proposeUpdate(other, revision, { draft, ticks: {} }), { code: 'checklist' })
    const id = await proposeUpdate(other, revision, { draft, ticks: allTicks })
    t.equal((await only(one, first.id)).version, 1, 'nothing is out before a second person signs')
    await approve(one, id)
    const history = historiesOf(await listWarnings(one)).find(
      ({ newest }) => newest.alert.id === first.id,
    )
    t.same(
      history?.versions.map(({ alert, state }) => [alert.version, alert.kind, state]),
      [
        [2, 'update', 'released'],
        [1, 'full', 'replaced'],
      ],
    )
    if (history !== undefined) t.same(changesOf(history, history.newest), ['vehicle'])
    t.equal(history?.newest.alert.wt.length, 8)
    t.ok(
      first.wt.filter((tag) => history?.newest.alert.wt.includes(tag)).length === 1,
      'her tag goes along, the random ones are new',
    )
  })

  t.test('a complaint marks it as disputed, and changes nothing else', async (t) => {
    const first = await released(place, [one, other])
    const id = await proposeDispute(one, await beginRevision(one, first), 'He wrote to us.')
    await refreshWorkroom(other)
    await approveWarning(other, await reviewWarning(other, id), {})
    const now = await only(one, first.id)
    t.match(now, { version: 2, kind: 'update', confidence: 'disputed', body: first.body })
  })

  t.test('it is kept longer by two people, for one more life of its level', async (t) => {
    const first = await released(place, [one, other], { expires: dayIn(10) })
    const id = await proposeRenewal(one, await beginRevision(one, first), 'He is still there.')
    await refreshWorkroom(other)
    await approveWarning(other, await reviewWarning(other, id), {})
    t.match(await only(one, first.id), { version: 2, kind: 'update', expires: dayIn(365) })
  })

  t.test('no warning is proposed for longer than a life of its level', async (t) => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    const draft = finishedDraft(one, report, { level: 1, expires: dayIn(90) })
    await t.rejects(proposeWarning(one, report, { draft, ticks: allTicks }), {
      code: 'too-long-lived',
    })
  })

  t.test('it is recalled for every area that any version was for', async (t) => {
    const first = await released(place, [one, other])
    const from = { 'area.area': 'He has moved there.' }
    const moving = { area: 'lake', audience: ['lake'], reason: 'He has moved.', from }
    const draft = { ...draftOf(first), ...moving }
    const moved = await proposeUpdate(one, await beginRevision(one, first), {
      draft,
      ticks: allTicks,
    })
    await approve(other, moved)
    const id = await proposeRecall(one, await only(one, first.id), 'It was somebody else.')
    await approve(other, id)
    const recall = await only(one, first.id)
    t.match(recall, { version: 3, kind: 'recall', body: {}, vehicle: {}, identifiers: [] })
    t.same(recall.audience.areas, ['hill', 'lake'])
    t.notOk(
      recall.wt.some((tag) => first.wt.includes(tag)),
      'no report stands behind it',
    )
    const after = await beginRevision(one, recall)
    await t.rejects(
      proposeDispute(one, after, 'Too late.').then((late) => approve(other, late)),
      { code: /recalled|recall-text/ },
    )
  })

  t.test('a holding warning becomes the full one, under the same name', async (t) => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    await releaseHolding(one, report, finishedDraft(one, report))
    const holding = (await standing(one)).find((alert) => alert.kind === 'holding')
    if (holding === undefined) throw new Error('nothing is held')
    const draft = finishedDraft(one, report)
    const id = await proposeWarning(one, report, { draft, ticks: allTicks })
    await approve(other, id)
    t.match(await only(one, holding.id), { version: 2, kind: 'full', level: 3 })
    t.notOk((await standing(one)).some((alert) => alert.kind === 'holding'))
  })

  t.test('what is proposed from the same report again is its next version', async (t) => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    const ids: string[] = []
    for (const level of [3, 4] as const) {
      const draft = finishedDraft(one, report, { level })
      ids.push(await proposeWarning(one, report, { draft, ticks: allTicks }))
      await approve(other, ids.at(-1) ?? '')
      await refreshWorkroom(one)
    }
    const documents = one.vault
      .of('proposal')
      .filter((kept) => ids.includes(kept.id))
      .map((kept) => JSON.parse(kept.record.document) as Alert)
    t.equal(new Set(documents.map(({ id }) => id)).size, 1)
    t.same(documents.map(({ version }) => version).sort(), [1, 2])
  })

  t.test('of two changes that wait, the second is stopped when the first is out', async (t) => {
    const first = await released(place, [one, other])
    const dispute = await proposeDispute(one, await beginRevision(one, first), 'He wrote.')
    const recall = await proposeRecall(one, first, 'It was somebody else.')
    await refreshWorkroom(other)
    await approveWarning(other, await reviewWarning(other, dispute), {})
    const late = await reviewWarning(other, recall)
    t.same(late.stops, ['overtaken'])
    await t.rejects(approveWarning(other, late, {}), { code: 'overtaken' })
  })
})
