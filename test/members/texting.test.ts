import t from 'tap'
import { createSmsChannel } from '../../src/alerts/channels/sms.ts'
import { members as table } from '../../src/members/schema.ts'
import { isNumber } from '../../src/members/rules.ts'
import { deliveryCounts } from '../../src/alerts/schema.ts'
import { startDelivery } from '../support/delivery.ts'
import { answerJson, openGateway } from '../support/gateway.ts'
import { openMailbox } from '../support/mailbox.ts'
import { contactOf, ownDelivery, publish, startMembers, Visitor } from '../support/members.ts'
import { startTexting } from '../support/texting.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const gateway = await openGateway(t)
const mailbox = await openMailbox(t)
const sms = createSmsChannel({ url: gateway.url, isNumber, patienceMs: 2_000 })
const texting = startTexting(t, { place, delivery: delivery.keys(), sms })
const warnings = startDelivery(t, place, {
  ...{ smtpUrl: mailbox.url, delivery: delivery.keys(), channels: [sms] },
})
const her = new Visitor(place.site)
await her.join(await place.invite())

const number = '+447700900123'
const choices = {
  ...{ areas: 'exeter', from_level: '2', email: '', discretion: 'nudge', language: 'en' },
  ...{ number: '+44 (7700) 900-123', number_discretion: 'coarse' },
}
const row = async () => {
  const [one] = await place.db.select().from(table)
  if (one === undefined) throw new Error('nobody is a member')
  return one
}
const lastCode = (): string => /^\d{6}/.exec(gateway.texts.at(-1)?.body ?? '')?.[0] ?? ''
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

t.test('a number gets six digits and nothing else until she types them', async (t) => {
  const kept = await her.post('/settings', choices)
  t.match(kept.body, 'Is the number yours?')
  const { contact } = await row()
  t.notMatch(Buffer.from(contact).toString('latin1'), '7700900123')
  t.match(await contactOf(place, delivery.keys(), await row()), {
    channels: [{ kind: 'sms', address: number, discretion: 'coarse' }],
  })
  await texting.drain()
  t.same(
    gateway.texts.map(({ to, body }) => [to, body.replace(/^\d{6}/, '#')]),
    [[number, '# is your code. If you did not ask for one, do nothing.']],
  )
  await publish(place)
  await warnings.drain()
  t.equal(gateway.texts.length, 1, 'no warning goes to a number that nobody confirmed')
})

t.test('the digits are not to be guessed, and count from her own pages alone', async (t) => {
  const stranger = new Visitor(place.site)
  t.equal((await stranger.post('/settings/code', { code: lastCode() })).statusCode, 303)
  const wrong = await her.post('/settings/code', { code: other(lastCode()) })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'These are not the six digits')
  for (const code of ['', '12345', 'abcdef', '1234567', '<b>']) {
    t.equal((await her.post('/settings/code', { code })).statusCode, 422)
  }
  t.notOk((await row()).numberConfirmed)
  const code = lastCode()
  const done = await her.post('/settings/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  t.match(done.body, 'Text messages can come to this number now')
  t.match(await row(), { numberConfirmed: true, numberCode: null, confirmed: false })
  t.notMatch((await her.get('/settings')).body, 'Is the number yours?')
})

t.test('then a warning comes to it once, saying as much as she chose', async (t) => {
  await publish(place)
  await warnings.drain()
  t.same(
    gateway.texts.slice(1).map(({ to, body }) => [to, body]),
    [[number, 'Danger: exeter']],
  )
})

t.test('a gateway that does not say whether it took a warning is not asked again', async (t) => {
  gateway.answer((response) => void response.writeHead(200).end('<html>'))
  const before = gateway.texts.length
  await publish(place)
  await warnings.drain()
  await warnings.drain()
  t.equal(gateway.texts.length, before + 1)
  const counts = await place.db.select().from(deliveryCounts)
  t.ok(counts.some((one) => JSON.stringify(one).includes('sms')))
  gateway.answer((response, _text, count) => answerJson(response, 201, { sid: `SM${count}` }))
})

t.test(
  'keeping the number keeps it confirmed, another one is asked for its own code',
  async (t) => {
    const before = gateway.texts.length
    t.notMatch((await her.post('/settings', choices)).body, 'Is the number yours?')
    t.ok((await row()).numberConfirmed)
    await her.post('/settings', { ...choices, number: '0044 7700 900456' })
    t.notOk((await row()).numberConfirmed)
    await texting.drain()
    t.equal(gateway.texts.length, before + 1)
    t.equal(gateway.texts.at(-1)?.to, '+447700900456')
  },
)

t.test('a day has three codes and five tries, whoever’s number is typed in', async (t) => {
  t.notMatch((await her.post('/settings/again')).body, 'a day has no more')
  const before = gateway.texts.length
  await texting.drain()
  t.equal(gateway.texts.length, before + 1, 'the third one')
  t.match((await her.post('/settings/again')).body, 'a day has no more')
  await her.post('/settings', { ...choices, number: '+447700900789' })
  await texting.drain()
  t.equal(gateway.texts.length, before + 1, 'nothing rings a stranger after that')

  await place.members.sweep()
  await her.post('/settings', choices)
  await texting.drain()
  const code = lastCode()
  for (let n = 0; n < 5; n += 1) await her.post('/settings/code', { code: other(code) })
  t.equal((await her.post('/settings/code', { code })).statusCode, 422, 'even the right one')
  await place.members.sweep()
  t.equal((await her.post('/settings/code', { code })).statusCode, 200, 'tomorrow it is')
})

t.test('an address and a number wait side by side, and each gets its own message', async (t) => {
  await place.members.sweep()
  const before = gateway.texts.length
  await her.post('/settings', { ...choices, email: 'mia@example.test', number: '+447700900456' })
  await texting.drain()
  t.equal(gateway.texts.length, before + 1)
  t.same(texting.mails, ['mia@example.test'])
})

t.test('what is no number is asked again, with what she typed still there', async (t) => {
  for (const bad of ['07700 900123', '+44', 'hello', '+0700900123', '+4477009001234567', '1;2']) {
    const wrong = await her.post('/settings', { ...choices, number: bad })
    t.equal(wrong.statusCode, 422, bad)
    t.match(wrong.body, 'This does not look like a telephone number')
    t.match(wrong.body, `value="${bad}"`)
  }
  const loud = await her.post('/settings', { ...choices, number_discretion: 'shout' })
  t.equal(loud.statusCode, 422)
  const nowhere = await her.post('/settings', { ...choices, areas: [] })
  t.match(nowhere.body, 'Please tick at least one area')
})

t.test('what a text message will say stands on the page as it is sent', async (t) => {
  const { body } = await her.get('/settings')
  const shown = /<h3>As a text message<\/h3>[\s\S]*?<\/dl>/.exec(body)?.[0] ?? ''
  t.match(shown, 'There is something new to read, when you have a quiet moment.')
  t.match(shown, '<p>Danger: Exeter</p>')
  t.notMatch(shown, '“', 'in letters that every phone has')
})
