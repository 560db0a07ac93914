import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { deliveries, deliveryCounts, openedContacts } from '../../src/alerts/schema.ts'
import { members as memberTable } from '../../src/members/schema.ts'
import { removeMembers } from '../../src/members/store.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { sealContact, type Contact } from '../../src/sealing/contact.ts'
import { svc } from '../guard/scheme.ts'
import { byMail, byPush, noting } from '../support/channels.ts'
import { addresses, enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { contactOf, ownDelivery, publish, startMembers } from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { db, suite, guard, urls, alerts } = place
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))

const start = (about: Partial<Parameters<typeof startDelivery>[2]> = {}) =>
  startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys(), ...about })
const silence = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }
const countsOf = async (id: string) => {
  const shown = (await alerts.listForConsole()).filter((one) => one.alert.includes(id))
  return shown.map(({ counts, waiting }) => ({ counts, waiting }))
}
async function empty(): Promise<void> {
  await owner.execute(sql`delete from deliveries`)
  await owner.execute(sql`delete from members`)
  await owner.execute(sql`delete from delivery_counts`)
  mailbox.mails.length = 0
}
t.beforeEach(empty)

t.test(
  'a contact is opened the costly way once, and again when it changed or its copy is damaged',
  async (t) => {
    await enlist(place, delivery.keys(), addresses(6))
    const worker = start()
    await publish(place)
    await worker.drain()
    t.equal(await owner.$count(openedContacts), 6)
    const [changed, damaged] = await owner.select().from(memberTable)
    if (changed === undefined || damaged === undefined) throw new Error('nobody there')
    const old = await contactOf(place, delivery.keys(), changed)
    if (old === null) throw new Error('does not open')
    const contact: Contact = { ...old, channels: [byMail('moved@example.test')] }
    const at = { svc, memberId: changed.id, deliveryPk: delivery.keys().publicKey }
    const [blob = new Uint8Array()] = await guard.web.wrap([
      {
        ...{ oid: changed.id, class: 'member', expires: addMonths(monthOf(new Date()), 13) },
        ...{ blob: sealContact(suite, at, contact), withdrawTag: changed.unsubscribeHash },
      },
    ])
    await owner.update(memberTable).set({ contact: blob }).where(eq(memberTable.id, changed.id))
    await owner
      .update(openedContacts)
      .set({ blob: suite.random(1102) })
      .where(eq(openedContacts.memberId, damaged.id))
    mailbox.mails.length = 0
    await publish(place)
    await worker.drain()
    t.equal(mailbox.mails.length, 6)
    t.equal(mailbox.to('moved@example.test').length, 1, 'never to an address that she gave up')
    await db.transaction((tx) => removeMembers(tx, [changed.id]))
    t.equal(await owner.$count(openedContacts), 5, 'who leaves takes the copy along')
  },
)

t.test('a recall in the middle ends the rest of the warning and reaches everybody', async (t) => {
  const people = addresses(30)
  await enlist(place, delivery.keys(), people)
  const worker = start({ policy: { batch: 10 } })
  const alert = await publish(place)
  await worker.round()
  t.equal(mailbox.mails.length, 10)
  await publish(place, { id: alert.id, version: 2, kind: 'recall', ...silence })
  await worker.drain()
  t.equal(mailbox.mails.length, 40, 'ten had been told, thirty are told of the recall')
  const recalled = mailbox.mails.slice(10).map(({ to }) => to)
  t.same(recalled.sort(), [...people].sort())
  t.equal(await db.$count(deliveries), 0)
  const [one, other] = (await countsOf(alert.id)).map(({ counts }) => counts)
  t.same(
    [one, other].map((counts) =>
      counts?.map(({ channel, sent, skipped }) => [channel, sent, skipped]),
    ),
    [
      [['email', 30, 0]],
      [
        ['email', 10, 0],
        ['none', 0, 20],
      ],
    ],
  )
})

