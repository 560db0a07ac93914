import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import t from 'tap'
import { ConfigError, isLocal, listenHost, readConfig } from '../../src/config.ts'
import { SchemeError, checkScheme, readScheme } from '../../src/scheme/scheme.ts'

const schemes = fileURLToPath(new URL('../../src/scheme', import.meta.url))

function mistakesIn(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
}

t.test('without any setting the service is one for trying out', async (t) => {
  const config = readConfig({})
  t.equal(config.publicOrigin, 'http://localhost:8080')
  t.equal(config.consoleOrigin, 'http://localhost:8081')
  t.equal(config.secrets.databaseUrl, null)
  t.equal(config.scheme.police_force.name, 'Devon and Cornwall')
  t.equal(listenHost(config.publicOrigin), 'localhost')
})

t.test('another port changes the address too', async (t) => {
  t.equal(readConfig({ PUBLIC_PORT: '9000' }).publicOrigin, 'http://localhost:9000')
})

t.test('every mistake is listed at once, by the name of its setting', async (t) => {
  const mistakes = mistakesIn({
    PUBLIC_PORT: 'eighty',
    CONSOLE_PORT: '70000',
    PUBLIC_ORIGIN: 'http://example.test',
    CONSOLE_ORIGIN: 'https://example.test/console',
    ONION_ORIGIN: 'http://example.test',
    PROXY_ADDRESSES: '127.0.0.1, the-proxy',
    DATABASE_URL: 'mysql://u:p@h/d',
    SMTP_URL: 'http://mail.example.test',
    MAIL_FROM: 'nobody',
    SMS_URL: 'nowhere',
    SCHEME: '/does/not/exist.json',
    BOOT_SECRET_FILE: '/does/not/exist',
    WEB_PUSH_KEYS_FILE: '/does/not/exist',
  })
  const named = new Set(mistakes.map((mistake) => mistake.split(':', 1)[0]))
  t.same([...named].sort(), [
    'BOOT_SECRET_FILE',
    'CONSOLE_ORIGIN',
    'CONSOLE_PORT',
    'DATABASE_URL',
    'MAIL_FROM',
    'ONION_ORIGIN',
    'PROXY_ADDRESSES',
    'PUBLIC_ORIGIN',
    'PUBLIC_PORT',
    'SCHEME',
    'SMS_URL',
    'SMTP_URL',
    'WEB_PUSH_KEYS_FILE',
  ])
})

t.test('a gateway for text messages needs a sender', async (t) => {
  const gateway = 'https://AC1:secret@gateway.example.test/Messages.json'
  const [mistake = ''] = mistakesIn({ SMS_URL: gateway })
  t.match(mistake, /^SMS_URL: must end with the sender/)
  t.notMatch(mistake, 'secret')
  t.same(mistakesIn({ SMS_URL: `${gateway}?From=Post` }), [])
  t.same(mistakesIn({ SMS_URL: `${gateway}?MessagingServiceSid=MG1` }), [])
})

t.test('a public service needs a boot secret from elsewhere', async (t) => {
  const open = {
    PUBLIC_ORIGIN: 'https://example.test',
    CONSOLE_ORIGIN: 'https://team.example.test',
  }
  t.match(mistakesIn(open), [/^BOOT_SECRET_FILE/])
  const file = join(t.testdir({ secret: 'x'.repeat(32) }), 'secret')
  t.same(mistakesIn({ ...open, BOOT_SECRET_FILE: file }), [])
})

t.test('the two sites are never one origin or one port', async (t) => {
  t.match(mistakesIn({ CONSOLE_PORT: '8080' }), [/^CONSOLE_PORT/, /^CONSOLE_ORIGIN/])
})

t.test('mail needs an address to come from', async (t) => {
  t.match(mistakesIn({ SMTP_URL: 'smtp://mail.example.test' }), [/^MAIL_FROM/])
  const named = {
    SMTP_URL: 'smtps://mail.example.test:465',
    MAIL_FROM: 'Warnings <a@example.test>',
  }
  t.same(mistakesIn(named), [])
})

t.test('no password shows in a mistake, in JSON or in an inspection', async (t) => {
  const config = readConfig({
    DATABASE_URL: 'postgresql://u:marigold@h/d',
    SMTP_URL: 'smtp://u:marigold@h',
    MAIL_FROM: 'a@b.test',
  })
  t.equal(config.secrets.databaseUrl, 'postgresql://u:marigold@h/d')
  t.notMatch(JSON.stringify(config), /marigold/)
  t.notMatch(inspect(config, { depth: 9, showHidden: true }), /marigold/)
  t.notMatch(
    mistakesIn({ DATABASE_URL: 'mysql://u:marigold@h/d', SMTP_URL: 'http://u:marigold@h' }).join(),
    /marigold/,
  )
})

t.test('only addresses of this machine count as local', async (t) => {
  for (const origin of [
    'http://localhost:8080',
    'http://127.0.0.1',
    'http://[::1]:1',
    'http://a.localhost',
  ])
    t.ok(isLocal(origin), origin)
  for (const origin of [
    'http://localhost.example.test',
    'http://127.0.0.1.example.test',
    'https://example.test',
    'http://10.0.0.1',
  ]) {
    t.notOk(isLocal(origin), origin)
    t.equal(listenHost(origin), '0.0.0.0')
  }
})

t.test('every scheme that comes with the software is sound', async (t) => {
  const files = readdirSync(schemes).filter((name) => name.endsWith('.json'))
  t.ok(files.length >= 2)
  for (const file of files) t.ok(readScheme(join(schemes, file)).areas.length > 0, file)
})

t.test('what is wrong in a scheme is named by its place', async (t) => {
  const good = JSON.parse(readFileSync(join(schemes, 'hull.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const mistakes = (change: Record<string, unknown>): readonly string[] => {
    try {
      checkScheme({ ...good, ...change })
      return []
    } catch (error) {
      return error instanceof SchemeError ? error.mistakes : [String(error)]
    }
  }
  t.same(mistakes({}), [])
  t.match(mistakes({ name: 7, exit_to: 'http://example.test' }), [/^name/, /^exit_to/])
  t.match(mistakes({ languages: ['ro'] }), [/^languages: English/])
  t.match(mistakes({ liaison_posts: [{ id: 'a', title: 'A', areas: ['atlantis'] }] }), [
    /liaison_posts a: there is no area atlantis/,
  ])
  t.match(
    mistakes({
      areas: [
        { id: 'hull', name: 'Hull' },
        { id: 'hull', name: 'Hull' },
      ],
    }),
    [/areas: the id hull is used twice/],
  )
  const online = [{ id: 'online', name: 'Online' }]
  t.match(mistakes({ areas: [...(good['areas'] as []), ...online] }), [/has online already/])
  const post = { id: 'net', title: 'Cyber desk', areas: ['online'] }
  const posts = [...(good['liaison_posts'] as []), post]
  t.same(mistakes({ liaison_posts: posts }), [], 'a post may be for men met online')
  t.match(mistakes({ surprise: 1 }), [/.+/])
  const broken = join(t.testdir(), 'broken.json')
  writeFileSync(broken, '{')
  t.throws(() => readScheme(broken), { message: 'it is not JSON' })
})
