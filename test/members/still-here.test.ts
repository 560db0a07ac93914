import { eq, sql } from 'drizzle-orm'
import t from 'tap'
import { createSmsChannel } from '../../src/alerts/channels/sms.ts'
import { memberMails, members as table } from '../../src/members/schema.ts'
import { isNumber } from '../../src/members/rules.ts'
import { mailStates } from '../../src/members/way-states.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { answerJson, openGateway, taken } from '../support/gateway.ts'
import { ownDelivery, startMembers, Visitor } from '../support/members.ts'
import { startTexting } from '../support/texting.ts'

t.setTimeout(120_000)

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { members } = place
/** Whoever may look at what a worker keeps, which web may not. */
const db = openDatabase(place.urls.owner, { max: 2 })
t.teardown(() => closeDatabase(db))
const gateway = await openGateway(t)
const sms = createSmsChannel({ url: gateway.url, isNumber, patienceMs: 2_000 })
/** Ten in the morning in London, in a month without summer time. */
let hour = new Date('2026-11-02T10:00:00Z')
const texting = startTexting(t, { place, delivery: delivery.keys(), sms, now: () => hour })

const number = '+447700900123'
const choices = {
  ...{ areas: 'exeter', from_level: '2', email: '', discretion: 'nudge', language: 'en' },
  ...{ number, number_discretion: 'nudge', zone: 'london' },
}
const question =
  'It has been nearly a year. If you want messages to go on, sign in once before the end of next month. If not, do nothing: your details are deleted then.'
const asked = (): number => gateway.texts.filter(({ body }) => body === question).length
const waiting = () =>
  db
    .select({ kind: memberMails.kind, status: memberMails.status, nextAt: memberMails.nextAt })
    .from(memberMails)

const her = new Visitor(place.site)
const code = await her.join(await place.invite())

/** She was last here eleven months ago, and nobody has asked her. */
async function away(): Promise<void> {
  await db.delete(memberMails)
  await db.update(table).set({ seenMonth: addMonths(monthOf(place.now()), -11) })
}

/** What waits is due now. */
async function due(): Promise<void> {
  await db.update(memberMails).set({ nextAt: sql`now()` })
}

t.test('whoever confirmed neither an address nor a number is not asked', async (t) => {
  await her.post('/settings', choices)
  await texting.drain()
  await away()
  t.equal(await members.remind(), 0)
  const digits = /^\d{6}/.exec(gateway.texts.at(-1)?.body ?? '')?.[0] ?? ''
  await her.post('/settings/code', { code: digits })
})

t.test('whoever has a number alone is asked by a text message, once', async (t) => {
  await away()
  const before = gateway.texts.length
  t.equal(await members.remind(), 1)
  await texting.drain()
  t.same(
    gateway.texts.slice(before).map(({ to, body }) => [to, body]),
    [[number, question]],
    'no link and no word of what it is about',
  )
  t.ok(question.length <= 160, 'in one part')
  await members.remind()
  await due()
  await texting.drain()
  t.equal(asked(), 1, 'asked again on another day of the month, it is not said twice')
})

t.test('what is kept of it tells no hour, and goes with her next visit', async (t) => {
  await away()
  await members.remind()
  await texting.drain()
  t.match(await waiting(), [{ status: mailStates.said, nextAt: new Date(0) }])
  await new Visitor(place.site).post('/warnings', { code })
  t.same(await waiting(), [], 'so that she can be asked in another year')
  t.match(await db.select({ seen: table.seenMonth }).from(table), [{ seen: monthOf(place.now()) }])
})

t.test('in her quiet hours it waits', async (t) => {
  await her.post('/settings', { ...choices, quiet_from: '8', quiet_to: '14' })
  await away()
  const before = asked()
  await members.remind()
  await texting.drain()
  t.equal(asked(), before)
  t.match(await waiting(), [{ status: mailStates.waits }])
  const [{ seconds } = { seconds: 0 }] = (
    await db.execute<{ seconds: number }>(
      sql`select extract(epoch from next_at - now())::float8 seconds from ${memberMails}`,
    )
  ).rows
  t.ok(seconds > 0 && seconds <= 3_601, 'to the next hour, which says nothing of when they end')
  hour = new Date('2026-11-02T14:00:00Z')
  await due()
  await texting.drain()
  t.equal(asked(), before + 1)
  await her.post('/settings', choices)
})

t.test('while the gateway is away it waits, and comes once when it is back', async (t) => {
  await away()
  const before = gateway.texts.length
  gateway.answer((response) => answerJson(response, 503, {}))
  await members.remind()
  await texting.drain()
  t.equal(gateway.texts.length, before + 1, 'tried')
  t.match(await waiting(), [{ status: mailStates.waits }])
  gateway.answer(taken)
  await due()
  await texting.drain()
  await due()
  await texting.drain()
  t.equal(gateway.texts.length, before + 2)
  t.match(await waiting(), [{ status: mailStates.said }])
})

t.test('a worker that ends while it is leaving does not have it sent twice', async (t) => {
  const left = async (status: number): Promise<number> => {
    await away()
    const before = asked()
    await members.remind()
    await db.update(memberMails).set({ status, attempts: 1, lease: place.suite.random(16) })
    await due()
    await texting.drain()
    t.match(await waiting(), [{ status: mailStates.said }])
    return asked() - before
  }
  t.equal(await left(mailStates.taken), 1, 'one that was only taken is sent')
  t.equal(await left(mailStates.leaving), 0, 'one that may have left is not sent again')
})

t.test('a number that takes no messages is set back, as with any other message', async (t) => {
  await away()
  gateway.answer((response) => answerJson(response, 400, { code: 21_610 }))
  await members.remind()
  await texting.drain()
  await due()
  await texting.drain()
  gateway.answer(taken)
  t.match(await db.select().from(table).where(eq(table.numberConfirmed, false)), [
    { numberState: 1 },
  ])
})
