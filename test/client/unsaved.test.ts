import t from 'tap'
import { ApiUnreachable, type Api } from '../../src/client/api.ts'
import { findCase, findDraft, saveDraft } from '../../src/client/cases.ts'
import { draftSaver, versionsAside } from '../../src/client/draft-versions.ts'
import type { WarningDraft } from '../../src/client/draft.ts'
import { saveNotes } from '../../src/client/notes.ts'
import type { Desk } from '../../src/client/person.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import { leftOf, revisionNote } from '../../src/client/revision-drafts.ts'
import { beginRevision } from '../../src/client/revising.ts'
import { draftOf } from '../../src/client/written-on.ts'
import { unsavedWords, type Words } from '../../src/client/unsaved.ts'
import { proposeWarning } from '../../src/client/warning.ts'
import { enterWorkroom, refreshWorkroom } from '../../src/client/workroom.ts'
import { startAnswering } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks as ticks, finishedDraft, twoRooms, vanForm } from './desk.ts'
import { approve, standing } from './releasing.ts'
import { left, open, tab } from './tab.ts'

t.setTimeout(180_000)

/** A desk whose connection can be cut. */
function cuttable(desk: Desk): { desk: Desk; line: { isCut: boolean } } {
  const line = { isCut: false }
  const api: Api = (path, request) =>
    line.isCut ? Promise.reject(new ApiUnreachable()) : desk.api(path, request)
  return { desk: { ...desk, api }, line }
}

t.test('words that could not be saved while they were written', async (t) => {
  const place = await startAnswering(t)
  const people = await beginWithTwo(place)
  const { other } = await twoRooms(people)
  const { desk, line } = cuttable(people.first.desk)
  const one = await enterWorkroom(desk)

  const draftWords = (
    report: OpenedReport,
    draft: WarningDraft,
    begun: WarningDraft | null,
  ): Words => {
    const { oid, epoch, withdrawTag } = report
    return { type: 'draft', report: { oid, epoch, withdrawTag }, draft, ticks, begun }
  }

  await t.test('lie closed in the tab, all alike, and open for their writer alone', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const store = tab()
    const unsaved = unsavedWords(one, store)
    const draft = finishedDraft(one, report, { reason: 'Written in a tunnel.' })
    unsaved.keep(draftWords(report, draft, null), left)
    unsaved.keep({ type: 'notes', report, read: '', written: 'In a tunnel too.' }, left)
    t.equal(store.texts.size, 2)
    t.equal(new Set([...store.texts.values()].map(({ length }) => length)).size, 1)
    const all = [...store.texts].flat().join('\n')
    const plain = Buffer.from(all, 'base64url').toString('latin1')
    for (const words of ['tunnel', 'Reported', report.oid])
      t.notOk(`${all}${plain}`.includes(words))
    t.equal(unsaved.left(), 2)
    const hers = unsavedWords(other, store)
    t.equal(hers.left(), 0, 'a colleague who sits here next opens none of it')
    await hers.save()
    t.equal(store.texts.size, 2, 'and leaves it where it is')
  })

  await t.test('are saved when the service can be reached, also after a new sign-in', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const store = tab()
    const draft = finishedDraft(one, report, { reason: 'Written in a tunnel.' })
    line.isCut = true
    const save = draftSaver(one, report)
    await t.rejects(save({ draft, ticks }), ApiUnreachable)
    unsavedWords(one, store).keep(draftWords(report, draft, save.begun()), left)
    unsavedWords(one, store).keep({ type: 'notes', report, read: '', written: 'Hers.' }, left)
    await t.rejects(unsavedWords(one, store).save(), ApiUnreachable)
    t.equal(store.texts.size, 2, 'while there is no connection they stay')
    line.isCut = false
    const again = await enterWorkroom(desk)
    await unsavedWords(again, store).save()
    t.equal(store.texts.size, 0)
    await refreshWorkroom(other)
    t.equal(findDraft(other, report)?.draft.reason, 'Written in a tunnel.')
    t.equal(findCase(other, report.oid)?.record.notes, 'Hers.')
  })

  await t.test('are left alone while they stand in a form that saves itself', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const store = tab()
    const unsaved = unsavedWords(one, store)
    let isOnPage = true
    const words = draftWords(report, finishedDraft(one, report), null)
    unsaved.keep(words, () => isOnPage)
    t.equal(unsaved.left(), 0)
    await unsaved.save()
    t.equal(findDraft(one, report), null)
    isOnPage = false
    t.equal(unsaved.left(), 1)
    unsaved.forget(words)
    t.equal(unsaved.left(), 0)
    t.equal(store.texts.size, 0)
  })

  await t.test('go beside what a colleague saved meanwhile, and not over it', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const store = tab()
    const unsaved = unsavedWords(one, store)
    const begun = finishedDraft(one, report, { reason: 'Begun.' })
    await saveDraft(one, report, { draft: begun, ticks })
    await refreshWorkroom(other)
    await saveDraft(other, report, { draft: { ...begun, reason: 'Hers.' }, ticks })
    await saveNotes(other, report, { read: '', written: 'Her note.' })
    unsaved.keep(draftWords(report, { ...begun, reason: 'Mine.' }, begun), left)
    unsaved.keep({ type: 'notes', report, read: '', written: 'My note.' }, left)
    await refreshWorkroom(one)
    await unsaved.save()
    t.equal(findDraft(one, report)?.draft.reason, 'Hers.')
    t.same(versionsAside(one, report).map(({ reason }) => reason), ['Mine.']) // prettier-ignore
    t.equal(findCase(one, report.oid)?.record.notes, 'Her note.\n\nMy note.')
  })

  await t.test('are not saved twice when only the answer was lost', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const store = tab()
    const unsaved = unsavedWords(one, store)
    const draft = finishedDraft(one, report)
    unsaved.keep(draftWords(report, draft, null), left)
    await saveDraft(one, report, { draft, ticks })
    await unsaved.save()
    t.same(versionsAside(one, report), [])
    t.equal(store.texts.size, 0)
  })

  await t.test('a new version of a warning too', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const draft = finishedDraft(one, report, { nickname: 'Tunnel Finch 3' })
    await approve(other, await proposeWarning(one, report, { draft, ticks }))
    await refreshWorkroom(one)
    const alert = (await standing(one)).find(({ nickname }) => nickname === draft.nickname)
    if (alert === undefined) throw new Error('it is not out')
    const revision = await beginRevision(one, alert)
    const begun = { draft: { ...draftOf(alert), reason: 'In a tunnel.' }, ticks }
    const unsaved = unsavedWords(one, tab())
    unsaved.keep({ type: 'revision', ...revisionNote(one, revision, begun) }, left)
    await unsaved.save()
    t.equal(leftOf(one, revision).kept?.draft.reason, 'In a tunnel.')
  })

  await t.test('are gone with a report that was taken back meanwhile', async (t) => {
    const her = await place.reporter(vanForm)
    const report = await open(one, her)
    const store = tab()
    const unsaved = unsavedWords(one, store)
    unsaved.keep(draftWords(report, finishedDraft(one, report), null), left)
    await her.withdraw()
    await refreshWorkroom(one)
    await unsaved.save()
    t.equal(findDraft(one, report), null)
    t.equal(store.texts.size, 0)
  })
})
