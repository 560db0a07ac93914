import {
  CHAIN_START,
  verifyChain,
  verifyCheckpoint,
  type AuditEntry,
} from '../sealing/audit-chain.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { read } from './api.ts'
import type { Watched } from './directory-watch.ts'
import type { Bench } from './person.ts'

/** A line of the log as it travels, with the hash that stands behind it (base64url). */
export interface LogLine {
  entry: AuditEntry
  hash: string
}

interface LogAnswer {
  lines: LogLine[]
  isLast: boolean
}

/** The guard's word for where the log stood when a day ended. */
export interface Checkpoint {
  day: string
  hash: string
  signature: string
}

/** A place in the log. */
export interface LogPlace {
  seq: number
  hash: Bytes
}

/** A log that was read from its first line, or from a place known before, to its last. */
export interface VerifiedLog {
  /** How many lines it has. */
  lines: number
  /** The hash behind the last line: who keeps it can tell later whether anything before it was changed. */
  head: Bytes
  /** The last day that the guard has vouched for. */
  day: string
  /** Where the log stood then. */
  vouched: LogPlace
  checkpoint: Checkpoint
  /** The lines that were read. */
  read: LogLine[]
}

const start: LogPlace = { seq: 0, hash: CHAIN_START }

/**
 * Reads the guard's whole log and recomputes its chain, and checks the guard's signature for yesterday with the key that
 * the directory names.
 * @param kept a head from an earlier time, which the chain must contain
 * @param since a place that was verified before: what comes before it is not read again
 * Throws `RefusalError`: 'chain' for a line that was edited, moved, left out or put in, or when the checkpoint is not in
 * it; 'checkpoint' for a signature that is not the guard's; 'head' when `kept` is not in it.
 */
export async function verifyAuditLog(
  { s, api }: Pick<Bench, 's' | 'api'>,
  { current }: Pick<Watched, 'current'>,
  kept: Bytes | null,
  since: LogPlace = start,
): Promise<VerifiedLog> {
  // Before the lines: while they are read the log only grows.
  const checkpoint = await read<Checkpoint>(api, '/api/log/checkpoint')
  const reached = checkedCheckpoint(s, current.guard.ckpt_pk, checkpoint)
  const known = [{ name: 'chain', hash: reached }]
  if (kept !== null) known.push({ name: 'head', hash: kept })
  const walk = logWalk(s, since, known)
  const lines: LogLine[] = []
  for (let isLast = false; !isLast;) {
    const answer = await read<LogAnswer>(api, `/api/log?from=${String(walk.head().seq + 1)}`)
    walk.go(answer.lines)
    for (const line of answer.lines) lines.push(line)
    isLast = answer.isLast || answer.lines.length === 0
  }
  const { head, places } = walk.end()
  const vouched = places.get('chain') ?? start
  return {
    ...{ lines: head.seq, head: head.hash, day: checkpoint.day },
    ...{ vouched, checkpoint, read: lines },
  }
}

/** The hash that the guard has signed for the end of a day. Throws `RefusalError('checkpoint')`. */
export function checkedCheckpoint(
  s: Primitives,
  publicKey: string,
  { day, hash, signature }: Checkpoint,
): Bytes {
  const reached = fromBase64url(hash, 32)
  const made = {
    publicKey: fromBase64url(publicKey, 32),
    signature: fromBase64url(signature, 64),
  }
  if (!verifyCheckpoint(s, made, day, reached)) throw new RefusalError('checkpoint')
  return reached
}

/** Walks along a chain and notes where the hashes that must be in it stand. */
export function logWalk(
  s: Primitives,
  since: LogPlace,
  wanted: readonly { name: string; hash: Bytes }[],
) {
  let head = since
  const places = new Map<string, LogPlace>()
  const see = (place: LogPlace): void => {
    for (const { name, hash } of wanted) if (s.equal(hash, place.hash)) places.set(name, place)
  }
  see(since)
  return {
    head: () => head,
    /** Throws `RefusalError('chain')`. */
    go(lines: readonly LogLine[]): void {
      const chained = lines.map(({ entry, hash }) => ({ entry, hash: fromBase64url(hash, 32) }))
      head = verifyChain(s, chained, head)
      for (const { entry, hash } of chained) see({ seq: entry.seq, hash })
    },
    /** Throws a `RefusalError` with the name of a hash that is not in the chain. */
    end(): { head: LogPlace; places: ReadonlyMap<string, LogPlace> } {
      const lacking = wanted.find(({ name }) => !places.has(name))
      if (lacking !== undefined) throw new RefusalError(lacking.name)
      return { head, places }
    },
  }
}
