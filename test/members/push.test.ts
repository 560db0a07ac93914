import t from 'tap'
import { createPushChannel } from '../../src/alerts/channels/push.ts'
import { following } from '../../src/alerts/channels/following.ts'
import { moveFinder } from '../../src/members/moved-browsers.ts'
import { members as table, movedBrowsers as moves } from '../../src/members/schema.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { contactOf, ownDelivery, publish, startMembers, Visitor } from '../support/members.ts'
import { openPushService, posted, subscribe, takesOver } from '../support/push-service.ts'

const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before, pushKey: keys.publicKey })
const service = await openPushService(t)
const mailbox = await openMailbox(t)
const settings = { keys, random: systemRandom, now: () => new Date(), mayStayHere: true }
const db = openDatabase(place.urls.worker, { max: 1 })
t.teardown(() => closeDatabase(db))
const push = following(
  createPushChannel(settings),
  moveFinder({
    ...{ db, suite: place.suite },
    ...{ delivery: delivery.keys(), svcNow: async () => (await place.guard.worker.state()).svc },
  }),
)
t.teardown(() => push.close())
const warnings = startDelivery(t, place, {
  ...{ smtpUrl: mailbox.url, delivery: delivery.keys(), channels: [push] },
  policy: { askAgain: 0 },
})
const her = new Visitor(place.site)
await her.join(await place.invite())
const browser = subscribe(`${service.origin}/a`)
const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en', email: '' },
  browser: posted(browser),
}
const row = async () => {
  const [one] = await place.db.select().from(table)
  if (one === undefined) throw new Error('nobody is a member')
  return one
}
const lostWords = 'cannot be reached any more'

