import t from 'tap'
import { caseOf } from '../../src/client/cases.ts'
import type { Ticks } from '../../src/client/checklist.ts'
import {
  approvePackage,
  packageOccasion,
  proposePackage,
  reviewPackage,
} from '../../src/client/hand-over.ts'
import {
  approveWarning,
  proposeWarning,
  releaseHolding,
  reviewWarning,
} from '../../src/client/warning.ts'
import { askedItems } from '../../src/client/checklist.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { startConsole } from '../support/console.ts'
import { agree, beginWithTwo } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, twoRooms, vanForm } from './desk.ts'
import { dayIn } from './releasing.ts'

t.setTimeout(180_000)

const unsure: Ticks = { ...allTicks, shared_vehicle: 'ask', her_place: 'ask' }

t.test('whoever is not sure of an item asks the second person', async (t) => {
  const place = await startConsole(t)
  const people = await beginWithTwo(place)
  const { one, other } = await twoRooms(people)
  const fresh = async () => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    return report
  }
  const report = await fresh()
  const draft = finishedDraft(one, report)
  const id = await proposeWarning(one, report, { draft, ticks: unsure })
  await refreshWorkroom(other)
  const review = await reviewWarning(other, id)

  t.test('it stands open no longer, and goes sealed with the proposal', async (t) => {
    const { ticks } = review.proposal.record
    t.same(askedItems(review.occasion, ticks), ['her_place', 'shared_vehicle'])
    const stored = await place.db.$client.query<{ blob: Buffer }>('select blob from vault_records')
    for (const { blob } of stored.rows) t.notOk(blob.includes('shared_vehicle'), 'sealed')
  })

  t.test('who has to settle each one: not sure again is no signature', async (t) => {
    await t.rejects(approveWarning(other, review, unsure), { code: 'checklist' })
    const half: Ticks = { ...unsure, her_place: 'done' }
    await t.rejects(approveWarning(other, review, half), { code: 'checklist' })
    t.same(await listWarnings(one), [])
    const settled: Ticks = { ...half, shared_vehicle: 'na' }
    t.equal(await approveWarning(other, review, settled), 'released')
  })

  t.test('for a hand-over too', async (t) => {
    const source = await fresh()
    const { liaisons } = one.watched.current
    t.same(liaisons, [], 'nobody is on a post')
    const post = 'pcso-plymouth'
    const package_ = await proposePackage(one, source, { post, account: '', ticks: unsure })
    await refreshWorkroom(other)
    const look = await reviewPackage(other, package_)
    t.ok(askedItems(packageOccasion(source), look.proposal.record.ticks).length > 0)
    await t.rejects(approvePackage(other, look, unsure), { code: 'checklist' })
    await t.rejects(approvePackage(other, look, allTicks), { code: 'no_officer' })
  })

  t.test('but not where nobody looks after her', async (t) => {
    const source = await fresh()
    const text = finishedDraft(one, source)
    await t.rejects(releaseHolding(one, source, text, unsure), { code: 'unsure_alone' })
    const { policy } = one.watched.current
    const lowered = { ...policy, signatures: { ...policy.signatures, 2: 1 } }
    await agree(people.first, people.second, { kind: 'policy', policy: lowered })
    await refreshWorkroom(one)
    const low = finishedDraft(one, source, { level: 2, expires: dayIn(30) })
    const alone = proposeWarning(one, source, { draft: low, ticks: unsure })
    await t.rejects(alone, { code: 'unsure_alone' })
    t.equal((await listWarnings(one)).length, 1, 'nothing more is out')
    await releaseHolding(one, source, text, { ...unsure, her_place: 'na', shared_vehicle: 'done' })
    t.equal((await listWarnings(one)).length, 2)
  })
})
