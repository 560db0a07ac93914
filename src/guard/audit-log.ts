import { base64url, hex } from '../sealing/bytes.ts'
import { CHAIN_START, chained, type AuditEntry, type ChainedEntry } from '../sealing/audit-chain.ts'
import { canonical } from '../sealing/canonical.ts'
import { RefusalError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import type { Books, Row } from './books.ts'
import { hourNow, type Room } from './room.ts'

/** What is written down: who, what, on which objects. Never a reporter's or a member's deed (protocol 15.1). */
export interface Deed {
  /** Directory id, or 'guard' for what it does by itself. Two ids are joined by '+'. */
  readonly actor: string
  /** What was done and to how many, as `release:report:3`. */
  readonly action: string
  /** From `auditRef`, in the order of the request. */
  readonly refs?: readonly string[]
  /** The actor's signature under the request. */
  readonly signature?: Bytes
}

/** Names an object in the log: it means nothing once the object's key x_o is erased. */
export function auditRef(primitives: Primitives, x: Bytes): string {
  return hex(KDF(primitives, x, 'rw1/audit/ref', { length: 16 }))
}

/** Appends one line to the chain. Call it inside a transaction, before the deed is answered. */
export function record(room: Room, deed: Deed): void {
  const last = lastLine(room.books.row('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1'))
  const { refs = [], signature } = deed
  const entry: AuditEntry = {
    seq: last.seq + 1,
    hour: hourNow(room),
    actor: deed.actor,
    action: deed.action,
    ref: refs.length === 0 ? null : refs.join(' '),
    detail: null,
    sig: signature === undefined ? null : base64url(signature),
  }
  const { hash } = chained(room.suite, last.hash, entry)
  const text = canonical(entry)
  room.books.run('INSERT INTO audit (seq, entry, hash) VALUES (?, ?, ?)', entry.seq, text, hash)
}

function lastLine(row: Row | null): { seq: number; hash: Bytes } {
  if (row === null) return { seq: 0, hash: CHAIN_START }
  const { seq, hash } = row
  if (typeof seq !== 'number' || !(hash instanceof Uint8Array))
    throw new RefusalError('store_damaged')
  return { seq, hash }
}

/** Lines of the chain from number `from` on, at most `count`. */
export function lines(books: Books, from: number, count: number): ChainedEntry[] {
  const rows = books.rows(
    'SELECT entry, hash FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?',
    from,
    count,
  )
  return rows.map(({ entry, hash }) => {
    if (typeof entry !== 'string' || !(hash instanceof Uint8Array))
      throw new RefusalError('store_damaged')
    return { entry: JSON.parse(entry) as AuditEntry, hash }
  })
}

/** The hash of the last line written before the day `day` (`YYYY-MM-DD`) began. */
export function headBefore(books: Books, day: string): Bytes {
  const row = books.row(
    "SELECT seq, hash FROM audit WHERE json_extract(entry, '$.hour') < ? ORDER BY seq DESC LIMIT 1",
    day,
  )
  return lastLine(row).hash
}
