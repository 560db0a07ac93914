import t from 'tap'
import { memberMails, memberSessions, members as table } from '../../src/members/schema.ts'
import { addressHash, readTicket } from '../../src/members/identity.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { KDF } from '../../src/sealing/hash.ts'
import { confirmOf, contactOf, ownDelivery, startMembers, Visitor } from '../support/members.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { db } = place

const choices = {
  areas: ['exeter', 'torbay'],
  from_level: '3',
  email: 'Mia@example.test',
  discretion: 'coarse',
  language: 'ro',
}

async function onlyMember() {
  const [row] = await db.select().from(table)
  if (row === undefined) throw new Error('nobody is a member')
  return row
}

const mails = async (): Promise<string[]> =>
  (await db.select({ kind: memberMails.kind }).from(memberMails)).map(({ kind }) => kind.trim())

const her = new Visitor(place.site)
let code = ''

t.test('her choices are locked so that only the worker opens them', async (t) => {
  code = await her.join(await place.invite())
  const page = await her.get('/settings')
  t.match(page.body, 'What you chose before is locked, so this page cannot show it')
  t.match(page.body, 'value="exeter"')
  t.match(page.body, 'Nothing is sent to you')

  const kept = await her.post('/settings', choices)
  t.equal(kept.statusCode, 200)
  t.match(kept.body, 'Your choices are kept')
  t.match(kept.body, 'Open the page in it and press the button')
  t.match(kept.body, 'An e-mail address waits')
  t.match(kept.body, 'Below stands what you kept a moment ago')
  const row = await onlyMember()
  t.notOk(row.confirmed)
  t.same(await mails(), ['confirm'])
  const contact = await contactOf(place, delivery.keys(), row)
  t.match(contact, {
    channels: [{ kind: 'email', address: 'Mia@example.test', discretion: 'coarse' }],
    levels: [3, 4],
    language: 'ro',
  })
  t.same(contact?.areas, ['exeter', 'torbay'])
  t.equal(row.contact.length, 2246, 'as long as a contact without an address')
  t.notMatch(Buffer.from(row.contact).toString('latin1'), 'example.test')
  t.notMatch((await her.get('/settings')).body, 'Mia@example.test', 'the page does not know it')
})

t.test('the link in the mail confirms the address only when the button is pressed', async (t) => {
  const contact = await contactOf(place, delivery.keys(), await onlyMember())
  const visitor = new Visitor(place.site)
  const page = await visitor.get(`/confirm?k=${confirmOf(contact)}`)
  t.match(page.body, 'Is this your address?')
  t.notOk((await onlyMember()).confirmed, 'a program that follows links confirms nothing')
  const done = await visitor.post('/confirm', { k: confirmOf(contact) })
  t.match(done.body, 'Messages can come to this address now')
  t.ok((await onlyMember()).confirmed)
  t.match((await her.get('/settings')).body, 'Messages go to the e-mail address that you confirmed')
  for (const k of ['', 'x', 'A'.repeat(22), '<b>']) {
    t.match((await visitor.post('/confirm', { k })).body, 'This link is no longer good')
  }
})

t.test('nothing that she has herself confirms an address: the mail has to be read', async (t) => {
  await her.post('/settings', { ...choices, email: 'stranger@example.test' })
  const ticket = readTicket(/=([^;]+)/.exec(her.lastCookie)?.[1])
  if (ticket === null) throw new Error('nobody is signed in')
  const ownTokens = [
    ticket.stop,
    KDF(place.suite, ticket.stop, 'rw1/sub/confirm', { info: 'stranger@example.test', length: 16 }),
    addressHash(place.suite, ticket.stop, 'stranger@example.test').subarray(0, 16),
  ]
  for (const token of ownTokens) await her.post('/confirm', { k: base64url(token) })
  t.notOk((await onlyMember()).confirmed)
  await her.post('/settings', choices)
  const contact = await contactOf(place, delivery.keys(), await onlyMember())
  await her.post('/confirm', { k: confirmOf(contact) })
  t.ok((await onlyMember()).confirmed)
})

t.test(
  'keeping the address keeps it confirmed; another one has to be confirmed first',
  async (t) => {
    await her.post('/settings', { ...choices, email: 'mia@example.test', areas: 'exeter' })
    t.ok((await onlyMember()).confirmed)
    t.same(await mails(), [], 'no further mail for the same address')
    place.pass(1) // A day has three mails.
    await her.post('/settings', { ...choices, email: 'other@example.test' })
    t.notOk((await onlyMember()).confirmed)
    t.same(await mails(), ['confirm'])
    await her.post('/settings/again')
    t.same(await mails(), ['confirm'], 'asked for again, it still waits once')
    await her.post('/settings', { ...choices, email: '', ends: 'email' })
    t.notOk((await onlyMember()).confirmed)
    t.equal((await onlyMember()).confirmHash, null)
    t.same(await mails(), [], 'what waited for the old address is taken back')
  },
)

