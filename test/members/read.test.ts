import t from 'tap'
import { codeOf } from '../../src/sealing/code.ts'
import { codeOn, publish, startMembers, Visitor } from '../support/members.ts'

const place = await startMembers(t)

t.test('codes that nobody has get one answer, and so do wrong words get help', async (t) => {
  await new Visitor(place.site).join(await place.invite())
  const her = new Visitor(place.site)
  const unknown = [1, 2].map((n) => codeOf(place.suite, new Uint8Array(9).fill(n)).words.join(' '))
  const answers = await Promise.all(unknown.map((code) => her.post('/warnings', { code })))
  const [first, second] = answers
  t.equal(first?.statusCode, 422)
  t.equal(first?.body, second?.body)
  t.same(first?.headers['content-length'], second?.headers['content-length'])
  const told = first?.body ?? ''
  t.match(told, 'We do not know this code')
  t.match(told, 'If it came with a report or a question')
  t.match(told, '<a href="/code">I have a code</a>', 'and she is led to where such a code belongs')
  t.notMatch(told, unknown[0] ?? '', 'what was typed is not shown again')
  t.notOk(her.isSignedIn)
  const near = await her.post('/warnings', {
    code: 'zebro abandon ability able about above absent',
  })
  t.match(near.body, 'zebra')
  const few = await her.post('/warnings', { code: '1234' })
  t.match(few.body, 'seven words, or 24 digits')
  t.equal(place.log(), '', 'nothing of it is logged')
})

t.test('a member reads with her code, as words or as numbers, and nobody else does', async (t) => {
  const her = new Visitor(place.site)
  const page = await her.post('/join', { invite: await place.invite() })
  const code = codeOn(page.body)
  const digits = /data-field="digits">([\d ]+)</.exec(page.body)?.[1] ?? ''
  await her.post('/join/finish', { invite: await place.invite(), code })
  const alert = await publish(place)

  const stranger = await new Visitor(place.site).get('/warnings')
  t.equal(stranger.statusCode, 200)
  t.notMatch(stranger.body, alert.nickname)
  t.match(stranger.body, 'name="code"')

  for (const typed of [
    code,
    digits,
    code.toUpperCase(),
    code
      .split(' ')
      .map((word) => word.slice(0, 4))
      .join('  '),
  ]) {
    const visitor = new Visitor(place.site)
    const entered = await visitor.post('/warnings', { code: typed })
    t.equal(entered.statusCode, 303)
    t.notMatch(visitor.lastCookie, 'Max-Age', 'the cookie goes with the browser')
    const list = await visitor.get('/warnings')
    t.match(list.body, 'Silver van, took the money back')
    t.match(list.body, 'class="level level-3"')
    t.match(list.body, 'Age: 30 to 39; Hair: dark, short')
    t.match(list.body, 'More than one person told us')
    t.match(list.body, 'does not mean that he is safe')
    t.equal(Buffer.byteLength(list.body) % 131_072, 0, 'a page of warnings is padded')
  }
})

t.test(
  'a withdrawn warning says so and shows nothing else; a changed one says that it changed',
  async (t) => {
    const her = new Visitor(place.site)
    await her.join(await place.invite())
    const alert = await publish(place, { areas: ['torbay'] })
    await publish(place, {
      areas: ['torbay'],
      id: alert.id,
      version: 2,
      kind: 'update',
      news: ['report', 'text'],
      headline: { en: 'White van after all' },
    })
    const changed = (await her.get('/warnings?area=torbay')).body
    t.match(changed, 'White van after all')
    t.match(changed, /<strong>New in \w+ \d{4}: another report was added; changed: the text\./)
    t.notMatch(changed, 'Silver van')
    await publish(place, { areas: ['torbay'], id: alert.id, version: 3, kind: 'recall' })
    const recalled = (await her.get('/warnings?area=torbay')).body
    t.match(recalled, 'Withdrawn')
    t.notMatch(recalled, 'White van after all')
    t.notMatch(recalled, 'takes it back by force')
    t.notMatch(recalled, '…123')
  },
)

t.test('every page is there in Romanian, down to the warning itself', async (t) => {
  const her = new Visitor(place.site)
  t.match((await her.get('/ro/join')).body, 'Intră cu o invitație')
  await her.join(await place.invite())
  await publish(place)
  const list = (await her.get('/ro/warnings')).body
  t.match(list, 'Dubă argintie')
  t.match(list, 'nu înseamnă că ești în siguranță')
  t.match((await her.get('/ro/settings')).body, 'Ce vrei să ți se spună')
  t.match((await new Visitor(place.site).get('/ro/warnings')).body, 'Codul tău')
  t.equal((await her.post('/ro/sign-out')).headers.location, '/ro')
})

t.test('warnings are found by month and area, gravest first, thirty a page', async (t) => {
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  await publish(place, {
    level: 4,
    nickname: 'Plymouth one',
    areas: ['plymouth', 'cornwall'],
    headline: { en: 'Far away' },
  })
  for (let n = 0; n < 31; n += 1)
    await publish(place, { level: 2, areas: ['cornwall'], nickname: `Number ${n}.` })
  await publish(place, { level: 3, areas: ['cornwall'], nickname: 'Grave one' })

  const all = (await her.get('/warnings?area=cornwall')).body
  t.equal(all.match(/<article/g)?.length, 30)
  t.ok(all.indexOf('Plymouth one') < all.indexOf('Grave one'), 'level 4 before level 3')
  t.match(all, 'Page 1 of 2')
  const second = (await her.get('/warnings?area=cornwall&page=2')).body
  t.equal(second.match(/<article/g)?.length, 3)
  t.equal(
    Buffer.byteLength(all),
    Buffer.byteLength(second),
    'a full page is as long as a short one',
  )

  const exeter = (await her.get('/warnings?area=exeter')).body
  t.notMatch(exeter, 'Plymouth one')
  const long = (await her.get('/warnings?month=2020-01&area=exeter')).body
  t.match(long, 'No warnings stand here for January 2020')
  t.match(long, 'Look in all areas')
  const now = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  t.match(long, new RegExp(`Other months[^]*>${now.format(new Date())}</a>`), 'and the way back')
  for (const odd of [
    'month=x',
    'area=%3Cscript%3E',
    'page=0',
    'page=99999',
    'month=2026-99&other=1',
  ]) {
    const answer = await her.get(`/warnings?${odd}`)
    t.equal(answer.statusCode, 200, odd)
    t.notMatch(answer.body, '<script>')
  }
})
