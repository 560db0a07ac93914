import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onConnection } from './connection.ts'
import { databaseErrorCode } from './database.ts'
import { tryLock, waitForLock } from './file-lock.ts'
import type { FileLock } from './file-lock.ts'
import { createCluster, ownerName } from './postgres-cluster.ts'
import { findPostgres } from './postgres-binaries.ts'
import { serverWords } from './postgres-settings.ts'
import { isAlive, isServerOf, readPidFile, waitUntilQuiet } from './postmaster.ts'
import type { PidFile } from './postmaster.ts'
import { secretFile } from './secret-file.ts'
import { socketFolder } from './socket-folder.ts'
import { chooseIdentity } from './unprivileged.ts'

/** A running PostgreSQL whose files lie in our own data folder. */
export interface EmbeddedPostgres {
  /** The address for its owner, who may do everything; web and worker get roles of their own. */
  readonly ownerUrl: string
  /** The process of the server; another one after `revive`. */
  readonly pid: number
  /** True when the server was running already, left over from an earlier start. */
  readonly isAdopted: boolean
  isAlive(): boolean
  /** Starts the server again after it died. */
  revive(): Promise<void>
  /** Lets go of the server; whoever lets go last stops it. */
  stop(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

const databaseName = 'streetlight'
const port = '5432'
const socketName = `.s.PGSQL.${port}`
const startPatienceMs = 120_000
const stepMs = 20

interface Place {
  readonly pgFolder: string
  readonly startLock: string
  readonly usersLock: string
  readonly sockets: string
  readonly logFile: string
}

function placeIn(dataDir: string): Place {
  const folder = resolve(dataDir)
  // PostgreSQL may run as another user than we do, who must be able to walk through, and only that.
  mkdirSync(folder, { recursive: true, mode: process.geteuid?.() === 0 ? 0o711 : 0o700 })
  return {
    pgFolder: join(folder, 'pg'),
    startLock: join(folder, 'pg-start.lock'),
    usersLock: join(folder, 'pg-users.lock'),
    sockets: join(folder, 'pg-socket'),
    logFile: join(folder, 'pg-start.log'),
  }
}

/** The server that runs in the folder, once it is ready; null when there is none. Clears away what a dead one left. */
async function findRunning(pgFolder: string): Promise<PidFile | null> {
  for (let waited = 0; waited < startPatienceMs; waited += stepMs) {
    const found = readPidFile(pgFolder)
    if (found === null) return null
    if (!isServerOf(pgFolder, found.pid)) {
      await waitUntilQuiet(pgFolder, startPatienceMs)
      rmSync(join(pgFolder, 'postmaster.pid'), { force: true })
      return null
    }
    if (found.status === 'ready') return found
    await pause(stepMs)
  }
  throw new Error('PostgreSQL runs in the data folder but does not become ready')
}

function launch(place: Place, settings: Settings): ChildProcess {
  const { postgres } = findPostgres()
  const identity = chooseIdentity(postgres, place.pgFolder)
  const sockets = socketFolder(place.sockets, identity.owner)
  // We hold the start lock and no server runs: what lies here is of a dead one, whose number a zombie may still have.
  for (const name of [socketName, `${socketName}.lock`])
    rmSync(join(sockets, name), { force: true })
  const words = [
    ...identity.before,
    postgres,
    '-D',
    place.pgFolder,
    '-k',
    sockets,
    ...serverWords(settings),
  ]
  const [command = postgres, ...rest] = words
  const log = openSync(place.logFile, 'w', 0o600)
  try {
    // An environment of its own: settings of the person who starts us (PGPORT, PGDATA) are not meant for this server.
    return spawn(command, rest, {
      ...identity.as,
      cwd: '/',
      detached: true,
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

/** Resolves with what went wrong when the server's process ends or cannot begin. */
function failureOf(child: ChildProcess, logFile: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`PostgreSQL did not start: ${reason}`))
    child.once('error', (error) => fail(error.message))
    child.once('exit', () => fail(readFileSync(logFile, 'utf8').trim().slice(-500)))
  })
}

async function readiness(pgFolder: string, signal: AbortSignal): Promise<PidFile> {
  for (let waited = 0; waited < startPatienceMs; waited += stepMs) {
    const found = readPidFile(pgFolder)
    if (found?.status === 'ready') return found
    await pause(stepMs, undefined, { signal })
  }
  throw new Error('PostgreSQL did not become ready')
}

async function start(place: Place, settings: Settings): Promise<PidFile> {
  const child = launch(place, settings)
  const enough = new AbortController()
  try {
    return await Promise.race([
      readiness(place.pgFolder, enough.signal),
      failureOf(child, place.logFile),
    ])
  } finally {
    enough.abort()
    child.removeAllListeners()
    child.unref()
  }
}

function urlOf(running: PidFile, password: string, database: string): string {
  const host = encodeURIComponent(running.socketFolder)
  return `postgresql://${ownerName}:${password}@${host}:${running.port}/${database}`
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  try {
    await onConnection(adminUrl, async (client) => {
      const found = await client.query('select 1 from pg_database where datname = $1', [
        databaseName,
      ])
      if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
    })
  } catch (error) {
    throw new Error(`the database could not be made (${databaseErrorCode(error) ?? 'no code'})`, {
      cause: error,
    })
  }
}

async function stopServer(pgFolder: string): Promise<void> {
  const running = readPidFile(pgFolder)
  if (running === null || !isServerOf(pgFolder, running.pid)) return
  process.kill(running.pid, 'SIGINT')
  for (let waited = 0; isAlive(running.pid); waited += stepMs) {
    // A fast shutdown takes a moment; a server that hangs is told to drop everything, which recovery can mend.
    if (waited === 20_000) process.kill(running.pid, 'SIGQUIT')
    await pause(stepMs)
  }
}

async function letGo(place: Place, use: FileLock): Promise<void> {
  const turn = await waitForLock(place.startLock, 'exclusive', startPatienceMs)
  try {
    use.release()
    const alone = tryLock(place.usersLock, 'exclusive')
    if (alone === null) return
    await stopServer(place.pgFolder)
    alone.release()
  } finally {
    turn.release()
  }
}

interface Started {
  readonly running: PidFile
  readonly isAdopted: boolean
}

async function adoptOrStart(place: Place, password: string, settings: Settings): Promise<Started> {
  const adopted = await findRunning(place.pgFolder)
  const running = adopted ?? (await start(place, settings))
  await ensureDatabase(urlOf(running, password, 'postgres'))
  return { running, isAdopted: adopted !== null }
}

/**
 * Runs PostgreSQL in `dataDir/pg`, or adopts the server that an earlier, killed start left there. Several processes may
 * call it at once on one folder: they share one server. `settings` are added to the server's command line.
 */
export async function startEmbedded(
  dataDir: string,
  settings: Settings = {},
): Promise<EmbeddedPostgres> {
  const place = placeIn(dataDir)
  const inTurn = async <T>(deed: () => Promise<T>): Promise<T> => {
    const turn = await waitForLock(place.startLock, 'exclusive', startPatienceMs)
    return deed().finally(() => turn.release())
  }
  return inTurn(async () => {
    const password = secretFile(join(resolve(dataDir), 'pg-owner.secret'), () =>
      randomBytes(24).toString('hex'),
    )
    if (!existsSync(join(place.pgFolder, 'PG_VERSION')))
      createCluster(place.pgFolder, place.sockets, password)
    const first = await adoptOrStart(place, password, settings)
    const use = await waitForLock(place.usersLock, 'shared', startPatienceMs)
    let { pid } = first.running
    let stopping: Promise<void> | null = null
    return {
      ownerUrl: urlOf(first.running, password, databaseName),
      get pid() {
        return pid
      },
      isAdopted: first.isAdopted,
      isAlive: () => isAlive(pid),
      revive: () =>
        inTurn(
          async () => void ({ pid } = (await adoptOrStart(place, password, settings)).running),
        ),
      stop: () => (stopping ??= letGo(place, use)),
    }
  })
}
