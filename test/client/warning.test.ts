import t from 'tap'
import { caseOf, findCase, findDraft, saveDraft } from '../../src/client/cases.ts'
import { sendBack, sentBack, waitingProposals } from '../../src/client/proposals.ts'
import { listReports, queueRows } from '../../src/client/queue.ts'
import { proposeRecall } from '../../src/client/revising.ts'
import {
  approveWarning,
  proposeWarning,
  releaseHolding,
  reviewWarning,
} from '../../src/client/warning.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { fromBase64url, hex } from '../../src/sealing/bytes.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, seenBy, twoRooms, vanForm } from './desk.ts'

t.test('a warning on its way from a report to two signatures', async (t) => {
  const place = await startConsole(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const left = await leaveSample(place, vanForm)

  t.test('what nobody has opened says nothing in the queue', async (t) => {
    const [row] = queueRows(await listReports(one.desk.api), { cases: [] }, seenBy(one))
    t.match(row, { oid: left.oid, status: null, level: 0, categories: [], area: '' })
  })

  t.test('a moderator opens it and reads what was written', async (t) => {
    const report = await openOne(one, left)
    t.same(report.form, vanForm)
    t.match(await caseOf(one, report), { level: 3, status: 'open', area: 'hill' })
  })

  t.test('a colleague then sees in the queue what it is about', async (t) => {
    await refreshWorkroom(other)
    const cases = other.vault.of('case').map((kept) => kept.record)
    const [row] = queueRows(await listReports(other.desk.api), { cases }, seenBy(other))
    t.match(row, { status: 'open', level: 3, categories: ['PA', 'RO'], state: 'opened' })
  })

  t.test(
    'a saved draft is there again for a colleague, and the server cannot read it',
    async (t) => {
      const report = await openOne(one, left)
      const draft = finishedDraft(one, report)
      await saveDraft(one, report, { draft, ticks: {} })
      await refreshWorkroom(other)
      t.same(findDraft(other, report)?.draft, draft)
      const stored = await place.db.$client.query<{ blob: Buffer }>(
        'select blob from vault_records',
      )
      for (const { blob } of stored.rows) t.notOk(blob.includes('Blue van'))
    },
  )

  t.test('it cannot be proposed with an open checklist item', async (t) => {
    const report = await openOne(one, left)
    const { safeguarding, ...ticks } = allTicks
    t.equal(safeguarding, 'done')
    const draft = finishedDraft(one, report)
    await t.rejects(proposeWarning(one, report, { draft, ticks }), { code: 'checklist' })
  })

  t.test('it cannot be proposed with a word she never wants published', async (t) => {
    const report = await openOne(one, left)
    const draft = finishedDraft(one, report)
    draft.texts = { en: { headline: 'Blue van', body: 'Reported: seen with KELLY.', advice: '' } }
    await t.rejects(proposeWarning(one, report, { draft, ticks: allTicks }), { code: 'draft' })
  })

  t.test('a second moderator sends it back with what should change', async (t) => {
    const report = await openOne(one, left)
    const draft = finishedDraft(one, report)
    const id = await proposeWarning(one, report, { draft, ticks: allTicks })
    await refreshWorkroom(other)
    t.equal(findCase(other, left.oid)?.record.status, 'proposed')
    await sendBack(other, id, 'Say where the van was parked, only as the area.')
    await refreshWorkroom(one)
    t.match(sentBack(one), [{ record: { answer: /where the van/ } }])
    t.equal(findCase(one, left.oid)?.record.status, 'open')
    t.same(waitingProposals(one), [])
  })

  t.test('who proposed it cannot approve it', async (t) => {
    const report = await openOne(one, left)
    const draft = finishedDraft(one, report)
    const id = await proposeWarning(one, report, { draft, ticks: allTicks })
    const review = await reviewWarning(one, id)
    t.same(review.stops, ['own'])
    await t.rejects(approveWarning(one, review, allTicks), { code: 'own' })
  })

  t.test('a second moderator reads the source herself, ticks, signs, and it is out', async (t) => {
    await refreshWorkroom(other)
    const [proposal] = waitingProposals(other)
    if (proposal === undefined) throw new Error('nothing waits')
    const review = await reviewWarning(other, proposal.id)
    t.same(review.stops, [])
    t.same(review.sources[0]?.form, vanForm)
    await t.rejects(approveWarning(other, review, {}), { code: 'checklist' })
    await approveWarning(other, review, allTicks)
    const [warning] = await listWarnings(one)
    if (warning === undefined) throw new Error('nothing is out')
    const { alert, signatures } = warning
    t.equal(canonical(alert), proposal.record.document, 'exactly what was proposed')
    t.equal(signatures.length, 2)
    t.ok(alert.wt.includes(hex(fromBase64url(left.alertTag))), 'she can withdraw it')
    t.same(alert.identifiers, [{ kind: 'plate', masked: 'WA07 ???' }])
    t.notMatch(canonical(alert), /Dave|Kelly|garage|punched/)
    t.equal(findCase(other, left.oid)?.record.status, 'warned')
  })

  t.test('two people recall it, and nothing of it is left but that it is withdrawn', async (t) => {
    const [warning] = await listWarnings(one)
    if (warning === undefined) throw new Error('no warning')
    const id = await proposeRecall(one, warning.alert, 'It was somebody else.')
    await refreshWorkroom(other)
    await approveWarning(other, await reviewWarning(other, id), {})
    const recall = (await listWarnings(one)).find(({ alert }) => alert.kind === 'recall')
    t.match(recall?.alert, { id: warning.alert.id, version: 2, headline: {}, vehicle: {} })
  })

  t.test('a holding warning goes out over one signature with codes and no words', async (t) => {
    const fresh = await leaveSample(place, vanForm)
    const report = await openOne(one, fresh)
    await caseOf(one, report)
    await releaseHolding(one, report, finishedDraft(one, report))
    const holding = (await listWarnings(one)).find(({ alert }) => alert.kind === 'holding')
    t.equal(holding?.signatures.length, 1)
    t.match(holding?.alert, { level: 4, headline: {}, body: {}, nickname: '' })
    t.match(holding?.alert.vehicle, { colour: 'blue', type: 'van' })
  })
})

t.test('what a reporter did not allow', async (t) => {
  const place = await startConsole(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const answers = [
    { consent_alert: 'no' },
    { consent_alert: 'decide_later' },
    { consent_alert: 'show_me_first' },
    { consent_alert: undefined },
    { reporter_relation: 'asked_to_report', third_party_consent: 'no' },
  ]

  t.test('cannot be proposed as a warning, nor held', async (t) => {
    for (const change of answers) {
      const form = Object.fromEntries(
        Object.entries({ ...vanForm, ...change }).filter(([, value]) => value !== undefined),
      )
      const report = await openOne(one, await leaveSample(place, form))
      const draft = finishedDraft(one, report)
      const no = { code: 'not_permitted' }
      await t.rejects(proposeWarning(one, report, { draft, ticks: allTicks }), no)
      await t.rejects(releaseHolding(one, report, draft), no)
    }
    t.same(await listWarnings(one), [])
  })

  t.test('is refused by the second moderator even when the first one proposed it', async (t) => {
    const allowed = await openOne(one, await leaveSample(place, vanForm))
    const refused = await leaveSample(place, { ...vanForm, consent_alert: 'no' })
    await caseOf(one, allowed)
    const draft = finishedDraft(one, allowed)
    const id = await proposeWarning(one, allowed, { draft, ticks: allTicks })
    const kept = waitingProposals(one).find((proposal) => proposal.id === id)
    if (kept === undefined) throw new Error('no proposal')
    await one.vault.put(id, { ...kept.record, reports: [refused.oid] })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.same(review.stops, ['not_permitted', 'tags'])
    await t.rejects(approveWarning(other, review, allTicks), { code: 'not_permitted' })
    t.same(await listWarnings(one), [])
  })
})
