import t from 'tap'
import type { Test } from 'tap'
import { findCase } from '../../../src/client/cases.ts'
import { aside, putAside, shredAside } from '../../../src/client/discards.ts'
import { confirmIdentifiers, factsNow } from '../../../src/client/matching/confirming.ts'
import { matchRowIds } from '../../../src/client/matching/match-rows.ts'
import { matchesOf, type Match } from '../../../src/client/matching/matches.ts'
import {
  joinReports,
  nicknameFor,
  patternsOf,
  savePatternNotes,
  takeOut,
} from '../../../src/client/matching/patterns.ts'
import { giveVerdict } from '../../../src/client/matching/verdicts.ts'
import { openFromQueue } from '../../../src/client/opening.ts'
import type { OpenedReport } from '../../../src/client/reports.ts'
import { refreshWorkroom, type Workroom } from '../../../src/client/workroom.ts'
import { createMatching } from '../../../src/triage/match.ts'
import { matchArrivals, matchRows } from '../../../src/triage/schema.ts'
import { startAnswering, type Reporter } from '../../support/answering.ts'
import { beginWithTwo } from '../../support/people.ts'
import { sampleReports } from '../../support/sample-form.ts'
import { twoRooms } from '../desk.ts'

t.setTimeout(240_000)

/** Which samples are about one man. */
const expected: Readonly<Record<string, readonly string[]>> = {
  ...{ s01: ['s07'], s07: ['s01'], s02: ['s10'], s10: ['s02'] },
}

