import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { deliveries, deliveryCounts } from '../../src/alerts/schema.ts'
import { addresses, enlist } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { publish, startMembers } from '../support/members.ts'
import { until } from '../support/until.ts'
import { startWorker, type TestWorker } from '../support/worker.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'

// Some tests take place one after the other with the same worker: it must not end with one of them.
const all = t
const mailbox = await openMailbox(t)
const workers: TestWorker[] = []
const place = await startMembers(t, {
  before: async (guard, urls) => {
    workers.push(await startWorker(t, { guard, urls }, { smtpUrl: null }))
  },
})
const { db, guard, urls, scheme } = place
const people = addresses(120)
const publicKey = fromBase64url(scheme.directory.delivery_pk, 1216)
await enlist(place, { publicKey }, people)

t.test('the worker’s keys are announced before the first directory, and stand in it', async (t) => {
  const { publicKeys } = await guard.web.state()
  t.equal(publicKeys.delivery_pk, scheme.directory.delivery_pk)
  t.equal(publicKeys.publisher_pk, scheme.directory.publisher_pk)
})

t.test('its key file is for itself alone and is nothing without the guard', async (t) => {
  const folder = workers[0]?.folder ?? ''
  t.equal(statSync(folder).mode & 0o777, 0o700)
  const files = readdirSync(folder)
  t.same(files, ['keys.box'])
  const file = join(folder, 'keys.box')
  t.equal(statSync(file).mode & 0o777, 0o600)
  const blob = fromBase64url(readFileSync(file, 'utf8').trim())
  t.equal(blob.length, 1102, 'one sealed box')
})

t.test('without a relay mail waits, and the log says so with a count', async (t) => {
  await publish(place)
  const [worker] = workers
  t.equal(await worker?.stop(), 0)
  await worker?.start()
  t.match(worker?.log(), /"event":"mail_waiting","count":120/)
  t.equal(await db.$count(deliveries), people.length)
})

t.test('a worker that is killed in the middle loses nobody, and few get a copy', async (t) => {
  const [first] = workers
  await first?.kill()
  const { folder } = first ?? {}
  const worker = await startWorker(all, { guard, urls }, { smtpUrl: mailbox.url, folder })
  workers.push(worker)
  await mailbox.arrived(20)
  await worker.kill()
  // The claim it held is free again after the lease; the clock of the database is not waited for.
  await until(async () => (await db.$count(deliveries)) > 0)
  const owner = openDatabase(urls.owner, { max: 1 })
  await owner.update(deliveries).set({ heldUntil: null })
  await closeDatabase(owner)
  await worker.start()
  await until(async () => (await db.$count(deliveries)) === 0)
  const reached = new Set(mailbox.mails.map(({ to }) => to))
  t.equal(reached.size, people.length, 'everybody got it')
  const copies = mailbox.mails.length - people.length
  t.ok(copies <= 60, `${copies} copies`)
  const names = new Set(mailbox.mails.map((mail) => mail.headers.get('message-id')))
  t.equal(names.size, people.length, 'and a copy has the name of the first')
  const [counts] = await db.select().from(deliveryCounts)
  t.equal(counts?.sent, people.length)
})

t.test('a release wakes the worker at once', async (t) => {
  const before = mailbox.mails.length
  const started = performance.now()
  await publish(place)
  await until(() => mailbox.mails.length > before)
  t.ok(performance.now() - started < 5_000)
  await until(async () => (await db.$count(deliveries)) === 0)
})

t.test('it lives through a guard that is away for a while', async (t) => {
  const worker = workers.at(-1)
  await guard.kill()
  const before = mailbox.mails.length
  await guard.start()
  await publish(place)
  await until(() => mailbox.mails.length >= before + people.length)
  await until(async () => (await db.$count(deliveries)) === 0)
  t.equal(worker?.count('stopped'), 0)
})
