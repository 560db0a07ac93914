import { sql } from 'drizzle-orm'
import t from 'tap'
import { isDigestDue, nextDigest } from '../../src/alerts/digest-hours.ts'
import { deliveries, deliveryCounts } from '../../src/alerts/schema.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import type { Digest } from '../../src/sealing/contact.ts'
import { byMail, byPush, noting } from '../support/channels.ts'
import { addresses, enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { ownDelivery, publish, startMembers } from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { db, urls } = place
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))
const start = (about: Partial<Parameters<typeof startDelivery>[2]> = {}) =>
  startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys(), ...about })

const zone = 'UTC'
/** As far from now as an hour can be, so that the clock brings none by itself. */
const daily: Digest = { day: 0, hour: (new Date().getUTCHours() + 12) % 24, zone }

t.beforeEach(async () => {
  await owner.execute(sql`truncate deliveries, delivery_counts, members`)
  mailbox.mails.length = 0
  mailbox.answer(() => null)
})

/** Lets the hour come: what was put off until then was put off until a day before. */
async function hourComes(): Promise<void> {
  await owner.execute(sql`update deliveries set next_at = next_at - interval '7 days', held_until = null
    where next_at > now()`)
}

const due = (at: Date): string => at.toISOString().replace('T', ' ').replace('.000Z', '+00')

t.test('her hour is the one that clocks at her place show, in winter and in summer', async (t) => {
  const inLondon: Digest = { day: 0, hour: 18, zone: 'Europe/London' }
  const next = (digest: Digest, now: string): string =>
    nextDigest(digest, new Date(now)).toISOString()
  t.equal(next(inLondon, '2026-11-22T12:00:00Z'), '2026-11-22T18:00:00.000Z')
  t.equal(next(inLondon, '2026-11-22T18:00:00Z'), '2026-11-23T18:00:00.000Z', 'never now')
  t.equal(next(inLondon, '2026-07-22T12:00:00Z'), '2026-07-22T17:00:00.000Z')
  t.equal(next({ ...inLondon, day: 1 }, '2026-11-22T12:00:00Z'), '2026-11-23T18:00:00.000Z')
  t.equal(next({ ...inLondon, hour: 0 }, '2026-11-22T23:30:00Z'), '2026-11-23T00:00:00.000Z')
  t.equal(next({ ...inLondon, hour: 1 }, '2026-03-28T12:00:00Z'), '2026-03-30T00:00:00.000Z')
  for (let n = 0; n < 400; n += 1) {
    const digest: Digest = { day: (n % 8) as Digest['day'], hour: n % 24, zone: 'Europe/London' }
    const now = new Date(Date.UTC(2026, 0, 1, n * 22, (n * 7) % 60))
    const at = nextDigest(digest, now)
    t.ok(at > now && isDigestDue(digest, due(at)), `${n}: ${at.toISOString()}`)
  }
  t.notOk(isDigestDue(inLondon, '2026-11-22 18:00:00.000001+00'), 'a fresh row is never due so')
  t.notOk(isDigestDue(inLondon, '2026-11-22 17:00:00+00'))
  t.notOk(isDigestDue(inLondon, 'infinity'))
})

t.test('what came together is told in one message at her hour, and counted for each', async (t) => {
  const wish = { digest: daily, discretion: 'full' } as const
  await enlist(place, delivery.keys(), ['her@example.test'], wish)
  await enlist(place, delivery.keys(), ['other@example.test'], { discretion: 'full' })
  const worker = start()
  await publish(place, { nickname: 'Amber Heron 7', level: 2 })
  await publish(place, { nickname: 'Grey Wren 2', level: 3 })
  await worker.drain()
  t.equal(mailbox.to('other@example.test').length, 2, 'who wants each at once has each')
  t.equal(mailbox.to('her@example.test').length, 0)
  const rows = await owner.select().from(deliveries)
  t.equal(new Set(rows.map(({ nextAt }) => nextAt.getTime())).size, 1)
  t.match(rows, [{ attempts: 0, done: 0, lease: null }, {}], 'and beside the hour says nothing')
  await worker.drain()
  t.equal(mailbox.to('her@example.test').length, 0, 'it waits')
  await hourComes()
  await worker.drain()
  const [mail, ...more] = mailbox.to('her@example.test')
  t.equal(more.length, 0)
  t.match(mail?.text, /Danger: [^]*Grey Wren 2[^]*Caution: [^]*Amber Heron 7/, 'gravest first')
  t.equal(mail?.text.match(/Nothing about someone does not mean/g)?.length, 1)
  t.equal(mail?.headers.get('subject'), 'There is something new to read')
  t.equal(await owner.$count(deliveries), 0)
  const counts = await owner.select().from(deliveryCounts)
  t.same(
    counts.map(({ channel, sent, failed }) => [channel.trim(), sent, failed]),
    [
      ['email', 2, 0],
      ['email', 2, 0],
    ],
  )
})

