import { base64url, concat, lp, utf8 } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/*
 * What passes between web or worker and the guard: lines. Each side first says `hello <16 random bytes>`; from
 * both and the role's key come two keys for this connection alone, one a direction. After that a line is
 * `<mac> <json>`: the mac (BLAKE2b, 32 bytes, base64url) covers the JSON's very bytes, so nothing needs to be
 * parsed before it is known to be genuine, and nothing can be replayed on another connection.
 */

/** The longest line, in bytes. */
export const longestFrame = 16 * 1024 * 1024

const newline = 0x0a
const space = 0x20
const macLetters = 43

export interface FrameKeys {
  /** For lines to the guard. */
  readonly calls: Bytes
  /** For lines from the guard. */
  readonly answers: Bytes
}

/** The two keys of a connection. */
export function frameKeys(
  primitives: Primitives,
  roleKey: Bytes,
  hellos: { guard: Bytes; caller: Bytes },
): FrameKeys {
  const info = lp(hellos.guard, hellos.caller)
  // The role's secret may be any text; the key must be 32 bytes.
  const key = primitives.blake2b(32, roleKey)
  return {
    calls: KDF(primitives, key, 'rw1/guard/calls', { info }),
    answers: KDF(primitives, key, 'rw1/guard/answers', { info }),
  }
}

const greeting = 'hello '

export function helloLine(nonce: Bytes): Bytes {
  return utf8(`${greeting}${base64url(nonce)}\n`)
}

/** The 16 bytes of the other side's hello. Throws RefusalError 'bad_frame'. */
export function readHello(line: Bytes): Bytes {
  const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString('latin1')
  const nonce = new Uint8Array(Buffer.from(text.slice(greeting.length), 'base64url'))
  if (!text.startsWith(greeting) || nonce.length !== 16) throw new RefusalError('bad_frame')
  return nonce
}

/** One line that carries `value`. Throws RefusalError 'too_large'. */
export function frame(primitives: Primitives, key: Bytes, value: unknown): Bytes {
  const body = utf8(JSON.stringify(value))
  if (body.length > longestFrame - macLetters - 2) throw new RefusalError('too_large')
  const mac = Buffer.from(primitives.blake2b(32, body, key)).toString('base64url')
  return concat(utf8(mac), Uint8Array.of(space), body, Uint8Array.of(newline))
}

/** The value of a genuine line. Throws RefusalError 'bad_frame' for every other. */
export function readFrame(primitives: Primitives, key: Bytes, line: Bytes): unknown {
  const body = line.subarray(macLetters + 1)
  const shown = Buffer.from(
    line.buffer,
    line.byteOffset,
    Math.min(macLetters, line.length),
  ).toString('latin1')
  const mac = new Uint8Array(Buffer.from(shown, 'base64url'))
  if (line[macLetters] !== space || !primitives.equal(mac, primitives.blake2b(32, body, key))) {
    throw new RefusalError('bad_frame')
  }
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8'))
  } catch {
    throw new RefusalError('bad_frame')
  }
}

/** Cuts a stream into lines. */
export interface LineSplitter {
  /** The lines that `chunk` completes. Throws RefusalError 'too_large' when one grows beyond `longestFrame`. */
  push(chunk: Bytes): Bytes[]
}

export function lineSplitter(): LineSplitter {
  let pieces: Bytes[] = []
  let held = 0
  return {
    push(chunk) {
      const lines: Bytes[] = []
      let from = 0
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
        const tail = chunk.subarray(from, end)
        lines.push(pieces.length === 0 ? tail : concat(...pieces, tail))
        pieces = []
        held = 0
        from = end + 1
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from))
      held += chunk.length - from
      if (held > longestFrame) throw new RefusalError('too_large')
      return lines
    },
  }
}
