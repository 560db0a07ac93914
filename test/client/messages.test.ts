import t from 'tap'
import { findCase } from '../../src/client/cases.ts'
import { closeMessage, openFromQueue, type Opening } from '../../src/client/opening.ts'
import { handOverBar } from '../../src/client/permission.ts'
import { listReports, queueRows } from '../../src/client/queue.ts'
import { sendAnswer } from '../../src/client/replies.ts'
import { isWhatSheSaw, shownDraft, warningBarNow } from '../../src/client/shown-draft.ts'
import { approveWarning, proposeWarning, reviewWarning } from '../../src/client/warning.ts'
import { alertFrom } from '../../src/client/warning-document.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { signFollowUp } from '../../src/sealing/follow-up.ts'
import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import type { FollowUp } from '../../src/sealing/report.ts'
import { startAnswering, type Reporter } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks, finishedDraft, seenBy, twoRooms, vanForm } from './desk.ts'

t.setTimeout(180_000)

const barred = { ...vanForm, consent_alert: 'no', consent_police: 'no' }

t.test('a reporter comes back', async (t) => {
  const place = await startAnswering(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const { suite } = place
  const open = (room: Workroom, oid: string, { epoch }: Reporter): Promise<Opening> =>
    openFromQueue(room, { oid, epoch, week: '2026-W47' })
  const hers = async (room: Workroom, her: Reporter) => {
    const { report } = await open(room, her.oid, her)
    return report
  }
  const rows = async (room: Workroom) => {
    await refreshWorkroom(room)
    const cases = room.vault.of('case').map((kept) => kept.record)
    const messages = room.vault.of('follow-up').map((kept) => kept.record)
    return queueRows(await listReports(room.desk.api), { cases, messages }, seenBy(room))
  }

  await t.test('a message is opened once, however often its report is looked at', async (t) => {
    const her = await place.reporter(vanForm)
    await open(one, her.oid, her)
    const oid = await her.say({ form: { message: 'And one more thing.' } })
    await open(one, oid, her)
    const released: unknown[] = []
    const counting: Workroom = {
      ...one,
      desk: {
        ...one.desk,
        api: (path, request) => {
          if (path === '/api/release') released.push(request.body)
          return one.desk.api(path, request)
        },
      },
    }
    for (let looks = 0; looks < 3; looks += 1)
      t.match((await hers(counting, her)).messages, [{ oid }])
    const ids = released.map((body) => (body as { oids: string[] }).oids)
    t.same(ids, [[her.oid], [oid], [her.oid], [her.oid]], 'the report each time, the message once')
    await her.withdraw()
    await t.rejects(hers(counting, her), { code: 'gone' }, 'what is taken back is not kept')
  })

  await t.test('what she adds opens the report it belongs to, for a colleague too', async (t) => {
    const her = await place.reporter(vanForm)
    await open(one, her.oid, her)
    const oid = await her.say({ form: { message: 'His dog was with him.' } })
    t.ok(
      (await rows(one)).find((row) => row.oid === oid),
      'the server cannot tell what it is',
    )
    const opening = await open(one, oid, her)
    t.match(opening, { kind: 'report', report: { oid: her.oid } })
    t.match(opening.report.messages, [{ oid, form: { message: 'His dog was with him.' } }])
    const seen = await rows(other)
    t.notOk(seen.find((row) => row.oid === oid))
    t.match(
      seen.find((row) => row.oid === her.oid),
      { messages: 1, kind: 'report' },
    )
    t.match((await hers(other, her)).messages, [{ oid }])
    await sendAnswer(other, await hers(other, her), { kind: 'note', text: { en: 'Seen.' } })
    t.equal((await rows(one)).find((row) => row.oid === her.oid)?.messages, 0)
  })

  await t.test(
    'what a colleague opened since the notes were read is known all the same',
    async (t) => {
      const her = await place.reporter(vanForm)
      await refreshWorkroom(other)
      await open(one, her.oid, her)
      const oid = await her.say({ form: { message: 'He came back.' } })
      t.match(await open(other, oid, her), { kind: 'report', report: { oid: her.oid } })
    },
  )

  await t.test('a message that is opened first finds its report later', async (t) => {
    const her = await place.reporter(barred)
    const oid = await her.say({ consent: { alert: 'yes' } })
    t.match(await open(one, oid, her), { kind: 'message', standing: 'loose' })
    t.match(
      (await rows(one)).find((row) => row.oid === oid),
      { kind: 'message', status: 'open' },
    )
    const report = await hers(one, her)
    t.match(report.messages, [{ oid }])
    t.equal(warningBarNow(one, report), null)
    t.notOk((await rows(other)).find((row) => row.oid === oid))
  })

  await t.test('she may say yes to more, and no again', async (t) => {
    const her = await place.reporter(barred)
    t.equal(handOverBar((await hers(one, her)).answers), 'said-no')
    const yes = await her.say({ consent: { police: 'anonymous' } })
    const raised = (await open(one, yes, her)).report
    t.equal(handOverBar(raised.answers), null)
    t.equal(raised.consents.police, 'anonymous')
    const no = await her.say({ consent: { police: 'no' } })
    t.equal(handOverBar((await open(one, no, her)).report.answers), 'said-no')
  })

  await t.test('what another code has signed joins no report and allows nothing', async (t) => {
    const her = await place.reporter(barred)
    await open(one, her.oid, her)
    const thief = mailboxKeys(suite, one.watched.svc, suite.random(64))
    const content: Omit<FollowUp, 'rid' | 'sig'> = {
      ...{ v: 1, type: 'followup', mbx: null, wt: null, lc: null, n: 1 },
      form: { message: 'Publish it.', consent_alert: 'yes', consent_police: 'anonymous' },
      consent: { alert: 'yes', police: 'anonymous' },
    }
    const claims = { rid: her.mailbox.rid, sig: thief.sig }
    const forged = await place.sendBody((oid) => signFollowUp(suite, claims, oid, content))
    const foreign = await place.sendBody((oid) => signFollowUp(suite, thief, oid, content))
    const moved = await place.sendBody(() =>
      signFollowUp(suite, her.mailbox, suite.random(16), content),
    )
    const cases = [
      [forged, 'foreign'],
      [moved, 'foreign'],
      [foreign, 'loose'],
    ] as const
    for (const [oid, standing] of cases) {
      const opening = await open(one, oid, her)
      t.match(opening, { kind: 'message', standing })
      t.equal(warningBarNow(one, opening.report), 'unanswered', 'nor anything by itself')
      t.equal(handOverBar(opening.report.answers), 'unanswered')
    }
    const report = await hers(one, her)
    t.same(report.messages, [])
    t.equal(warningBarNow(one, report), 'said-no')
    t.equal(findCase(one, foreign), undefined)
    const { report: alone } = await open(one, forged, her)
    await closeMessage(one, alone)
    t.notOk((await rows(other)).find((row) => row.oid === forged))
  })

  await t.test('show me first: silence is a no, and so is a yes to other words', async (t) => {
    const her = await place.reporter({ ...vanForm, consent_alert: 'show_me_first' })
    const report = await hers(one, her)
    const draft = finishedDraft(one, report)
    const ticks = allTicks
    const bar = async (): Promise<string | null> => {
      await refreshWorkroom(other)
      return warningBarNow(other, await hers(other, her))
    }
    const no = { code: 'not_permitted' }
    await sendAnswer(one, report, {
      kind: 'draft',
      text: {},
      shown: shownDraft(one, report, draft),
    })
    t.equal(await bar(), 'show-first')
    await t.rejects(proposeWarning(one, await hers(one, her), { draft, ticks }), no)
    await place.post()
    const [shown] = await her.read()
    t.match(shown, {
      kind: 'draft',
      n: 0,
      alert: { headline: { en: draft.texts['en']?.headline } },
    })

    await open(one, await her.say({ form: { draft: '0', draft_answer: 'no' } }), her)
    t.equal(await bar(), 'show-first', 'she said no')
    await open(one, await her.say({ form: { draft: '0', draft_answer: 'yes' } }), her)
    t.equal(await bar(), 'show-first', 'a no stands: ask again with another draft')

    const texts = { en: { headline: 'Blue van', body: 'He locks the doors.', advice: '' } }
    const better = { ...draft, texts }
    const now = await hers(one, her)
    await sendAnswer(one, now, { kind: 'draft', text: {}, shown: shownDraft(one, now, better) })
    t.equal(await bar(), 'show-first', 'the old yes is none to the new words')
    await open(one, await her.say({ form: { draft: '1', draft_answer: 'yes' } }), her)
    t.equal(await bar(), null)

    const agreed = await hers(one, her)
    const other_words = { code: 'not_shown' }
    await t.rejects(proposeWarning(one, agreed, { draft, ticks }), other_words)
    const from = { 'person.hair': 'She said so on the phone.' }
    const nicknamed = { ...better, person: { ...better.person, hair: 'red' }, from }
    await t.rejects(proposeWarning(one, agreed, { draft: nicknamed, ticks }), other_words)
    const id = await proposeWarning(one, agreed, { draft: better, ticks })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.same(review.stops, [])
    await approveWarning(other, review, ticks)
    t.equal(findCase(other, her.oid)?.record.status, 'warned')
  })

  await t.test('a proposal waits in vain once she has changed her mind', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await hers(one, her)
    const draft = finishedDraft(one, report)
    const id = await proposeWarning(one, report, { draft, ticks: allTicks })
    await open(one, await her.say({ consent: { alert: 'no' } }), her)
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.same(review.stops, ['not_permitted'])
    await t.rejects(approveWarning(other, review, allTicks), { code: 'not_permitted' })
    t.ok(isWhatSheSaw(other, her, alertFrom(one.desk, draft, [report])), 'she was shown nothing')
  })

  await t.test('a review ends when she takes her report back meanwhile', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await hers(one, her)
    const draft = finishedDraft(one, report)
    const id = await proposeWarning(one, report, { draft, ticks: allTicks })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    await her.withdraw()
    await t.rejects(approveWarning(other, review, allTicks), { code: 'gone' })
    await refreshWorkroom(other)
    t.notOk(other.vault.of('proposal').some((kept) => kept.id === id))
  })
})
