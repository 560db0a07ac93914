import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import type { Accounts } from '../../src/accounts/accounts.ts'
import { buildConsole } from '../../src/app.ts'
import type { WebSettings } from '../../src/child-settings.ts'
import type { Api } from '../../src/client/api.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import type { Door } from '../../src/console-guard.ts'
import { createFeatures } from '../../src/features.ts'
import type { Features, Ground } from '../../src/features.ts'
import type { Keys } from '../../src/keys/keys.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import type { Database } from '../../src/platform/database.ts'
import type { Site } from '../../src/platform/http/site.ts'
import { createLog } from '../../src/platform/log.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { readScheme } from '../../src/scheme/scheme.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import type { KeyPair, Suite } from '../../src/sealing/suite.ts'
import { startGuard } from './guard.ts'
import type { TestGuard } from './guard.ts'
import { testDatabase } from './template-database.ts'
import type { TestDatabase } from './template-database.ts'

/** The posts of an invented force. */
const posts = [
  { id: 'north', title: 'Officer, north', areas: ['hill', 'lake'] },
  { id: 'south', title: 'Officer, south', areas: ['coast'] },
]

/** The console with its own database and guard, and a clock that only this process goes by. */
export interface TestConsole {
  readonly site: Site
  readonly doors: readonly Door[]
  readonly db: Database
  readonly urls: TestDatabase
  readonly guard: TestGuard
  readonly suite: Suite
  /** Whoever else stands behind the doors. */
  readonly features: Features
  readonly keys: Keys
  readonly accounts: Accounts
  /** The worker's key, to which contacts are sealed. */
  readonly delivery: KeyPair
  /** Time as web sees it; the guard has its own. */
  now(): Date
  /** What the supervisor says of the worker. */
  readonly worker: { isUp: boolean }
  /** Moves web's clock forward. */
  pass(ms: number): void
  /** All that web has written to its log. */
  log(): string
  /** The token of the first coordinator's link, read from the operator's file. */
  ceremonyToken(): Promise<string>
}

/** What web is told; what only the public site goes by is left empty. */
function settingsFor(databaseUrl: string, ownDir: string): WebSettings {
  const scheme = readScheme('src/scheme/devon-and-cornwall.json')
  return {
    ...{ databaseUrl, ownDir, guardSocket: '', guardKeyFile: '', publicPort: 0, consolePort: 0 },
    ceremonyLinkFile: join(ownDir, 'ceremony-link.txt'),
    publicOrigin: 'https://public.example.test',
    consoleOrigin: 'http://console.example.test',
    ...{
      onionOrigin: null,
      proxies: [],
      canMail: false,
      canText: false,
      pushKey: null,
      isTraining: false,
    },
    ...{ feedSecrets: [], textsToken: null, scheme: { ...scheme, liaison_posts: posts } },
  }
}

/** What the two apps stand on in a test: a database and a guard of its own, and a clock that can be moved. */
export interface TestGround extends Pick<
  TestConsole,
  'urls' | 'guard' | 'delivery' | 'worker' | 'pass' | 'log'
> {
  readonly ground: Ground
  /** The token in the operator's file, as it stands there. */
  readonly linkToken: () => string
}

/** @param more settings of web that are not the usual ones */
export async function layGround(t: Test, more: Partial<WebSettings> = {}): Promise<TestGround> {
  const urls = await testDatabase(t)
  const guard = await startGuard(t)
  const { suite } = guard
  const db = openDatabase(urls.web, { max: 6 })
  t.teardown(() => closeDatabase(db))
  const delivery = suite.xwingKeypair(suite.random(32))
  await guard.worker.announce({
    delivery_pk: base64url(delivery.publicKey),
    publisher_pk: base64url(suite.signKeypair(suite.random(32)).publicKey),
  })
  const ownDir = mkdtempSync(join(tmpdir(), 'streetlight-console-'))
  t.teardown(() => rmSync(ownDir, { recursive: true, force: true }))
  const settings = { ...settingsFor(urls.web, ownDir), ...more }
  let offset = 0
  const worker = { isUp: true }
  const lines: string[] = []
  return {
    ground: {
      ...{ settings, db, guard: guard.web, suite, random: systemRandom },
      now: () => new Date(Date.now() + offset),
      log: createLog({ write: (line) => lines.push(line) }),
      folders: { templates: 'templates', public: 'public' },
      isWorkerUp: () => worker.isUp,
    },
    ...{ urls, guard, delivery, worker },
    pass: (ms) => (offset += ms),
    log: () => lines.join(''),
    linkToken: () => readFileSync(settings.ceremonyLinkFile, 'utf8').trim().split('#')[1] ?? '',
  }
}

/** The console as `app.ts` composes it, on a real database and a real guard process. */
export async function startConsole(t: Test, more: Partial<WebSettings> = {}): Promise<TestConsole> {
  const { ground, linkToken, ...rest } = await layGround(t, more)
  const features = createFeatures(ground)
  const { keys, accounts } = features
  await keys.load()
  const { site, doors } = await buildConsole(ground, features)
  await site.ready()
  t.teardown(() => site.close())
  const { db, suite, now } = ground
  return {
    ...{ ...rest, site, doors, db, suite, now, features, keys, accounts },
    ceremonyToken: async () => {
      await accounts.linkFile.renew()
      return linkToken()
    },
  }
}

/** One browser: it keeps the session cookie it was given. */
export interface TestBrowser {
  readonly api: Api
  ask(options: InjectOptions): Promise<LightMyRequestResponse>
  cookie(): string | null
}

/** A browser at the console; `api` is what the client code takes. */
export function openBrowser(site: Site): TestBrowser {
  let cookie: string | null = null
  const ask = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    const headers = { ...(cookie === null ? {} : { cookie }), ...options.headers }
    const response = await site.inject({ ...options, headers })
    const [set] = response.cookies
    if (set !== undefined) cookie = set.value === '' ? null : `${set.name}=${set.value}`
    return response
  }
  const api: Api = async (path, { method, body }) => {
    const payload = body === undefined ? {} : { payload: body as object }
    const response = await ask({ method, url: path, ...payload })
    const answer: unknown = response.json()
    if (response.statusCode < 300) return answer
    const { error } = answer as { error?: string }
    throw new ApiRefusal(error ?? 'no code', response.statusCode)
  }
  return { api, ask, cookie: () => cookie }
}
