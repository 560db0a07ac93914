import t from 'tap'
import { deliveries } from '../../src/alerts/schema.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { enlist } from '../support/delivery.ts'
import { openGateway } from '../support/gateway.ts'
import { openMailbox } from '../support/mailbox.ts'
import { publish, startMembers, Visitor } from '../support/members.ts'
import { until } from '../support/until.ts'
import { says, startWorker, type TestWorker } from '../support/worker.ts'

// One worker lives through all of these: it must not end with one of them.
const all = t
const gateway = await openGateway(t)
const more = { SMS_URL: gateway.url }
const workers: TestWorker[] = []
const place = await startMembers(t, {
  before: async (guard, urls) => {
    workers.push(await startWorker(t, { guard, urls }, { smtpUrl: null, more }))
  },
})
const number = '+447700900123'
const publicKey = fromBase64url(place.scheme.directory.delivery_pk, 1216)

t.test('a service that has a gateway and no relay asks about a number and tells it', async (t) => {
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  const usual = { areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en' }
  await her.post('/settings', { ...usual, email: '', number, number_discretion: 'coarse' })
  await until(() => gateway.texts.length > 0)
  await her.post('/settings/code', { code: gateway.texts[0]?.body.slice(0, 6) ?? '' })
  await publish(place)
  await until(() => gateway.texts.length > 1)
  t.match(gateway.texts[1], { to: number, body: 'Danger: Exeter' })
  await until(async () => (await place.db.$count(deliveries)) === 0)
})

t.test('whoever was reached by mail waits for the relay, loudly, and then is told', async (t) => {
  await enlist(place, { publicKey }, ['mia@example.test'])
  const warning = await publish(place)
  const [worker] = workers
  if (worker === undefined) throw new Error('no worker')
  await until(() => gateway.texts.length > 2)
  await says(worker, 'delivery_failed', 'relay_down')
  await until(async () => (await place.db.$count(deliveries)) === 1)
  t.match(worker.log(), '"part":"email","code":"relay_down"')
  t.equal(await worker.stop(), 0)
  const mailbox = await openMailbox(all)
  const ground = { guard: place.guard, urls: place.urls }
  const { folder } = worker
  workers.push(await startWorker(all, ground, { smtpUrl: mailbox.url, more, folder }))
  await until(() => mailbox.to('mia@example.test').length > 0)
  t.equal(gateway.texts.length, 3, 'and the number, which was told, is not told again')
  t.equal(warning.version, 1)
})
