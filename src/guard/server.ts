import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { integer, object, text } from '../sealing/shape.ts'
import type { Bytes } from '../sealing/suite.ts'
import { callTable } from './call-table.ts'
import {
  frame,
  frameKeys,
  helloLine,
  lineSplitter,
  readFrame,
  readHello,
  type FrameKeys,
} from './frames.ts'
import type { Role } from './role.ts'
import type { Room } from './room.ts'
import { document, toJson } from './shapes.ts'

/** One socket for one role. */
export interface Door {
  readonly role: Role
  readonly socket: string
  readonly key: Bytes
}

/** Whoever does not read its answers is not heard until it does. */
const mostUnread = 4 * 1024 * 1024

const request = object({ id: integer(1, Number.MAX_SAFE_INTEGER), call: text(40), args: document })

export interface OpenDoor {
  /** Lets nobody in any more and ends what is open. */
  close(): Promise<void>
}

/** Opens the door; resolves when it can be knocked at. A socket that a dead guard left behind is replaced. */
export async function openDoor(room: Room, door: Door): Promise<OpenDoor> {
  rmSync(door.socket, { force: true })
  const inside = new Set<Socket>()
  const server = createServer((socket) => {
    inside.add(socket)
    socket.once('close', () => inside.delete(socket))
    attend(room, door, socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(door.socket, resolve)
  })
  chmodSync(door.socket, 0o600)
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of inside) socket.destroy()
      }),
  }
}

/** Answers one connection. Anything that is not a genuine line ends the connection, and nothing but it. */
function attend(room: Room, door: Door, socket: Socket): void {
  const lines = lineSplitter()
  const nonce = room.suite.random(16)
  let keys: FrameKeys | null = null
  let lastId = 0

  function send(key: Bytes, id: number, result: Result): void {
    if (socket.destroyed) return
    socket.cork()
    socket.write(answerFrame(room, key, id, result))
    // Answers that become ready together, as after a flush, leave together.
    process.nextTick(() => {
      socket.uncork()
    })
    if (socket.writableLength > mostUnread) socket.pause()
  }

  function take(line: Bytes): void {
    if (keys === null) {
      keys = frameKeys(room.suite, door.key, { guard: nonce, caller: readHello(line) })
      return
    }
    const { answers, calls } = keys
    const { id, call, args } = request(readFrame(room.suite, calls, line))
    if (id <= lastId) throw new RefusalError('bad_frame')
    lastId = id
    void answer(room, door.role, { call, args }).then((result) => {
      send(answers, id, result)
    })
  }

  socket.on('data', (chunk: Buffer) => {
    try {
      for (const line of lines.push(chunk)) take(line)
    } catch {
      socket.destroy()
    }
  })
  socket.on('drain', () => socket.resume())
  socket.on('error', () => socket.destroy())
  socket.write(helloLine(nonce))
}

function answerFrame(room: Room, key: Bytes, id: number, result: Result): Bytes {
  try {
    return frame(room.suite, key, { id, ok: null, refused: null, ...result })
  } catch {
    return frame(room.suite, key, { id, ok: null, refused: 'too_large' })
  }
}

type Result = { readonly ok: unknown } | { readonly refused: string }

/** What a call gives, or the code of its refusal. Never throws, and says nothing of the reasons of a fault. */
async function answer(
  room: Room,
  role: Role,
  asked: { call: string; args: unknown },
): Promise<Result> {
  const entry = callTable.get(asked.call)
  if (entry?.roles.includes(role) !== true) return { refused: 'refused' }
  try {
    return { ok: toJson(await entry.run(room, asked.args, role)) }
  } catch (error) {
    if (error instanceof RefusalError) return { refused: error.code }
    if (error instanceof OpenError) return { refused: 'cannot_open' }
    room.log.error('request_failed', { part: 'guard', code: asked.call })
    return { refused: 'failed' }
  }
}
