import { createHmac } from 'node:crypto'
import t from 'tap'
import type { Response } from 'light-my-request'
import { wordOf } from '../../src/members/gateway-word.ts'
import { heardWords, members as table, stopRequests } from '../../src/members/schema.ts'
import { saysStop } from '../../src/members/stop-words.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { openGateway } from '../support/gateway.ts'
import { openMailbox } from '../support/mailbox.ts'
import { publish, startMembers, textsToken, Visitor } from '../support/members.ts'
import { until } from '../support/until.ts'
import { startWorker, type TestWorker } from '../support/worker.ts'

const mailbox = await openMailbox(t)
const gateway = await openGateway(t)
let worker: TestWorker | null = null
const place = await startMembers(t, {
  before: async (guard, urls) => {
    const more = { SMS_URL: gateway.url }
    worker = await startWorker(t, { guard, urls }, { smtpUrl: mailbox.url, more })
  },
})
const { db, urls } = place
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))

const signed = (form: Record<string, string>, token = textsToken): string => {
  const names = Object.keys(form).sort()
  const text = names.reduce(
    (all, name) => `${all}${name}${form[name] ?? ''}`,
    'http://localhost/texts',
  )
  return createHmac('sha1', token).update(text).digest('base64')
}

async function tell(form: Record<string, string>, signature = signed(form)): Promise<Response> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': signature,
  }
  const payload = new URLSearchParams(form).toString()
  return place.site.inject({ method: 'POST', url: '/texts', headers, payload })
}

const number = '+447700900123'
const text = (body: string, from = number) => ({
  ...{ AccountSid: 'AC1', MessageSid: 'SM1', NumMedia: '0', ToCountry: 'GB' },
  ...{ From: from, To: '+447700900000', Body: body },
})
const waiting = (): Promise<number> => owner.$count(stopRequests)

async function member(own: string): Promise<Visitor> {
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  await confirmed(her, own)
  return her
}

async function confirmed(her: Visitor, own: string): Promise<void> {
  const before = gateway.texts.length
  await her.post('/settings', {
    ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en', email: '' },
    ...{ number: own, number_discretion: 'nudge' },
  })
  await until(() => gateway.texts.length > before)
  const code = gateway.texts.at(-1)?.body.slice(0, 6) ?? ''
  await her.post('/settings/code', { code })
}

const her = await member(number)
const other = await member('+447700900456')

t.test('STOP in many languages is understood, and nothing else is', async (t) => {
  for (const word of ['STOP', 'stop', ' Stop. ', 'Stop!', 'STOP please', 'Arrêt', 'STOPP', 'quit'])
    t.ok(saysStop(word), word)
  for (const word of ['oprește', 'OPRIRE', 'parar', 'ARRETEZ', 'cancel', 'End'])
    t.ok(saysStop(word))
  for (const word of [
    '',
    'hello',
    'do not stop',
    'the end',
    'END of the street',
    'stopping',
    '停止',
  ])
    t.notOk(saysStop(word), word)
  t.equal(wordOf({ From: 'Post', Body: 'STOP' }), null, 'a name is no number')
  const report = { MessageStatus: 'undelivered', To: number }
  t.same(wordOf({ ...report, ErrorCode: '30005' }), { number, why: 'gone' })
  t.equal(wordOf({ ...report, ErrorCode: '30003' }), null, 'switched off is not gone')
  t.equal(wordOf({ ...report, MessageStatus: 'delivered', ErrorCode: '30005' }), null)
})

t.test('only who knows the token is heard, and garbage is not', async (t) => {
  const form = text('STOP')
  const wrong = [
    ...['', 'x', 'AAAA', signed(form, 'f'.repeat(32)), signed({ ...form, From: '+447700900456' })],
    signed(form).slice(0, -2),
  ]
  for (const signature of wrong) t.equal((await tell(form, signature)).statusCode, 403, signature)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const inject = (payload: string) =>
    place.site.inject({ method: 'POST', url: '/texts', headers, payload })
  t.equal((await inject('Body=STOP&From=%2B447700900123')).statusCode, 403)
  t.equal((await inject('Body=STOP&Body=GO')).statusCode, 400, 'twice the same name')
  t.equal((await inject(`Body=${'x'.repeat(20_000)}`)).statusCode, 413)
  t.equal((await inject('%')).statusCode, 403)
  t.equal((await tell(text('Hello there'))).statusCode, 200)
  t.equal((await tell({ ...text('STOP'), From: 'Post' })).statusCode, 200)
  t.equal(await waiting(), 0, 'nothing of it is kept')
})

