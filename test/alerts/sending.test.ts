import { sql } from 'drizzle-orm'
import t from 'tap'
import { hearQueueCalls } from '../../src/alerts/queue-calls.ts'
import { deliveries } from '../../src/alerts/schema.ts'
import { sendingNow } from '../../src/alerts/sending-store.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { byPush, noting } from '../support/channels.ts'
import { enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { ownDelivery, publish, startMembers } from '../support/members.ts'
import { until } from '../support/until.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { db, urls } = place
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))
const start = (about: Partial<Parameters<typeof startDelivery>[2]>) =>
  startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys(), ...about })

t.test(
  'a channel that is down holds up no other, and the console is told until it works',
  async (t) => {
    let isDown = true
    const push = noting(() => (isDown ? 'down' : 'sent'))
    await enlist(place, delivery.keys(), ['mail@example.test'])
    await enlist(place, delivery.keys(), ['push'], {
      channels: [byPush('https://push.example.test/1')],
    })
    const worker = start({ channels: [push.channel], policy: { restMs: 60_000 } })
    await publish(place)
    await worker.drain()
    t.equal(mailbox.mails.length, 1)
    const seen = async () => (await sendingNow(db)).channels
    const works = { channel: 'email', isDown: false }
    t.same(await seen(), [works, { channel: 'push', isDown: true }])
    t.equal((await sendingNow(db)).waiting, 1)
    t.match(worker.log(), '"part":"push","code":"relay_down"')
    const [row] = await owner.select().from(deliveries)
    t.match(row, { attempts: 0 })
    isDown = false
    await owner.execute(sql`update deliveries set next_at = now()`)
    await worker.drain()
    t.same(await seen(), [works, { channel: 'push', isDown: false }])
    t.equal(await db.$count(deliveries), 0)
  },
)

t.test('a release wakes the workers, also after the database was away', async (t) => {
  let calls = 0
  const hearing = openDatabase(urls.worker, { max: 2 })
  const ear = hearQueueCalls(hearing, () => (calls += 1))
  t.teardown(async () => {
    ear.stop()
    await closeDatabase(hearing)
  })
  await until(() => calls === 1)
  t.equal((await sendingNow(db)).workers, 1, 'the console sees that somebody listens')
  await publish(place)
  await until(() => calls === 2)
  await hearing.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  )
  await until(() => calls === 3)
  await publish(place)
  await until(() => calls === 4)
  ear.stop()
  await until(async () => (await sendingNow(db)).workers === 0)
  t.equal(calls, 4)
})
