import t from 'tap'
import { ApiUnreachable } from '../../src/client/api.ts'
import { caseOf, findCase, saveDraft } from '../../src/client/cases.ts'
import { saveNotes } from '../../src/client/notes.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { listReports, queueRows } from '../../src/client/queue.ts'
import { answersTo, sendAgain, sendAnswer } from '../../src/client/replies.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { startAnswering, type Reporter } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { finishedDraft, openOne, seenBy, twoRooms, vanForm } from './desk.ts'

t.setTimeout(180_000)

/** Opens her report as a moderator does from the queue. */
async function openHers(room: Workroom, her: Reporter): Promise<OpenedReport> {
  await room.vault.refresh()
  const opening = await openFromQueue(room, her)
  if (opening.kind !== 'report') throw new Error('it is no report')
  return opening.report
}

const thanks = { kind: 'received', text: { en: 'We have read all of it.' } } as const

t.test('moderators answer', async (t) => {
  const place = await startAnswering(t)
  const people = await beginWithTwo(place)
  const { one, other } = await twoRooms(people)
  const row = async (room: Workroom, oid: string) => {
    const cases = room.vault.of('case').map((kept) => kept.record)
    const messages = room.vault.of('follow-up').map((kept) => kept.record)
    const rows = queueRows(await listReports(room.desk.api), { cases, messages }, seenBy(room))
    return rows.find((found) => found.oid === oid)
  }

  await t.test('she reads it after the posting hour, with what she allows now', async (t) => {
    const her = await place.reporter({ ...vanForm, consent_stats: 'yes' })
    const report = await openHers(one, her)
    t.equal((await row(one, her.oid))?.weeks, 0, 'she has no answer yet')
    await sendAnswer(one, report, thanks)
    t.same(await her.read(), [], 'nothing is posted by an opening')
    await place.post()
    const month = place.now().toISOString().slice(0, 7)
    t.match(await her.read(), [
      {
        ...{ kind: 'received', n: 0, month, text: thanks.text, alert: null },
        consents: {
          ...{ alert: 'yes', check: 'no', police: 'anonymous', police_account: 'yes' },
          ...{ meeting: 'no', stats: 'yes', support: 'code_only' },
        },
      },
    ])
    t.equal((await row(one, her.oid))?.weeks, null, 'it is not our turn any more')
    await refreshWorkroom(other)
    t.match(answersTo(other, her), [{ n: 0, kind: 'received', state: 'sent' }])
  })

  await t.test('two at once have a number each, and she reads both', async (t) => {
    const her = await place.reporter(vanForm)
    const [mine, theirs] = await Promise.all([openHers(one, her), openHers(other, her)])
    const both = ['first', 'second', 'third'].flatMap((word) => [
      sendAnswer(one, mine, { kind: 'note', text: { en: `${word} of one` } }),
      sendAnswer(other, theirs, { kind: 'note', text: { en: `${word} of the other` } }),
    ])
    await Promise.all(both)
    await place.post()
    const read = await her.read()
    t.same(
      read.map(({ n }) => n),
      [0, 1, 2, 3, 4, 5],
    )
    t.equal(new Set(read.map(({ text }) => text['en'])).size, 6)
  })

  await t.test('a colleague who opened the same report first is no fault', async (t) => {
    const her = await place.reporter(vanForm)
    const [mine, theirs] = [await openOne(one, her), await openOne(other, her)]
    const cases = await Promise.all([caseOf(one, mine), caseOf(other, theirs)])
    t.same(cases[0], cases[1])
    await saveNotes(one, mine, { read: '', written: 'Mine.' })
    t.equal(await saveNotes(other, theirs, { read: '', written: 'Hers.' }), 'Mine.\n\nHers.')
    await sendAnswer(other, theirs, thanks)
    t.match(findCase(other, her.oid)?.record, { notes: 'Mine.\n\nHers.', said: [{ n: 0 }] })
  })

  await t.test('an answer that did not go is there to be sent again, once', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await openHers(one, her)
    const broken = (arrives: boolean): Workroom => ({
      ...one,
      desk: {
        ...one.desk,
        api: async (path, request) => {
          if (path !== '/api/answers') return one.desk.api(path, request)
          if (arrives) await one.desk.api(path, request)
          throw new ApiUnreachable()
        },
      },
    })
    for (const arrives of [false, true]) {
      await t.rejects(sendAnswer(broken(arrives), report, thanks), { message: 'unreachable' })
      const unsent = answersTo(one, her).find(({ state }) => state === 'sending')
      if (unsent === undefined) throw new Error('it is not noted')
      t.equal((await row(one, her.oid))?.weeks, arrives ? null : 0)
      await sendAgain(one, report, unsent)
      t.notOk(answersTo(one, her).some(({ state }) => state === 'sending'))
    }
    await place.post()
    t.same(
      (await her.read()).map(({ n }) => n),
      [0, 1],
    )
  })

  await t.test('a number that the board has already gives way to the next', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await openHers(one, her)
    await sendAnswer(one, report, thanks)
    const kept = findCase(one, her.oid)
    if (kept === undefined) throw new Error('no case')
    // As after a restored backup: the vault knows less than the board.
    await one.vault.put(kept.id, { ...kept.record, said: [] })
    const said = await sendAnswer(one, report, { kind: 'note', text: { en: 'Another.' } })
    t.equal(said.n, 1)
    await place.post()
    t.match(await her.read(), [{ n: 0 }, { n: 1, text: { en: 'Another.' } }])
  })

  await t.test('not without a word, and not with too many', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await openHers(one, her)
    for (const kind of ['received', 'warning_sent', 'question', 'closed', 'note'] as const)
      for (const text of [{}, { en: ' ' }, { en: '\u200b\n…' }])
        await t.rejects(sendAnswer(one, report, { kind, text }), { code: 'empty_answer' })
    const long = { kind: 'note', text: { en: 'x'.repeat(3990) } } as const
    await t.rejects(sendAnswer(one, report, long), { code: 'too-long' })
    t.same(answersTo(one, her), [], 'no number was used')
  })

  await t.test('not somebody who wanted no code', async (t) => {
    const left = await leaveSample(place, vanForm)
    const report = await openOne(one, left)
    await caseOf(one, report)
    await t.rejects(sendAnswer(one, report, thanks), { code: 'no_code' })
    t.equal((await row(one, left.oid))?.weeks, null)
  })

  await t.test(
    'the oldest words give way when a case is full, and no answer is lost',
    async (t) => {
      const her = await place.reporter(vanForm)
      const report = await openHers(one, her)
      for (let n = 0; n < 14; n += 1) {
        await sendAnswer(one, report, { kind: 'note', text: { en: `${n} ${'ă'.repeat(1500)}` } })
      }
      const said = answersTo(one, her)
      t.equal(said.length, 14)
      t.same(said[0]?.text, {})
      t.match(said.at(-1)?.text['en'], /^13 /)
      await place.post()
      await place.post()
      t.equal((await her.read()).length, 8, 'her page shows the newest eight')
    },
  )

  await t.test('nothing is said or noted about a report that was taken back', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await openHers(one, her)
    const more = await her.say({ form: { message: 'He came back.' } })
    await openFromQueue(one, { oid: more, epoch: her.epoch })
    await sendAnswer(one, report, thanks)
    await refreshWorkroom(other)
    t.ok(findCase(other, her.oid))
    await her.withdraw()
    await t.rejects(sendAnswer(one, report, thanks), { code: 'gone' })
    const draft = finishedDraft(one, report)
    await t.rejects(saveDraft(one, report, { draft, ticks: {} }), { code: 'gone' })
    for (const room of [one, other]) {
      await refreshWorkroom(room)
      t.equal(findCase(room, her.oid), undefined)
      t.notOk(room.vault.of('follow-up').some(({ record }) => record.report === more))
      t.equal(await row(room, her.oid), undefined)
      t.equal(await row(room, more), undefined)
    }
  })
})
