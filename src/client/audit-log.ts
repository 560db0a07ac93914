import {
  CHAIN_START,
  verifyChain,
  verifyCheckpoint,
  type AuditEntry,
} from '../sealing/audit-chain.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import { read } from './api.ts'
import type { Watched } from './directory-watch.ts'
import type { Bench } from './person.ts'

interface LogAnswer {
  lines: { entry: AuditEntry; hash: string }[]
  isLast: boolean
}

interface CheckpointAnswer {
  day: string
  hash: string
  signature: string
}

/** A log that was read from its first line to its last. */
export interface VerifiedLog {
  lines: number
  /** The hash behind the last line: who keeps it can tell later whether anything before it was changed. */
  head: Bytes
  /** The last day that the guard has vouched for. */
  day: string
}

/**
 * Reads the guard's whole log and recomputes its chain, and checks the guard's signature for yesterday with the key that
 * the directory names.
 * @param kept a head from an earlier time, which the chain must contain
 * Throws `RefusalError`: 'chain' for a line that was edited, moved, left out or put in, or when the checkpoint is not in
 * it; 'checkpoint' for a signature that is not the guard's; 'head' when `kept` is not in it.
 */
export async function verifyAuditLog(
  { s, api }: Pick<Bench, 's' | 'api'>,
  { current }: Pick<Watched, 'current'>,
  kept: Bytes | null,
): Promise<VerifiedLog> {
  // Before the lines: while they are read the log only grows.
  const checkpoint = await read<CheckpointAnswer>(api, '/api/log/checkpoint')
  const reached = fromBase64url(checkpoint.hash, 32)
  const signature = fromBase64url(checkpoint.signature, 64)
  const made = { publicKey: fromBase64url(current.guard.ckpt_pk, 32), signature }
  if (!verifyCheckpoint(s, made, checkpoint.day, reached)) throw new RefusalError('checkpoint')
  const missing = new Map([['chain', reached]])
  if (kept !== null) missing.set('head', kept)
  const seen = (hash: Bytes): void => {
    for (const [name, wanted] of missing) if (s.equal(wanted, hash)) missing.delete(name)
  }
  seen(CHAIN_START)
  let head = { seq: 0, hash: CHAIN_START }
  for (let isLast = false; !isLast;) {
    const answer = await read<LogAnswer>(api, `/api/log?from=${String(head.seq + 1)}`)
    const lines = answer.lines.map(({ entry, hash }) => ({ entry, hash: fromBase64url(hash, 32) }))
    head = verifyChain(s, lines, head)
    for (const { hash } of lines) seen(hash)
    isLast = answer.isLast || lines.length === 0
  }
  const [lacking] = missing.keys()
  if (lacking !== undefined) throw new RefusalError(lacking)
  return { lines: head.seq, head: head.hash, day: checkpoint.day }
}
