import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import t from 'tap'
import type { Test } from 'tap'
import { feedRoutes } from '../../src/alerts/feed-routes.ts'
import { alerts as table } from '../../src/alerts/schema.ts'
import { alertState } from '../../src/alerts/store.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { createSite } from '../../src/platform/http/site.ts'
import { createLog } from '../../src/platform/log.ts'
import { createPages } from '../../src/platform/pages.ts'
import { fromHex } from '../../src/sealing/bytes.ts'
import { publish, startMembers } from '../support/members.ts'

/** What reads the feeds here, from Debian's packages. */
const checker = '/usr/bin/xmllint'
const reader = '/usr/bin/newsboat'
const without = (program: string): string | false =>
  existsSync(program) ? false : `there is no ${program}`

t.setTimeout(120_000)
const secret = 'exeter-0123456789abcdef0123456789abcdef'
const place = await startMembers(t)
const folder = mkdtempSync(join(tmpdir(), 'streetlight-feeds-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

const lines: string[] = []
let minutes = 0
let asked = 0
const assets = loadAssets('public', 'public')
const site = await createSite({
  ...{ scope: 'public', origin: 'https://warn.example.test', onionOrigin: null, assets },
  pages: createPages({
    ...{ templatesFolder: 'templates', assets },
    site: { name: 'Test', exercise: false, emergency: '999' },
  }),
  log: createLog({ write: (line) => lines.push(line) }),
})
await feedRoutes(site, {
  ...{ secrets: [secret], areas: place.place.areas, origin: 'https://warn.example.test' },
  isExercise: false,
  listForFeeds: async () => {
    asked += 1
    return place.alerts.listForFeeds()
  },
  now: () => new Date(Date.now() + minutes * 60_000),
})
await site.listen({ port: 0, host: '127.0.0.1' })
t.teardown(() => site.close())

/** What a reader gets who comes a minute later. */
async function read(t: Test, path: string): Promise<string> {
  minutes += 2
  const answer = await site.inject(path)
  t.equal(answer.statusCode, 200)
  return answer.body
}

/** The CAP messages of a feed, each checked against the schema of OASIS by xmllint. */
async function capMessages(t: Test): Promise<string[]> {
  const messages = (await read(t, `/feed/${secret}/cap`)).match(/<alert .*?<\/alert>/gs) ?? []
  for (const [index, message] of messages.entries()) {
    const file = join(folder, `${index}.xml`)
    writeFileSync(file, message)
    execFileSync(checker, ['--noout', '--schema', 'test/support/cap.xsd', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  }
  t.ok(messages.length > 0, 'there is a message to look at')
  return messages
}

const said = (message: string, name: string): string[] =>
  [...message.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, text = '']) => text)

const about = async (t: Test, id: string): Promise<string> =>
  (await capMessages(t)).find((message) => message.includes(`<identifier>${id}`)) ?? ''

t.test(
  'another scheme reads a warning, its correction and its withdrawal',
  { skip: without(checker) },
  async (t) => {
    const first = await publish(place, { body: { en: 'Pays <first> & "takes" it\u0007 back.' } })
    const warning = await about(t, first.id)
    t.same(said(warning, 'msgType'), ['Alert'])
    t.same(said(warning, 'scope'), ['Restricted'])
    t.same(said(warning, 'language'), ['en', 'ro'])
    t.same(said(warning, 'severity'), ['Severe', 'Severe'])
    t.same(said(warning, 'certainty'), ['Likely', 'Likely'])
    t.match(said(warning, 'description'), ['Pays &lt;first&gt; &amp; &quot;takes&quot; it back.'])
    t.match(said(warning, 'sent'), [/^\d{4}-\d{2}-01T00:00:00\+00:00$/], 'only the month is told')
    for (const tag of first.wt) t.notMatch(warning, tag, 'no withdrawal tag leaves')

    await publish(place, { ...first, version: 2, kind: 'update', level: 4 })
    const update = await about(t, first.id)
    t.same(said(update, 'msgType'), ['Update'])
    const named = [said(warning, 'sender'), said(warning, 'identifier'), said(warning, 'sent')]
    t.same(said(update, 'references'), [named.join(',')])

    await publish(place, {
      ...first,
      version: 3,
      kind: 'recall',
      headline: {},
      body: {},
      advice: {},
      person: {},
      vehicle: {},
      identifiers: [],
    })
    const cancel = await about(t, first.id)
    t.same(said(cancel, 'msgType'), ['Cancel'])
    t.equal(said(cancel, 'references')[0]?.split(' ').length, 2)
    t.same(said(cancel, 'responseType'), ['None'], 'nobody says that all is clear')
    t.notMatch(cancel, 'Amber Heron')
    t.equal((await capMessages(t)).length, 1, 'only the newest version is there')
  },
)

t.test(
  'a warning whose report was taken back is cancelled before anybody recalls it',
  { skip: without(checker) },
  async (t) => {
    const alert = await publish(place)
    await place.db
      .update(table)
      .set({ state: alertState.hidden })
      .where(eq(table.id, fromHex(alert.id, 16)))
    const cancel = await about(t, alert.id)
    t.same(said(cancel, 'msgType'), ['Cancel'])
    t.match(said(cancel, 'references'), [`${alert.id}-v1`])
    t.notMatch(cancel, 'Silver van')
  },
)

t.test(
  'another scheme is told of a first word that nobody has checked it, and how to know him',
  { skip: without(checker) },
  async (t) => {
    const silent = { nickname: '', headline: {}, body: {}, advice: {} }
    const held = await publish(place, {
      ...{ ...silent, kind: 'holding', level: 4, confidence: 'corroborated' },
      ...{ person: { age: '30s' }, vehicle: { type: 'van' }, when: { month: '2026-11', part: '' } },
      expires: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    })
    const warning = await about(t, held.id)
    t.match(said(warning, 'note'), [/^Not checked yet: one person has read this\./])
    t.match(said(warning, 'headline'), [/^Robbery, A weapon\. Not checked yet/])
    t.same(said(warning, 'certainty'), ['Possible'])
    const pairs = [...warning.matchAll(/<valueName>(.*?)<\/valueName><value>(.*?)<\/value>/g)]
    const parameters = Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]))
    t.match(parameters, { checked: 'no', 'person.age': '30s', 'vehicle.type': 'van' })
    t.match(await read(t, `/feed/${secret}`), /Danger now: Exeter\. Not checked yet: one person/)
    await publish(place, { id: held.id, version: 2, kind: 'full' })
    t.notMatch(await about(t, held.id), /Not checked|<valueName>checked/)
  },
)

