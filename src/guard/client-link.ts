import { connect, type Socket } from 'node:net'
import { RefusalError } from '../sealing/errors.ts'
import { integer, nullable, object, text } from '../sealing/shape.ts'
import type { Suite } from '../sealing/suite.ts'
import { deferred } from './deferred.ts'
import {
  frame,
  frameKeys,
  helloLine,
  lineSplitter,
  readFrame,
  readHello,
  type FrameKeys,
} from './frames.ts'
import { givenSecret } from './secrets.ts'
import { document, toJson } from './shapes.ts'

/** The guard is not there, or does not answer in time. What needed it must wait; a report is kept without it. */
export class GuardDown extends RefusalError {
  override name = 'GuardDown'

  constructor() {
    super('guard_down')
  }
}

export interface GuardOptions {
  /** Path of the role's socket. */
  readonly socket: string
  /** File with the role's key. It is read anew at each connection, since the guard makes it. */
  readonly keyFile: string
  readonly suite: Suite
  /** How long an answer may take; 2,000 ms if not said. */
  readonly timeoutMs?: number
}

/** What every caller of the guard has. */
export interface GuardLink {
  /** Resolves when there is a connection; rejects with GuardDown when there is none after `timeoutMs`. */
  connected(timeoutMs?: number): Promise<void>
  /** Ends the connection for good. */
  close(): Promise<void>
}

export interface CallLink extends GuardLink {
  call(name: string, args: unknown): Promise<unknown>
}

const answerShape = object({
  id: integer(1, Number.MAX_SAFE_INTEGER),
  ok: document,
  refused: nullable(text(48)),
})

const firstWaitMs = 50
const longestWaitMs = 1000

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** A connection to the guard that comes back by itself. It does not keep the process alive while nothing is asked. */
class Link implements CallLink {
  readonly #options: GuardOptions
  readonly #waiting = new Map<number, Waiting>()
  #socket: Socket | null = null
  #keys: FrameKeys | null = null
  #lastId = 0
  #waitMs = firstWaitMs
  #retry: NodeJS.Timeout | null = null
  #isClosed = false
  #up = deferred<undefined>()

  constructor(options: GuardOptions) {
    this.#options = options
    this.#connect()
  }

  async connected(timeoutMs = 10_000): Promise<void> {
    const late = deferred<never>()
    const timer = setTimeout(() => {
      late.reject(new GuardDown())
    }, timeoutMs)
    try {
      await Promise.race([this.#up.promise, late.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  async call(name: string, args: unknown): Promise<unknown> {
    const socket = this.#socket
    if (socket === null || this.#keys === null) throw new GuardDown()
    const id = ++this.#lastId
    const line = frame(this.#options.suite, this.#keys.calls, {
      id,
      call: name,
      args: toJson(args),
    })
    const { promise, resolve, reject } = deferred<unknown>()
    const timer = setTimeout(() => {
      this.#waiting.delete(id)
      reject(new GuardDown())
    }, this.#options.timeoutMs ?? 2000)
    this.#waiting.set(id, { resolve, reject, timer })
    if (this.#waiting.size === 1) socket.ref()
    socket.cork()
    socket.write(line)
    process.nextTick(() => {
      socket.uncork()
    })
    return promise
  }

  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#retry !== null) clearTimeout(this.#retry)
    const socket = this.#socket
    if (socket === null || socket.closed) return
    await new Promise<void>((resolve) => {
      socket.once('close', () => {
        resolve()
      })
      socket.destroy()
    })
  }

  #connect(): void {
    const socket = connect(this.#options.socket)
    const lines = lineSplitter()
    this.#socket = socket
    socket.unref()
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const line of lines.push(chunk)) this.#take(socket, line)
      } catch {
        // A line that is not the guard's: better none at all.
        socket.destroy()
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#lost()
    })
  }

  #take(socket: Socket, line: Uint8Array): void {
    if (this.#keys === null) {
      this.#greet(socket, line)
      return
    }
    const { id, ok, refused } = answerShape(
      readFrame(this.#options.suite, this.#keys.answers, line),
    )
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#forget(id, waiting)
    if (refused === null) waiting.resolve(ok)
    else waiting.reject(new RefusalError(refused))
  }

  #greet(socket: Socket, line: Uint8Array): void {
    const { suite, keyFile } = this.#options
    const caller = suite.random(16)
    this.#keys = frameKeys(suite, givenSecret(keyFile), { guard: readHello(line), caller })
    socket.write(helloLine(caller))
    this.#waitMs = firstWaitMs
    this.#up.resolve(undefined)
  }

  #forget(id: number, waiting: Waiting): void {
    clearTimeout(waiting.timer)
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) this.#socket?.unref()
  }

  #lost(): void {
    if (this.#keys !== null) this.#up = deferred<undefined>()
    this.#keys = null
    this.#socket = null
    this.#lastId = 0
    for (const [id, waiting] of this.#waiting) {
      this.#forget(id, waiting)
      waiting.reject(new GuardDown())
    }
    if (this.#isClosed) return
    this.#retry = setTimeout(() => {
      this.#connect()
    }, this.#waitMs)
    this.#retry.unref()
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs)
  }
}

export function openLink(options: GuardOptions): CallLink {
  return new Link(options)
}
