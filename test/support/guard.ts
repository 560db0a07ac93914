import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  connectWebGuard,
  connectWorkerGuard,
  type WebGuard,
  type WorkerGuard,
} from '../../src/guard/client.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf, type Suite } from '../../src/sealing/suite.ts'
import { compiledBefore } from './compiled-before.ts'

export interface GuardPaths {
  readonly folder: string
  readonly webSocket: string
  readonly webKey: string
  readonly workerSocket: string
  readonly workerKey: string
}

/** The part of tap's `t` that is needed here. */
interface Teardown {
  teardown(deed: () => unknown): unknown
}

/** The real guard in a process of its own, with a folder of its own. */
export interface TestGuard {
  readonly suite: Suite
  readonly web: WebGuard
  readonly worker: WorkerGuard
  readonly paths: GuardPaths
  /** All that the process has written to its log. */
  log(): string
  pid(): number
  /** Ends it as an operator would; resolves with its exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same folder and waits until both connections are back. */
  start(): Promise<void>
}

const entry = new URL('../../src/guard.ts', import.meta.url).pathname

/** What a guard at these places is started with. */
export function environment(paths: GuardPaths): NodeJS.ProcessEnv {
  return {
    GUARD_DIR: paths.folder,
    GUARD_SOCKETS: `${dirname(paths.webSocket)}:${dirname(paths.workerSocket)}`,
    GUARD_KEYS: `${paths.webKey}:${paths.workerKey}`,
    ...compiledBefore(),
  }
}

/** Runs `src/guard.ts`; resolves with the child when it is ready, or when it has ended before that. */
export async function spawnGuard(
  env: NodeJS.ProcessEnv,
  hear: (text: string) => void,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  child.stdout?.on('data', (chunk: Buffer) => hear(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => hear(chunk.toString()))
  await Promise.race([once(child, 'message'), once(child, 'exit')])
  return child
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Starts a guard for one test; it and its folder are gone after the test. */
export async function startGuard(t: Teardown, more: NodeJS.ProcessEnv = {}): Promise<TestGuard> {
  const root = mkdtempSync(join(tmpdir(), 'sg-'))
  const paths: GuardPaths = {
    folder: join(root, 'guard'),
    webSocket: join(root, 'w', 'guard.sock'),
    webKey: join(root, 'w.key'),
    workerSocket: join(root, 'k', 'guard.sock'),
    workerKey: join(root, 'k.key'),
  }
  const env = { ...environment(paths), ...more }
  const suite = suiteOf(await loadSodium(), systemRandom)
  let heard = ''
  const spawned = (): Promise<ChildProcess> => spawnGuard(env, (text) => (heard += text))
  let child = await spawned()
  const timeoutMs = 20_000
  const web = connectWebGuard({ socket: paths.webSocket, keyFile: paths.webKey, suite, timeoutMs })
  const worker = connectWorkerGuard({
    socket: paths.workerSocket,
    keyFile: paths.workerKey,
    suite,
    timeoutMs,
  })
  await Promise.all([web.connected(), worker.connected()])
  t.teardown(async () => {
    await Promise.all([web.close(), worker.close()])
    child.kill('SIGKILL')
    await ended(child)
    rmSync(root, { recursive: true, force: true })
  })
  return {
    suite,
    web,
    worker,
    paths,
    log: () => heard,
    pid: () => child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      return ended(child)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
    start: async () => {
      child = await spawned()
      await Promise.all([web.connected(), worker.connected()])
    },
  }
}