t.test(
  'the offer stands on the page for scripts alone, with what it means before the yes',
  async (t) => {
    const page = await her.get('/settings')
    const [offer = ''] = /<fieldset[^>]*id="browser"[^]*?<\/fieldset>/.exec(page.body) ?? []
    t.match(offer, /^<fieldset[^>]* hidden>/, 'who runs no script does not see it')
    t.match(offer, `data-key="${keys.publicKey}"`)
    t.notMatch(offer, /checked/, 'off until she says yes')
    t.ok(offer.indexOf('Google, Mozilla, Apple') < offer.indexOf('type="checkbox"'))
    t.match(page.body, /<script type="module" src="[^"]*push\.entry-[^"]*" integrity="sha384-/)
    t.match(page.headers['content-security-policy'], 'trusted-types push')
    t.notMatch(
      (await her.get('/warnings')).headers['content-security-policy'],
      'trusted-types push',
    )
  },
)

t.test(
  'the service worker comes from a folder without pages, is kept nowhere, and is tied to ours',
  async (t) => {
    const file = await her.get('/push/worker.js')
    t.equal(file.statusCode, 200)
    t.match(file.headers['content-type'], 'text/javascript')
    t.equal(file.headers['cache-control'], 'no-store')
    t.match(file.headers['content-security-policy'], "default-src 'none'")
    t.notMatch(file.body, /\bcaches\b|\("fetch",|importScripts|indexedDB/)
    t.notOk('service-worker-allowed' in file.headers)
    for (const path of ['/push', '/push/']) t.equal((await her.get(path)).statusCode, 404)
  },
)

t.test('her browser is locked away with everything else, as long as everybody’s', async (t) => {
  const before = (await row()).contact.length
  const kept = await her.post('/settings', choices)
  t.match(kept.body, 'Your choices are kept')
  t.match(await row(), { hasWay: true, wayLost: false, confirmed: false })
  t.equal((await row()).contact.length, before)
  const contact = await contactOf(place, delivery.keys(), await row())
  t.same(contact?.channels, [browser.reach])
})

t.test('another browser takes the place of the one before: one is told, not several', async (t) => {
  const second = subscribe(`${service.origin}/b`)
  await her.post('/settings', { ...choices, browser: posted(second) })
  t.same((await contactOf(place, delivery.keys(), await row()))?.channels, [second.reach])
})

t.test('what no browser says is not kept, and the page says what to do', async (t) => {
  const before = (await row()).contact
  const good = { endpoint: 'https://push.example.org/a', ...keysOf(browser) }
  const bad: unknown[] = [
    ...['no json', '[]', 'null', '{}', '5'],
    { ...good, endpoint: 'https://10.0.0.1/a' },
    { ...good, endpoint: 'http://push.example.org/a' },
    { ...good, endpoint: 'https://push.example.org:8443/a' },
    { ...good, endpoint: `https://push.example.org/${'a'.repeat(400)}` },
    { ...good, endpoint: 'https://push.example.org/a\r\nx: y' },
    { ...good, auth: 'AAAA' },
    { ...good, p256dh: base64url(new Uint8Array(64)) },
    { ...good, more: 1 },
  ]
  for (const one of bad) {
    const text = typeof one === 'string' ? one : JSON.stringify(one)
    const answer = await her.post('/settings', { ...choices, browser: text })
    t.equal(answer.statusCode, 422, text)
    t.match(answer.body, 'We could not note this browser')
  }
  t.equal((await her.post('/settings', { ...choices, browser: 'x'.repeat(701) })).statusCode, 400)
  t.same((await row()).contact, before)
})

t.test('nobody without a session of hers has a browser noted', async (t) => {
  const before = (await row()).contact
  const answer = await new Visitor(place.site).post('/settings', choices)
  t.equal(answer.statusCode, 303)
  t.same((await row()).contact, before)
})

t.test(
  'a browser that is gone is asked twice, then left alone, and she reads so on her page',
  async (t) => {
    await her.post('/settings', choices)
    service.answer((response) => response.writeHead(410).end())
    await publish(place)
    await warnings.drain()
    t.equal(service.taken.length, 2)
    t.match(await row(), { hasWay: false, wayLost: true })
    t.match((await her.get('/settings')).body, lostWords)
    service.answer(takesOver)
    await publish(place)
    await warnings.drain()
    t.equal(service.taken.length, 2, 'the way is not used any more')
  },
)

t.test('choosing again makes it good', async (t) => {
  const fresh = subscribe(`${service.origin}/c`)
  const kept = await her.post('/settings', { ...choices, browser: posted(fresh) })
  t.notMatch(kept.body, lostWords)
  await publish(place)
  await warnings.drain()
  t.equal(service.taken.at(-1)?.path, '/c')
  t.notMatch((await her.get('/settings')).body, lostWords)
})

t.test('one bad answer of a push service costs nobody her browser', async (t) => {
  let count = 0
  service.answer((response, taken) => {
    count += 1
    if (count === 1) response.writeHead(404).end()
    else takesOver(response, taken)
  })
  await publish(place)
  await warnings.drain()
  t.equal(count, 2)
  t.match(await row(), { hasWay: true, wayLost: false })
})

const say = (was: string, browser: string, more: object = {}) =>
  place.site.inject({
    ...{ method: 'POST', url: '/push/moved', headers: { 'sec-fetch-site': 'same-origin' } },
    payload: { was, browser, ...more },
  })

t.test('a browser whose push service gives it a new address is found again', async (t) => {
  service.answer((response, taken) => {
    if (taken.path === '/d2') takesOver(response, taken)
    else response.writeHead(410).end()
  })
  const [first, second, third] = ['d', 'd1', 'd2'].map((name) =>
    subscribe(`${service.origin}/${name}`),
  )
  if (first === undefined || second === undefined || third === undefined) throw new Error()
  await her.post('/settings', { ...choices, browser: posted(first) })
  for (const [was, is] of [[first, second] as const, [second, third] as const]) {
    const answer = await say(was.reach.address, posted(is))
    t.equal(answer.statusCode, 204)
    t.notOk(answer.headers['set-cookie'])
  }
  await publish(place)
  await warnings.drain()
  const last = service.taken.at(-1)
  t.equal(last?.path, '/d2')
  t.match(third.open(last?.body ?? new Uint8Array()), /^en /)
  t.match(await row(), { hasWay: true, wayLost: false })
  const kept = await place.db.select({ was: moves.was, month: moves.month }).from(moves)
  t.equal(kept.length, 2)
  for (const { was } of kept) t.equal(was.length, 32, 'a hash, which leads to nobody')
})

t.test('the first word about a browser counts, and what no browser says is not kept', async (t) => {
  const was = `${service.origin}/d`
  const stranger = subscribe(`${service.origin}/stranger`)
  t.equal((await say(was, posted(stranger))).statusCode, 204, 'which tells him nothing')
  await publish(place)
  await warnings.drain()
  t.equal(service.taken.at(-1)?.path, '/d2')
  for (const [before, browser, more] of [
    ['https://10.0.0.1/a', posted(stranger), {}],
    ['nowhere', posted(stranger), {}],
    [was, '', {}],
    [was, '{}', {}],
    [was, posted(stranger), { more: 1 }],
    [`${was}${'a'.repeat(400)}`, posted(stranger), {}],
  ] as const)
    t.equal((await say(before, browser, more)).statusCode, 400, before)
  t.equal(await place.db.$count(moves), 2)
})

t.test('a flood of browsers that moved is slow', async (t) => {
  const answers = await Promise.all(
    Array.from({ length: 700 }, (_, i) => say(`${service.origin}/f${i}`, posted(browser))),
  )
  t.ok(answers.some(({ statusCode }) => statusCode === 429))
})

t.test('after a year it is forgotten where a browser went', async (t) => {
  place.pass(365 + 31)
  await place.members.sweep()
  t.equal(await place.db.$count(moves), 0)
  place.pass(-365 - 31)
  await her.join(await place.invite())
})

t.test('after stopping everything the page lets the browser forget as well', async (t) => {
  const answer = await her.post('/settings/stop')
  t.match(answer.body, /<script type="module" src="[^"]*push\.entry-/)
  t.equal(await place.db.$count(table), 0)
})

function keysOf({ reach: { p256dh, auth } }: typeof browser): { p256dh: string; auth: string } {
  return { p256dh, auth }
}
