import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiledBefore } from './compiled-before.ts'
import { forgetCodes } from './owner.ts'
import { until } from './until.ts'

/** The whole service in processes of its own, as `npm start` runs it. */
export interface Started {
  readonly child: ChildProcess
  readonly publicUrl: string
  readonly consoleUrl: string
  /** Everything it has written so far. */
  text(): string
  pids(): Record<string, number>
  /** Lets every one-time code be typed again; for a service with a database of its own. */
  forgetCodes(): Promise<void>
  /** Waits until it ends; gives the exit code, or null after a signal. */
  ended: Promise<number | null>
}

interface Teardown {
  teardown(deed: () => unknown): unknown
}

const entry = fileURLToPath(new URL('../../src/start.ts', import.meta.url))

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** An empty data folder that another user may walk through, as it is below a checkout. */
export function dataFolder(t: Teardown): string {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-start-'))
  chmodSync(folder, 0o711)
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data')
}

/** Runs the service with these settings and nothing else in its environment. Does not wait for it. */
export async function launch(
  t: Teardown,
  settings: Readonly<Record<string, string>>,
): Promise<Started> {
  const ports = { PUBLIC_PORT: String(await freePort()), CONSOLE_PORT: String(await freePort()) }
  const env = { PATH: process.env['PATH'] ?? '', ...compiledBefore(), ...ports, ...settings }
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  t.teardown(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return {
    child,
    publicUrl: `http://localhost:${env.PUBLIC_PORT}`,
    consoleUrl: `http://localhost:${env.CONSOLE_PORT}`,
    text: () => text,
    pids() {
      const note = readFileSync(join(settings['DATA_DIR'] ?? '', 'run.json'), 'utf8')
      return (JSON.parse(note) as { pids: Record<string, number> }).pids
    },
    forgetCodes: () => forgetCodes(settings['DATA_DIR'] ?? ''),
    ended,
  }
}

/** Runs the service and waits until both sites answer. A port that somebody else took meanwhile is changed for another. */
export async function start(
  t: Teardown,
  settings: Readonly<Record<string, string>>,
): Promise<Started> {
  for (let tries = 3; ; tries -= 1) {
    const started = await launch(t, settings)
    const isOver = (): boolean => started.child.exitCode !== null
    await until(() => started.text().includes('streetlight ready') || isOver())
    if (!isOver()) return started
    if (tries === 0 || !started.text().includes('in use')) throw new Error(started.text())
  }
}
