import pg from 'pg'
import t from 'tap'
import { createSmsChannel } from '../../src/alerts/channels/sms.ts'
import { isNumber } from '../../src/members/rules.ts'
import { openGateway } from '../support/gateway.ts'
import { ownDelivery, startMembers, Visitor } from '../support/members.ts'
import { startTexting } from '../support/texting.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const gateway = await openGateway(t)
const sms = createSmsChannel({ url: gateway.url, isNumber, patienceMs: 2_000 })
const texting = startTexting(t, { place, delivery: delivery.keys(), sms })

const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en', number: '' },
}
/** Somebody who came in by the door behind the page, which takes only so many from one neighbourhood. */
async function joined(): Promise<Visitor> {
  const code = place.members.newCode().words.join(' ')
  const entry = await place.members.join(await place.invite(), {
    ...{ code, remember: false, origin: null },
  })
  if ('trouble' in entry) throw new Error(entry.trouble)
  return new Visitor(place.site, entry.ticket)
}
const got = (address: string): number => texting.mails.filter((to) => to === address).length

t.test('one member has three mails a day sent to confirm, to whomever', async (t) => {
  const her = await joined()
  const asks = async (email: string): Promise<string> => {
    const { body } = await her.post('/settings', { ...choices, email })
    await texting.drain()
    return body
  }
  for (const n of [1, 2, 3]) {
    const body = await asks(`stranger${n}@example.test`)
    t.match(body, 'We are sending a message to the address you gave')
    t.notMatch(body, 'a day has no more')
  }
  const fourth = await asks('stranger4@example.test')
  t.match(fourth, 'Your choices are kept')
  t.match(fourth, 'a day has no more')
  t.match(fourth, 'value="stranger4@example.test"', 'and what she typed')
  t.notMatch(fourth, 'We are sending a message to the address you gave')
  const again = await her.post('/settings/again')
  t.match(again.body, 'a day has no more')
  t.notMatch(again.body, 'the message is on its way again')
  await texting.drain()
  t.same(
    texting.mails,
    [1, 2, 3].map((n) => `stranger${n}@example.test`),
  )
  place.pass(1)
  t.match((await her.post('/settings/again')).body, 'the message is on its way again')
  await texting.drain()
  t.equal(got('stranger4@example.test'), 1, 'tomorrow the address she kept has its mail')
})

t.test('what waits to leave is not lost when she asks once too often', async (t) => {
  const her = await joined()
  await her.post('/settings', { ...choices, email: 'waits@example.test' })
  for (let n = 0; n < 4; n += 1) await her.post('/settings/again')
  await texting.drain()
  t.equal(got('waits@example.test'), 1)
})

t.test('an address has five mails a day, whoever types it in and however', async (t) => {
  const email = 'rung@example.test'
  const one = await joined()
  const other = await joined()
  for (const her of [one, other]) {
    await her.post('/settings', { ...choices, email })
    await texting.drain()
    for (let n = 0; n < 2; n += 1) {
      await her.post('/settings/again')
      await texting.drain()
    }
  }
  t.equal(got(email), 5, 'two members had six')
  t.match((await other.get('/settings')).body, 'Several mails went to this address today')
  t.notMatch((await one.get('/settings')).body, 'Several mails')
  const third = await joined()
  const spelt = 'Rung+more@Example.test'
  await third.post('/settings', { ...choices, email: spelt })
  await texting.drain()
  t.equal(got(spelt), 0, 'another spelling is the same letterbox')

  await place.members.sweep()
  t.notMatch((await other.get('/settings')).body, 'Several mails')
  await third.post('/settings/again')
  await texting.drain()
  t.equal(got(spelt), 1, 'tomorrow it may have mails again')
})

t.test('what is counted names nobody, and nothing of it is left after the night', async (t) => {
  const client = new pg.Client({ connectionString: place.urls.owner })
  await client.connect()
  const counted = async () =>
    (await client.query<{ bucket: Buffer; count: number }>('select * from code_buckets')).rows
  const rows = await counted()
  t.ok(rows.length > 0)
  for (const row of rows) t.match(row, { bucket: { length: 8 }, count: Number })
  await place.members.sweep()
  t.same(await counted(), [])
  await client.end()
})
