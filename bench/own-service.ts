import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { NewAccount } from '../src/client/new-account.ts'
import { holdCeremony, placeAt } from '../src/demo/people.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Suite } from '../src/sealing/suite.ts'
import { freePort } from '../test/support/start.ts'
import { processorTime } from './processor-time.ts'

/** The whole service, started as an operator starts it, in a folder of its own. */
export interface OwnService {
  readonly dataDir: string
  readonly publicPort: number
  readonly consoleUrl: string
  /** Who held the key ceremony: her passphrase and one-time secret. */
  readonly coordinator: NewAccount
  /** Resident memory of web, guard and worker together, in MB. */
  residentMb(): number
  /** Seconds of processor time that web and guard have taken together. */
  processorTime(): number
  /** Ends it and starts it again; seconds from the start to the first page. */
  restart(): Promise<number>
  stop(): Promise<void>
}

const entry = new URL('../src/start.ts', import.meta.url).pathname
const lightLoading = new URL('../src/platform/light-loading.ts', import.meta.url).href

/** Starts it and holds the key ceremony. */
export async function startService(suite: Suite): Promise<OwnService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sl-bench-'))
  const ports = { public: await freePort(), console: await freePort() }
  const consoleUrl = `http://localhost:${ports.console}`
  let child = await started(dataDir, ports)
  const coordinator = await hold(suite, dataDir, consoleUrl)
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
  return {
    dataDir,
    publicPort: ports.public,
    consoleUrl,
    coordinator,
    residentMb: () => residentMb(dataDir),
    processorTime: () => sum(pidsOf(dataDir, ['web', 'guard']).map(processorTime)),
    restart: async () => {
      await stop()
      const began = performance.now()
      child = await started(dataDir, ports)
      await until(async () => (await fetch(`http://localhost:${ports.public}/report`)).ok)
      return (performance.now() - began) / 1000
    },
    stop: async () => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

interface Ports {
  readonly public: number
  readonly console: number
}

async function started(dataDir: string, ports: Ports): Promise<ChildProcess> {
  const env = {
    PATH: process.env['PATH'],
    DATA_DIR: dataDir,
    PUBLIC_PORT: String(ports.public),
    CONSOLE_PORT: String(ports.console),
  }
  const flags = ['--max-semi-space-size=4', '--import', lightLoading, entry]
  const child = spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let heard = ''
  child.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  await until(() => Promise.resolve(heard.includes('streetlight ready')))
  return child
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue().catch(() => false))) await pause(10)
}

/** The first coordinator's ceremony; she has not signed in yet. */
async function hold(suite: Suite, dataDir: string, consoleUrl: string): Promise<NewAccount> {
  const link = readFileSync(join(dataDir, 'ceremony-link.txt'), 'utf8')
  const token = /#(\S+)/.exec(link)?.[1] ?? ''
  const place = placeAt(suite, consoleUrl, systemClock)
  return (await holdCeremony(place, token, 'bench')).account
}

function residentMb(dataDir: string): number {
  const kilobytes = pidsOf(dataDir, ['web', 'guard', 'worker']).map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  })
  return sum(kilobytes) / 1024
}

function pidsOf(dataDir: string, parts: readonly string[]): number[] {
  const { pids } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as {
    pids: Record<string, number>
  }
  return parts.map((part) => pids[part] ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
