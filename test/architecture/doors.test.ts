import t from 'tap'
import type { Test } from 'tap'
import { buildApps } from '../../src/app.ts'
import type { Apps } from '../../src/app.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { readScheme } from '../../src/scheme/scheme.ts'
import { layGround } from '../support/console.ts'
import { otherTongueOn } from '../support/other-tongue.ts'
import { begin } from '../support/people.ts'
import { openDoors, shellDoors } from '../support/open-doors.ts'

t.setTimeout(120_000)

const feedSecret = '0123456789abcdef0123456789abcdef'

/** The real apps of the service after its key ceremony. */
async function founded(t: Test): Promise<Apps> {
  await buildBrowser()
  const { ground, linkToken, pass } = await layGround(t, {
    ...{ publicOrigin: 'http://localhost', canMail: true, canText: true },
    ...{ pushKey: makeVapidPair().publicKey, textsToken: '0123456789abcdef' },
    feedSecrets: [feedSecret],
    scheme: readScheme('src/scheme/devon-and-cornwall.json'),
  })
  const apps = await buildApps(ground)
  t.teardown(() => Promise.all([apps.publicSite.close(), apps.consoleSite.close()]))
  await begin({
    ...{ site: apps.consoleSite, suite: ground.suite, now: ground.now, pass },
    ceremonyToken: async () => {
      for (const { part, go } of apps.rounds) if (part === 'link') await go()
      return linkToken()
    },
  })
  return apps
}

const apps = await founded(t)
const doorsOf = (doors: readonly string[]): string[] =>
  doors.filter((door) => !door.startsWith('HEAD ')).sort()

/** What the console has for somebody who is not signed in: the pages of its shell as well. */
const openAtConsole = [...openDoors, ...shellDoors, 'GET /push/worker.js'].sort()

/**
 * How long the answers of each public door are, so that their length tells nothing of who asks (protocol 16.3, M-14):
 * `same` for everybody, byte for byte; `padded` to whole blocks; `fixed`, the same length with other contents; `none`, only a
 * status or the way to another page. A door that is not here is not to be built.
 */
type Size = 'same' | 'padded' | 'fixed' | 'none'

const sizes: Readonly<Record<string, Size>> = {
  'GET /': 'same',
  'GET /about': 'same',
  'GET /b': 'same',
  'GET /b/:bits/:part': 'same',
  'GET /code': 'same',
  'GET /code/begin': 'fixed',
  'GET /code/words': 'same',
  'GET /confirm': 'padded',
  'GET /directory.json': 'same',
  'GET /feed/:secret': 'padded',
  'GET /feed/:secret/cap': 'padded',
  'GET /help': 'same',
  'GET /join': 'same',
  'GET /options': 'same',
  'GET /promises': 'same',
  'GET /push/worker.js': 'same',
  'GET /report': 'same',
  'GET /report/challenge': 'fixed',
  'GET /report/steps': 'same',
  'GET /root.json': 'same',
  'GET /safety': 'same',
  'GET /settings': 'padded',
  'GET /settings/stop': 'padded',
  'GET /unsubscribe': 'padded',
  // For whoever is not signed in; the tests of members/ measure the rest, which is padded.
  'GET /warnings': 'same',
  'GET /warnings/board': 'same',
  'GET /warnings/bulletin': 'same',
  'GET /warnings/card': 'same',
  'GET /x': 'none',
  'POST /b': 'fixed',
  'POST /burn': 'fixed',
  'POST /code': 'padded',
  'POST /confirm': 'padded',
  'POST /join': 'padded',
  'POST /join/finish': 'padded',
  'POST /k': 'fixed',
  'POST /push/moved': 'none',
  'POST /report': 'padded',
  'POST /settings': 'padded',
  'POST /settings/again': 'padded',
  'POST /settings/code': 'padded',
  'POST /settings/stop': 'padded',
  'POST /settings/try': 'padded',
  'POST /sign-out': 'none',
  'POST /texts': 'same',
  'POST /unsubscribe': 'padded',
  'POST /warnings': 'padded',
  'POST /withdraw': 'fixed',
}

/** What a hand at a form sends; a door that takes no form answers that it cannot read it. */
const payloads: Readonly<Record<string, string>> = {
  'POST /join': 'invite=lamp+lamp',
  'POST /join/finish': 'invite=lamp+lamp&code=lamp',
  'POST /warnings': 'code=lamp',
}

/** The doors that understand cookies; everywhere else nobody can be known again. */
const forMembers = /^\w+ \/(warnings|settings|join|confirm|unsubscribe|sign-out)\b/

async function knock(door: string) {
  const [method, path = ''] = door.split(' ')
  const url = path.replace('/:bits/:part', '/0/0').replace(':secret', feedSecret)
  if (method === 'GET') return apps.publicSite.inject({ method, url })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = payloads[door] ?? 'go=next'
  return apps.publicSite.inject({ method: 'POST', url, headers, payload })
}

t.test('every door of the console names its roles, and few are open', async (t) => {
  for (const { method, url, roles } of apps.doors.console)
    t.ok(roles === 'open' || roles.length > 0, `${method} ${url}`)
  const open = apps.doors.console.filter(({ roles }) => roles === 'open')
  t.same(doorsOf(open.map(({ method, url }) => `${method} ${url}`)), openAtConsole)
})

t.test('every public door says how long its answers are', async (t) => {
  t.same(doorsOf(apps.doors.public), Object.keys(sizes).sort())
})

t.test('no public door lets a browser keep anything or makes anybody known again', async (t) => {
  for (const door of doorsOf(apps.doors.public)) {
    const { headers, statusCode } = await knock(door)
    t.equal(headers['cache-control'], 'no-store', door)
    t.not(statusCode, 404, `${door} is there`)
    t.ok(statusCode < 500, `${door} ${statusCode}`)
    if (!forMembers.test(door)) t.equal(headers['set-cookie'], undefined, `${door} sets no cookie`)
  }
})

t.test('the answers are as long as they are said to be', async (t) => {
  for (const [door, size] of Object.entries(sizes)) {
    const [one, another] = [await knock(door), await knock(door)]
    const { statusCode, rawPayload: bytes } = one
    if (statusCode !== 200 && statusCode !== 422) continue
    if (size === 'same') t.ok(bytes.equals(another.rawPayload), `${door} is the same`)
    if (size === 'fixed') t.equal(bytes.length, another.rawPayload.length, `${door} is as long`)
    if (size === 'padded') t.equal(bytes.length % 16_384, 0, `${door} is filled up`)
  }
})

t.test('a page that somebody comes in by fits into the first round trips', async (t) => {
  const { publicSite: site } = apps
  const headers = { 'accept-encoding': 'br' }
  for (const path of ['/', '/report', '/join', '/warnings', '/help', '/options', '/safety']) {
    for (const url of [path, path === '/' ? '/ro' : `/ro${path}`]) {
      const sheet = /href="([^"]+\.css)"/.exec((await site.inject(url)).body)?.[1] ?? ''
      const style = await site.inject({ url: sheet, headers })
      t.equal(style.statusCode, 200)
      const html = await site.inject({ url, headers })
      t.equal(html.statusCode, 200)
      const weight = html.rawPayload.length + style.rawPayload.length
      t.ok(weight <= 14_336, `${url} and its style are ${weight} bytes`)
    }
  }
})

t.test('a page that answers a form can be read in another language', async (t) => {
  for (const door of Object.keys(sizes).filter((one) => one.startsWith('POST '))) {
    const { headers, body } = await knock(door)
    if (headers['content-type']?.toString().startsWith('text/html') === true)
      t.not(otherTongueOn(body), null, door)
  }
})