t.test(
  'answers that were not offered are asked again, with what she typed still there',
  async (t) => {
    const before = await onlyMember()
    const wrong = await her.post('/settings', {
      ...choices,
      email: 'not an address',
      areas: 'atlantis',
      from_level: '1',
    })
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, 'This does not look like an e-mail address')
    t.match(wrong.body, 'Please tick at least one area')
    t.match(wrong.body, 'value="not an address"')
    t.same(await onlyMember(), before, 'nothing changed')
    const odd = await her.post('/settings', { ...choices, admin: 'yes' })
    t.equal(odd.statusCode, 400, 'a field that does not exist is refused')
  },
)

t.test(
  'the previews show exactly what a mail would say, and the quiet one says nothing',
  async (t) => {
    const page = (await her.get('/settings')).body
    const shown = /<dl class="rows">[\s\S]*?<\/dl>/.exec(page)?.[0] ?? ''
    t.match(shown, 'There is something new to read, when you have a quiet moment.')
    t.match(shown, 'Danger: Exeter')
    t.match(shown, 'Silver van')
    t.equal(
      shown.match(/There is something new to read</g)?.length,
      3,
      'the subject is the same for all',
    )
  },
)

t.test('only a member sees or changes choices, and only from our own pages', async (t) => {
  const stranger = new Visitor(place.site)
  t.equal((await stranger.get('/settings')).headers.location, '/warnings')
  t.equal((await stranger.post('/settings', choices)).headers.location, '/warnings')
  t.equal((await stranger.post('/settings/again')).headers.location, '/warnings')
  t.equal((await stranger.post('/settings/stop')).headers.location, '/warnings')
  const crossSite = await place.site.inject({
    method: 'POST',
    url: '/settings/stop',
    headers: { 'sec-fetch-site': 'cross-site', cookie: her.lastCookie.split(';', 1)[0] ?? '' },
  })
  t.equal(crossSite.statusCode, 403)
  t.equal(await db.$count(table), 1)
})

t.test(
  'stopping everything deletes her at once, and her code is unknown from then on',
  async (t) => {
    const row = await onlyMember()
    t.match((await her.get('/settings/stop')).body, 'To come back you need a new invite')
    const done = await her.post('/settings/stop')
    t.match(done.body, 'It is done')
    t.notOk(her.isSignedIn)
    t.equal(await db.$count(table), 0)
    t.equal(await db.$count(memberSessions), 0)
    t.equal(await db.$count(memberMails), 0)
    t.equal(
      await contactOf(place, delivery.keys(), row),
      null,
      'the copy in a backup does not open any more',
    )
    t.equal((await her.post('/warnings', { code })).statusCode, 422)
  },
)

t.test('the link in a mail stops everything, by a button or by the mailbox itself', async (t) => {
  const ways = [
    (k: string) => ({
      url: '/unsubscribe',
      type: 'application/x-www-form-urlencoded',
      payload: `k=${k}`,
    }),
    (k: string) => ({
      url: `/unsubscribe?k=${k}`,
      type: 'application/x-www-form-urlencoded',
      payload: 'List-Unsubscribe=One-Click',
    }),
    (k: string) => ({
      url: `/unsubscribe?k=${k}`,
      type: 'multipart/form-data; boundary=b',
      payload:
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    }),
  ]
  for (const way of ways) {
    await new Visitor(place.site).join(await place.invite())
    const row = await onlyMember()
    const contact = await contactOf(place, delivery.keys(), row)
    const { url, type, payload } = way(contact?.unsub ?? '')
    const seen = await new Visitor(place.site).get(`/unsubscribe?k=${contact?.unsub ?? ''}`)
    t.match(seen.body, 'Stop everything?')
    t.equal(await db.$count(table), 1, 'looking changes nothing')
    const answer = await place.site.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type },
      payload,
    })
    t.equal(answer.statusCode, 200, type)
    t.match(answer.body, 'It is done')
    t.equal(await db.$count(table), 0)
    t.equal(await contactOf(place, delivery.keys(), row), null)
    const again = await place.site.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type },
      payload,
    })
    t.equal(again.body, answer.body, 'the same answer for a token that nobody has')
  }
  t.equal(place.log(), '')
})
