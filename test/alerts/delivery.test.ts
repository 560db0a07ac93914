import { eq } from 'drizzle-orm'
import t from 'tap'
import { deliveries, deliveryCounts } from '../../src/alerts/schema.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { addresses, enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { ownDelivery, publish, sampleAlert, signedBy, startMembers } from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { db, suite, scheme, alerts, guard } = place
const people = addresses(60)
await enlist(place, delivery.keys(), people)
const start = (smtpUrl = mailbox.url) =>
  startDelivery(t, place, { smtpUrl, delivery: delivery.keys() })
const worker = start()

const counts = async () => {
  const rows = await db.select().from(deliveryCounts)
  const sum = (name: 'sent' | 'failed' | 'skipped') =>
    rows.reduce((total, row) => total + row[name], 0)
  return { sent: sum('sent'), failed: sum('failed'), skipped: sum('skipped') }
}
t.test('a release that is taken back leaves nothing behind', async (t) => {
  const alert = sampleAlert(suite)
  const signatures = signedBy(suite, alert, scheme.ana, scheme.bea)
  await t.rejects(
    db.transaction(async (tx) => {
      await alerts.releaseAlert(tx, { alert, canonical: canonical(alert), signatures })
      throw new Error('something else failed')
    }),
    { message: 'something else failed' },
  )
  t.equal(await db.$count(deliveries), 0)
  t.same(await alerts.listForConsole(), [])
})

t.test('the same version is released once, and an older one not after a newer one', async (t) => {
  const first = await publish(place)
  const alert = await publish(place, { ...first, version: 2, kind: 'update' })
  await t.rejects(publish(place, alert), new Refusal('alert_known', 409))
  await t.rejects(publish(place, first), { code: 'out-of-order' })
  await worker.drain()
})

t.test('two workers share the queue and nobody gets a mail twice', async (t) => {
  mailbox.mails.length = 0
  const before = await counts()
  await publish(place)
  const other = start()
  await Promise.all([worker.drain(), other.drain(), worker.drain(), other.drain()])
  t.same(mailbox.mails.map(({ to }) => to).sort(), [...people].sort())
  t.notSame(
    mailbox.mails.map(({ to }) => to),
    people,
    'they do not leave in the order of joining',
  )
  t.equal(new Set(mailbox.mails.map((mail) => mail.headers.get('message-id'))).size, people.length)
  t.equal((await counts()).sent, before.sent + people.length)
  t.equal(await db.$count(deliveries), 0)
})

t.test(
  'an addressee who is away for a while gets the mail later, one who is gone does not hold up the others',
  async (t) => {
    mailbox.mails.length = 0
    const before = await counts()
    mailbox.answer((to, attempt) => {
      if (to === 'reader1@example.test') return 550
      return to === 'reader2@example.test' && attempt % 3 !== 0 ? 451 : null
    })
    await publish(place)
    await worker.drain()
    mailbox.answer(() => null)
    t.equal(mailbox.to('reader1@example.test').length, 0)
    t.equal(mailbox.to('reader2@example.test').length, 1)
    t.same(await counts(), {
      ...before,
      sent: before.sent + people.length - 1,
      failed: before.failed + 1,
    })
  },
)

t.test('after eight tries a delivery is given up, counted and forgotten', async (t) => {
  mailbox.answer((to) => (to === 'reader3@example.test' ? 451 : null))
  const alert = await publish(place)
  await worker.drain()
  mailbox.answer(() => null)
  t.equal(await db.$count(deliveries), 0)
  const [counted] = await db.select().from(deliveryCounts).where(eq(deliveryCounts.late, 1))
  t.match(counted, { sent: people.length - 1, failed: 1 })
  const shown = (await alerts.listForConsole()).find((one) => one.alert.includes(alert.id))
  t.match(shown, { waiting: 0, dead: 1 })
})

t.test('a relay that is away costs nobody a try', async (t) => {
  const gone = await openMailbox(t)
  await gone.close()
  const waiting = start(gone.url)
  mailbox.mails.length = 0
  await publish(place)
  for (let n = 0; n < 8; n += 1) t.match(await waiting.round(), { pauseMs: 0 })
  t.match(waiting.log(), '"code":"relay_down"')
  await worker.drain()
  t.equal(mailbox.mails.length, people.length)
  t.equal(await db.$count(deliveries), 0)
})

t.test('while the guard is away nothing leaves and nothing is lost', async (t) => {
  mailbox.mails.length = 0
  await publish(place)
  await guard.kill()
  for (let n = 0; n < 8; n += 1) t.match(await worker.round(), { pauseMs: 0 })
  t.equal(mailbox.mails.length, 0)
  t.match(worker.log(), '"code":"guard_down"')
  await guard.start()
  await worker.drain()
  t.equal(mailbox.mails.length, people.length)
})

t.test(
  'a claim of a worker that died comes back by itself, and the copies have one name',
  async (t) => {
    mailbox.mails.length = 0
    await publish(place)
    const dying = startDelivery(t, place, {
      ...{ smtpUrl: mailbox.url, delivery: delivery.keys() },
      policy: { leaseSeconds: 0 },
    })
    // A lease of no length: whatever the first one takes, the second finds free again at once.
    await Promise.all([dying.round(), worker.drain()])
    await worker.drain()
    t.equal(await db.$count(deliveries), 0)
    const names = new Set(mailbox.mails.map((mail) => mail.headers.get('message-id')))
    t.equal(names.size, people.length, 'a mailbox can tell that two copies are one mail')
  },
)
