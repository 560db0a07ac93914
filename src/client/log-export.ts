import { CHAIN_START } from '../sealing/audit-chain.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { read } from './api.ts'
import { checkedCheckpoint, logWalk } from './audit-log.ts'
import type { Checkpoint, LogLine, VerifiedLog } from './audit-log.ts'
import { verifyChain as verifyDirectories, type Version } from './directory-watch.ts'
import type { Desk } from './person.ts'

/** The log as a file: everything that somebody needs who wants to verify it without the service. */
export interface LogExport {
  format: 'streetlight log 1'
  how: string
  root_pk: string
  directory: Version[]
  checkpoint: Checkpoint
  lines: LogLine[]
}

const how =
  "npx --no streetlight verify-audit --file FILE checks it. By hand: each line's hash is BLAKE2b (32 bytes) over the length-prefixed fields 'rw1/log', the hash before it (32 zero bytes before the first) and the line's entry as canonical JSON (RFC 8785). The checkpoint's hash stands behind one of the lines; its signature (Ed25519, by guard.ckpt_pk of the newest directory) is over BLAKE2b (64 bytes) of 'rw1/ckpt', day and hash. The first directory is signed by root_pk, each later one by two moderators of the one before."

/** A verified log with the directories that its signatures lead back to. */
export async function exportLog({ api }: Pick<Desk, 'api'>, log: VerifiedLog): Promise<LogExport> {
  const { rootPk, versions } = await read<{ rootPk: string; versions: Version[] }>(
    api,
    '/api/directory',
  )
  return {
    ...{ format: 'streetlight log 1', how, root_pk: rootPk },
    ...{ directory: versions, checkpoint: log.checkpoint, lines: log.read },
  }
}

/**
 * Verifies such a file and nothing else. Who the service is, is for the reader to compare: the root's eight words.
 * Throws `RefusalError`: 'shape' for a file of another kind, 'chain', 'checkpoint', 'head'; `DirectoryError`.
 */
export function verifyLogFile(
  s: Primitives,
  value: unknown,
  kept: Bytes | null,
): { lines: number; head: Bytes; day: string; rootPk: Bytes } {
  if (!isExport(value)) throw new RefusalError('shape')
  const rootPk = fromBase64url(value.root_pk, 32)
  const directory = verifyDirectories(s, rootPk, value.directory)
  const reached = checkedCheckpoint(s, directory.guard.ckpt_pk, value.checkpoint)
  const known = [{ name: 'chain', hash: reached }]
  if (kept !== null) known.push({ name: 'head', hash: kept })
  const walk = logWalk(s, { seq: 0, hash: CHAIN_START }, known)
  walk.go(value.lines)
  const { head } = walk.end()
  return { lines: head.seq, head: head.hash, day: value.checkpoint.day, rootPk }
}

/** What is in it is checked by signatures and hashes, not by shape. */
function isExport(value: unknown): value is LogExport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'streetlight log 1'
  )
}
