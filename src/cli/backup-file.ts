import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { Failure } from './command.ts'

/*
 * A backup is one file:
 *   the line `streetlight backup 1`
 *   frames, each 4 bytes of length (big-endian) and that many bytes:
 *     a header, JSON: { "migration": number }   the newest migration, as the migrations' own table numbers it
 *     for each table: { "table", "columns" } as JSON, its rows as PostgreSQL's binary COPY gives them in as many frames as
 *       it likes, and a frame of no bytes
 *     { "sha256" } as JSON: over everything before this frame, hexadecimal
 * It holds no time of its making.
 */

const firstLine = Buffer.from('streetlight backup 1\n')

/** No row is nearly as long; a damaged length must not take all memory. */
const longestFrame = 64 * 1024 * 1024

export interface BackupHeader {
  readonly migration: number
}

export interface TableHeader {
  readonly table: string
  readonly columns: readonly string[]
}

/** A backup being written. */
export interface BackupWriter {
  header(header: BackupHeader): void
  table(header: TableHeader): void
  rows(chunk: Uint8Array): void
  endTable(): void
  /** Closes the file, on the disk, under its own name. */
  finish(): void
  /** Closes it and leaves the draft. */
  abandon(): void
}

/** Starts a file that only its owner may read. It has `.part` behind its name until it is whole. Throws when it is there. */
export function writeBackup(path: string): BackupWriter {
  if (existsSync(path)) throw new Failure(`${path} is there already; a backup overwrites nothing`)
  const draft = `${path}.part`
  const file = openSync(draft, 'w', 0o600)
  const digest = createHash('sha256')
  const put = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    digest.update(bytes)
  }
  const frame = (bytes: Uint8Array): void => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    put(length)
    put(bytes)
  }
  const json = (value: object): void => frame(Buffer.from(JSON.stringify(value)))
  put(firstLine)
  return {
    header: json,
    table: json,
    rows: (chunk) => {
      if (chunk.length > 0) frame(chunk)
    },
    endTable: () => frame(Buffer.alloc(0)),
    finish: () => {
      json({ sha256: digest.copy().digest('hex') })
      fsyncSync(file)
      closeSync(file)
      renameSync(draft, path)
    },
    abandon: () => closeSync(file),
  }
}

/** What a reader of a backup comes upon, in order. */
export interface BackupVisitor {
  header(header: BackupHeader): Promise<void>
  /** `rows` must be read to its end. */
  table(header: TableHeader, rows: Iterable<Uint8Array>): Promise<void>
}

const broken = (path: string): Failure => new Failure(`${path} is not a whole backup`)

class FrameReader {
  readonly #path: string
  readonly #file: number
  readonly #digest: Hash = createHash('sha256')

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'r')
    const line = this.#take(firstLine.length)
    if (!line.equals(firstLine)) throw new Failure(`${path} is not a backup of Streetlight`)
  }

  #take(length: number): Buffer {
    const bytes = Buffer.alloc(length)
    for (let at = 0; at < length;) {
      const count = readSync(this.#file, bytes, at, length - at, null)
      if (count === 0) throw broken(this.#path)
      at += count
    }
    this.#digest.update(bytes)
    return bytes
  }

  /** Everything read so far. */
  digest(): string {
    return this.#digest.copy().digest('hex')
  }

  frame(): Buffer {
    const length = this.#take(4).readUInt32BE()
    if (length > longestFrame) throw broken(this.#path)
    return this.#take(length)
  }

  json(): object {
    try {
      return JSON.parse(this.frame().toString('utf8')) as object
    } catch {
      throw broken(this.#path)
    }
  }

  *rows(): Generator<Uint8Array> {
    for (let next = this.frame(); next.length > 0; next = this.frame()) yield next
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Reads a backup from its beginning to its end. Throws a Failure when it is damaged or cut short, at the latest at its end. */
export async function readBackup(path: string, visitor: BackupVisitor): Promise<void> {
  const reader = new FrameReader(path)
  try {
    await visitor.header(reader.json() as BackupHeader)
    for (;;) {
      const before = reader.digest()
      const next = reader.json()
      if ('sha256' in next) {
        expectDigest(path, before, next.sha256)
        return
      }
      await visitor.table(next as TableHeader, reader.rows())
    }
  } finally {
    reader.close()
  }
}

function expectDigest(path: string, actual: string, noted: unknown): void {
  if (actual !== noted) throw broken(path)
}

/** Reads the whole file and keeps nothing. Throws a Failure when it is damaged. */
export async function checkBackup(path: string): Promise<void> {
  await readBackup(path, {
    header: async () => undefined,
    table: async (_header, rows) => {
      for (const row of rows) if (row.length === 0) return
    },
  })
}
