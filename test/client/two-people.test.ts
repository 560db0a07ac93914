import t from 'tap'
import { caseOf, findCase, saveDraft, findDraft } from '../../src/client/cases.ts'
import {
  putAway,
  sendBack,
  sentBack,
  takeBack,
  waitingProposals,
} from '../../src/client/proposals.ts'
import { beginRevision, proposeRecall, proposeUpdate } from '../../src/client/revising.ts'
import { draftOf } from '../../src/client/written-on.ts'
import { approveWarning, proposeWarning, reviewWarning } from '../../src/client/warning.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { enterWorkroom, refreshWorkroom } from '../../src/client/workroom.ts'
import { startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, twoRooms, vanForm } from './desk.ts'
import { dayIn, only, released, standing } from './releasing.ts'

t.setTimeout(180_000)

t.test('a proposal comes back, or is taken back', async (t) => {
  const place = await startConsole(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const report = await openOne(one, await leaveSample(place, vanForm))
  await caseOf(one, report)
  const draft = finishedDraft(one, report)
  const propose = () => proposeWarning(one, report, { draft, ticks: allTicks })

  t.test('with a reason that only its writer is shown; her text is kept', async (t) => {
    await saveDraft(one, report, { draft, ticks: allTicks })
    const id = await propose()
    await t.rejects(sendBack(one, id, 'Mine.'), { code: 'own' })
    await refreshWorkroom(other)
    await sendBack(other, id, 'Leave out the colour.')
    await refreshWorkroom(one)
    t.match(sentBack(one), [{ id, record: { answer: 'Leave out the colour.' } }])
    t.same(sentBack(other), [])
    t.same(findDraft(one, report)?.draft, draft)
    const stored = await place.db.$client.query<{ blob: Buffer }>('select blob from vault_records')
    for (const { blob } of stored.rows) t.notOk(blob.includes('Leave out'), 'sealed in the vault')
    await putAway(one, id)
    t.same(sentBack(one), [])
  })

  t.test('and proposing again answers it', async (t) => {
    const id = await propose()
    await refreshWorkroom(other)
    await sendBack(other, id, 'Once more.')
    await refreshWorkroom(one)
    await propose()
    t.same(sentBack(one), [])
    t.equal(waitingProposals(one).length, 1)
  })

  t.test('her own she takes back, a colleague’s she does not', async (t) => {
    const [waiting] = waitingProposals(one)
    if (waiting === undefined) throw new Error('nothing waits')
    await refreshWorkroom(other)
    await t.rejects(takeBack(other, waiting.id), { code: 'no_proposal' })
    await takeBack(one, waiting.id)
    t.same(waitingProposals(one), [])
    t.equal(findCase(one, report.oid)?.record.status, 'open')
    await refreshWorkroom(other)
    await t.rejects(reviewWarning(other, waiting.id), { code: 'no_proposal' })
  })
})

t.test('how many sign is what the directory says', async (t) => {
  const place = await startConsole(t)
  const people = await beginWithTwo(place)
  const { one, other } = await twoRooms(people)
  const { policy } = one.watched.current
  const lowered = { ...policy, signatures: { ...policy.signatures, 2: 1 } }
  const fresh = async () => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    return report
  }

  t.test('it says two until two people have changed it', async (t) => {
    const report = await fresh()
    const draft = finishedDraft(one, report, { level: 2, expires: dayIn(30) })
    await proposeWarning(one, report, { draft, ticks: allTicks })
    t.same(await listWarnings(one), [])
    await agree(people.first, people.second, { kind: 'policy', policy: lowered })
    await refreshWorkroom(one)
    t.equal(one.watched.current.policy.signatures[2], 1)
  })

  t.test('then one person releases that level alone, and no other', async (t) => {
    const report = await fresh()
    const low = finishedDraft(one, report, { level: 2, expires: dayIn(90) })
    await proposeWarning(one, report, { draft: low, ticks: allTicks })
    const [out] = await listWarnings(one)
    t.match(out, { alert: { level: 2, version: 1 }, state: 'released' })
    t.equal(out?.signatures.length, 1)
    t.equal(findCase(one, report.oid)?.record.status, 'warned')
    const grave = await fresh()
    const draft = finishedDraft(one, grave, { level: 3 })
    await proposeWarning(one, grave, { draft, ticks: allTicks })
    t.equal((await listWarnings(one)).length, 1)
  })

  t.test('what one released one may recall; what two released she may not lower', async (t) => {
    await refreshWorkroom(other)
    const first = await released(place, [one, other])
    const low = { ...draftOf(first), level: 2 as const, expires: dayIn(30), reason: 'Lower.' }
    await proposeUpdate(one, await beginRevision(one, first), { draft: low, ticks: allTicks })
    t.match(await only(one, first.id), { version: 1, level: 3 })
    const alone = (await standing(one)).find(({ level }) => level === 2)
    if (alone === undefined) throw new Error('it is not out')
    await proposeRecall(one, alone, 'A mistake.')
    t.match(await only(one, alone.id), { version: 2, kind: 'recall' })
  })
})

t.test('where the directory asks for three, the second signature is not the last', async (t) => {
  const place = await startConsole(t)
  const people = await beginWithTwo(place)
  const third = await enrol(place, people.first, { username: 'cora' })
  await admit(people.first, people.second, third)
  const { one, other } = await twoRooms(people)
  const { policy } = one.watched.current
  const signatures = { ...policy.signatures, 3: 3 }
  await agree(people.first, people.second, { kind: 'policy', policy: { ...policy, signatures } })
  for (const room of [one, other]) await refreshWorkroom(room)
  const report = await openOne(one, await leaveSample(place, vanForm))
  await caseOf(one, report)
  const draft = finishedDraft(one, report)
  const id = await proposeWarning(one, report, { draft, ticks: allTicks })
  await refreshWorkroom(other)
  t.equal(await approveWarning(other, await reviewWarning(other, id), allTicks), 'waiting')
  t.same(await listWarnings(one), [])
  t.same((await reviewWarning(other, id)).stops, ['own'], 'she has signed')
  const last = await enterWorkroom(third.desk)
  t.equal(await approveWarning(last, await reviewWarning(last, id), allTicks), 'released')
  t.equal((await listWarnings(one))[0]?.signatures.length, 3)
})
