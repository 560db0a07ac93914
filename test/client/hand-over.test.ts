import t from 'tap'
import { caseOf } from '../../src/client/cases.ts'
import {
  approvePackage,
  postsFor,
  proposePackage,
  reviewPackage,
} from '../../src/client/hand-over.ts'
import { listPackages, openParcel, tellOutcome } from '../../src/client/officer.ts'
import { listHandedOver, newsFor, packagesOf } from '../../src/client/packages.ts'
import { waitingProposals } from '../../src/client/proposals.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { startConsole } from '../support/console.ts'
import { admit, beginWithTwo, enrol } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, openOne, twoRooms, vanForm } from './desk.ts'

t.test('a hand-over to the police', async (t) => {
  const place = await startConsole(t)
  const people = await beginWithTwo(place)
  const officer = await enrol(place, people.first, { username: 'offa', post: 'north' })
  await admit(people.first, people.second, officer)
  const { one, other } = await twoRooms(people)
  const account = 'A man locked the doors of a van, hit somebody and took a bag.'

  t.test('goes only to posts of the area that have an officer', (t) => {
    const ids = postsFor(one.watched.current, 'hill').map((post) => post.id)
    t.same(ids, ['north'])
    t.same(postsFor(one.watched.current, 'coast'), [], 'nobody is on the post of the south')
    const online = postsFor(one.watched.current, 'online').map((post) => post.id)
    t.same(online, ['north'], 'who was met online may be any post’s')
    t.same(postsFor(one.watched.current, 'other'), [], 'who was met elsewhere is nobody’s here')
    const { posts } = one.watched.current
    const net = posts.map((post) => (post.id === 'south' ? post : { ...post, areas: ['online'] }))
    const named = postsFor({ ...one.watched.current, posts: net }, 'online')
    t.same(
      named.map((post) => post.id),
      ['north'],
      'a post that is for it, where there is one',
    )
    t.end()
  })

  t.test('is proposed by one and signed by another who read the source', async (t) => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    const id = await proposePackage(one, report, { post: 'north', account, ticks: allTicks })
    t.same((await reviewPackage(one, id)).stops, ['own'])
    await refreshWorkroom(other)
    const review = await reviewPackage(other, id)
    t.same(review.stops, [])
    await t.rejects(approvePackage(other, review, {}), { code: 'checklist' })
    await approvePackage(other, review, allTicks)
    t.same(waitingProposals(other), [])
  })

  t.test('is read by the officer, with facts and conditions and nothing about her', async (t) => {
    const [listed] = await listPackages(officer.desk)
    if (listed === undefined) throw new Error('nothing is listed')
    const { level, facts } = await openParcel(officer.desk, listed)
    t.equal(level, 2)
    t.match(facts, {
      categories: ['PA', 'RO'],
      area: 'hill',
      vehicle: { plate: 'WA07 K?D', colour: 'blue' },
      provenance: 'happened_to_reporter',
      account,
      questions: false,
      grade: '',
    })
    t.equal(facts.conditions.length, 5)
    t.notMatch(JSON.stringify(facts), /Kelly|garage|coat|punched|consent|Dave/)
  })

  t.test('finds its way back: read, and what came of it', async (t) => {
    await refreshWorkroom(one)
    const kept = one.vault.of('case').find(({ record }) => record.status === 'handed-over')
    if (kept === undefined) throw new Error('no case')
    const { record } = kept
    const news = async () => {
      const packages = await listHandedOver(one.desk.api)
      return newsFor(record, packagesOf(one, record.report, packages))
    }
    t.match(await news(), [{ kind: 'officer_read' }], 'the officer has opened it')
    const [listed] = await listPackages(officer.desk)
    if (listed === undefined) throw new Error('nothing is listed')
    await tellOutcome(officer.desk, listed, 'charged')
    const both = await news()
    t.match(both, [{ kind: 'officer_read' }, { kind: 'outcome', outcome: 'charged' }])
    const said = { n: 0, month: '2026-11', text: {}, shown: null, known: [], by: 'ana' }
    for (const { kind, about } of both) record.said.push({ ...said, kind, about, state: 'sent' })
    t.same(await news(), [], 'told once')
    await tellOutcome(officer.desk, listed, 'convicted')
    t.match(await news(), [{ kind: 'outcome', outcome: 'convicted' }])
    const packages = await listHandedOver(one.desk.api)
    t.same(packagesOf(one, 'another', packages), [])
  })

  t.test('has no account when she allows facts only', async (t) => {
    const form = { ...vanForm, police_account: 'no' }
    const report = await openOne(one, await leaveSample(place, form))
    const id = await proposePackage(one, report, { post: 'north', account, ticks: allTicks })
    await refreshWorkroom(other)
    const { parcel } = await reviewPackage(other, id)
    t.match(parcel, { level: 1, facts: { account: '', questions: false } })
  })

  t.test('leaves out an answer that repeats what she never wants told', async (t) => {
    const vehicle = { colour: 'red', signs: 'sticker of the garage' }
    const report = await openOne(one, await leaveSample(place, { ...vanForm, vehicle }))
    const id = await proposePackage(one, report, { post: 'north', account, ticks: allTicks })
    await refreshWorkroom(other)
    t.same((await reviewPackage(other, id)).parcel.facts['vehicle'], { colour: 'red' })
  })

  t.test('is refused where she did not allow it, whoever asks', async (t) => {
    const answers = [
      { consent_police: 'no' },
      { consent_police: 'decide_later' },
      { consent_police: '' },
      { reporter_relation: 'asked_to_report', third_party_consent: 'dont_know' },
      { what_category: ['PO', 'SA'], consent_police: 'talk_with_support' },
    ]
    const no = { code: 'not_permitted' }
    for (const change of answers) {
      const report = await openOne(one, await leaveSample(place, { ...vanForm, ...change }))
      const wanted = { post: 'north', account: '', ticks: allTicks }
      await t.rejects(proposePackage(one, report, wanted), no, JSON.stringify(change))
    }
  })

  t.test('is refused when the account repeats what she never wants told', async (t) => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    const wanted = { post: 'north', account: 'By the garages.', ticks: allTicks }
    await t.rejects(proposePackage(one, report, wanted), { code: 'red_line' })
  })

  t.test('is stopped by the second person when it says more than she allowed', async (t) => {
    const report = await openOne(one, await leaveSample(place, vanForm))
    const id = await proposePackage(one, report, { post: 'north', account, ticks: allTicks })
    const facts = await leaveSample(place, { ...vanForm, police_account: 'no' })
    const kept = waitingProposals(one).find((proposal) => proposal.id === id)
    if (kept === undefined) throw new Error('no proposal')
    await one.vault.put(id, { ...kept.record, reports: [facts.oid] })
    await refreshWorkroom(other)
    const review = await reviewPackage(other, id)
    t.same(review.stops, ['level'])
    await t.rejects(approvePackage(other, review, allTicks), { code: 'level' })
  })
})
