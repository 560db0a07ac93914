import t from 'tap'
import { deliveries } from '../../src/alerts/schema.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { openGateway } from '../support/gateway.ts'
import { openMailbox } from '../support/mailbox.ts'
import { publish, startMembers, Visitor } from '../support/members.ts'
import { until } from '../support/until.ts'
import { startWorker, type TestWorker } from '../support/worker.ts'

const mailbox = await openMailbox(t)
const gateway = await openGateway(t)
let warning: Alert | null = null
let worker: TestWorker | null = null
const place = await startMembers(t, {
  before: async (guard, urls) => {
    const more = { SMS_URL: gateway.url }
    worker = await startWorker(t, { guard, urls }, { smtpUrl: mailbox.url, more })
  },
})
const her = new Visitor(place.site)
await her.join(await place.invite())
const number = '+447700900123'
const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'ro' },
  ...{ email: 'mia@example.test', number, number_discretion: 'full' },
}

t.test('a number and an address are each asked about in their own way', async (t) => {
  await her.post('/settings', choices)
  await until(() => gateway.texts.length > 0 && mailbox.mails.length > 0)
  const [text] = gateway.texts
  t.equal(text?.to, number)
  t.match(text?.body, /^\d{6} este codul tau\. Daca nu l-ai cerut, nu face nimic\.$/)
  t.match(mailbox.mails, [{ to: 'mia@example.test' }])
  await her.post('/settings/code', { code: text?.body.slice(0, 6) ?? '' })
})

t.test(
  'then a warning comes by text message, and the address still waits for its yes',
  async (t) => {
    warning = await publish(place)
    await until(async () => (await place.db.$count(deliveries)) === 0)
    t.equal(gateway.texts.length, 2)
    t.equal(gateway.texts[1]?.to, number)
    t.match(gateway.texts[1]?.body, /^Pericol: Exeter\n/)
    t.notMatch(gateway.texts[1]?.body, 'example.test', 'no link shows where it comes from')
    t.equal(mailbox.mails.length, 1)
    t.notMatch(worker?.log(), '7700900123')
  },
)

t.test('a recall reaches the same number', async (t) => {
  await publish(place, { id: warning?.id ?? '', version: 2, kind: 'recall' })
  await until(async () => (await place.db.$count(deliveries)) === 0)
  t.equal(gateway.texts.length, 3)
  t.match(gateway.texts[2]?.body, /^Retras: /)
})
