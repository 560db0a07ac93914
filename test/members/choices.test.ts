import { eq, inArray } from 'drizzle-orm'
import t from 'tap'
import { createEmailChannel } from '../../src/alerts/channels/email.ts'
import { createSmsChannel } from '../../src/alerts/channels/sms.ts'
import { htmlWriter, stopLine } from '../../src/alerts/letters.ts'
import { isAddress, isNumber } from '../../src/members/rules.ts'
import { members as table } from '../../src/members/schema.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { addressHash } from '../../src/members/identity.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { addresses, enlist, startDelivery } from '../support/delivery.ts'
import { answerJson, openGateway } from '../support/gateway.ts'
import { openMailbox } from '../support/mailbox.ts'
import {
  confirmOf,
  contactOf,
  ownDelivery,
  publish,
  startMembers,
  Visitor,
} from '../support/members.ts'
import { startTexting } from '../support/texting.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const gateway = await openGateway(t)
const mailbox = await openMailbox(t)
const sms = createSmsChannel({ url: gateway.url, isNumber, patienceMs: 2_000 })
const mail = createEmailChannel({
  ...{ smtpUrl: mailbox.url, from: 'Post <post@mail.example.test>', html: htmlWriter() },
  ...{ stopLine, now: systemClock, isAddress },
})
t.teardown(() => mail.close())
const texting = startTexting(t, { place, delivery: delivery.keys(), sms, mail })
const warnings = startDelivery(t, place, {
  ...{ smtpUrl: mailbox.url, delivery: delivery.keys(), channels: [sms] },
})

const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en' },
  ...{ email: 'mia@example.test', number: '+447700900123', number_discretion: 'nudge' },
}
async function memberOf(her: Visitor) {
  const rows = await place.db.select().from(table)
  const visitor = await place.members.visitor(/=([^;]+)/.exec(her.lastCookie)?.[1])
  const row = rows.find(({ id }) => visitor !== null && place.suite.equal(id, visitor.id))
  if (row === undefined) throw new Error('nobody is signed in')
  return row
}

/** Somebody who came in by the door behind the page, which takes only so many from one neighbourhood. */
async function joined(changed: Record<string, string> = {}): Promise<Visitor> {
  const code = place.members.newCode().words.join(' ')
  const entry = await place.members.join(await place.invite(), {
    ...{ code, remember: false, origin: null },
  })
  if ('trouble' in entry) throw new Error(entry.trouble)
  const her = new Visitor(place.site, entry.ticket)
  await her.post('/settings', { ...choices, ...changed })
  return her
}

async function confirm(her: Visitor): Promise<void> {
  const before = gateway.texts.length
  await texting.drain()
  const contact = await contactOf(place, delivery.keys(), await memberOf(her))
  await her.post('/confirm', { k: confirmOf(contact) })
  const code = /^\d{6}/.exec(gateway.texts.slice(before).at(-1)?.body ?? '')?.[0] ?? ''
  await her.post('/settings/code', { code })
}

/** The guard lets so many in at once that each test cannot have somebody of its own. */
const her = await joined()

t.test('what she chose is locked with the rest and stands on the page until it is', async (t) => {
  const fresh = (await her.get('/settings')).body
  t.equal(fresh.match(/name="work" value="\w+" checked/g)?.length, 4)
  t.match(fresh, 'Only “Danger now” comes at any hour')
  const wish = { quiet_from: '22', quiet_to: '7', zone: 'bucharest', digest_day: '1' }
  const kept = await her.post('/settings', {
    ...{ ...choices, ...wish, digest_hour: '9', work: ['online'], reads: ['ro'] },
  })
  t.equal(kept.statusCode, 200)
  t.match(kept.body, '<option value="bucharest" selected>')
  t.match(kept.body, 'Quiet from 22:00 to 07:00 · On Mondays, 09:00', 'seen without unfolding it')
  t.match(await contactOf(place, delivery.keys(), await memberOf(her)), {
    ...{ work: ['online'], reads: ['ro'] },
    quiet: { from: 22, to: 7, zone: 'Europe/Bucharest' },
    digest: { day: 1, hour: 9, zone: 'Europe/Bucharest' },
  })
  const row = await memberOf(her)
  t.equal(row.contact.length, 2246, 'as long as any other')
  const wrong = await her.post('/settings', { ...choices, ...wish, digest_hour: '23' })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'This hour lies in your quiet hours')
  t.match(wrong.body, '<a href="#digest">')
  t.match(wrong.body, /<details class="item folded" open>[^]*id="digest"/, 'and it is unfolded')
  t.match(wrong.body, '<option value="23" selected>', 'with what she chose still there')
  t.same(await memberOf(her), row, 'nothing changed')
})

t.test('more than has room is said kindly, and nothing is lost', async (t) => {
  const row = await memberOf(her)
  const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.test`
  const browser = JSON.stringify({
    endpoint: `https://push.example.org/${'e'.repeat(370)}`,
    ...{ p256dh: base64url(new Uint8Array(65)), auth: 'A'.repeat(22) },
  })
  const answer = await her.post('/settings', { ...choices, email, browser })
  t.equal(answer.statusCode, 422)
  t.match(answer.body, 'more than has room')
  t.match(answer.body, `value="${email}"`, 'what she typed is still there')
  t.same(await memberOf(her), row)
})

