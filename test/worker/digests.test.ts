import { sql } from 'drizzle-orm'
import t from 'tap'
import { deliveries, deliveryCounts } from '../../src/alerts/schema.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { addresses, enlist } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { publish, startMembers } from '../support/members.ts'
import { until } from '../support/until.ts'
import { startWorker, type TestWorker } from '../support/worker.ts'

const mailbox = await openMailbox(t)
let worker: TestWorker | null = null
const place = await startMembers(t, {
  before: async (guard, urls) => {
    worker = await startWorker(t, { guard, urls }, { smtpUrl: mailbox.url })
  },
})
const { db, urls, scheme } = place
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))

t.test('a worker that is killed over the digests loses nothing of any', async (t) => {
  const people = addresses(120)
  const publicKey = fromBase64url(scheme.directory.delivery_pk, 1216)
  // As far from now as an hour of the day can be, so that the clock brings none by itself.
  const hour = (new Date().getUTCHours() + 12) % 24
  await enlist(place, { publicKey }, people, {
    ...{ digest: { day: 0, hour, zone: 'UTC' }, discretion: 'full' },
  })
  const names = ['Amber Heron 7', 'Grey Wren 2', 'Blue Finch 5']
  for (const nickname of names) await publish(place, { nickname })
  const putOff = sql<{
    n: number
  }>`select count(*)::int n from deliveries where next_at > now() and lease is null`
  await until(async () => (await owner.execute<{ n: number }>(putOff)).rows[0]?.n === 360)
  t.equal(mailbox.mails.length, 0)

  await owner.execute(sql`update deliveries set next_at = next_at - interval '7 days'`)
  await mailbox.arrived(10)
  await worker?.kill()
  t.ok((await db.$count(deliveries)) > 0, 'it died in the middle')
  await owner.execute(sql`update deliveries set held_until = null`)
  await worker?.start()
  await until(async () => (await db.$count(deliveries)) === 0)
  t.equal(new Set(mailbox.mails.map(({ to }) => to)).size, people.length, 'everybody got one')
  const copies = mailbox.mails.length - people.length
  t.ok(copies <= 50, `${copies} copies`)
  const ids = new Set(mailbox.mails.map((mail) => mail.headers.get('message-id')))
  t.equal(ids.size, people.length, 'and a copy has the name of the first')
  for (const mail of mailbox.mails)
    for (const nickname of names) if (!mail.text.includes(nickname)) t.fail(`without ${nickname}`)
  const counts = await db.select().from(deliveryCounts)
  t.same(
    counts.map(({ sent, failed }) => [sent, failed]),
    Array(3).fill([120, 0]),
  )
})
