import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Log } from './log.ts'

/** One process of the service. It sends the message `ready` when it works and ends when the channel closes. */
export interface Part {
  readonly name: string
  /** The TypeScript file to run. */
  readonly file: string
  /** Its whole environment: nothing of ours is passed on by itself. */
  readonly env: Readonly<Record<string, string>>
}

export type PartStates = Readonly<Record<string, 'up' | 'down'>>

export interface Supervisor {
  /** Resolves when every part has been ready once; rejects when one ends again and again before that. */
  readonly ready: Promise<void>
  pids(): Record<string, number>
  /** Ends the parts in the order they were given, and waits for each. */
  stop(): Promise<void>
}

export interface SuperviseNeeds {
  readonly log: Log
  /** Told whenever a process was started or ended. */
  readonly onChange?: () => void
}

/**
 * Room for young objects, in MB. A report comes as 45 kB of letters: with 4 MB they were copied about all the while, and
 * taking in a sealed report cost half as much again. What starting leaves of it behind is given back (`tidyMemory`).
 */
const youngRoom = '--max-semi-space-size=32'

/** What Node is told for each part. */
export const nodeFlags = [
  youngRoom,
  ...['--import', new URL('./light-loading.ts', import.meta.url).href],
]

const firstPauseMs = 200
const longestPauseMs = 5_000
const longestGoodbyeMs = 10_000
const triesBeforeReady = 3

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

interface Settle {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** One part and its life: started, watched, started again. */
class Watched {
  readonly part: Part
  readonly firstReady: Promise<void>
  isReady = false
  child: ChildProcess | null = null
  #isStopping = false
  #wasReady = false
  #failures = 0
  #timer: NodeJS.Timeout | null = null
  readonly #log: Log
  readonly #changed: () => void
  readonly #settle: Settle

  constructor(part: Part, log: Log, changed: () => void) {
    this.part = part
    this.#log = log
    this.#changed = changed
    let settle: Settle = { resolve: () => undefined, reject: () => undefined }
    this.firstReady = new Promise((resolve, reject) => {
      settle = { resolve, reject }
    })
    this.#settle = settle
  }

  start(): void {
    const child = spawn(process.execPath, [...nodeFlags, this.part.file], {
      env: this.part.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.child = child
    child.on('message', (message) => message === 'ready' && this.#onReady())
    child.on('error', () => undefined)
    child.once('close', (code, signal) => this.#onEnd(signal ?? String(code)))
    this.#log.info('child_started', { part: this.part.name })
    this.#changed()
  }

  #onReady(): void {
    this.isReady = true
    this.#wasReady = true
    this.#failures = 0
    this.#settle.resolve()
    this.#changed()
  }

  #onEnd(code: string): void {
    this.isReady = false
    this.child = null
    if (this.#isStopping) return
    this.#log.warn('child_exited', { part: this.part.name, code })
    this.#failures += 1
    this.#changed()
    if (!this.#wasReady && this.#failures >= triesBeforeReady) {
      this.#settle.reject(new Error(`${this.part.name} does not start`))
      return
    }
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (this.#failures - 1))
    this.#timer = setTimeout(() => this.start(), pause)
  }

  /** From now on it is not started again. */
  retire(): void {
    this.#isStopping = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  async stop(): Promise<void> {
    this.retire()
    const { child } = this
    if (child === null) return
    child.kill('SIGTERM')
    const lastResort = setTimeout(() => child.kill('SIGKILL'), longestGoodbyeMs)
    await endOf(child)
    clearTimeout(lastResort)
  }
}

/**
 * Runs the parts as child processes and starts each again when it ends, after 0.2 s, 0.4 s, ... 5 s. Every part is told with
 * each change which parts are up (`{ parts: PartStates }`). When this process is killed the channels close and the parts end.
 */
export function supervise(parts: readonly Part[], needs: SuperviseNeeds): Supervisor {
  const watched = parts.map((part) => new Watched(part, needs.log, changed))

  function changed(): void {
    const states = Object.fromEntries(
      watched.map((one) => [one.part.name, one.isReady ? 'up' : 'down']),
    )
    // A part that is just ending cannot be told; that is no matter.
    for (const { child } of watched)
      if (child?.connected === true) child.send({ parts: states }, () => undefined)
    needs.onChange?.()
  }

  for (const one of watched) one.start()
  return {
    ready: Promise.all(watched.map((one) => one.firstReady)).then(() => undefined),
    pids: () =>
      Object.fromEntries(
        watched.flatMap(({ part, child }) =>
          child?.pid === undefined ? [] : [[part.name, child.pid]],
        ),
      ),
    async stop() {
      // All at first: Ctrl-C at a terminal reaches every part at the same moment.
      for (const one of watched) one.retire()
      for (const one of watched) await one.stop()
    },
  }
}
