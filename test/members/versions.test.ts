import t from 'tap'
import { alerts as alertTable } from '../../src/alerts/schema.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { publish, startMembers, Visitor, type MembersPlace } from '../support/members.ts'

/** The day so many days from now, as a warning writes it. */
const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function someMember(place: MembersPlace): Promise<Visitor> {
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  return her
}

/** Her page of the month in which a warning first stood, and of the month it is now. */
async function pagesOf(her: Visitor, days: number): Promise<{ first: string; now: string }> {
  const first = monthOf(new Date())
  const now = monthOf(new Date(Date.now() + days * 86_400_000))
  return {
    first: (await her.get(`/warnings?month=${first}`)).body,
    now: (await her.get(`/warnings?month=${now}`)).body,
  }
}

t.test('the month in which a warning stood says where it stands now', async (t) => {
  const place = await startMembers(t)
  const changed = await publish(place, { nickname: 'Changed one' })
  const ended = await publish(place, { nickname: 'Recalled one' })
  place.pass(35)
  const her = await someMember(place)
  const { id } = changed
  await publish(place, { id, version: 2, kind: 'update', nickname: 'Changed one', level: 4 })
  await publish(place, { id: ended.id, version: 2, kind: 'recall', nickname: 'Recalled one' })
  const { first, now } = await pagesOf(her, 35)
  t.match(first, /Changed: it stands under \w+ \d{4}<\/a>: <span translate="no">Changed one</)
  t.match(first, /Withdrawn in \w+ \d{4}: <span translate="no">Recalled one</)
  t.notMatch(first, 'Silver van', 'and nothing of what it said')
  t.match(now, /New in \w+ \d{4}: it was changed\./)
  t.match(now, 'Withdrawn')
  t.equal(now.match(/Silver van/g)?.length, 1, 'the recalled text is on no page')
})

t.test('a holding warning says that nobody else has looked, until somebody has', async (t) => {
  const place = await startMembers(t)
  const her = await someMember(place)
  const codes = { nickname: '', headline: {}, body: {}, advice: {}, person: {} }
  const holding = { ...codes, kind: 'holding', level: 4, expires: dayIn(1) } as const
  const { id } = await publish(place, holding)
  const before = (await her.get('/warnings')).body
  t.match(before, 'Not checked yet: one person has read this, a second has not.')
  await publish(place, { id, version: 2, kind: 'full', level: 4, news: ['checked'] })
  const after = (await her.get('/warnings')).body
  t.notMatch(after, 'Not checked yet')
  t.match(after, /New in \w+ \d{4}: a second person has checked it\./)
  t.match(after, 'Silver van')
})

t.test('a disputed warning says so, in both languages', async (t) => {
  const place = await startMembers(t)
  const her = await someMember(place)
  await publish(place, { confidence: 'disputed' })
  t.match((await her.get('/warnings')).body, 'Disputed: someone says that it was different')
  t.match((await her.get('/ro/warnings')).body, 'Contestată: cineva spune că a fost altfel')
})

t.test('the day after its last day every version of a warning is empty', async (t) => {
  const place = await startMembers(t)
  const ending = await publish(place, { expires: dayIn(40) })
  const staying = await publish(place, { expires: dayIn(2) })
  await publish(place, { id: ending.id, version: 2, kind: 'update', expires: dayIn(2) })
  await publish(place, { id: staying.id, version: 2, kind: 'update', expires: dayIn(40) })
  t.equal(await place.alerts.sweep(), 0, 'nothing has ended yet')
  place.pass(3)
  t.equal(await place.alerts.sweep(), 2, 'both versions of the one that has ended')
  const rows = await place.db.select().from(alertTable)
  const full = rows.filter(({ blob }) => blob.length > 0)
  t.same(
    full.map((row) => Buffer.from(row.id).toString('hex')),
    [staying.id, staying.id],
    'what was renewed keeps its history',
  )
  t.equal(await place.alerts.sweep(), 0)
})
