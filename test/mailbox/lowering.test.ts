import { eq } from 'drizzle-orm'
import t from 'tap'
import { alerts } from '../../src/alerts/schema.ts'
import { arrivals } from '../../src/intake/schema.ts'
import { packageKeys, packages } from '../../src/liaison/schema.ts'
import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import { withdrawalRequest } from '../../src/sealing/withdrawal.ts'
import { lockNewestVersion } from '../../src/triage/store.ts'
import { svc } from '../guard/scheme.ts'
import { startMailbox } from '../support/coming-back.ts'
import { makeMailbox } from '../support/script-sender.ts'
import { until } from '../support/until.ts'
import {
  alertState,
  handOver,
  slotOf,
  warn,
  withdraw,
  writtenBy,
} from '../support/what-came-of-it.ts'

t.setTimeout(180_000)

t.test('each choice is lowered for itself', async (t) => {
  const place = await startMailbox(t)
  const { suite, db } = place
  const mailbox = await makeMailbox(place)
  const oid = await writtenBy(place, mailbox)
  const tag = (scope: 'alert' | 'liaison') => mailbox.withdrawTag(scope, 0)
  const alone = await warn(place, [tag('alert')], 1)
  const many = await warn(place, [tag('alert'), suite.random(32)], 2)
  const parcel = await handOver(place, tag('liaison'), 0)

  await t.test(
    'no warning: hidden where it rests on her alone, marked where it does not',
    async (t) => {
      const request = withdrawalRequest(suite, mailbox, ['alert'])
      for (const turn of ['once', 'again']) {
        t.same((await withdraw(place, request)).json(), { ok: true })
        t.same(await alertState(place, alone), { state: 2, reissue: false, supporters: 0 }, turn)
        t.same(await alertState(place, many), { state: 0, reissue: true, supporters: 1 }, turn)
      }
      t.equal(await db.$count(packages), 1, 'the package stays')
      t.equal(await db.$count(arrivals), 1, 'so does the report')
    },
  )

  await t.test('no police: the package goes, the report stays', async (t) => {
    await withdraw(place, withdrawalRequest(suite, mailbox, ['liaison']))
    t.equal(await db.$count(packages), 0)
    t.equal(await db.$count(packageKeys), 0)
    t.throws(() => slotOf(place, parcel))
    t.ok(slotOf(place, oid))
  })

  await t.test(
    'a request has 3,136 bytes, and the answer never says what matched (T-13)',
    async (t) => {
      const nothing = mailboxKeys(suite, svc, suite.random(64))
      const all = ['report', 'check', 'alert', 'liaison'] as const
      const requests = [
        withdrawalRequest(suite, nothing, all),
        withdrawalRequest(suite, mailbox, ['report']),
        withdrawalRequest(suite, mailbox, []),
      ]
      const responses = []
      for (const request of requests) {
        t.equal(request.length, 3136)
        responses.push(await withdraw(place, request))
      }
      const seen = responses.map(({ statusCode, headers, body }) => {
        const { date, ...others } = headers
        t.ok(date)
        return { statusCode, others, body }
      })
      t.same(seen[1], seen[0])
      t.same(seen[2], seen[0])
      t.equal(await db.$count(arrivals), 0)
      for (const length of [0, 3135, 3137]) {
        t.equal((await withdraw(place, new Uint8Array(length))).statusCode, 400)
      }
    },
  )
})

t.test('while the guard is away nothing is half withdrawn', async (t) => {
  const place = await startMailbox(t)
  const mailbox = await makeMailbox(place)
  await writtenBy(place, mailbox)
  const request = withdrawalRequest(place.suite, mailbox, ['report'])
  await place.guard.kill()
  t.equal((await withdraw(place, request)).statusCode, 503)
  t.equal(await place.db.$count(arrivals), 1)
  await place.guard.start()
  t.equal((await withdraw(place, request)).statusCode, 200)
  t.equal(await place.db.$count(arrivals), 0)
})

t.test('a warning that a backup brings back is hidden again', async (t) => {
  const place = await startMailbox(t)
  const { db, suite } = place
  const [hers, others] = [await makeMailbox(place), await makeMailbox(place)]
  const tag = hers.withdrawTag('alert', 0)
  const warning = await warn(place, [tag], 1)
  const another = await warn(place, [others.withdrawTag('alert', 0)], 1)
  const [backup] = await db.select().from(alerts).where(eq(alerts.id, warning))
  if (backup === undefined) throw new Error('it is there')
  await withdraw(place, withdrawalRequest(suite, hers, ['alert']))
  await db.update(alerts).set(backup).where(eq(alerts.id, warning))
  t.equal(await place.mailbox.hideAgain(), 1)
  t.match(await alertState(place, warning), { state: 2 })
  t.match(await alertState(place, another), { state: 0 })
  t.equal(await place.mailbox.hideAgain(), 0)
})

t.test('a warning that is just being released is hidden as well', async (t) => {
  const place = await startMailbox(t)
  const { db, suite } = place
  const mailbox = await makeMailbox(place)
  const isWaiting = async (): Promise<boolean> => {
    const sql = "select 1 from pg_locks where locktype = 'advisory' and not granted"
    return (await db.$client.query(sql)).rowCount === 1
  }
  const taken: ReturnType<typeof withdraw>[] = []
  const warning = await db.transaction(async (tx) => {
    await lockNewestVersion(tx, suite.random(16))
    taken.push(withdraw(place, withdrawalRequest(suite, mailbox, ['alert'])))
    await until(isWaiting)
    return warn({ ...place, db: tx }, [mailbox.withdrawTag('alert', 0)], 1)
  })
  await Promise.all(taken)
  t.same(await alertState(place, warning), { state: 2, reissue: false, supporters: 0 })
})
