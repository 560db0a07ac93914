import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { plainPaths, publicSite } from './public-site.ts'

const { app, scheme } = await publicSite()
t.teardown(() => app.close())

/** The addresses of a page's links, in the order that Tab reaches them. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map((match) => match[1] ?? '')
}

t.test('every plain page is there in English and Romanian', async (t) => {
  for (const path of plainPaths) {
    const answer = await app.inject(path)
    const language = path.startsWith('/ro') ? 'ro' : 'en'
    t.equal(answer.statusCode, 200, path)
    t.match(answer.body, `<html lang="${language}" dir="ltr">`, `${path} says its language`)
    t.match(answer.body, /<title>[^<]{3,40}<\/title>/, `${path} has a short title`)
    t.equal(answer.body.match(/<h1/g)?.length, 1, `${path} has one main heading`)
  }
})

t.test('the Romanian page says nothing that the English page says in the same words', async (t) => {
  const names = new Set([scheme.name, ...scheme.areas.map(({ name }) => name)])
  const texts = (html: string): string[] =>
    [...html.matchAll(/>([^<]{12,})</g)].map((match) => (match[1] ?? '').trim()).filter(Boolean)
  for (const path of ['/', '/options', '/safety', '/about', '/promises']) {
    const english = new Set(texts((await app.inject(path)).body))
    const romanian = texts((await app.inject(`/ro${path}`)).body)
    const same = romanian.filter((text) => english.has(text) && !names.has(text))
    t.same(same, [], path)
  }
})

t.test(
  'the way out is the first thing after the link past the header, on every page',
  async (t) => {
    const { app } = await publicSite()
    t.teardown(() => app.close())
    for (const path of [...plainPaths, '/nothing-here', '/ro/nothing-here']) {
      const { body } = await app.inject(path)
      t.same(linksOf(body).slice(0, 2), ['#main', '/x'], path)
      t.match(body, /<a class="exit" href="\/x" rel="noreferrer"/, `${path} sends no referrer`)
    }
  },
)

t.test(
  'a plain page sets no cookie, runs no script and loads nothing from elsewhere',
  async (t) => {
    const { app } = await publicSite()
    t.teardown(() => app.close())
    for (const path of plainPaths) {
      const answer = await app.inject(path)
      t.same(answer.cookies, [], path)
      t.notMatch(answer.body, /<script|style="|\son\w+="/, `${path} has nothing inline`)
      t.notMatch(answer.body, /(src|href)="(https?:)?\/\//, `${path} points at this site alone`)
      t.equal(answer.headers['cache-control'], 'no-store')
      t.equal(answer.headers['referrer-policy'], 'no-referrer')
    }
  },
)

t.test('a page leads to itself in the other language', async (t) => {
  t.match((await app.inject('/help')).body, '<a href="/ro/help" lang="ro"')
  t.match((await app.inject('/ro/help')).body, '<a href="/help" lang="en"')
})

t.test('every link of a plain page leads to a page of the service', async (t) => {
  const elsewhere = new Set([
    '/code',
    '/report',
    '/warnings',
    '/join',
    '/ro/code',
    '/ro/report',
    '/ro/warnings',
    '/ro/join',
  ])
  for (const path of plainPaths) {
    const own = linksOf((await app.inject(path)).body).filter((link) => link.startsWith('/'))
    for (const link of own.filter((link) => !elsewhere.has(link))) {
      const { statusCode } = await app.inject(link)
      t.ok(statusCode === 200 || (link === '/x' && statusCode === 303), `${path} leads to ${link}`)
    }
  }
})

t.test('a compressed page is the same page', async (t) => {
  const plain = await app.inject('/help')
  t.equal(plain.headers['content-encoding'], undefined)
  const get = (accepted: string) =>
    app.inject({ url: '/help', headers: { 'accept-encoding': accepted } })
  const brotli = await get('gzip, deflate, br')
  t.equal(brotli.headers['content-encoding'], 'br')
  t.equal(brotliDecompressSync(brotli.rawPayload).toString(), plain.body)
  const gzip = await get('gzip, br;q=0')
  t.equal(gzip.headers['content-encoding'], 'gzip')
  t.equal(gunzipSync(gzip.rawPayload).toString(), plain.body)
})

t.test(
  'the page of numbers shows every line of the scheme, and says which nobody has checked',
  async (t) => {
    const { app, scheme } = await publicSite()
    t.teardown(() => app.close())
    const { body } = await app.inject('/help')
    for (const { phone } of scheme.helplines) {
      t.match(body, `href="tel:${phone.replaceAll(' ', '')}"`, phone)
    }
    const unchecked = scheme.helplines.filter((line) => line.last_verified === null).length
    t.equal(body.split('We have not checked this number yet.').length - 1, unchecked)
    t.match(body, 'The police run this line.')
  },
)

t.test('a group that only comes to meetings is not offered as help', async (t) => {
  const hull = await publicSite('hull')
  t.teardown(() => hull.app.close())
  const { body } = await hull.app.inject('/help')
  t.match(body, 'Outreach team')
  t.notMatch(body, 'Probation')
  t.notMatch(body, 'Civic CCTV')
})

t.test('in an exercise every page says that nothing is real, and else none does', async (t) => {
  const exercise = await publicSite('hull', { exercise: true })
  t.teardown(() => exercise.app.close())
  for (const path of [...plainPaths, '/nothing-here', '/ro/nothing-here']) {
    const words = path.startsWith('/ro') ? 'Acesta este un exercițiu' : 'This is an exercise'
    t.match((await exercise.app.inject(path)).body, words, path)
    t.notMatch((await app.inject(path)).body, words, path)
  }
})
