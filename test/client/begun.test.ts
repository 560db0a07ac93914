import t from 'tap'
import type { BegunOver } from '../../src/client/begun.ts'
import { joinReports, patternsOf, savePatternNotes } from '../../src/client/matching/patterns.ts'
import { sendBack } from '../../src/client/proposals.ts'
import { unsavedWords, type Words } from '../../src/client/unsaved.ts'
import { proposeWarning } from '../../src/client/warning.ts'
import { enterWorkroom, refreshWorkroom } from '../../src/client/workroom.ts'
import { startAnswering } from '../support/answering.ts'
import { searchBytes } from '../support/canary.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks as ticks, finishedDraft, twoRooms, vanForm } from './desk.ts'
import { left, open, tab } from './tab.ts'

t.setTimeout(180_000)

t.test('words that were begun and not sent', async (t) => {
  const place = await startAnswering(t)
  const people = await beginWithTwo(place)
  const { desk } = people.first
  const { one, other } = await twoRooms(people)

  const begun = (over: BegunOver, text: string): Words => ({
    ...{ type: 'begun', ...over },
    written: { words: text },
  })
  const deeds = ['answer', 'hand-over', 'pattern-notes', 'send-back'] as const

  await t.test('wait for their writer, who alone may send them, and are never saved', async (t) => {
    const report = await open(one, await place.reporter(vanForm))
    const store = tab()
    const unsaved = unsavedWords(one, store)
    const typed = deeds.map((deed) => `zq${deed.replace('-', '')}xw7canary`)
    for (const [i, deed] of deeds.entries())
      unsaved.keep(begun({ deed, about: report.oid }, `She ${typed[i] ?? ''} ș`), left)
    t.equal(store.texts.size, 4)
    t.equal(new Set([...store.texts.values()].map(({ length }) => length)).size, 1)
    const all = [...store.texts].flat()
    const opened = all.map((text) => Buffer.from(text, 'base64url'))
    const bytes = Buffer.concat([Buffer.from(all.join('\n')), ...opened])
    t.same(searchBytes('tab', bytes, [...typed, ...deeds, report.oid]), [])
    t.equal(unsaved.left(), 0, 'nothing of it is to be saved for her')
    await unsaved.save()
    t.equal(store.texts.size, 4)

    const again = unsavedWords(await enterWorkroom(desk), store)
    const colleague = unsavedWords(other, store)
    for (const [i, deed] of deeds.entries()) {
      const over = { deed, about: report.oid }
      t.same(again.begun(over), { words: `She ${typed[i] ?? ''} ș` })
      t.equal(colleague.begun(over), null, 'a colleague who sits here next opens none of it')
      again.forget({ type: 'begun', ...over })
      t.equal(again.begun(over), null)
    }
    t.equal(store.texts.size, 0, 'sent, or thrown away')
  })

  await t.test('are dropped with what they were about, and with nothing else', async (t) => {
    const her = await place.reporter(vanForm)
    const [report, stays] = [await open(one, her), await open(one, await place.reporter(vanForm))]
    const pattern = await joinReports(one, stays.oid, report.oid)
    const draft = finishedDraft(one, stays, { nickname: 'Tunnel Finch 5' })
    await refreshWorkroom(other)
    const proposal = await proposeWarning(other, stays, { draft, ticks })
    await refreshWorkroom(one)
    const store = tab()
    const unsaved = unsavedWords(one, store)
    const theirs: BegunOver[] = [
      { deed: 'answer', about: report.oid },
      { deed: 'hand-over', about: report.oid },
    ]
    const others: BegunOver[] = [
      { deed: 'answer', about: stays.oid },
      { deed: 'pattern-notes', about: pattern.key },
    ]
    const back: BegunOver = { deed: 'send-back', about: proposal }
    const there = () => [...theirs, ...others, back].filter((over) => unsaved.begun(over) !== null)
    for (const over of [...theirs, ...others, back]) unsaved.keep(begun(over, 'Begun.'), left)
    unsaved.tidy()
    t.equal(there().length, 5)
    await her.withdraw()
    await refreshWorkroom(one)
    unsaved.tidy()
    t.same(there(), [...others, back])
    await sendBack(one, proposal, 'Softer, please.')
    unsaved.tidy()
    t.same(there(), others)
  })

  await t.test('about a pattern go under what a colleague saved meanwhile', async (t) => {
    const a = await open(one, await place.reporter(vanForm))
    const b = await open(one, await place.reporter(vanForm))
    const pattern = await joinReports(one, a.oid, b.oid)
    await refreshWorkroom(other)
    await savePatternNotes(other, pattern, 'Hers.')
    await refreshWorkroom(one)
    t.equal(await savePatternNotes(one, pattern, 'Mine.'), 'Hers.\n\nMine.')
    const now = patternsOf(one).find(({ key }) => key === pattern.key)
    t.equal(now?.notes, 'Hers.\n\nMine.')
    t.equal(
      await savePatternNotes(one, { ...pattern, notes: 'Hers.\n\nMine.' }, 'Short.'),
      'Short.',
    )
  })
})
