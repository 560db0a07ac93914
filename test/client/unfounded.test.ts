import t from 'tap'
import { draftForAdding } from '../../src/client/adding.ts'
import { caseOf } from '../../src/client/cases.ts'
import { unfounded } from '../../src/client/redaction/founding.ts'
import { beginRevision, proposeUpdate } from '../../src/client/revising.ts'
import {
  approveWarning,
  proposeWarning,
  releaseHolding,
  reviewWarning,
  toSettle,
} from '../../src/client/warning.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, twoRooms, vanForm } from './desk.ts'
import { approve, only } from './releasing.ts'

t.setTimeout(180_000)

t.test('a fact that no report says', async (t) => {
  const place = await startConsole(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const ticks = allTicks
  const left = await leaveSample(place, vanForm)
  const report = await openOne(one, left)
  await caseOf(one, report)
  const truth = finishedDraft(one, report)
  const invented = { ...truth, person: { ...truth.person, build: 'slim', accent: 'Welsh' } }
  const unfoundedOnly = { code: 'unfounded' }

  await t.test('is not proposed while nobody has written where it is from', async (t) => {
    await t.rejects(proposeWarning(one, report, { draft: invented, ticks }), unfoundedOnly)
    const half = { ...invented, from: { 'person.build': 'She rang: slim after all.' } }
    await t.rejects(proposeWarning(one, report, { draft: half, ticks }), unfoundedOnly)
    const blank = { ...half, from: { ...half.from, 'person.accent': '  ' } }
    await t.rejects(proposeWarning(one, report, { draft: blank, ticks }), unfoundedOnly)
    t.same(one.vault.of('proposal'), [])
  })

  await t.test('nor goes out at once in a holding warning', async (t) => {
    const ticked = { ...truth, person: { ...truth.person, height: 'tall', age: '20s' } }
    await t.rejects(releaseHolding(one, report, ticked, ticks), unfoundedOnly)
    t.ok(
      await releaseHolding(one, report, invented, ticks),
      'what somebody typed is left out of it',
    )
  })

  const from = { 'person.build': 'She rang: slim after all.', 'person.accent': 'She rang.' }
  const draft = { ...invented, from: { ...from, 'person.hair': 'Said in the report anyway.' } }

  await t.test('goes sealed with the proposal, with the line about it', async (t) => {
    const id = await proposeWarning(one, report, { draft, ticks })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.same(review.proposal.record.from, from, 'and no line about what a report says')
    t.same(review.stops, [])
    t.same(
      toSettle(review).map((fact) => [fact.id, fact.is, fact.instead]),
      [
        ['person.build', 'otherwise', ['heavy']],
        ['person.accent', 'unsaid', []],
      ],
    )
    t.notMatch(JSON.stringify(review.alert), /She rang/, 'no reader learns of the line')
    const stored = await place.db.$client.query<{ blob: Buffer }>('select blob from vault_records')
    for (const { blob } of stored.rows) t.notOk(blob.includes('She rang'), 'sealed')
  })

  await t.test('has to be settled by whoever signs, each by itself', async (t) => {
    const [waiting] = other.vault.of('proposal').filter(({ record }) => record.state === 'waiting')
    const review = await reviewWarning(other, waiting?.id ?? '')
    await t.rejects(approveWarning(other, review, ticks), unfoundedOnly)
    await t.rejects(approveWarning(other, review, ticks, ['person.build']), unfoundedOnly)
    const out = (await listWarnings(one)).filter(({ alert }) => alert.kind !== 'holding')
    t.same(out, [], 'nothing is out')
    const settled = ['person.build', 'person.accent']
    t.equal(await approveWarning(other, review, ticks, settled), 'released')
  })

  await t.test(
    'stops a proposal that says nothing of it, as an older client made it',
    async (t) => {
      const fresh = await openOne(one, await leaveSample(place, vanForm))
      await caseOf(one, fresh)
      const id = await proposeWarning(one, fresh, { draft, ticks })
      const kept = one.vault.of('proposal').find((proposal) => proposal.id === id)
      if (kept === undefined) throw new Error('not proposed')
      const { from: lines, ...bare } = kept.record
      t.same(lines, from)
      await one.vault.put(id, bare)
      await refreshWorkroom(other)
      const review = await reviewWarning(other, id)
      t.same(review.stops, ['unfounded'])
      await t.rejects(approveWarning(other, review, ticks, Object.keys(from)), unfoundedOnly)
    },
  )

  await t.test('keeps its line in the next version, and is settled there anew', async (t) => {
    await refreshWorkroom(one)
    const [first] = (await listWarnings(one)).filter(({ alert }) => alert.kind === 'full')
    if (first === undefined) throw new Error('it is not out')
    const revision = await beginRevision(one, await only(one, first.alert.id))
    const begun = { ...draftForAdding(one, revision), reason: 'Nothing else.', level: 4 as const }
    t.same(begun.from, from)
    const silent = { ...begun, from: {} }
    await t.rejects(proposeUpdate(one, revision, { draft: silent, ticks }), unfoundedOnly)
    const id = await proposeUpdate(one, revision, { draft: begun, ticks })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.equal(unfounded(review.foundings).length, 2)
    await t.rejects(approveWarning(other, review, ticks), unfoundedOnly)
    await approve(other, id)
    t.match(await only(one, first.alert.id), { person: { build: 'slim', accent: 'Welsh' } })
  })
})
