import t from 'tap'
import { alerts as alertTable } from '../../src/alerts/schema.ts'
import { memberMails, memberSessions, members as table } from '../../src/members/schema.ts'
import {
  confirmOf,
  contactOf,
  ownDelivery,
  publish,
  startMembers,
  Visitor,
} from '../support/members.ts'

t.test('over https the cookie is bound to this host alone', async (t) => {
  const place = await startMembers(t, { origin: 'https://example.test' })
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  t.match(her.lastCookie, /^__Host-r=[\w-]{64}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
})

t.test(
  'a session ends with sign-out, with the months, and with a cookie that was changed',
  async (t) => {
    const place = await startMembers(t)
    const her = new Visitor(place.site)
    const code = await her.join(await place.invite())
    t.match((await her.get('/warnings')).body, 'data-action="sign-out"')
    await her.post('/sign-out')
    t.notOk(her.isSignedIn)
    t.same(await place.db.select().from(memberSessions), [], 'its hash is gone too')

    await her.post('/warnings', { code, remember: 'yes' })
    t.match(her.lastCookie, 'Max-Age=2592000')
    const [session] = await place.db.select().from(memberSessions)
    t.match(session?.month, /^\d{4}-\d\d$/)
    t.notMatch(her.lastCookie, Buffer.from(session?.tokenHash ?? []).toString('base64url'))

    const forged = await place.site.inject({
      url: '/warnings',
      headers: { cookie: `r=${'A'.repeat(64)}` },
    })
    t.match(forged.body, 'name="code"')
    place.pass(70)
    t.match((await her.get('/warnings')).body, 'name="code"')
    await place.members.sweep()
    t.same(await place.db.select().from(memberSessions), [])
  },
)

t.test(
  'a warning that ran out is not shown, and later its text is gone from the table',
  async (t) => {
    const place = await startMembers(t)
    const her = new Visitor(place.site)
    await her.join(await place.invite())
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    await publish(place, { nickname: 'Short one', expires: soon })
    t.match((await her.get('/warnings')).body, 'Short one')
    const month = new Date().toISOString().slice(0, 7)
    place.pass(4)
    t.notMatch((await her.get(`/warnings?month=${month}`)).body, 'Short one')
    place.pass(40)
    t.equal(await place.alerts.sweep(), 1)
    const [row] = await place.db.select().from(alertTable)
    t.equal(row?.blob.length, 0)
  },
)

t.test('the first visit of a month keeps a member for another year', async (t) => {
  const place = await startMembers(t)
  const her = new Visitor(place.site)
  const code = await her.join(await place.invite())
  const seen = async () => (await place.db.select().from(table))[0]?.seenMonth
  const before = await seen()
  place.pass(62)
  await new Visitor(place.site).post('/warnings', { code })
  t.ok(((await seen()) ?? '') > (before ?? ''))
  place.pass(300)
  t.equal(await place.members.sweep(), 0)
  place.pass(120)
  t.equal(await place.members.sweep(), 1)
  t.same(await place.db.select().from(table), [])
})

t.test(
  'after eleven quiet months she is asked by mail, once, and a yes gives her another year',
  async (t) => {
    const delivery = ownDelivery()
    const place = await startMembers(t, { before: delivery.before })
    const { db, members } = place
    const her = new Visitor(place.site)
    await her.join(await place.invite())
    const choices = { areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en' }
    await her.post('/settings', { ...choices, email: 'mia@example.test' })
    const [row] = await db.select().from(table)
    const contact = row === undefined ? null : await contactOf(place, delivery.keys(), row)
    await her.post('/confirm', { k: confirmOf(contact) })
    await db.delete(memberMails)

    const since = new Date()
    const elevenOn = new Date(Date.UTC(since.getUTCFullYear(), since.getUTCMonth() + 11, 2))
    place.pass(Math.ceil((elevenOn.getTime() - since.getTime()) / 86_400_000))
    t.equal(await members.remind(), 1)
    await members.remind()
    const mails = await db.select({ kind: memberMails.kind }).from(memberMails)
    t.same(
      mails.map(({ kind }) => kind.trim()),
      ['still'],
    )
    await new Visitor(place.site).post('/confirm', { k: confirmOf(contact) })
    place.pass(62)
    t.equal(await members.sweep(), 0, 'without the yes she would be deleted now')
  },
)
