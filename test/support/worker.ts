import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFlags } from '../../src/platform/supervise.ts'
import { readScheme } from '../../src/scheme/scheme.ts'
import { compiledBefore } from './compiled-before.ts'
import type { TestGuard } from './guard.ts'
import type { TestDatabase } from './template-database.ts'
import { until } from './until.ts'

/** The real worker in a process of its own. */
export interface TestWorker {
  readonly folder: string
  pid(): number
  log(): string
  /** How many lines of the log name this event and code. */
  count(event: string, code?: string): number
  stop(): Promise<number | null>
  kill(): Promise<void>
  start(): Promise<void>
}

interface Teardown {
  teardown(deed: () => unknown): unknown
}

export interface WorkerOptions {
  readonly smtpUrl: string | null
  readonly more?: NodeJS.ProcessEnv
  /** The folder of a worker before; otherwise one of its own. */
  readonly folder?: string | undefined
}

const entry = new URL('../../src/worker.ts', import.meta.url).pathname

/** Starts a worker beside a guard and a database; it has announced its keys when this resolves. */
export async function startWorker(
  t: Teardown,
  ground: { guard: TestGuard; urls: TestDatabase },
  options: WorkerOptions,
): Promise<TestWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'sw-'))
  const own = options.folder ?? join(folder, 'own')
  const { paths } = ground.guard
  const env: NodeJS.ProcessEnv = {
    DATABASE_URL: ground.urls.worker,
    OWN_DIR: own,
    GUARD_SOCKET: paths.workerSocket,
    GUARD_KEY: paths.workerKey,
    PUBLIC_ORIGIN: 'https://example.test',
    AREAS: JSON.stringify(readScheme('src/scheme/devon-and-cornwall.json').areas),
    MAIL_FROM: 'Post <post@mail.example.test>',
    ...compiledBefore(),
    TZ: 'UTC',
    ...(options.smtpUrl === null ? {} : { SMTP_URL: options.smtpUrl }),
    ...options.more,
  }
  let heard = ''
  let child: ChildProcess | null = null
  async function start(): Promise<void> {
    const fresh = spawn(process.execPath, [...nodeFlags, entry], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    child = fresh
    fresh.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    fresh.stderr?.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    await Promise.race([once(fresh, 'message'), once(fresh, 'exit')])
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child
    if (ending === null) return null
    if (ending.exitCode === null && ending.signalCode === null) {
      ending.kill(signal)
      await once(ending, 'exit')
    }
    return ending.exitCode
  }
  await start()
  t.teardown(async () => {
    await end('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder: own,
    pid: () => child?.pid ?? 0,
    log: () => heard,
    count: (event, code) =>
      heard
        .split('\n')
        .filter(
          (line) =>
            line.includes(`"event":"${event}"`) &&
            (code === undefined || line.includes(`"code":"${code}"`)),
        ).length,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
    start,
  }
}

/** Waits for a line of the log that names this event and code. */
export async function says(worker: TestWorker, event: string, code?: string): Promise<void> {
  await until(() => worker.count(event, code) > 0)
}
