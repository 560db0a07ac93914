import { sql } from 'drizzle-orm'
import t from 'tap'
import { contactOpener } from '../../src/alerts/contact-opener.ts'
import { contactsOf } from '../../src/alerts/delivery-store.ts'
import { moveFinder } from '../../src/members/moved-browsers.ts'
import { tidyingRound } from '../../src/members/moved-tidying.ts'
import { members as table, movedBrowsers as moves } from '../../src/members/schema.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { createLog } from '../../src/platform/log.ts'
import { movedHash } from '../../src/sealing/moved-browser.ts'
import { svc } from '../guard/scheme.ts'
import { ownDelivery, startMembers, Visitor } from '../support/members.ts'
import { posted, subscribe } from '../support/push-service.ts'

const delivery = ownDelivery()
const pushKey =
  'BKp2v2Jp9fXkS0n1yY7Q8mJ0q3vL5rT6uW8xZ1aB3cD5eF7gH9iJ1kL3mN5oP7qR9sT1uV3wX5yZ7aB9cD1eF3g'
const place = await startMembers(t, { before: delivery.before, pushKey })
const { suite, guard } = place
const db = openDatabase(place.urls.worker, { max: 2 })
t.teardown(() => closeDatabase(db))

const origin = 'https://push.example.org'
const endpoint = (name: string): string => `${origin}/${name}`
const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en', email: '' },
}
const kept = (): Promise<number> => place.db.$count(moves)
const svcNow = async (): Promise<string | null> => (await guard.worker.state()).svc
const movedTo = moveFinder({ db, suite, delivery: delivery.keys(), svcNow })

const [her, friend] = [new Visitor(place.site), new Visitor(place.site)]
for (const one of [her, friend]) await one.join(await place.invite())

/** Has a member told in a browser with this name, and in no other. */
async function told(name: string, who = her): Promise<void> {
  const chosen = { ...choices, browser: posted(subscribe(endpoint(name))) }
  t.equal((await who.post('/settings', chosen)).statusCode, 200)
}

const say = (was: string, to: string, remoteAddress = '198.51.100.7') =>
  place.site.inject({
    ...{ method: 'POST', url: '/push/moved', headers: { 'sec-fetch-site': 'same-origin' } },
    ...{ remoteAddress, payload: { was: endpoint(was), browser: posted(subscribe(endpoint(to))) } },
  })

/** A worker that tidies; `opened` counts how often it looked through contacts, and `meanwhile` happens just then. */
function tidying(meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
  const contacts = contactOpener({ guard: guard.worker, suite, deliveryKeys: delivery.keys() })
  const about = { opened: 0, log: '', hour: 0 }
  const round = tidyingRound({
    ...{ db, suite, movedTo, svcNow },
    now: () => new Date(Date.UTC(2026, 10, 22, about.hour)),
    log: createLog({ write: (line) => (about.log += line).length > 0 }),
    async openContacts(rows) {
      about.opened += 1
      await meanwhile()
      return (await contacts.openQueued(rows, (ids) => contactsOf(db, ids))).open
    },
  })
  return { about, round }
}

t.beforeEach(() => place.db.delete(moves))

t.test('a stranger who invents moves without end keeps no real one out', async (t) => {
  await told('her')
  const invented = await Promise.all(
    Array.from({ length: 100 }, (_, n) => say(`invented-${n}`, 'nowhere')),
  )
  t.same(new Set(invented.map(({ statusCode }) => statusCode)), new Set([204]))
  t.equal((await say('her', 'her-2')).statusCode, 204, 'though both are one neighbourhood')
  t.equal((await movedTo(endpoint('her')))?.address, endpoint('her-2'))
  const flood = await Promise.all(
    Array.from({ length: 700 }, (_, n) => say(`more-${n}`, 'nowhere', '203.0.113.9')),
  )
  t.ok(
    flood.some(({ statusCode }) => statusCode === 429),
    'which is slow all the same',
  )
  t.equal((await say('her-2', 'her-3')).statusCode, 204, 'from elsewhere one still gets in')
})

