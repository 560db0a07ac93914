import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { deliveries, deliveryCounts } from '../../src/alerts/schema.ts'
import { members } from '../../src/members/schema.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { publish, startMembers, Visitor } from '../support/members.ts'
import { believed, openPushService, posted, subscribe } from '../support/push-service.ts'
import { until } from '../support/until.ts'
import { startWorker, type TestWorker } from '../support/worker.ts'

t.setTimeout(240_000)

const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
const service = await openPushService(t)
const file = join(t.testdir(), 'push.json')
writeFileSync(file, JSON.stringify(keys))
let worker: TestWorker | null = null
const place = await startMembers(t, {
  pushKey: keys.publicKey,
  before: async (guard, urls) => {
    const more = { WEB_PUSH_KEYS_FILE: file, PUBLIC_ORIGIN: 'http://localhost:8080' }
    worker = await startWorker(t, { guard, urls }, { smtpUrl: null, more })
  },
})
const her = new Visitor(place.site)
await her.join(await place.invite())
const browser = subscribe(`${service.origin}/push/her`)
const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'ro', email: '' },
  browser: posted(browser),
}
const queueIsEmpty = () => until(async () => (await place.db.$count(deliveries)) === 0)

t.test('a member with nothing but a browser is told, where no mail can leave at all', async (t) => {
  t.equal((await her.post('/settings', choices)).statusCode, 200)
  await publish(place)
  await queueIsEmpty()
  t.equal(service.taken.length, 1)
  const [one] = service.taken
  t.match(browser.open(one?.body ?? new Uint8Array()), /^ro \d{1,3}$/)
  t.equal(believed(one?.headers.authorization).key, keys.publicKey)
  t.match(one?.headers, { urgency: 'normal' })
  t.match(await place.db.select().from(deliveryCounts), [{ channel: 'push', sent: 1, failed: 0 }])
  t.notMatch(worker?.log(), '/push/her')
  const [row] = await place.db.select().from(members)
  t.notMatch(Buffer.from(row?.contact ?? []).toString('latin1'), service.origin)
})

t.test('the gravest warning wakes a telephone, and looks like any other', async (t) => {
  await publish(place, { level: 4 })
  await queueIsEmpty()
  const [first, second] = service.taken
  t.equal(second?.headers['urgency'], 'high')
  t.equal(second?.body.length, first?.body.length)
})

t.test('a recall reaches her browser too', async (t) => {
  const { id } = await publish(place)
  await queueIsEmpty()
  await publish(place, { id, version: 2, kind: 'recall' })
  await queueIsEmpty()
  t.equal(service.taken.length, 4)
  t.equal(new Set(service.taken.map(({ headers }) => headers['topic'])).size, 4)
})

t.test('who takes the tick away is told nothing more', async (t) => {
  await her.post('/settings', { ...choices, browser: '' })
  await publish(place)
  t.equal(await place.db.$count(deliveries), 0)
  t.equal(service.taken.length, 4)
})
