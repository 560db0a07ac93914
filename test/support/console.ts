import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import { createAccounts } from '../../src/accounts/accounts.ts'
import type { Accounts } from '../../src/accounts/accounts.ts'
import { admitListed } from '../../src/accounts/admission.ts'
import { accountsRoutes } from '../../src/accounts/routes.ts'
import { createAlerts } from '../../src/alerts/alerts.ts'
import type { Api } from '../../src/client/api.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { auditRoutes } from '../../src/audit/routes.ts'
import { guardConsole } from '../../src/console-guard.ts'
import type { Door } from '../../src/console-guard.ts'
import { createDuty } from '../../src/duty/duty.ts'
import { forgetLeft } from '../../src/duty/leaving.ts'
import { dutyRoutes } from '../../src/duty/routes.ts'
import { keyMemoryIn } from '../../src/keys/key-memory.ts'
import { createKeys } from '../../src/keys/keys.ts'
import type { Keys } from '../../src/keys/keys.ts'
import { keysRoutes, publicKeysRoutes } from '../../src/keys/routes.ts'
import { policyDefaults } from '../../src/keys/rules.ts'
import { createLiaison } from '../../src/liaison/liaison.ts'
import { liaisonRoutes } from '../../src/liaison/routes.ts'
import { takenBackRoutes } from '../../src/mailbox/taken-back-routes.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import type { Database } from '../../src/platform/database.ts'
import { createSite } from '../../src/platform/http/site.ts'
import type { Site } from '../../src/platform/http/site.ts'
import { createLog } from '../../src/platform/log.ts'
import { createPages } from '../../src/platform/pages.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import type { KeyPair, Suite } from '../../src/sealing/suite.ts'
import { createTriage } from '../../src/triage/triage.ts'
import { triageRoutes } from '../../src/triage/routes.ts'
import { createInvites } from '../../src/vouching/invites.ts'
import { vouchingRoutes } from '../../src/vouching/routes.ts'
import { startGuard } from './guard.ts'
import type { TestGuard } from './guard.ts'
import { testDatabase } from './template-database.ts'
import type { TestDatabase } from './template-database.ts'

/** The posts of an invented force. */
export const posts = [
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

/** What another feature of the console is built on. */
export type ConsoleParts = Pick<TestConsole, 'db' | 'guard' | 'suite' | 'now' | 'keys'> & {
  readonly log: ReturnType<typeof createLog>
}

/** The console app as `app.ts` composes it, on a real database and a real guard process. */
export async function startConsole(
  t: Test,
  more: (parts: ConsoleParts, app: FastifyInstance) => Promise<void> = async () => undefined,
): Promise<TestConsole> {
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
  const dataDir = mkdtempSync(join(tmpdir(), 'streetlight-console-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  let offset = 0
  const worker = { isUp: true }
  const now = (): Date => new Date(Date.now() + offset)
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })

  const keys = createKeys({
    db,
    suite,
    guard: guard.web,
    now,
    memory: keyMemoryIn(join(dataDir, 'directory.json')),
    isWorkerUp: () => worker.isUp,
    admit: async (tx, people) => {
      await admitListed(tx, people)
      await forgetLeft(tx, people)
    },
  })
  await keys.load()
  const accounts = createAccounts({
    db,
    suite,
    guard: guard.web,
    now,
    dataDir,
    consoleOrigin: 'http://console.example.test',
    posts,
    svc: () => keys.directory()?.svc ?? null,
    trust: () => keys.trust(),
    facts: async () => ({
      publicKeys: (await guard.web.state()).publicKeys,
      posts,
      month: monthOf(now()),
      policyDefaults,
    }),
    found: (tx, made) => keys.found(tx, made),
    onFounded: () => keys.load(),
  })
  const alerts = createAlerts({ db, guard: guard.web, suite, now })
  const common = { db, suite, guard: guard.web, now, directory: () => keys.directory() }
  const triage = createTriage({
    ...common,
    releaseAlert: (tx, verified) => alerts.releaseAlert(tx, verified),
  })
  const liaison = createLiaison(common)
  const duty = createDuty({ ...common, canText: true })
  const invites = createInvites(common)

  const assets = loadAssets('public', 'console')
  const pages = createPages({ templatesFolder: 'templates', assets, site: { name: 'Test' } })
  const site = await createSite({
    scope: 'console',
    origin: 'http://console.example.test',
    onionOrigin: null,
    pages,
    assets,
    log,
  })
  const cookie = { name: 'streetlight', secure: false }
  const doors = await guardConsole(
    site,
    { find: (value) => accounts.sessions.find(value), cookieName: cookie.name },
    async (app) => {
      await app.register(publicKeysRoutes, { keys })
      await app.register(keysRoutes, { keys, setting: { canTell: false, language: 'en' } })
      await app.register(accountsRoutes, { accounts, cookie })
      await app.register(triageRoutes, { triage, listAlerts: () => alerts.listForConsole() })
      await app.register(liaisonRoutes, { liaison })
      await app.register(vouchingRoutes, {
        ...{ invites, list: accounts.profile, publicOrigin: 'https://public.example.test' },
      })
      await app.register(auditRoutes, { guard: guard.web })
      await app.register(dutyRoutes, { duty })
      await app.register(takenBackRoutes, { guard: guard.web })
      await more({ db, guard, suite, now, log, keys }, app)
    },
  )
  await site.ready()
  t.teardown(() => site.close())
  return {
    site,
    doors,
    db,
    urls,
    guard,
    suite,
    keys,
    accounts,
    delivery,
    worker,
    now,
    pass: (ms) => (offset += ms),
    log: () => lines.join(''),
    ceremonyToken: async () => {
      await accounts.linkFile.renew()
      return readFileSync(accounts.linkFile.path, 'utf8').trim().split('#')[1] ?? ''
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
