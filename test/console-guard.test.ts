import t from 'tap'
import Fastify from 'fastify'
import { guardConsole } from '../src/console-guard.ts'
import type { Door } from '../src/console-guard.ts'
import { openBrowser, startConsole } from './support/console.ts'
import type { TestBrowser } from './support/console.ts'
import { openDoors, shellDoors } from './support/open-doors.ts'
import { admit, agree, beginWithTwo, enrol } from './support/people.ts'

t.setTimeout(120_000)

/** What an officer may use. */
const officersDoors = [
  'GET /api/directory',
  'GET /api/me',
  'GET /api/packages',
  'GET /api/state',
  'POST /api/packages/outcome',
  'POST /api/packages/release',
  'POST /api/sign-out',
]

/** What an organisation that vouches may use: no report, no queue, no note, no package, no change of the directory. */
const vouchersDoors = [
  'GET /api/directory',
  'GET /api/me',
  'GET /api/state',
  'GET /api/vouching/list',
  'POST /api/invites',
  'POST /api/sign-out',
  'POST /api/vouching/cancel',
  'PUT /api/vouching/list',
]

/** What somebody may use who is not in the directory yet. */
const waitingDoors = ['GET /api/me', 'GET /api/state', 'POST /api/sign-out']

const nameOf = (door: Door): string => `${door.method} ${door.url}`
const names = (doors: readonly Door[]): string[] => doors.map(nameOf).sort()

t.test('every door of the console says who may use it', async (t) => {
  const place = await startConsole(t)
  const { doors } = place
  const shown = doors.filter((door) => door.method !== 'HEAD')
  const isOpen = (door: Door): boolean => door.roles === 'open'
  t.same(names(shown.filter(isOpen)), [...openDoors, ...shellDoors].sort())
  t.same(names(shown.filter((door) => door.roles.includes('liaison'))), officersDoors)
  t.same(names(shown.filter((door) => door.roles.includes('voucher'))), vouchersDoors)
  t.same(names(shown.filter((door) => door.waiting)), waitingDoors)
  for (const door of doors.filter((one) => one.method === 'HEAD')) {
    const twin = doors.find((one) => one.method === 'GET' && one.url === door.url)
    t.same(twin?.roles, door.roles, `HEAD ${door.url} asks for what GET asks for`)
  }

  const { first, second } = await beginWithTwo(place)
  const officer = await enrol(place, first, { username: 'offa', post: 'north' })
  await admit(first, second, officer)
  const organisation = await enrol(place, first, { username: 'harbour', role: 'voucher' })
  await admit(first, second, organisation)
  const waiting = await enrol(place, first, { username: 'wanda' })
  const leaver = await enrol(place, first, { username: 'leo' })
  await admit(first, second, leaver)
  await agree(first, second, { kind: 'close', id: leaver.account.id })

  const knock = async (browser: TestBrowser, door: Door): Promise<number> => {
    const method = door.method as 'GET' | 'POST' | 'PUT' | 'HEAD'
    const payload = method === 'GET' || method === 'HEAD' ? {} : { payload: { unknown: 1 } }
    return (await browser.ask({ method, url: door.url, ...payload })).statusCode
  }
  const closed = doors.filter((door) => door.roles !== 'open' && door.url !== '/api/sign-out')

  t.test('nobody without a session gets past an open door', async (t) => {
    for (const door of closed) {
      t.equal(await knock(openBrowser(place.site), door), 401, nameOf(door))
    }
  })
  t.test('a made-up cookie opens nothing', async (t) => {
    for (const value of ['x', 'A'.repeat(43), `${'A'.repeat(42)}!`]) {
      const headers = { cookie: `streetlight=${value}` }
      const response = await place.site.inject({ url: '/api/reports', headers })
      t.equal(response.statusCode, 401)
    }
  })
  t.test('somebody who has left is signed out at once', async (t) => {
    for (const door of closed) t.equal(await knock(leaver.browser, door), 401, nameOf(door))
  })
  t.test('somebody the directory does not list yet sees only that she waits', async (t) => {
    for (const door of closed.filter((one) => !one.waiting)) {
      t.equal(await knock(waiting.browser, door), 403, nameOf(door))
    }
    t.match((await waiting.browser.ask({ url: '/api/me' })).json(), { admitted: false })
  })
  t.test('an officer gets past no door of the moderators', async (t) => {
    for (const door of closed) {
      const isHers = door.roles.includes('liaison')
      const status = await knock(officer.browser, door)
      t.equal(status === 403, !isHers, `${nameOf(door)} answers ${status}`)
    }
  })
  t.test('an organisation gets past no door but its own', async (t) => {
    for (const door of closed) {
      const isIts = door.roles.includes('voucher')
      const status = await knock(organisation.browser, door)
      t.equal(status === 403, !isIts, `${nameOf(door)} answers ${status}`)
    }
  })
  t.test('a moderator gets past no door of officers and organisations', async (t) => {
    for (const door of closed) {
      const isTheirs = door.roles.includes('moderator')
      const status = await knock(first.browser, door)
      t.equal(status === 403, !isTheirs, `${nameOf(door)} answers ${status}`)
    }
  })
  t.test('no answer may be kept by a browser or says what made it', async (t) => {
    for (const door of [...closed, ...doors.filter((one) => one.roles === 'open')]) {
      const method = door.method as 'GET' | 'POST' | 'PUT' | 'HEAD'
      const response = await first.browser.ask({ method, url: door.url })
      t.match(response.headers['cache-control'], /no-store/, nameOf(door))
      t.notOk(response.headers['x-powered-by'] ?? response.headers['server'])
    }
  })
  t.test('another site cannot have a moderator do anything', async (t) => {
    for (const door of closed.filter((one) => ['POST', 'PUT'].includes(one.method))) {
      const method = door.method as 'POST' | 'PUT'
      const headers = { 'sec-fetch-site': 'cross-site', origin: 'http://elsewhere.example.test' }
      const response = await second.browser.ask({ method, url: door.url, headers, payload: {} })
      t.match([response.statusCode, response.json()], [403, { error: 'from_elsewhere' }])
    }
  })
  t.test('a body with an unknown field, the wrong type or no JSON is refused', async (t) => {
    const claim = { method: 'POST', url: '/api/reports/find' } as const
    const oid = 'A'.repeat(22)
    for (const payload of [{ oid, more: 1 }, { oid: 1 }, { oid: `${oid}A` }, [], {}]) {
      const response = await first.browser.ask({ ...claim, payload })
      t.match([response.statusCode, response.json()], [400, { error: 'bad_request' }])
    }
    const headers = { 'content-type': 'application/json' }
    const poisoned = `{"oid":"${oid}","__proto__":{"admin":true}}`
    const response = await first.browser.ask({ ...claim, headers, payload: poisoned })
    t.equal(response.statusCode, 400)
  })
})

t.test('a door that names no role is not built', async (t) => {
  const site = Fastify()
  await t.rejects(
    guardConsole(site, { find: async () => null, cookieName: 'streetlight' }, async (app) => {
      app.get('/forgotten', async () => ({}))
    }),
    { message: 'the door GET /forgotten names no role' },
  )
  await site.close().catch(() => undefined)
})