t.test(
  'in her quiet hours a warning waits for the morning, and the gravest does not',
  async (t) => {
    const quiet = { from: 0, to: 23, zone: 'UTC' }
    await enlist(place, delivery.keys(), ['night@example.test'], { quiet })
    const now = (): Date => new Date(`${new Date().toISOString().slice(0, 10)}T22:30:00Z`)
    const worker = start({ now })
    await publish(place, { level: 3 })
    await worker.drain()
    t.equal(mailbox.mails.length, 0)
    const [row] = await owner.select().from(deliveries)
    t.match(row, { attempts: 0, lease: null, heldUntil: null }, 'and it costs no try')
    const wait = (row?.nextAt.getTime() ?? 0) - Date.now()
    t.ok(wait > 29 * 60_000 && wait <= 31 * 60_000, `${wait} ms`)
    await publish(place, { level: 4 })
    await worker.drain()
    t.equal(mailbox.mails.length, 1)
    await owner.execute(sql`update deliveries set next_at = now()`)
    await start({ now: () => new Date(now().getTime() + 31 * 60_000) }).drain()
    t.equal(mailbox.mails.length, 2)
  },
)

t.test('what waits in the tables does not tell whose night ends when', async (t) => {
  const nights = [{ to: 1 }, { to: 4 }, { to: 10 }]
  for (const [at, { to }] of nights.entries())
    await enlist(place, delivery.keys(), [`sleeper${at}@example.test`], {
      quiet: { from: 22, to, zone: 'UTC' },
    })
  const now = (): Date => new Date(`${new Date().toISOString().slice(0, 10)}T22:30:00Z`)
  await publish(place, { level: 3 })
  await start({ now }).drain()
  const { rows } = await owner.execute<{ rows: number; apart: number }>(sql`
    select count(*)::int rows, extract(epoch from max(next_at) - min(next_at))::float8 apart from deliveries`)
  t.match(rows, [{ rows: nights.length }])
  t.ok((rows[0]?.apart ?? 0) < 300, `${rows[0]?.apart} seconds apart`)
})

t.test('each way of hers is used once, whatever becomes of the other', async (t) => {
  await enlist(place, delivery.keys(), ['both'], {
    channels: [byMail('both@example.test'), byPush('https://push.example.test/both')],
  })
  const push = noting(() => 'sent')
  mailbox.answer((_, attempt) => (attempt < 3 ? 451 : null))
  const worker = start({ channels: [push.channel] })
  const alert = await publish(place)
  await worker.drain()
  mailbox.answer(() => null)
  t.equal(mailbox.mails.length, 1)
  t.equal(push.told.length, 1)
  t.match(push.told[0]?.message, {
    text: { lines: [String] },
    stopUrl: String,
    name: /^[0-9a-f]{32}$/,
  })
  t.notMatch(
    JSON.stringify(push.told[0]?.message.text),
    /van|Heron/,
    'a locked screen says nothing',
  )
  const [counted] = await countsOf(alert.id)
  t.same(
    counted?.counts.map(({ channel, sent, failed }) => [channel, sent, failed]),
    [
      ['email', 1, 0],
      ['push', 1, 0],
    ],
  )
})

t.test(
  'what may go out once does not go out again after a crash, and is counted as unsure',
  async (t) => {
    const channels = [byPush('https://push.example.test/once')]
    await enlist(place, delivery.keys(), ['once'], { channels })
    const push = noting(() => 'sent', true)
    await publish(place)
    let marked = 0
    const dying = start({
      channels: [
        {
          ...push.channel,
          send: async () => {
            const [row] = await owner.select().from(deliveries)
            marked = row?.done ?? 0
            return 'sent'
          },
        },
      ],
    })
    await owner.execute(sql`create table kept as select * from deliveries`)
    await dying.round()
    t.not(marked, 0, 'it was marked before it left')
    // As the queue stands after a worker died between the sending and the noting.
    await owner.execute(sql`insert into deliveries select * from kept`)
    await owner.execute(sql`drop table kept`)
    await owner.update(deliveries).set({ done: marked })
    await owner.execute(sql`delete from delivery_counts`)
    await start({ channels: [push.channel] }).drain()
    t.equal(push.told.length, 0)
    t.match(await owner.select().from(deliveryCounts), [{ failed: 1, unsure: 1, sent: 0 }])
    t.equal(await db.$count(deliveries), 0)
  },
)