t.test('a message to try goes over each confirmed way, three times a day', async (t) => {
  const her = await joined({ email: 'try@example.test', number: '+447700900124' })
  const nobody = await her.post('/settings/try', choices)
  t.match(nobody.body, 'Nothing was sent')
  t.match(nobody.body, /value="exeter"[^>]* checked/, 'what she had ticked is still ticked')
  await confirm(her)
  mailbox.mails.length = 0
  const texts = gateway.texts.length
  t.match((await her.post('/settings/try')).body, 'It is on its way')
  await texting.drain()
  await publish(place)
  await warnings.drain()
  const [tried, warned] = mailbox.to('try@example.test')
  t.equal(tried?.text, warned?.text, 'word for word what a warning says discreetly')
  t.equal(tried?.headers.get('subject'), warned?.headers.get('subject'))
  t.equal(tried?.headers.get('list-unsubscribe'), warned?.headers.get('list-unsubscribe'))
  const [one, other] = gateway.texts.slice(texts).filter(({ to }) => to === '+447700900124')
  t.equal(one?.body, other?.body)
  await her.post('/settings/try')
  await texting.drain()
  await her.post('/settings/try')
  await texting.drain()
  t.match((await her.post('/settings/try')).body, 'a day has no more')
  await texting.drain()
  const tries = mailbox.to('try@example.test').filter((_, n) => n !== 1)
  t.equal(tries.length, 3)
  const names = new Set(tries.map(({ headers }) => headers.get('message-id')))
  t.equal(names.size, 3, 'none is taken for a copy of another')
  await place.members.sweep()
  t.match((await her.post('/settings/try')).body, 'It is on its way', 'tomorrow there are three')
  await texting.drain()
  const stranger = new Visitor(place.site)
  t.equal((await stranger.post('/settings/try')).headers.location, '/warnings')
})

t.test('an address that is no more is set back, and her page says so', async (t) => {
  const her = await joined({ email: 'gone@example.test', number: '+447700900125' })
  await confirm(her)
  t.match(await memberOf(her), { confirmed: true, numberConfirmed: true })
  mailbox.answer((to) => (to === 'gone@example.test' ? 550 : null))
  gateway.answer((response, { to }, count) =>
    to === '+447700900125'
      ? answerJson(response, 400, { code: 21_610 })
      : answerJson(response, 201, { sid: `SM${count}` }),
  )
  await publish(place)
  await warnings.drain()
  t.match(await memberOf(her), { confirmed: false, addressState: 1 })
  t.match(await memberOf(her), { numberConfirmed: false, numberState: 1 })
  const page = (await her.get('/settings')).body
  t.match(page, 'Your address does not take mail')
  t.match(page, 'Your number does not take our text messages')
  mailbox.answer(() => null)
  gateway.answer((response, _text, count) => answerJson(response, 201, { sid: `SM${count}` }))
  const again = await her.post('/settings', {
    ...{ ...choices, email: 'gone@example.test', number: '' },
  })
  t.match(again.body, 'We are sending a message to the address you gave', 'it is asked about anew')
  t.notMatch((await her.get('/settings')).body, 'does not take')
})

t.test('a relay that knows nobody at all is not believed', async (t) => {
  await enlist(place, delivery.keys(), addresses(7))
  const listed: Uint8Array[] = []
  for (const row of await place.db.select().from(table)) {
    const contact = await contactOf(place, delivery.keys(), row)
    const address = contact?.channels[0]?.address ?? ''
    if (contact === null || !address.startsWith('reader')) continue
    const hash = addressHash(place.suite, fromBase64url(contact.unsub, 16), address)
    await place.db.update(table).set({ addressHash: hash }).where(eq(table.id, row.id))
    listed.push(row.id)
  }
  const confirmed = async (): Promise<boolean[]> =>
    (await place.db.select().from(table).where(inArray(table.id, listed))).map(
      (row) => row.confirmed,
    )
  mailbox.answer((to) => (to.startsWith('reader') ? 550 : null))
  await publish(place)
  await warnings.drain()
  t.match(warnings.log(), '"code":"all_gone"')
  t.same(await confirmed(), Array(7).fill(true))
  mailbox.answer((to) => (to.startsWith('reader3') ? 550 : null))
  await publish(place)
  await warnings.drain()
  mailbox.answer(() => null)
  t.equal((await confirmed()).filter((one) => !one).length, 1, 'one alone is')
})

t.test('a number that many type in gets so many codes a day and no more', async (t) => {
  const number = '+447700900999'
  const got = (): number => gateway.texts.filter(({ to }) => to === number).length
  const one = await joined({ email: '', number })
  const other = await joined({ email: '', number })
  for (const her of [one, other, one]) {
    await texting.drain()
    await her.post('/settings/again')
  }
  await texting.drain()
  t.equal(got(), 5)
  t.notMatch((await other.get('/settings')).body, 'Several codes')
  await other.post('/settings/again')
  await texting.drain()
  t.equal(got(), 5, 'and all of them together five')
  t.match((await other.get('/settings')).body, 'Several codes went to this number today')
  await place.members.sweep()
  await one.post('/settings/again')
  await texting.drain()
  t.equal(got(), 6, 'tomorrow it may have codes again')
  t.notMatch((await other.get('/settings')).body, 'Several codes')
})

t.test(
  'her page asks once more and says what ends; the second press ends everything',
  async (t) => {
    const page = (await her.get('/settings')).body
    const before = await place.db.$count(table)
    t.notMatch(page, 'data-action="stop"', 'no single press on this page ends anything')
    t.match(page, 'href="/settings/stop"')
    const sure = (await her.get('/settings/stop')).body
    t.match(sure, 'Your code stops working')
    t.match(sure, 'href="/settings"', 'with a way back')
    t.match(sure, /<form method="post" action="\/settings\/stop">[^]*data-action="stop"/)
    t.equal(await place.db.$count(table), before, 'looking ends nothing')
    t.match((await her.post('/settings/stop')).body, 'It is done')
    t.equal(await place.db.$count(table), before - 1)
  },
)
