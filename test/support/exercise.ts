import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './start.ts'
import { until } from './until.ts'

/** Where an exercise is begun: a folder to stand in, one for temporary files, and two ports, all its own. */
export interface Yard {
  readonly folder: string
  readonly temporary: string
  readonly ports: { readonly PUBLIC_PORT: string; readonly CONSOLE_PORT: string }
}

/** An exercise as `npm run demo` runs it, at the head of a group of processes as at a terminal. */
export interface Exercise {
  readonly ended: Promise<number | null>
  text(): string
  /** Waits until it has said this, or has ended. */
  heard(words: string): Promise<void>
  /** Ctrl-C: every process of the group gets it. */
  interrupt(): void
  /** One process alone gets the signal, as from `kill`. */
  tell(signal: 'SIGTERM' | 'SIGHUP'): void
}

interface Teardown {
  teardown(deed: () => unknown): unknown
}

const program = fileURLToPath(new URL('../../src/demo.ts', import.meta.url))

/** So long that sockets below it have to lie elsewhere, and so short that there is room for that. */
const longPath = 52

/** Makes the folders; whoever the database runs as may walk through them. */
export async function openYard(t: Teardown): Promise<Yard> {
  const root = mkdtempSync(join(tmpdir(), 'streetlight-yard-'))
  t.teardown(() => rmSync(root, { recursive: true, force: true }))
  chmodSync(root, 0o711)
  const folder = join(root, 'here')
  const temporary = join(root, 't'.repeat(Math.max(1, longPath - root.length - 1)))
  for (const one of [folder, temporary]) mkdirSync(one, { mode: 0o711 })
  const ports = { PUBLIC_PORT: String(await freePort()), CONSOLE_PORT: String(await freePort()) }
  return { folder, temporary, ports }
}

/** Begins an exercise; does not wait for it. When the test ends it is told to end. */
export function beginExercise(t: Teardown, yard: Yard, flags: readonly string[] = []): Exercise {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [program, ...flags], {
    cwd: yard.folder,
    env: { PATH, TMPDIR: yard.temporary, ...yard.ports },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  let isOver = false
  const ended = once(child, 'close').then(([code]) => {
    isOver = true
    return code as number | null
  })
  t.teardown(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return {
    ended,
    text: () => text,
    heard: (words) => until(() => text.includes(words) || isOver, 300_000),
    interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    tell: (signal) => child.kill(signal),
  }
}

/** The processes that belong to a yard: by their words, their settings or the folder they stand in. */
export function processesOf({ temporary, folder }: Yard): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => [temporary, folder].some((place) => tracesOf(pid).includes(place)))
}

/** What Linux shows of a process; nothing of one that has just ended. */
function tracesOf(pid: string): string {
  try {
    const of = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'latin1')
    return [of('cmdline'), of('environ'), readlinkSync(`/proc/${pid}/cwd`)].join('\n')
  } catch {
    return ''
  }
}