t.test('the worker drops what leads to nobody, and keeps the whole way of a browser', async (t) => {
  await told('ana')
  await told('bea', friend)
  for (const [was, to] of [
    ['ana', 'ana-2'],
    ['ana-2', 'ana-3'],
    ['bea', 'bea-2'],
    ['nobody', 'nobody-2'],
    ['ana-9', 'ana'],
  ] as const)
    await say(was, to)
  const worker = tidying()
  t.match(await worker.round(), { pauseMs: Number })
  t.equal(await kept(), 3)
  for (const one of ['ana', 'ana-2', 'bea']) t.not(await movedTo(endpoint(one)), null, one)
  t.notMatch(worker.about.log, 'push.example.org')
})

t.test('nobody keeps more rows than the worker would follow for one browser', async (t) => {
  await told('jo')
  for (let n = 0; n < 7; n += 1) await say(n === 0 ? 'jo' : `jo-${n}`, `jo-${n + 1}`)
  await tidying().round()
  t.equal(await kept(), 4)
})

t.test('a browser that is not told any more has no way to keep', async (t) => {
  await told('lost')
  await say('lost', 'lost-2')
  await place.db.update(table).set({ wayLost: true })
  await tidying().round()
  t.equal(await kept(), 0)
})

t.test('a move that comes while the worker looks is not lost', async (t) => {
  await told('carla')
  await say('nobody', 'nobody-2')
  const worker = tidying(() => say('carla', 'carla-2'))
  await worker.round()
  t.equal(await kept(), 1)
  t.equal((await movedTo(endpoint('carla')))?.address, endpoint('carla-2'))
})

t.test('a full table is empty of invented ones after one look', async (t) => {
  await told('dora')
  await place.db.execute(sql`
    insert into moved_browsers (was, blob, month)
    select sha256(n::text::bytea), '\\x00'::bytea, '2026-11' from generate_series(1, 20000) n`)
  await say('dora', 'dora-2')
  t.equal(await movedTo(endpoint('dora')), null, 'there is no room')
  await tidying().round()
  t.equal(await kept(), 0)
  await say('dora', 'dora-2')
  t.not(await movedTo(endpoint('dora')), null)
})

t.test('it looks through contacts once a day, and at once when many came', async (t) => {
  await told('emma')
  const worker = tidying()
  await worker.round()
  t.equal(worker.about.opened, 0, 'where nothing moved there is nothing to look for')
  await say('emma', 'emma-2')
  await worker.round()
  await worker.round()
  t.equal(worker.about.opened, 1)
  await say('nobody', 'nobody-2')
  await worker.round()
  t.equal(worker.about.opened, 1, 'a single one can wait')
  worker.about.hour = 25
  await worker.round()
  t.equal(worker.about.opened, 2)
  t.equal(await kept(), 1)
  await place.db.execute(sql`
    insert into moved_browsers (was, blob, month)
    select sha256(n::text::bytea), '\\x00'::bytea, '2026-11' from generate_series(1, 1500) n`)
  await worker.round()
  t.equal(worker.about.opened, 3)
  t.equal(await kept(), 1)
})

t.test('while the guard is away nothing is dropped', async (t) => {
  await told('flora')
  await say('flora', 'flora-2')
  const round = tidyingRound({
    ...{ db, suite, movedTo, svcNow, now: () => new Date() },
    log: createLog({ write: () => true }),
    openContacts: () => Promise.reject(new Error('away')),
  })
  t.match(await round(), { pauseMs: Number })
  t.equal(await kept(), 1)
})

t.test('the row of a move stands under a hash of the old address', async (t) => {
  await say('gina', 'gina-2')
  const rows = await place.db.select({ was: moves.was }).from(moves)
  t.same(rows, [{ was: Buffer.from(movedHash(suite, { svc, was: endpoint('gina') })) }])
})
