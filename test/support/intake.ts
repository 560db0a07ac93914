import type { Test } from 'tap'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { createIntake, type Intake } from '../../src/intake/intake.ts'
import { intakeRoutes } from '../../src/intake/routes.ts'
import { arrivals, reports, waitingReports } from '../../src/intake/schema.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/platform/database.ts'
import { neighbourhoods } from '../../src/platform/http/rate-limit.ts'
import { createSite, type Site } from '../../src/platform/http/site.ts'
import { createLog } from '../../src/platform/log.ts'
import { createPages } from '../../src/platform/pages.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { reportSite } from '../../src/scheme/report-site.ts'
import { readScheme } from '../../src/scheme/scheme.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { signCardEpoch, signCardKeys, type IntakeCard } from '../../src/sealing/card.ts'
import { ROOT, type Directory } from '../../src/sealing/directory.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { openReleaseAnswer } from '../../src/sealing/release.ts'
import type { ReportBody } from '../../src/sealing/report.ts'
import type { Bytes, KeyPair, Suite } from '../../src/sealing/suite.ts'
import { ask, begin, svc, type Scheme } from '../guard/scheme.ts'
import { startGuard, type TestGuard } from './guard.ts'
import { testDatabase, withDatabase, type TestDatabase } from './template-database.ts'

/** The public site's report form on a real database and a real guard, and a moderator who can open what arrives. */
export interface TestIntake {
  readonly site: Site
  readonly intake: Intake
  readonly db: Database
  readonly urls: TestDatabase
  readonly guard: TestGuard
  readonly suite: Suite
  readonly card: IntakeCard
  readonly rootPk: string
  readonly areas: readonly string[]
  /** The team's reply key of this month, and the people of the scheme. */
  readonly reply: KeyPair
  readonly team: KeyPair
  readonly scheme: Scheme
  now(): Date
  /** Moves web's clock; the guard has its own. */
  pass(ms: number): void
  /** Whether the service is open; before the ceremony there is no card. */
  setCard(card: IntakeCard | null): void
  /** Cuts the database off: every connection ends and none is taken. Gives the way back. */
  cutDatabase(): Promise<() => Promise<void>>
  log(): string
  /** The numbers of the reports in a table. */
  oids(table: 'arrivals' | 'reports' | 'waiting'): Promise<string[]>
  /** Opens a report as a moderator does: through the guard's release, then with the month's key. */
  open(oid: string): Promise<ReportBody>
}

const tables = { arrivals, reports, waiting: waitingReports }

/** The public keys of the service in a card that the root signed. */
export function cardOf(
  s: Suite,
  scheme: Scheme,
  team: KeyPair,
  reply: KeyPair = s.signKeypair(s.random(32)),
): IntakeCard {
  const { directory, root } = scheme
  const { code_pk, member_pk, check_pk, inv_pk } = directory.guard
  const { delivery_pk, publisher_pk } = directory
  const id = monthOf(new Date())
  const epoch = {
    id,
    intake_pk: base64url(team.publicKey),
    reply_pk: base64url(reply.publicKey),
  }
  const keys = { from: id, code_pk, member_pk, check_pk, inv_pk, delivery_pk, publisher_pk }
  const signing = { by: ROOT, secretKey: root.secretKey }
  return {
    v: 1,
    svc,
    signers: [],
    epochs: [{ ...epoch, signatures: [signCardEpoch(s, svc, epoch, signing)] }],
    keys,
    keys_signatures: [signCardKeys(s, svc, keys, signing)],
  }
}

/** The public site's files, built first where nobody has. */
async function publicAssets(): Promise<ReturnType<typeof loadAssets>> {
  const assets = loadAssets('public', 'public')
  try {
    for (const name of ['report', 'code']) assets.url(`public/${name}.js`)
    return assets
  } catch {
    await buildBrowser()
    return loadAssets('public', 'public')
  }
}

/** What other pages of the public site are built on. */
export interface SiteGround {
  readonly site: Site
  readonly intake: Intake
  readonly pages: ReturnType<typeof createPages>
  readonly db: Database
  readonly guard: TestGuard
  readonly now: () => Date
}

