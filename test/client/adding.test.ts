import t from 'tap'
import { draftForAdding } from '../../src/client/adding.ts'
import { findCase } from '../../src/client/cases.ts'
import { factsNow } from '../../src/client/matching/confirming.ts'
import { joinReports, nicknameFor } from '../../src/client/matching/patterns.ts'
import { summaryOf } from '../../src/client/matching/pattern-summary.ts'
import { giveVerdict } from '../../src/client/matching/verdicts.ts'
import { warnedOf } from '../../src/client/matching/warned.ts'
import { sendBack } from '../../src/client/proposals.ts'
import { sendAnswer } from '../../src/client/replies.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import { beginRevision, proposeUpdate } from '../../src/client/revising.ts'
import { shownDraft } from '../../src/client/shown-draft.ts'
import { approveWarning, proposeWarning, reviewWarning } from '../../src/client/warning.ts'
import { listWarnings, reportsBehind } from '../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { startAnswering } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks as ticks, finishedDraft, twoRooms, vanForm } from './desk.ts'
import { approve, only, standing } from './releasing.ts'
import { open, otherVan, rowOf, tagOf, warned } from './warned.ts'

t.setTimeout(180_000)

t.test('a second report about a man who is warned of', async (t) => {
  const place = await startAnswering(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))

  /** A report about him, and the warning that two people made of it. */
  const warnOf = async (form: Record<string, unknown>) => {
    const her = await place.reporter(form)
    const report = await open(one, her)
    const draft = finishedDraft(one, report)
    const id = await proposeWarning(one, report, { draft, ticks })
    await approve(other, id)
    await refreshWorkroom(one)
    const alert = (await standing(one)).find((out) => out.nickname === draft.nickname)
    if (alert === undefined) throw new Error('it is not out')
    return { her, report, alert }
  }
  /** Both put the second report behind the first one's warning. */
  const add = async (alert: Alert, report: OpenedReport): Promise<Alert> => {
    const revision = await beginRevision(one, alert, report)
    const draft = { ...draftForAdding(one, revision), reason: 'Somebody else met him too.' }
    await approve(other, await proposeUpdate(one, revision, { draft, ticks }))
    await refreshWorkroom(one)
    return only(one, alert.id)
  }
  const plated = (plate: string, form: Record<string, unknown> = vanForm) => ({
    ...form,
    vehicle: { ...vanForm.vehicle, plate },
  })

  await t.test('shows that warning before a word is written, and ends in it', async (t) => {
    const { her: first, report: a, alert } = await warnOf(plated('WA07 KXD'))
    const second = await place.reporter(plated('WA07 KXD', otherVan))
    const b = await open(one, second)
    const [found, ...more] = await warned(one, b)
    t.match(found, { alert: { id: alert.id, version: 1 }, isLikely: true, through: [a.oid] })
    t.same(more, [])

    const revision = await beginRevision(one, alert, b)
    t.same(
      revision.sources.map(({ oid }) => oid),
      [b.oid, a.oid],
      'both reports lie beside it',
    )
    const draft = draftForAdding(one, revision)
    t.match(draft, {
      nickname: alert.nickname,
      confidence: 'corroborated',
      texts: { en: { headline: alert.headline['en'] ?? '' } },
      person: { marks: 'tattoo on the left elbow' },
      audience: ['hill', 'lake'],
    })
    t.same(draft.categories, ['PA', 'RO', 'TH'])

    const now = await add(alert, b)
    t.match(now, { version: 2, kind: 'update', nickname: alert.nickname })
    t.ok(now.wt.includes(tagOf(a)) && now.wt.includes(tagOf(b)), 'each can take hers back')
    t.equal(now.wt.length, 8)
    t.equal((await standing(one)).length, 1, 'and it is one warning')
    t.match(await rowOf(place, now), { version: 2, supporters: 2, state: 0, reissue: false })
    t.same(reportsBehind(other, now.id).toSorted(), [a.oid, b.oid].sort())
    t.equal(findCase(one, b.oid)?.record.status, 'warned')
    t.same(await warned(one, b), [], 'which her desk does not offer once more')

    await second.withdraw()
    t.match(await rowOf(place, now), { supporters: 1, state: 0, reissue: true })
    const left = await open(one, first)
    const again = await beginRevision(one, now)
    t.same(
      again.sources.map(({ oid }) => oid),
      [left.oid],
    )
    const alone = {
      ...draftForAdding(one, again),
      confidence: 'single_first_hand' as const,
      reason: 'One was taken back.',
    }
    await t.rejects(proposeUpdate(one, again, { draft: alone, ticks }), { code: 'unfounded' })
    const { marks, ...person } = alone.person
    t.equal(marks, 'tattoo on the left elbow', 'what she alone said goes with her report')
    const categories = alone.categories.filter((code) => code !== 'TH')
    const remaining = { ...alone, person, categories }
    await approve(other, await proposeUpdate(one, again, { draft: remaining, ticks }))
    const third = await only(one, now.id)
    t.match(await rowOf(place, third), { version: 3, supporters: 1, reissue: false })
    t.notOk(third.wt.includes(tagOf(b)))
    await first.withdraw()
    t.match(await rowOf(place, third), { supporters: 0, state: 2 }, 'then nobody stands behind it')
  })

  await t.test('stays behind it when the first one is taken back', async (t) => {
    const { her, alert } = await warnOf(plated('KX53 PLO'))
    const b = await open(one, await place.reporter(plated('KX53 PLO', otherVan)))
    const now = await add(alert, b)
    await her.withdraw()
    t.match(await rowOf(place, now), { supporters: 1, state: 0, reissue: true })
    for (const room of [one, other]) {
      await refreshWorkroom(room)
      t.ok(reportsBehind(room, now.id).includes(b.oid), 'the notes know it still')
    }
    const revision = await beginRevision(other, now)
    t.same(
      revision.sources.map(({ oid }) => oid),
      [b.oid],
    )
  })

  await t.test('is not put behind it unless she allows a warning', async (t) => {
    const { alert } = await warnOf(plated('LB12 QRS'))
    for (const consent_alert of ['no', 'decide_later', '']) {
      const form = { ...plated('LB12 QRS', otherVan), consent_alert }
      const b = await open(one, await place.reporter(form))
      t.equal((await warned(one, b, alert)).length, 1, 'the warning is shown all the same')
      await t.rejects(beginRevision(one, alert, b), { code: 'not_permitted' })
    }
    const second = await place.reporter(plated('LB12 QRS', otherVan))
    const b = await open(one, second)
    const revision = await beginRevision(one, alert, b)
    const draft = { ...draftForAdding(one, revision), reason: 'Seen again.' }
    const id = await proposeUpdate(one, revision, { draft, ticks })
    await refreshWorkroom(other)
    const review = await reviewWarning(other, id)
    t.same(review.stops, [])
    await second.press('choose:alert:no')
    await t.rejects(approve(other, id), { code: 'taken_back' }, 'nor when she says no meanwhile')
    t.match(await only(one, alert.id), { version: 1 })
  })

  await t.test('is put behind it when she has seen that very text and said yes', async (t) => {
    const { alert } = await warnOf(plated('OO15 ABC'))
    const form = { ...plated('OO15 ABC', otherVan), consent_alert: 'show_me_first' }
    const second = await place.reporter(form)
    const shut = await beginRevision(one, alert, await open(one, second))
    const draft = { ...draftForAdding(one, shut), reason: 'Seen again.' }
    await t.rejects(proposeUpdate(one, shut, { draft, ticks }), { code: 'not_permitted' })
    const [b] = shut.sources
    if (b === undefined) throw new Error('it is not among them')
    const shown = shownDraft(one, b, draft)
    await sendAnswer(one, b, { kind: 'draft', text: { en: 'Is this right?' }, shown })
    await open(one, { ...second, oid: await second.press('draft:0:yes') })
    const revision = await beginRevision(one, alert, await open(one, second))
    const another = { ...draft, level: 4 as const }
    await t.rejects(proposeUpdate(one, revision, { draft: another, ticks }), {
      code: 'not_shown',
    })
    await approve(other, await proposeUpdate(one, revision, { draft, ticks }))
    t.match(await only(one, alert.id), { version: 2 })
  })

  await t.test('leaves the first one warned of when the change is sent back', async (t) => {
    const { report: a, alert } = await warnOf(plated('MM61 TUV'))
    const b = await open(one, await place.reporter(plated('MM61 TUV', otherVan)))
    const revision = await beginRevision(one, alert, b)
    const draft = { ...draftForAdding(one, revision), reason: 'Seen again.' }
    const id = await proposeUpdate(one, revision, { draft, ticks })
    await refreshWorkroom(other)
    await sendBack(other, id, 'Leave out the area.')
    t.equal(findCase(other, a.oid)?.record.status, 'warned')
    t.equal(findCase(other, b.oid)?.record.status, 'open')
  })

  await t.test('holds every “never publish” of both against the text', async (t) => {
    const { alert } = await warnOf(plated('NN14 WXY'))
    const b = await open(one, await place.reporter(plated('NN14 WXY', otherVan)))
    const revision = await beginRevision(one, alert, b)
    for (const never of ['garage', 'petrol station']) {
      const texts = { en: { headline: 'A van', body: `Reported at the ${never}.`, advice: '' } }
      const draft = { ...draftForAdding(one, revision), texts, reason: 'Seen again.' }
      await t.rejects(proposeUpdate(one, revision, { draft, ticks }), { code: 'draft' }, never)
    }
  })

  await t.test(
    'asks the second person to go through her list though no word changed',
    async (t) => {
      const { alert } = await warnOf(plated('OO18 EFG'))
      const same = plated('OO18 EFG', otherVan)
      const twice = await add(alert, await open(one, await place.reporter(same)))
      const third = await open(one, await place.reporter(same))
      const revision = await beginRevision(one, twice, third)
      const draft = { ...draftForAdding(one, revision), reason: 'Seen once more.' }
      const id = await proposeUpdate(one, revision, { draft, ticks })
      await refreshWorkroom(other)
      const review = await reviewWarning(other, id)
      t.same(
        { ...review.alert, wt: [], version: 2 },
        { ...twice, wt: [], version: 2, news: ['report'] },
        'nothing but who stands behind it is new, and it says so',
      )
      await t.rejects(approveWarning(other, review, {}), { code: 'checklist' })
      await approve(other, id)
      t.match(await rowOf(place, await only(one, alert.id)), { version: 3, supporters: 3 })
    },
  )

  await t.test('finds it by its plate alone, when nothing of the first is left', async (t) => {
    const { alert } = await warnOf(plated('PP15 ZZA'))
    const far = { ...plated('PP15 ZZA', otherVan), persons: [], area: 'lake' }
    const b = await open(one, await place.reporter(far))
    const facts = factsNow(one, b)
    const [found] = warnedOf(one, { oid: b.oid, facts, matches: [] }, [
      ...(await listWarnings(one)).filter((out) => out.alert.id === alert.id),
    ])
    t.match(found, { alert: { id: alert.id }, isLikely: true, agree: [{ code: 'part_plate' }] })
  })

  await t.test('is not shown a warning about somebody who was called another', async (t) => {
    const { report: a, alert } = await warnOf(plated('RR16 BCD'))
    const b = await open(one, await place.reporter(plated('RR16 BCD', otherVan)))
    t.equal((await warned(one, b, alert)).length, 1)
    await giveVerdict(one, { oid: b.oid, other: a.oid }, 'different')
    t.same(await warned(one, b, alert), [])
  })

  await t.test('gives him no second name', async (t) => {
    const { report: a, alert } = await warnOf(plated('SS17 DEF'))
    const b = await open(one, await place.reporter(plated('SS17 DEF', otherVan)))
    const pattern = await joinReports(one, b.oid, a.oid)
    t.equal(pattern.nickname, alert.nickname, 'the case takes the name that is out')
    t.equal(nicknameFor(one, b.oid), alert.nickname)
    t.same(summaryOf(one, pattern).warnings, [alert.id])
    const [found] = await warned(one, b, alert)
    t.match(found, { alert: { id: alert.id }, case: alert.nickname, isLikely: true })

    const separate = finishedDraft(one, b, { nickname: 'Somebody Else 1' })
    await approve(other, await proposeWarning(one, b, { draft: separate, ticks }))
    const names = (await standing(one)).filter(({ nickname }) => nickname === alert.nickname)
    t.equal(names.length, 2, 'a separate warning has the name of his case')
    const revision = await beginRevision(one, alert)
    const draft = { ...draftForAdding(one, revision), nickname: 'Third Name 3', reason: 'Again.' }
    await approve(other, await proposeUpdate(one, revision, { draft, ticks }))
    t.equal((await only(one, alert.id)).nickname, alert.nickname, 'and a new version keeps it')
  })
})