t.test('STOP ends text messages to that number alone, however often it is told', async (t) => {
  await worker?.stop()
  const answers = await Promise.all([1, 2, 3].map(() => tell(text('Stop'))))
  const unknown = await tell(text('STOP', '+447700900999'))
  t.same(
    new Set([...answers, unknown].map(({ statusCode, body }) => `${statusCode} ${body}`)).size,
    1,
    'the answer is the same for every number',
  )
  const [row] = await owner.select().from(stopRequests)
  t.notMatch(Buffer.from(row?.blob ?? []).toString('latin1'), '7700900123')
  t.equal(await waiting(), 2, 'each word once')
  await worker?.start()
  await until(async () => (await waiting()) === 0)
  const rows = await db.select().from(table)
  t.same(rows.map(({ numberConfirmed, numberState }) => [numberConfirmed, numberState]).sort(), [
    [false, 2],
    [true, 0],
  ])
  t.match((await her.get('/settings')).body, 'STOP came from your number')
  t.notMatch((await other.get('/settings')).body, 'STOP came')
  const before = gateway.texts.length
  await publish(place)
  await until(() => gateway.texts.length > before)
  t.same(
    gateway.texts.slice(before).map(({ to }) => to),
    ['+447700900456'],
  )
  t.notMatch(worker?.log() ?? '', '7700900')
  t.notMatch(place.log(), '7700900')
})

t.test('she can choose it again, and a network’s word that it is none ends it', async (t) => {
  await confirmed(her, number)
  t.notMatch((await her.get('/settings')).body, 'STOP came')
  await tell({ MessageSid: 'SM2', MessageStatus: 'undelivered', To: number, ErrorCode: '30005' })
  await until(async () => (await waiting()) === 0)
  t.match((await her.get('/settings')).body, 'Your number does not take our text messages')
})

t.test('a STOP that was heard once is not heard again once she has chosen anew', async (t) => {
  const states = async () =>
    (await db.select().from(table)).map(({ numberState }) => numberState).sort()
  const told = async (form: Record<string, string>, signature = signed(form)) => {
    t.equal((await tell(form, signature)).statusCode, 200)
    await until(async () => (await waiting()) === 0)
    return states()
  }
  // As if she had typed digits each time, of which she gets a few a day.
  const again = () => owner.update(table).set({ numberConfirmed: true, numberState: 0 })
  const first = { ...text('STOP'), MessageSid: 'SM7' }
  await again()
  t.same(await told(first), [0, 2])
  await again()
  t.same(await states(), [0, 0])
  t.same(await told(first), [0, 0], 'the same once more')
  t.same(await told(first, ` ${signed(first).replace('=', '')}`), [0, 0], 'nor written otherwise')
  const { MessageSid, NumMedia, ...rest } = first
  const cut = { ...rest, [`MessageSid${MessageSid}NumMedia${NumMedia}`]: '' }
  t.equal(signed(cut), signed(first))
  t.same(await told(cut), [0, 0], 'nor cut into other names')
  t.same(await told({ ...first, MessageSid: 'SM8' }), [0, 2], 'another message is another wish')
  await again()
  const unnamed = { From: number, To: '+447700900000', Body: 'STOP' }
  t.same(await told(unnamed), [0, 2], 'of a gateway that names none')
  await again()
  t.same(await told(unnamed), [0, 2], 'each has to count, for it may be a second one')
  const kept = await owner.select().from(heardWords)
  t.notMatch(JSON.stringify(kept), /7700900|SM7/)
  await owner.update(heardWords).set({ token: Buffer.from('of before') })
  const count = kept.length
  await again()
  await told({ ...first, MessageSid: 'SM9' })
  t.ok(count > 1)
  t.equal(await owner.$count(heardWords), 1, 'what another token signed is forgotten')
})

t.test('a flood is bounded, and the gateway is told to come again', async (t) => {
  await worker?.stop()
  const many = Array.from({ length: 1_001 }, (_, n) => ({
    id: place.suite.random(16),
    blob: place.suite.random(n % 2 === 0 ? 10 : 2_206),
  }))
  await owner.insert(stopRequests).values(many)
  t.equal((await tell(text('STOP'))).statusCode, 503)
  t.equal((await tell(text('STOP'))).statusCode, 503, 'which is not taken for heard')
  await worker?.start()
  await until(async () => (await waiting()) === 0)
  t.equal((await tell(text('STOP', '+447700900456'))).statusCode, 200, 'what did not open is gone')
  await until(async () => (await db.select().from(table)).every((row) => !row.numberConfirmed))
  for (let n = 0; n < 700; n += 1) await tell(text('STOP'), 'AAAA')
  t.equal((await tell(text('STOP'))).statusCode, 429, 'who guesses signatures is stopped')
})
