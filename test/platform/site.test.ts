import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { Type } from 'typebox'
import { loadAssets } from '../../src/platform/assets.ts'
import type { Scope } from '../../src/platform/assets.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { limitByNeighbourhood, neighbourhoods } from '../../src/platform/http/rate-limit.ts'
import { createSite } from '../../src/platform/http/site.ts'
import type { Site } from '../../src/platform/http/site.ts'
import { createLog } from '../../src/platform/log.ts'
import { createPages } from '../../src/platform/pages.ts'
import { systemRandom } from '../../src/platform/random.ts'

interface TestSite {
  readonly app: Site
  readonly lines: string[]
  readonly styleUrl: string
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

async function openSite(
  t: Test,
  scope: Scope,
  origin = 'http://localhost:8080',
  proxies: readonly string[] = [],
): Promise<TestSite> {
  const folder = t.testdir()
  const layout =
    '<html lang="{{language}}">{{#each languages}}<a href="{{href}}">{{name}}</a>{{/each}}{{{body}}}'
  write(folder, {
    'public/style.css': 'p { margin: 0 }'.repeat(50),
    'public/console.css': 'b { margin: 0 }',
    'public/notes.md': 'not for anybody',
    'templates/layouts/public.hbs': layout,
    'templates/layouts/console.hbs': layout,
    'templates/pages/error.hbs': '<h1>{{title}}</h1><p>{{text}}</p>',
  })
  const assets = loadAssets(join(folder, 'public'), scope)
  const pages = createPages({ templatesFolder: join(folder, 'templates'), assets, site: {} })
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })
  const onionOrigin = scope === 'public' ? 'http://example.onion' : null
  const app = await createSite({ scope, origin, onionOrigin, proxies, pages, assets, log })
  app.get('/page', async (request, reply) =>
    reply.type('text/html').send(`${request.language} ${request.plainPath}`),
  )
  app.post('/send', async () => 'taken')
  const labelOf = neighbourhoods(() => new Date(), systemRandom)
  const tries = limitByNeighbourhood(labelOf, { max: 2, timeWindow: 60_000 })
  app.post('/tries', { config: tries }, async () => 'taken')
  const together = limitByNeighbourhood(() => 'all', { max: 2, timeWindow: 60_000 })
  app.post('/few', { config: together }, async () => 'taken')
  app.post(
    '/typed',
    { schema: { body: Type.Object({ a: Type.String() }, { additionalProperties: false }) } },
    async () => 'taken',
  )
  app.get('/fault', async () => {
    throw Object.assign(new Error('Failed query: insert Marigold params: 07700 900123'), {
      cause: { code: '23502' },
    })
  })
  app.get('/away', async () => {
    throw Object.assign(new Error('x'), { cause: { code: 'ECONNREFUSED' } })
  })
  app.get('/unheard-of', async () => {
    throw new Refusal('some_special_thing', 409)
  })
  t.teardown(() => app.close())
  return { app, lines, styleUrl: assets.url('style.css') }
}

t.test('every answer forbids keeping it, framing it and loading from elsewhere', async (t) => {
  const { app } = await openSite(t, 'public', 'https://example.test')
  for (const url of ['/page', '/nowhere', '/fault']) {
    const { headers } = await app.inject(url)
    t.equal(headers['cache-control'], 'no-store')
    t.equal(headers['referrer-policy'], 'no-referrer')
    t.match(headers['content-security-policy'], /^default-src 'none';/)
    t.match(headers['content-security-policy'], /require-trusted-types-for 'script'/)
    t.match(headers['content-security-policy'], /frame-ancestors 'none'/)
    t.notMatch(headers['content-security-policy'], /unsafe|https?:/)
    t.equal(headers['cross-origin-opener-policy'], 'same-origin')
    t.equal(headers['cross-origin-resource-policy'], 'same-origin')
    t.match(headers['strict-transport-security'], /max-age=\d{8}/)
    t.match(headers['permissions-policy'], /camera=\(\), .*microphone=\(\)/)
    t.equal(headers['onion-location'], `http://example.onion${url}`)
    t.equal(headers['set-cookie'], undefined)
    t.equal(headers['server'], undefined)
    t.equal(headers['x-powered-by'], undefined)
  }
})