t.test(
  "a person's own reader shows level and area, and nothing else",
  { skip: without(reader) },
  async (t) => {
    await publish(place, { level: 4, areas: ['exeter'] })
    const urls = join(folder, 'urls')
    const cache = join(folder, 'cache.db')
    const { port } = site.server.address() as { port: number }
    writeFileSync(urls, `http://127.0.0.1:${port}/feed/${secret}\n`)
    writeFileSync(join(folder, 'config'), '')
    minutes += 2
    const options = ['-q', '-u', urls, '-c', cache, '-C', join(folder, 'config'), '-x', 'reload']
    const env = { HOME: folder, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TERM: 'dumb' }
    await promisify(execFile)(reader, options, { env })
    const database = new DatabaseSync(cache)
    const items = database.prepare('select title, content, url, guid from rss_item').all()
    const feeds = database.prepare('select title from rss_feed').all()
    database.close()
    t.match(feeds, [{ title: 'Updates' }])
    t.equal(items.length, 4)
    t.equal(items.filter(({ title }) => title === 'Withdrawn').length, 2)
    t.match(items.map(({ content }) => content).join('\n'), /Danger now: Exeter/)
    t.notMatch(JSON.stringify(items), /Amber Heron|Silver|…123/)
  },
)

t.test(
  'the same feed in Romanian is well-formed and says so',
  { skip: without(checker) },
  async (t) => {
    const text = await read(t, `/ro/feed/${secret}`)
    execFileSync(checker, ['--noout', '-'], { input: text })
    t.match(text, 'xml:lang="ro"')
    t.match(text, 'Noutăți')
    t.equal(Buffer.byteLength(text) % 16_384, 0, 'it is filled up')
  },
)

t.test('a reader that has the feed already gets no body', async (t) => {
  const first = await site.inject(`/feed/${secret}`)
  const headers = { 'if-none-match': `W/${first.headers.etag ?? ''}` }
  const again = await site.inject({ url: `/feed/${secret}`, headers })
  t.equal(again.statusCode, 304)
  t.equal(again.rawPayload.length, 0)
  const other = await site.inject({ url: `/feed/${secret}`, headers: { 'if-none-match': '"x"' } })
  t.equal(other.statusCode, 200)
})

t.test('a wrong secret is a page that is not there', async (t) => {
  for (const path of ['/feed/x', `/feed/${secret}0`, `/feed/${secret.slice(1)}/cap`])
    t.equal((await site.inject(path)).statusCode, 404, path)
})

t.test(
  'readers that poll without end are stopped and cost the database one question',
  async (t) => {
    minutes += 2
    const before = asked
    const answers: number[] = []
    for (let times = 0; times < 200; times += 1)
      answers.push((await site.inject(`/feed/${secret}`)).statusCode)
    t.ok(answers.filter((status) => status === 429).length >= 80)
    t.equal(asked, before + 1)
    t.equal((await site.inject(`/feed/${secret}/cap`)).statusCode, 200, 'the other feed goes on')
    t.notMatch(lines.join(''), secret)
    t.notMatch(lines.join(''), '127.0.0.1')
  },
)
