import t from 'tap'
import { members as table } from '../../src/members/schema.ts'
import { parseCode } from '../../src/sealing/code.ts'
import { sealLength } from '../../src/sealing/envelope.ts'
import { inviteWords, parseInvite } from '../../src/sealing/invite.ts'
import { recognise } from '../../src/members/membership.ts'
import { codeOn, contactOf, ownDelivery, startMembers, Visitor } from '../support/members.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
/** The guard takes five invites in a row and then one a second; the second half of the tests has its own. */
const other = await startMembers(t)
const count = async (where = place): Promise<number> => where.db.$count(table)

t.test('an invite lets one person in, with a code that only she has', async (t) => {
  const { site, suite, db } = place
  const her = new Visitor(site)

  const first = await her.get('/join')
  t.equal(first.statusCode, 200)
  t.match(first.body, 'twelve words')
  t.notOk(her.lastCookie, 'looking at the page sets no cookie')

  const invite = await place.invite()
  const shown = await her.post('/join', { invite })
  const code = codeOn(shown.body)
  t.equal(code.split(' ').length, 7)
  t.notMatch(shown.body, 'hreflang', 'no link to another language, which would lose the code')
  t.match(shown.body, /data-field="digits">(\d{4} ){5}\d{4}</)
  t.notOk(her.lastCookie, 'nothing is kept before she has written it down')
  t.same(await db.select().from(table), [], 'and nobody is stored')

  const finished = await her.post('/join/finish', { invite, code })
  t.equal(finished.statusCode, 303)
  t.equal(finished.headers.location, '/settings')
  t.match(her.lastCookie, /^r=[\w-]{64}; Path=\/; HttpOnly; SameSite=Strict$/)

  const [row, ...more] = await db.select().from(table)
  t.same(more, [])
  t.equal(row?.contact.length, sealLength(1) + 40, 'as long as every other contact')
  t.equal(row?.confirmed, false)
  const contact = row === undefined ? null : await contactOf(place, delivery.keys(), row)
  t.match(contact, { channels: [], areas: [] })

  t.notMatch(place.log(), code)
  t.notOk(parseCode(suite, code) === 'mistyped')
  for (const word of code.split(' ')) t.notMatch(place.log(), word)
})

t.test(
  'a press that is sent twice is one member, and the second press is let in too',
  async (t) => {
    const before = await count()
    const her = new Visitor(place.site)
    const invite = await place.invite()
    const code = codeOn((await her.post('/join', { invite })).body)
    const answers = await Promise.all(
      [0, 1, 2].map(() => new Visitor(place.site).post('/join/finish', { invite, code })),
    )
    t.same(
      answers.map(({ statusCode }) => statusCode),
      [303, 303, 303],
    )
    t.equal(await count(), before + 1)
  },
)

t.test('an invite works once', async (t) => {
  const invite = await place.invite()
  await new Visitor(place.site).join(invite)
  const before = await count()
  const another = new Visitor(place.site)
  const code = codeOn((await another.post('/join', { invite })).body)
  const refused = await another.post('/join/finish', { invite, code })
  t.equal(refused.statusCode, 422)
  t.match(refused.body, 'This invite has been used or ended')
  t.notOk(another.isSignedIn)
  t.equal(await count(), before, 'nobody else is stored')
})

t.test('words that were never stamped by the guard let nobody in', async (t) => {
  const invite = await other.invite()
  const before = await count(other)
  const forged = inviteWords(other.suite, other.suite.random(9), other.suite.random(64)).join(' ')
  const her = new Visitor(other.site)
  const code = codeOn((await her.post('/join', { invite: forged })).body)
  const refused = await her.post('/join/finish', { invite: forged, code })
  t.equal(refused.statusCode, 422)
  t.match(refused.body, 'This invite does not work')
  t.equal(await count(other), before)
  t.equal(
    (await her.post('/join/finish', { invite, code })).statusCode,
    303,
    'the same code with a good invite',
  )
})

t.test('a mistyped word gets the words that are near, and nothing is spent', async (t) => {
  const her = new Visitor(other.site)
  const invite = await other.invite()
  const words = invite.split(' ')
  const wrong = await her.post('/join', { invite: ['abandom', ...words.slice(1)].join(' ') })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'abandom')
  t.match(wrong.body, 'abandon')
  const short = await her.post('/join', { invite: words.slice(1).join(' ') })
  t.match(short.body, 'An invite has twelve words')
  const hostile = await her.post('/join', { invite: '"><script>alert(1)</script>' })
  t.notMatch(hostile.body, '<script>alert')
  t.equal((await her.post('/join', { invite })).statusCode, 200)
  t.notMatch(other.log(), 'abandom')
})

t.test('an invite that was spent for her while the answer got lost is still hers', async (t) => {
  const { suite, guard, db } = other
  const her = new Visitor(other.site)
  const invite = await other.invite()
  const code = codeOn((await her.post('/join', { invite })).body)
  const slip = parseInvite(suite, invite)
  const read = parseCode(suite, code)
  if (
    typeof slip === 'string' ||
    'unknown' in slip ||
    typeof read === 'string' ||
    'unknown' in read
  ) {
    t.fail('the words are good')
    return
  }
  const needs = { db, guard: guard.web, suite, now: () => new Date() }
  const who = await recognise(needs, read.bytes, null)
  await guard.web.redeemInvite({ t: slip.nonce, mac: slip.mac, member: who.id })
  t.equal((await her.post('/join/finish', { invite, code })).statusCode, 303)
})
t.test(
  'while the guard is away nobody joins, nothing is lost, and the page says to try later',
  async (t) => {
    const her = new Visitor(other.site)
    const invite = await other.invite()
    const code = codeOn((await her.post('/join', { invite })).body)
    await other.guard.kill()
    t.equal((await her.post('/join/finish', { invite, code })).statusCode, 503)
    await other.guard.start()
    t.equal((await her.post('/join/finish', { invite, code })).statusCode, 303)
  },
)