t.test('the gravest warning and a recall do not wait for her hour', async (t) => {
  await enlist(place, delivery.keys(), ['her@example.test'], { digest: daily })
  const worker = start()
  await publish(place, { level: 4 })
  await worker.drain()
  t.equal(mailbox.mails.length, 1)
  const waiting = await publish(place, { level: 3 })
  await worker.drain()
  t.equal(mailbox.mails.length, 1)
  await publish(place, { id: waiting.id, version: 2, kind: 'recall' })
  await worker.drain()
  t.equal(mailbox.mails.length, 2)
  await hourComes()
  await worker.drain()
  t.equal(mailbox.mails.length, 2, 'what was recalled meanwhile is not told at her hour')
  t.equal(await owner.$count(deliveries), 0)
})

t.test('quiet hours do not move an hour that she named herself', async (t) => {
  const quiet = { from: daily.hour, to: (daily.hour + 2) % 24, zone }
  await enlist(place, delivery.keys(), ['her@example.test'], { digest: daily, quiet })
  const worker = start()
  await publish(place)
  await worker.drain()
  await hourComes()
  await worker.drain()
  t.equal(mailbox.mails.length, 1)
})

t.test('whoever gives the digest up, or another hour, is told no later for it', async (t) => {
  await enlist(place, delivery.keys(), ['her@example.test'], { digest: daily })
  await publish(place)
  await start().drain()
  await owner.execute(sql`truncate members, opened_contacts`)
  await enlist(place, delivery.keys(), ['her@example.test'])
  await owner.execute(sql`update deliveries set member_id = (select id from members)`)
  await hourComes()
  await start().drain()
  t.equal(mailbox.mails.length, 1)
})

t.test('a relay that is away keeps a digest together, on every way that is left', async (t) => {
  const channels = [byMail('her@example.test'), byPush('https://push.example.test/1')]
  await enlist(place, delivery.keys(), ['her'], { channels, digest: daily })
  const push = noting(() => 'sent', true)
  const worker = start({ channels: [push.channel] })
  await publish(place)
  await publish(place)
  await worker.drain()
  await hourComes()
  let tries = 0
  mailbox.answer(() => ((tries += 1) < 4 ? 451 : null))
  await worker.drain()
  await owner.execute(sql`update deliveries set held_until = null`)
  await worker.drain()
  t.equal(mailbox.mails.length, 1)
  t.equal(push.told.length, 1)
  t.equal(await owner.$count(deliveries), 0)
  t.equal(new Set(push.told.map(({ message }) => message.name)).size, 1)
})

t.test('many workers at once make one message for each member of all that is hers', async (t) => {
  const people = addresses(60)
  await enlist(place, delivery.keys(), people, { digest: daily })
  for (let n = 0; n < 4; n += 1) await publish(place)
  // Few rows to a claim, so that what belongs together is claimed by several.
  const workers = [1, 2, 3].map((n) => start({ policy: { batch: 5 + n } }))
  await workers[0]?.drain()
  t.equal(mailbox.mails.length, 0)
  t.equal(await owner.$count(deliveries), 240)
  await hourComes()
  const isLeft = async (): Promise<boolean> => (await owner.$count(deliveries)) > 0
  while (await isLeft()) {
    await Promise.all(workers.map((worker) => worker.drain()))
    await owner.execute(sql`update deliveries set held_until = null where lease is null`)
  }
  t.same(mailbox.mails.map(({ to }) => to).sort(), [...people].sort())
  const counts = await owner.select().from(deliveryCounts)
  t.same(
    counts.map(({ sent, failed }) => [sent, failed]),
    Array(4).fill([60, 0]),
  )
})

t.test('a database that goes away in the middle puts no digest off until tomorrow', async (t) => {
  await enlist(place, delivery.keys(), ['her@example.test'], { digest: daily })
  const worker = start()
  await publish(place)
  await worker.drain()
  await hourComes()
  await owner.execute(sql`alter table directories rename to directories_away`)
  t.match(await worker.round(), { pauseMs: 0 })
  await owner.execute(sql`alter table directories_away rename to directories`)
  await worker.drain()
  t.equal(mailbox.mails.length, 1)
  t.equal(await db.$count(deliveries), 0)
})
