import t from 'tap'
import { alerts } from '../../src/alerts/schema.ts'
import { caseOf } from '../../src/client/cases.ts'
import { approvePackage, proposePackage, reviewPackage } from '../../src/client/hand-over.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { sendAnswer } from '../../src/client/replies.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import { shownDraft } from '../../src/client/shown-draft.ts'
import {
  approveWarning,
  proposeWarning,
  releaseHolding,
  reviewWarning,
  type WarningReview,
} from '../../src/client/warning.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { packages } from '../../src/liaison/schema.ts'
import { signAlert } from '../../src/sealing/alert.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { startAnswering, type Reporter } from '../support/answering.ts'
import { admit, beginWithTwo, enrol } from '../support/people.ts'
import { allTicks as ticks, finishedDraft, twoRooms, vanForm } from './desk.ts'

t.setTimeout(180_000)

const stopped = { code: 'taken_back' }

async function open(room: Workroom, oid: string, { epoch }: Reporter): Promise<OpenedReport> {
  await room.vault.refresh()
  return (await openFromQueue(room, { oid, epoch })).report
}

t.test('a no that nobody has opened yet stops what was approved meanwhile', async (t) => {
  const place = await startAnswering(t)
  const people = await beginWithTwo(place)
  const officer = await enrol(place, people.first, { username: 'offa', post: 'north' })
  await admit(people.first, people.second, officer)
  const { one, other } = await twoRooms(people)
  const count = () => place.db.$count(alerts)

  /** One has proposed, the other has read source and draft and is about to sign. */
  const reviewed = async (her: Reporter, draft: ReturnType<typeof finishedDraft>) => {
    const report = await open(one, her.oid, her)
    const id = await proposeWarning(one, report, { draft, ticks })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.same(review.stops, [])
    return review
  }
  const about = async (her: Reporter): Promise<WarningReview> =>
    reviewed(her, finishedDraft(one, await open(one, her.oid, her)))

  await t.test('to a warning: lowered, and not even read', async (t) => {
    const her = await place.reporter(vanForm)
    const review = await about(her)
    const no = await her.press('choose:alert:no')
    await t.rejects(approveWarning(other, review, ticks), stopped)
    t.equal(await count(), 0)
    await open(one, no, her)
    await t.rejects(approveWarning(other, review, ticks), { code: 'not_permitted' })
    t.equal(await count(), 0)
  })

  await t.test('to the draft she was shown; a later yes to a better one lets it out', async (t) => {
    const her = await place.reporter({ ...vanForm, consent_alert: 'show_me_first' })
    const report = await open(one, her.oid, her)
    const draft = finishedDraft(one, report)
    const ask = async (now: OpenedReport, asked: typeof draft): Promise<void> => {
      const shown = shownDraft(one, now, asked)
      await sendAnswer(one, now, { kind: 'draft', text: {}, shown })
    }
    await ask(report, draft)
    await open(one, await her.press('draft:0:yes'), her)
    const review = await reviewed(her, draft)
    const no = await her.press('draft:0:no')
    await t.rejects(approveWarning(other, review, ticks), stopped)
    await open(other, no, her)
    await t.rejects(approveWarning(other, review, ticks), { code: 'not_permitted' })

    const texts = { en: { headline: 'Blue van', body: 'Reported: he locks doors.', advice: '' } }
    const better = { ...draft, texts }
    await ask(await open(one, her.oid, her), better)
    await open(one, await her.press('draft:1:yes'), her)
    const again = await reviewed(her, better)
    await approveWarning(other, again, ticks)
    t.equal(await count(), 1, 'it is out')
    await her.press('draft:1:no')
    const [row] = await place.db.select().from(alerts)
    t.equal(row?.state, 2, 'and a no after that hides it')
  })

  await t.test('to a holding warning, which one person alone may send', async (t) => {
    const before = await count()
    const her = await place.reporter(vanForm)
    const report = await open(one, her.oid, her)
    await her.press('choose:alert:no')
    const holding = { ...finishedDraft(one, report), level: 4 as const }
    await t.rejects(releaseHolding(one, report, holding), stopped)
    t.equal(await count(), before)
    for (const oid of await unopened(one)) await open(one, oid, her)
  })

  await t.test('also for a client that does not ask: the guard refuses it', async (t) => {
    const before = await count()
    const her = await place.reporter(vanForm)
    const { alert, proposal } = await about(her)
    await her.withdraw()
    const { person } = other.desk
    const mine = signAlert(place.suite, alert, {
      by: person.id,
      secretKey: person.keys.sig.secretKey,
    })
    const signatures = [proposal.record.signature, mine]
    const body = { alert: proposal.record.document, signatures }
    await t.rejects(other.desk.api('/api/alerts', { method: 'POST', body }), {
      ...stopped,
      status: 409,
    })
    t.equal(await count(), before)
  })

  await t.test('to the police', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await open(one, her.oid, her)
    await caseOf(one, report)
    const account = 'A man locked the doors of a van.'
    const id = await proposePackage(one, report, { post: 'north', account, ticks })
    await refreshWorkroom(other)
    const review = await reviewPackage(other, id)
    const no = await her.press('choose:police:no')
    await t.rejects(approvePackage(other, review, ticks), stopped)
    await open(other, no, her)
    await t.rejects(approvePackage(other, review, ticks), { code: 'not_permitted' })
    t.equal(await place.db.$count(packages), 0)
    const body = { tags: [place.suite.random(32)].map(base64url) }
    const ask = officer.browser.api('/api/taken-back', { method: 'POST', body })
    await t.rejects(ask, { code: 'forbidden', status: 403 }, 'which an officer may not ask about')
  })

  await t.test('and another report’s warning is not held up by it', async (t) => {
    const her = await place.reporter(vanForm)
    const review = await about(her)
    const somebody = await place.reporter(vanForm)
    await somebody.press('choose:alert:no')
    const before = await count()
    await approveWarning(other, review, ticks)
    t.equal(await count(), before + 1)
  })
})

/** What nobody has opened yet. */
async function unopened({ desk }: Workroom): Promise<string[]> {
  const { reports } = (await desk.api('/api/reports', { method: 'GET' })) as {
    reports: { oid: string; state: string }[]
  }
  return reports.filter(({ state }) => state !== 'opened').map(({ oid }) => oid)
}
