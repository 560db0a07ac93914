import t from 'tap'
import { sql } from 'drizzle-orm'
import { alerts as alertTable, deliveries } from '../../src/alerts/schema.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { ownDelivery, publish, sampleAlert, signedBy, startMembers } from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { suite, scheme, alerts, db, urls } = place
await enlist(place, delivery.keys(), ['reader@example.test'])
const worker = startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys() })
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))

const queued = async (): Promise<string[]> =>
  (await db.select({ kind: deliveries.kind }).from(deliveries)).map(({ kind }) => kind)

/** Lets the worker try; the codes with which it refused, and nothing sent. */
async function refusals(): Promise<string[]> {
  const said = worker.log().length
  await worker.round()
  const lines = worker.log().slice(said)
  await owner.execute(sql`delete from deliveries`)
  return [...lines.matchAll(/"code":"([^"]+)"/g)].map((match) => match[1] ?? '')
}

t.test('the queue says what kind of news it is, and nobody is woken for a renewal', async (t) => {
  const { id, expires } = await publish(place)
  t.same(await queued(), ['warning'])
  await worker.drain()
  const later = new Date(Date.parse(expires) + 86_400_000).toISOString().slice(0, 10)
  await publish(place, { id, version: 2, kind: 'update', expires: later })
  t.same(await queued(), [], 'it only lasts longer')
  await publish(place, { id, version: 3, kind: 'update', expires: later, confidence: 'disputed' })
  t.same(await queued(), ['update'])
  await worker.drain()
  await publish(place, { id, version: 4, kind: 'recall' })
  t.same(await queued(), ['recall'])
  await worker.drain()
  t.equal(mailbox.mails.length, 3)
})

t.test('a warning that was recalled before it was delivered is not delivered', async (t) => {
  const before = mailbox.mails.length
  const { id } = await publish(place, { nickname: 'Slow one' })
  await publish(place, { id, version: 2, kind: 'recall', nickname: 'Slow one' })
  t.same((await queued()).sort(), ['recall', 'warning'])
  await worker.drain()
  const mails = mailbox.mails.slice(before)
  t.equal(mails.length, 1, 'the recall alone')
  t.notMatch(mails[0]?.text, 'Silver van')
})

t.test('a version that somebody put back into the tables after a recall is not sent', async (t) => {
  const alert = await publish(place, { nickname: 'Old words' })
  await worker.drain()
  await publish(place, { id: alert.id, version: 2, kind: 'recall' })
  await worker.drain()
  const before = mailbox.mails.length
  const id = sql.param(Buffer.from(alert.id, 'hex'))
  await owner.execute(sql`update ${alertTable} set state = 0 where id = ${id} and version = 1`)
  await owner.execute(
    sql`insert into deliveries (alert_id, version, member_id) select ${id}, 1, id from members`,
  )
  t.same(await refusals(), ['alert_superseded'])
  t.equal(mailbox.mails.length, before)
})

t.test('words that nobody else has checked do not go out as a holding warning', async (t) => {
  const { ana } = scheme
  const before = mailbox.mails.length
  const codes = { nickname: '', headline: {}, body: {}, advice: {}, person: { hair: 'dark' } }
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const holding = { ...codes, kind: 'holding', level: 4, expires: tomorrow } as const
  const texts: Partial<Alert>[] = [
    { headline: { en: 'Free words' } },
    { body: { en: 'Free words' } },
    { nickname: 'Free words' },
    { person: { hair: 'free words' } },
  ]
  for (const text of texts) {
    const alert = sampleAlert(suite, { ...holding, ...text })
    const signatures = signedBy(suite, alert, ana)
    await db.transaction((tx) =>
      alerts.releaseAlert(tx, { alert, canonical: canonical(alert), signatures }),
    )
    t.same(await refusals(), ['alert_holding-text'])
  }
  t.equal(mailbox.mails.length, before)
})