/** Starts it all for one test. */
export async function startIntake(
  t: Test,
  extend: (ground: SiteGround) => Promise<void> = () => Promise.resolve(),
): Promise<TestIntake> {
  const urls = await testDatabase(t)
  const guard = await startGuard(t)
  const { suite } = guard
  const scheme = await begin(suite, guard.web)
  const team = suite.xwingKeypair(suite.random(32))
  const db = openDatabase(urls.web, { max: 6 })
  t.teardown(() => closeDatabase(db))
  const place = readScheme('src/scheme/devon-and-cornwall.json')
  let offset = 0
  const reply = suite.signKeypair(suite.random(32))
  let card: IntakeCard | null = cardOf(suite, scheme, team, reply)
  const rootPk = base64url(scheme.root.publicKey)
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })
  const now = (): Date => new Date(Date.now() + offset)
  const intake = createIntake({
    ...{ db, guard: guard.web, suite, now, random: systemRandom, log },
    site: reportSite(place),
    card: () => card,
    rootPk: () => rootPk,
  })
  const assets = await publicAssets()
  const pages = createPages({
    templatesFolder: 'templates',
    assets,
    site: { name: 'Test', exercise: false, emergency: '999' },
  })
  const site = await createSite({
    ...{ scope: 'public', origin: 'http://localhost', onionOrigin: null, pages, assets, log },
  })
  await site.register(intakeRoutes, {
    intake,
    pages,
    labelOf: neighbourhoods(now, systemRandom),
  })
  await extend({ site, intake, pages, db, guard, now })
  await site.ready()
  t.teardown(() => site.close())
  const world = { suite, guard, db, scheme, team }
  return {
    ...{ site, intake, db, urls, guard, suite, card, rootPk, reply, team, scheme, now },
    areas: place.areas.map(({ id }) => id),
    pass: (ms) => (offset += ms),
    setCard: (next) => (card = next),
    cutDatabase: () => cutDatabase(urls.owner),
    log: () => lines.join(''),
    oids: async (table) => {
      const rows = await db.select({ oid: tables[table].oid }).from(tables[table])
      return rows.map(({ oid }) => base64url(oid))
    },
    open: (oid) => openStored(world, oid),
  }
}

async function cutDatabase(ownerUrl: string): Promise<() => Promise<void>> {
  const name = new URL(ownerUrl).pathname.slice(1)
  const open = async (isOpen: boolean): Promise<void> => {
    const client = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') })
    await client.connect()
    await client.query(`alter database "${name}" with allow_connections ${String(isOpen)}`)
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [name],
    )
    await client.end()
  }
  await open(false)
  return () => open(true)
}

interface World {
  readonly suite: Suite
  readonly guard: TestGuard
  readonly db: Database
  readonly scheme: Scheme & { directory: Directory }
  readonly team: KeyPair
}

async function openStored(world: World, id: string): Promise<ReportBody> {
  const { suite, guard, db, scheme, team } = world
  const oid = fromBase64url(id, 16)
  const [row] = [
    ...(await db.select().from(arrivals).where(eq(arrivals.oid, oid))),
    ...(await db.select().from(reports).where(eq(reports.oid, oid))),
  ]
  if (row === undefined) throw new Error('no such report')
  const { nonce, input } = ask(suite, scheme, scheme.ana, [{ oid, blob: row.sealedKey }])
  const answer = await guard.web.release(input)
  const [inner] = releasedKeys(suite, { answer, nonce, key: scheme.ana.enc })
  if (inner === undefined) throw new Error('nothing was released')
  const at = { svc, epoch: row.epoch, oid, intakeKeypair: team }
  return openReport(suite, at, inner, row.sealedBody)
}

function releasedKeys(
  suite: Suite,
  { answer, nonce, key }: { answer: Bytes; nonce: Bytes; key: KeyPair },
): Bytes[] {
  return openReleaseAnswer(suite, { svc, nonce, key }, answer).map(({ inner }) => inner)
}
