import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAlerts, type Alerts } from '../../src/alerts/alerts.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { ensureRoles } from '../../src/platform/database-roles.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/platform/database.ts'
import { startEmbedded, type EmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import type { Bytes, Suite } from '../../src/sealing/suite.ts'
import { begin, genesisOf, type Scheme } from '../../test/guard/scheme.ts'
import { enlist } from '../../test/support/delivery.ts'
import { startGuard, type TestGuard } from '../../test/support/guard.ts'
import { sampleAlert, signedBy, writeDirectory } from '../../test/support/members.ts'
import { startWorker, type TestWorker } from '../../test/support/worker.ts'

interface Teardown {
  teardown(deed: () => unknown): unknown
}

/** PostgreSQL as the service starts it, a guard, two moderators, and members in the table. */
export interface Ground {
  readonly postgres: EmbeddedPostgres
  readonly owner: Database
  readonly suite: Suite
  readonly guardPid: number
  /** Enters members until there are so many; every tenth wants nothing about the warning's area. */
  grow(members: number): Promise<void>
  /** Releases a warning; seconds that the transaction took, from its begin to its commit. */
  release(): Promise<number>
  /** A worker process that sends to the relay; all of them have one key file. */
  worker(smtpUrl: string): Promise<TestWorker>
}

/** How many of so many members a warning is for. */
export function concerned(members: number): number {
  return members - Math.floor(members / 10)
}

const steps = 2_000

function secretFolder(dataDir: string): string {
  const folder = join(dataDir, 'setup')
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

export async function openGround(t: Teardown): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sl-delivery-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const postgres = await startEmbedded(dataDir)
  t.teardown(() => postgres.stop())
  const roles = await ensureRoles(postgres.ownerUrl, secretFolder(dataDir), systemRandom)
  await migrate(postgres.ownerUrl)
  const urls = { ...roles, owner: postgres.ownerUrl }
  const guard = await startGuard(t)
  const { suite } = guard
  const folder = join(dataDir, 'worker')
  // The first worker makes the keys that members' contacts are sealed to.
  const first = await startWorker(t, { guard, urls }, { smtpUrl: null, folder })
  await first.stop()
  const scheme = await begin(suite, guard.web)
  const [db, owner] = [openDatabase(urls.web, { max: 4 }), openDatabase(urls.owner, { max: 2 })]
  t.teardown(() => Promise.all([closeDatabase(db), closeDatabase(owner)]))
  await writeDirectory(db, genesisOf(suite, scheme))
  const alerts = createAlerts({ db, guard: guard.web, suite, now: systemClock })
  const publicKey = fromBase64url(scheme.directory.delivery_pk, 1216)
  let members = 0
  return {
    ...{ postgres, owner, suite, guardPid: guard.pid() },
    async grow(wanted) {
      for (; members < wanted; members = Math.min(members + steps, wanted))
        await enter({ suite, guard, db }, publicKey, [members, Math.min(members + steps, wanted)])
      await owner.execute('vacuum analyze members')
    },
    release: () => release({ suite, guard, db, scheme, alerts }),
    worker: (smtpUrl) => startWorker(t, { guard, urls }, { smtpUrl, folder }),
  }
}

interface Town {
  readonly suite: Suite
  readonly guard: TestGuard
  readonly db: Database
}

async function enter(town: Town, publicKey: Bytes, [from, to]: [number, number]): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i)
  const address = (n: number): string => `reader${n}@example.test`
  const keys = { publicKey }
  const here = numbers.filter((n) => n % 10 !== 9).map(address)
  const elsewhere = numbers.filter((n) => n % 10 === 9).map(address)
  await enlist(town, keys, here, { discretion: 'full' })
  await enlist(town, keys, elsewhere, { areas: ['torbay'] })
}

async function release(town: Town & { scheme: Scheme; alerts: Alerts }): Promise<number> {
  const { suite, guard, db, scheme, alerts } = town
  const alert: Alert = sampleAlert(suite)
  const signatures = signedBy(suite, alert, scheme.ana, scheme.bea)
  await guard.web.recordPublication({ kind: 'alert', document: alert, signatures })
  const began = performance.now()
  await db.transaction((tx) =>
    alerts.releaseAlert(tx, { alert, canonical: canonical(alert), signatures }),
  )
  return (performance.now() - began) / 1000
}