t.test('the onion address repeats the path and never the query', async (t) => {
  const { app } = await openSite(t, 'public')
  const { headers } = await app.inject('/ro/page?secret=1')
  t.equal(headers['onion-location'], 'http://example.onion/ro/page')
})

t.test('a page without https does not ask for https', async (t) => {
  const { app } = await openSite(t, 'public')
  const { headers } = await app.inject('/page')
  t.equal(headers['strict-transport-security'], undefined)
})

t.test('only the console may run WebAssembly', async (t) => {
  const { app } = await openSite(t, 'console')
  const { headers } = await app.inject('/page')
  t.match(headers['content-security-policy'], /script-src 'self' 'wasm-unsafe-eval'/)
  t.match(headers['content-security-policy'], /trusted-types rw/)
  t.equal(headers['onion-location'], undefined)
})

t.test('a prefix changes the language of a page and nothing else', async (t) => {
  const { app } = await openSite(t, 'public')
  const bodyOf = async (url: string): Promise<string> => (await app.inject(url)).body
  t.equal(await bodyOf('/page'), 'en /page')
  t.equal(await bodyOf('/ro/page?x=1'), 'ro /page')
  t.equal((await app.inject('/en/page')).statusCode, 404)
  t.equal((await app.inject('/romania/page')).statusCode, 404)
})

