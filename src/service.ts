import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardPart, webPart, workerPart } from './child-settings.ts'
import type { PartNeeds } from './child-settings.ts'
import type { Config } from './config.ts'
import { AlreadyRunning, needPorts } from './not-started.ts'
import { checkServerLogging, closeDatabase, openDatabase } from './platform/database.ts'
import { ensureRoles } from './platform/database-roles.ts'
import type { RoleUrls } from './platform/database-roles.ts'
import { startEmbedded } from './platform/embedded-postgres.ts'
import type { EmbeddedPostgres } from './platform/embedded-postgres.ts'
import { tryLock } from './platform/file-lock.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { systemRandom } from './platform/random.ts'
import { writeSecretFile } from './platform/secret-file.ts'
import { supervise } from './platform/supervise.ts'

/** The whole service on one machine: the database, the guard, the worker and the two sites. */
export interface Service {
  readonly ownerUrl: string
  /** By part: web, guard, worker, and postgres where the embedded server runs. */
  pids(): Record<string, number>
  /** Ends everything, the database last. */
  stop(): Promise<void>
}

export interface ServiceNeeds {
  readonly config: Config
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTraining?: boolean
  /** Aborted when somebody wants the service to end while it still starts. */
  readonly signal?: AbortSignal
}

const toldToEnd = (): Error => new Error('it was told to end')

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw toldToEnd()
}

/** Rejects when the start is called off; never resolves. */
function calledOff(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const give = (): void => reject(toldToEnd())
    if (signal?.aborted === true) give()
    signal?.addEventListener('abort', give, { once: true })
  })
}

/** Where the tables are; `server` is null when somebody else runs it, else whoever is done with it stops it. */
export interface Store {
  readonly ownerUrl: string
  readonly server: EmbeddedPostgres | null
}

const watchEveryMs = 500

const entry = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Our own folders; the one for the database may have to be walked through by another user, and is made by its launcher. */
function makeFolders(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.geteuid?.() === 0 ? 0o711 : 0o700 })
  for (const name of ['web', 'worker', 'guard', 'guard-web', 'guard-worker', 'cache']) {
    mkdirSync(join(dataDir, name), { recursive: true, mode: 0o700 })
  }
}

/** The database that the settings name, or the embedded server in the data folder, running. */
export async function openStore(config: Config): Promise<Store> {
  const given = config.secrets.databaseUrl
  if (given !== null) return { ownerUrl: given, server: null }
  const server = await startEmbedded(config.dataDir)
  return { ownerUrl: server.ownerUrl, server }
}

/** Where the passwords of the two roles are kept; neither role reads it. */
function setupFolder({ dataDir }: Config): string {
  const folder = join(dataDir, 'setup')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Makes the roles of web and worker, brings the tables to the newest state, and warns of a server that logs contents. */
export async function prepareStore(
  ownerUrl: string,
  { config, log }: Pick<ServiceNeeds, 'config' | 'log'>,
): Promise<RoleUrls> {
  const roles = await ensureRoles(ownerUrl, setupFolder(config), systemRandom)
  await migrate(ownerUrl)
  const db = openDatabase(roles.web, { max: 1 })
  try {
    for (const code of await checkServerLogging(db)) log.warn('database_logs_contents', { code })
  } finally {
    await closeDatabase(db)
  }
  return roles
}

/** Starts the embedded server again when it dies under us; its address stays the same, and pools connect anew. */
function keepAlive(server: EmbeddedPostgres, log: Log, changed: () => void): () => void {
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy || server.isAlive()) return
    isBusy = true
    log.warn('database_lost')
    const done = (event: 'database_ready' | 'database_error'): void => {
      isBusy = false
      log.info(event)
      changed()
    }
    server.revive().then(
      () => done('database_ready'),
      () => done('database_error'),
    )
  }, watchEveryMs)
  return () => clearInterval(timer)
}

async function run(needs: ServiceNeeds, store: Store, roles: RoleUrls): Promise<Service> {
  const { config, log, env, isTraining = false } = needs
  const partNeeds: PartNeeds = { config, roles, env, isTraining }
  const parts = [
    webPart(partNeeds, entry('server.ts')),
    workerPart(partNeeds, entry('worker.ts')),
    guardPart(partNeeds, entry('guard.ts')),
  ]
  const pids = (): Record<string, number> => ({
    ...supervisor.pids(),
    ...(store.server === null ? {} : { postgres: store.server.pid }),
  })
  const noteFile = join(config.dataDir, 'run.json')
  const note = (): void => writeSecretFile(noteFile, JSON.stringify({ pids: pids() }))
  // The parts report before this function has its supervisor in hand; the first note is written below.
  let isNoting = false
  const changed = (): void => {
    if (isNoting) note()
  }
  const supervisor = supervise(parts, { log, onChange: changed })
  isNoting = true
  note()
  const unwatch = store.server === null ? () => undefined : keepAlive(store.server, log, changed)
  const stop = async (): Promise<void> => {
    isNoting = false
    unwatch()
    await supervisor.stop()
    rmSync(noteFile, { force: true })
  }
  try {
    await Promise.race([supervisor.ready, calledOff(needs.signal)])
  } catch (error) {
    await stop()
    throw error
  }
  return { ownerUrl: store.ownerUrl, pids, stop }
}

/**
 * Brings the service up: embedded PostgreSQL unless `DATABASE_URL` names one, roles, migrations, then guard, worker and web.
 * Resolves when all three work. Throws `AlreadyRunning`, `PortClosed`, or what kept a part from starting, or called it off;
 * nothing is left running then.
 */
export async function startService(needs: ServiceNeeds): Promise<Service> {
  const { dataDir } = needs.config
  makeFolders(dataDir)
  const lock = tryLock(join(dataDir, 'service.lock'), 'exclusive')
  if (lock === null) throw new AlreadyRunning()
  let store: Store | null = null
  try {
    await needPorts(needs.config)
    goOn(needs.signal)
    store = await openStore(needs.config)
    goOn(needs.signal)
    const service = await run(needs, store, await prepareStore(store.ownerUrl, needs))
    const server = store.server
    return {
      ...service,
      async stop() {
        await service.stop()
        await server?.stop()
        lock.release()
      },
    }
  } catch (error) {
    await store?.server?.stop()
    lock.release()
    throw error
  }
}