t.test('the samples go through the real service', async (t) => {
  const place = await startAnswering(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const reporters = new Map<string, Reporter>()
  for (const { id, form } of sampleReports()) reporters.set(id, await place.reporter({ ...form }))
  const her = (id: string): Reporter => {
    const reporter = reporters.get(id)
    if (reporter === undefined) throw new Error(`there is no ${id}`)
    return reporter
  }
  const nameOf = new Map([...reporters].map(([id, { oid }]) => [oid, id]))
  const names = (matches: readonly Match[]) =>
    matches.map(({ record }) => nameOf.get(record.report) ?? record.report)
  const open = async (room: Workroom, id: string): Promise<OpenedReport> => {
    const { oid, epoch } = her(id)
    return (await openFromQueue(room, { oid, epoch, week: '2026-W47' })).report
  }
  const confirm = async (room: Workroom, id: string, more: string[] = []): Promise<Match[]> => {
    const report = await open(room, id)
    const found = factsNow(room, report).found.map((found) => ({
      ...found,
      state: more.includes(found.identifier.value) ? ('no' as const) : ('yes' as const),
    }))
    return confirmIdentifiers(room, report, found)
  }
  const stored = async () => [
    ...(await place.db.select().from(matchArrivals)),
    ...(await place.db.select().from(matchRows)),
  ]
  const matching = () =>
    createMatching({
      ...{ db: place.db, guard: place.guard.web, now: () => place.now() },
      directory: () => {
        throw new Error('not asked')
      },
    })

  await t.test('what is opened is compared before anything is confirmed', async (t) => {
    await open(one, 's01')
    await open(one, 's07')
    const facts = findCase(one, her('s07').oid)?.record.facts
    if (facts === undefined) throw new Error('the summary is there')
    const [match] = matchesOf(one, { oid: her('s07').oid, facts })
    t.equal(match?.record.report, her('s01').oid)
    t.equal(match?.likeness.grade, 'likely')
    t.same(await stored(), [], 'and the server has been told of nothing')
  })

  await t.test(
    's07 is offered with s01, s10 with s02, and nothing else with anything',
    async (t) => {
      let falseOffers = 0
      for (const [id] of reporters) await confirm(one, id)
      for (const [id] of reporters) {
        const offered = names(await confirm(one, id))
        const right = expected[id] ?? []
        t.same(offered, right, id)
        falseOffers += offered.filter((name) => !right.includes(name)).length
      }
      t.comment(`21 samples, false offers: ${falseOffers}`)
    },
  )

  await t.test('a colleague who opens one later is offered the same', async (t) => {
    await refreshWorkroom(other)
    t.same(names(await confirm(other, 's10')), ['s02'])
  })

  await t.test('the server holds sixteen rows a batch, and none says what it is', async (t) => {
    const rows = await stored()
    const withViews = ['s01', 's02', 's05', 's06', 's07', 's09', 's10', 's11', 's12']
    t.equal(rows.length, withViews.length * 16)
    t.same(new Set(rows.map(({ blob }) => blob.length)), new Set([182]), 'all of one length')
    t.ok(
      rows.every(({ prefix }) => prefix >= 16 && prefix < 32),
      'four bits of each are shown',
    )
    const all = Buffer.concat(rows.map(({ blob }) => blob)).toString('latin1')
    for (const word of ['7700900417', 'WA07', 'kind_gent', 'northern']) t.notMatch(all, word)
    t.ok(matchRowIds(one, her('s02')).every((id) => rows.some((row) => id === text(row.id))))
  })

  await t.test('at night the rows are shuffled, and still found', async (t) => {
    await matching().tidy()
    t.equal((await place.db.select().from(matchArrivals)).length, 0)
    t.same(names(await confirm(one, 's02')), ['s10'])
    await matching().tidy()
    t.equal((await stored()).length, 9 * 16, 'and nothing stands there twice')
  })

  await t.test('a row matches by itself where the vault says nothing of the other', async (t) => {
    const { record, id } = findCase(other, her('s02').oid) ?? {}
    if (record === undefined || id === undefined) throw new Error('the case is there')
    const bare = { ...record }
    delete bare.facts
    await refreshWorkroom(other)
    await other.vault.put(id, bare)
    const [match] = await confirm(other, 's10')
    t.match(match, { record: { report: her('s02').oid }, likeness: { grade: 'strong' } })
    t.same(
      match?.likeness.agree.map(({ code }) => code),
      ['same_phone'],
    )
    await confirm(other, 's02')
    await refreshWorkroom(one)
  })

  await t.test('what a moderator says no to is looked up no more', async (t) => {
    t.same(names(await confirm(one, 's10', ['+447700900417'])), [])
    t.same(names(await confirm(one, 's02')), [])
    t.equal((await stored()).length, 9 * 16, 'its rows are fillers now')
    await confirm(one, 's10')
  })

  await t.test('what somebody thinks of two is remembered, and joins nothing', async (t) => {
    const pair = { oid: her('s01').oid, other: her('s07').oid }
    await giveVerdict(one, pair, 'unsure')
    await refreshWorkroom(other)
    await giveVerdict(other, { oid: pair.other, other: pair.oid }, 'different')
    await refreshWorkroom(one)
    const [match] = await confirm(one, 's01')
    t.match(match?.verdict, { opinion: 'different', by: other.desk.person.id })
    t.same(patternsOf(one), [])
    await giveVerdict(one, pair, 'same')
    t.same(patternsOf(one), [], 'not even this')
  })

  await t.test(
    'a pattern has one name for everybody, notes, and reports that come and go',
    async (t) => {
      const [s01, s02, s07, s10] = [her('s01').oid, her('s02').oid, her('s07').oid, her('s10').oid]
      const pattern = await joinReports(one, s01, s07)
      t.match(pattern.nickname, /^[A-Z][a-z]+ [A-Z][a-z]+ [1-9]$/)
      await refreshWorkroom(other)
      t.equal(nicknameFor(other, s07), pattern.nickname)
      const second = await joinReports(other, s10, s02)
      await savePatternNotes(other, second, 'Two numbers.')
      await Promise.all([
        savePatternNotes(one, pattern, 'Locks the doors.'),
        takeOut(other, second, s02),
      ])
      await refreshWorkroom(one)
      const joined = await joinReports(one, s07, s10)
      t.equal(joined.nickname, pattern.nickname)
      t.match(joined.notes, /Locks the doors[^]*Two numbers/)
      t.same(
        patternsOf(one).map(({ reports }) => reports),
        [[s01, s07, s10]],
      )
      await takeOut(one, joined, s10)
      await refreshWorkroom(other)
      t.same(
        patternsOf(other).map(({ reports }) => reports),
        [[s01, s07]],
      )
      await t.rejects(savePatternNotes(one, joined, 'x'.repeat(12_001)), { code: 'too-long' })
    },
  )

  await t.test(
    'when she takes it back, its rows and notes go and it is offered no more',
    async (t) => {
      const ids = matchRowIds(one, her('s10'))
      const report = await open(one, 's10')
      t.equal(ids.length, 16)
      await her('s10').withdraw()
      const late = confirmIdentifiers(one, report, factsNow(one, report).found)
      await t.rejects(late, { code: 'gone' }, 'nor does a row come to be after it')
      t.notOk((await stored()).some((row) => ids.includes(text(row.id))))
      await refreshWorkroom(one)
      t.same(names(await confirm(one, 's02')), [])
      t.equal(findCase(one, her('s10').oid), undefined)
    },
  )

  await t.test('what two have shredded as junk takes its rows along', async (t) => {
    const ids = matchRowIds(one, her('s09'))
    t.equal(ids.length, 16)
    const [kept] = await putAside(one, [her('s09')])
    t.ok(ids.every((id) => kept?.record.notes.includes(id)))
    await refreshWorkroom(other)
    const [seen] = aside(other)
    if (seen === undefined) throw new Error('she sees it')
    const later = () => new Date(place.now().getTime() + 8 * 86_400_000)
    await shredAside({ ...other, desk: { ...other.desk, now: later } }, seen)
    t.notOk((await stored()).some((row) => ids.includes(text(row.id))))
    await refreshWorkroom(one)
  })

  await t.test('rows of months that are over go with their reports', async (t) => {
    place.pass(13 * 31 * 86_400_000)
    await matching().tidy()
    t.same(await stored(), [])
  })
})

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

t.test('nobody but a moderator has anything matched', async (t: Test) => {
  const place = await startAnswering(t)
  const { first } = await beginWithTwo(place)
  const paths = ['/api/match/points', '/api/match/rows', '/api/match/find']
  for (const url of paths) {
    const answer = await place.site.inject({ method: 'POST', url, payload: {} })
    t.equal(answer.statusCode, 401, url)
    await t.rejects(first.browser.api(url, { method: 'POST', body: {} }), { code: 'bad_request' })
  }
  const doors = place.doors.filter(({ url }) => url.startsWith('/api/match'))
  t.same(
    doors.map(({ roles }) => roles),
    paths.map(() => ['moderator']),
  )
})