t.test('what another site sends is refused', async (t) => {
  const cases: [Scope, Record<string, string>, number][] = [
    ['public', {}, 200],
    ['public', { origin: 'null' }, 200],
    ['public', { origin: 'http://localhost:8080' }, 200],
    ['public', { origin: 'http://example.onion' }, 200],
    ['public', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
    ['public', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['public', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' }, 403],
    ['public', { origin: 'https://other.example.test' }, 403],
    ['console', {}, 200],
    ['console', { origin: 'null' }, 403],
    ['console', { origin: 'http://localhost:8080' }, 200],
    ['console', { 'sec-fetch-site': 'same-site' }, 403],
  ]
  for (const [scope, headers, status] of cases) {
    const { app } = await openSite(t, scope)
    const answer = await app.inject({ method: 'POST', url: '/send', headers })
    t.equal(answer.statusCode, status, `${scope} ${JSON.stringify(headers)}`)
  }
})

t.test('a fault shows a plain page and logs a code, never what was in it', async (t) => {
  const { app, lines } = await openSite(t, 'public')
  const answer = await app.inject('/ro/fault')
  t.equal(answer.statusCode, 500)
  t.match(answer.body, /<html lang="ro">/)
  t.notMatch(answer.body + lines.join(''), /Marigold|900123|stack|insert/)
  t.match(lines, ['{"level":"error","event":"request_failed","code":"23502","status":500}\n'])
})

t.test('a database that is away is a 503, in data for a script', async (t) => {
  const { app } = await openSite(t, 'public')
  const answer = await app.inject({ url: '/away', headers: { accept: 'application/json' } })
  t.equal(answer.statusCode, 503)
  t.same(answer.json(), { error: 'unavailable' })
})

t.test('a refusal without words of its own borrows those of its status', async (t) => {
  const { app, lines } = await openSite(t, 'public')
  const answer = await app.inject('/unheard-of')
  t.equal(answer.statusCode, 409)
  t.match(answer.body, /<h1>[A-Z][a-z ]+<\/h1><p>.+<\/p>/)
  t.same(lines, [], 'and is no fault of ours')
})

t.test('what a client gets wrong is a 4xx', async (t) => {
  const { app, lines } = await openSite(t, 'public')
  const type = 'application/json'
  const post = (url: string, payload: string, contentType: string): Promise<number> =>
    app
      .inject({ method: 'POST', url, payload, headers: { 'content-type': contentType } })
      .then((r) => r.statusCode)
  t.equal(await post('/typed', '{"a":"x"}', type), 200)
  t.equal(await post('/typed', '{"a":"x","b":1}', type), 400)
  t.equal(await post('/typed', '{"a":1}', type), 400)
  t.equal(await post('/typed', '{broken', type), 400)
  t.equal(await post('/send', 'x', 'text/weird'), 415)
  t.equal(await post('/send', `a=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded'), 413)
  t.same(lines, [])
})

t.test('a limit counts everybody together and shows no counters', async (t) => {
  const { app } = await openSite(t, 'public')
  const from = (remoteAddress: string): Promise<number> =>
    app.inject({ method: 'POST', url: '/few', remoteAddress }).then((r) => r.statusCode)
  t.same(
    [await from('192.0.2.1'), await from('192.0.2.2'), await from('192.0.2.3')],
    [200, 200, 429],
  )
  const { headers } = await app.inject({ method: 'POST', url: '/few' })
  t.same(
    Object.keys(headers).filter((name) => name.startsWith('x-ratelimit')),
    [],
  )
})

t.test('behind the operator’s own proxy one network uses up its own tries alone', async (t) => {
  const { app } = await openSite(t, 'public', undefined, ['127.0.0.1'])
  const tryFrom = async (network: string, remoteAddress = '127.0.0.1'): Promise<number> => {
    const headers = { 'x-forwarded-for': network }
    return (await app.inject({ method: 'POST', url: '/tries', headers, remoteAddress })).statusCode
  }
  for (const expected of [200, 200, 429]) t.equal(await tryFrom('192.0.2.0'), expected)
  t.equal(await tryFrom('198.51.100.0'), 200, 'somebody elsewhere still gets in')
  t.equal(await tryFrom('2001:db8:1::'), 200)
  for (const expected of [200, 200, 429])
    t.equal(await tryFrom('198.51.100.0', '203.0.113.9'), expected, 'who is no proxy is itself')
  t.equal(await tryFrom('192.0.2.0', '203.0.113.10'), 429, 'whatever it claims to be')
})

t.test('without a proxy of the operator’s nobody chooses where she comes from', async (t) => {
  const { app } = await openSite(t, 'public')
  for (const [network, expected] of [
    ['192.0.2.0', 200],
    ['198.51.100.0', 200],
    ['203.0.113.0', 429],
  ] as const) {
    const headers = { 'x-forwarded-for': network }
    const { statusCode } = await app.inject({ method: 'POST', url: '/tries', headers })
    t.equal(statusCode, expected)
  }
})

t.test('files are served under the name of their contents, compressed where wanted', async (t) => {
  const { app, styleUrl } = await openSite(t, 'public')
  t.match(styleUrl, /^\/static\/style-[0-9a-f]{8}\.css$/)
  const plain = await app.inject(styleUrl)
  t.equal(plain.body, 'p { margin: 0 }'.repeat(50))
  t.equal(plain.headers['cache-control'], 'private, max-age=3600')
  const small = await app.inject({ url: styleUrl, headers: { 'accept-encoding': 'gzip, br' } })
  t.equal(small.headers['content-encoding'], 'br')
  t.ok(small.rawPayload.length < 60)
  for (const url of [
    '/static/style.css',
    '/static/notes.md',
    '/static/../package.json',
    '/static/%2e%2e/package.json',
    '/static/',
  ]) {
    t.equal((await app.inject(url)).statusCode, 404, url)
  }
})

t.test('the public site has no file of the console', async (t) => {
  const folder = t.testdir({ 'console.css': 'b {}', 'style.css': 'p {}' })
  t.throws(() => loadAssets(folder, 'public').url('console.css'), RangeError)
  t.match(loadAssets(folder, 'console').url('console.css'), /^\/static\/console-/)
})
