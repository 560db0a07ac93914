import t from 'tap'
import { createPushChannel } from '../../src/alerts/channels/push.ts'
import type { Channel, Message } from '../../src/alerts/channels/channel.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { believed, openPushService, subscribe, type PushAnswer } from '../support/push-service.ts'
import { freePort } from '../support/start.ts'

const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
const noon = Date.UTC(2026, 0, 5, 12)

function channelFor(
  t: { teardown(deed: () => unknown): unknown },
  about: { now?: () => Date; mayStayHere?: boolean; patienceMs?: number } = {},
): Channel {
  const settings = { keys, random: systemRandom, now: () => new Date(noon), mayStayHere: true }
  const channel = createPushChannel({ ...settings, ...about })
  t.teardown(() => channel.close())
  return channel
}

function message(changed: Partial<Message> = {}): Message {
  const text = { subject: 'Silver van', lines: ['Took the money back.'] }
  const name = '07aa'.repeat(8)
  return { text, language: 'en', stopUrl: null, showsStop: false, name, ...changed }
}

const status = (code: number, headers: Record<string, string> = {}): PushAnswer => {
  return (response) => response.writeHead(code, headers).end('{"reason":"some words"}')
}

t.test('a browser gets a language and a number, locked for it alone, under our pass', async (t) => {
  const service = await openPushService(t)
  const browser = subscribe(`${service.origin}/send/one`)
  const channel = channelFor(t)
  t.equal(await channel.send(message(), browser.reach), 'sent')
  t.equal(await channel.send(message({ language: 'ro', isUrgent: true }), browser.reach), 'sent')
  const [first, second] = service.taken
  if (first === undefined || second === undefined) throw new Error('two were sent')
  t.equal(browser.open(first.body), 'en 7', 'no word of the warning')
  t.equal(browser.open(second.body), 'ro 7')
  t.throws(() => subscribe(service.origin).open(first.body), 'and nobody else opens it')
  t.equal(first.path, '/send/one')
  t.match(first.headers, { 'content-encoding': 'aes128gcm', urgency: 'normal' })
  t.equal(second.headers['urgency'], 'high')
  t.equal(first.headers['topic'], '07aa'.repeat(8), 'a second copy takes the place of the first')
  t.match(first.headers['topic'], /^[\w-]{1,32}$/, 'as RFC 8030 5.4 wants it')
  t.equal(first.headers['ttl'], '172800')
  const pass = believed(first.headers.authorization)
  t.equal(pass.key, keys.publicKey)
  t.equal(pass.claims.aud, service.origin)
  const said = Object.keys(first.headers).sort()
  t.same(said, [
    ...['authorization', 'connection', 'content-encoding', 'content-length', 'content-type'],
    ...['host', 'topic', 'ttl', 'urgency'],
  ])
})

t.test('every message has the same length, and no two are locked alike', async (t) => {
  const service = await openPushService(t)
  const { reach } = subscribe(`${service.origin}/a`)
  const channel = channelFor(t)
  for (const one of [message(), message({ language: 'ro', name: 'ff'.repeat(16), isUrgent: true })])
    for (let i = 0; i < 2; i += 1) await channel.send(one, reach)
  t.same(new Set(service.taken.map(({ body }) => body.length)), new Set([167]))
  const seen = service.taken.map(({ body }) => base64url(body.subarray(0, 21 + 65)))
  t.equal(new Set(seen).size, 4, 'salt and key are new each time')
})

t.test('each answer of a push service is taken for what it says', async (t) => {
  const service = await openPushService(t)
  const { reach } = subscribe(`${service.origin}/a`)
  const cases: [PushAnswer, unknown][] = [
    [status(200), 'sent'],
    [status(404), 'gone'],
    [status(410), 'gone'],
    [status(413), 'refused'],
    [status(400), 'refused'],
    [status(401), 'refused'],
    [status(403), 'refused'],
    [status(307, { location: 'http://169.254.169.254/' }), 'later'],
    [status(500), 'later'],
    [status(503, { 'retry-after': 'soon' }), 'later'],
    [(response) => response.destroy(), 'later'],
    [(response) => response.writeHead(201).end('x'.repeat(2_000_000)), 'sent'],
  ]
  for (const [answer, expected] of cases) {
    service.answer(answer)
    t.same(await channelFor(t).send(message(), reach), expected)
  }
  t.equal(service.taken.length, cases.length, 'no redirect was followed')
})

t.test('a push service that asks for a rest is left alone, and no other', async (t) => {
  const [tired, fresh] = [await openPushService(t), await openPushService(t)]
  let now = noon
  const channel = channelFor(t, { now: () => new Date(now) })
  const { reach } = subscribe(`${tired.origin}/a`)
  tired.answer(status(429, { 'retry-after': '120' }))
  t.same(await channel.send(message(), reach), { later: 120 })
  now += 60_000
  t.same(await channel.send(message(), reach), { later: 60 })
  t.equal(tired.taken.length, 1, 'without a call')
  t.equal(await channel.send(message(), subscribe(`${fresh.origin}/a`).reach), 'sent')
  now += 60_000
  tired.answer(status(201))
  t.equal(await channel.send(message(), reach), 'sent')
  tired.answer(status(429, { 'retry-after': '999999999' }))
  t.same(await channel.send(message(), reach), { later: 86_400 }, 'nobody closes us for longer')
})

t.test('a push service that does not answer is tried later', async (t) => {
  const service = await openPushService(t)
  service.answer(() => undefined)
  const { reach } = subscribe(`${service.origin}/a`)
  t.equal(await channelFor(t, { patienceMs: 200 }).send(message(), reach), 'later')
  const nobody = subscribe(`http://127.0.0.1:${await freePort()}/a`)
  t.equal(await channelFor(t).send(message(), nobody.reach), 'later')
})

t.test(
  'an address that leads beside us is not called, and a key that is none is refused',
  async (t) => {
    const service = await openPushService(t)
    const { reach } = subscribe(`${service.origin}/a`)
    const strict = channelFor(t, { mayStayHere: false })
    t.equal(await strict.send(message(), reach), 'refused')
    t.equal(await strict.send(message(), { ...reach, address: 'https://10.0.0.1/a' }), 'refused')
    t.equal(
      await channelFor(t).send(message(), { ...reach, address: 'http://10.0.0.1/' }),
      'refused',
    )
    const bad = { ...reach, p256dh: base64url(new Uint8Array(65).fill(4)) }
    t.equal(await channelFor(t).send(message(), bad), 'refused')
    t.equal(service.taken.length, 0)
  },
)
