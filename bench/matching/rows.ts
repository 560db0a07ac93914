import { join } from 'node:path'
import type { Evaluated } from '../../src/client/matching/match-rows.ts'
import type { Workroom } from '../../src/client/workroom.ts'
import { connectWebGuard } from '../../src/guard/client.ts'
import { addMonths, monthOf, systemClock } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { ensureRoles } from '../../src/platform/database-roles.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { socketFolder } from '../../src/platform/socket-folder.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import {
  fillerPrefix,
  matchBits,
  MATCH_BATCH,
  matchPrefix,
  matchTag,
  sealMatchRow,
} from '../../src/sealing/match.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { matchRows } from '../../src/triage/schema.ts'

/** A table as it is after it has grown to this size. */
export interface Grown {
  rows: number
  /** Oids of reports that share a view each with what is asked for. */
  sharers: readonly string[]
  evaluated: readonly Evaluated[]
}

interface Row {
  id: Bytes
  prefix: number
  blob: Bytes
}

/** Reports at a time. */
const atOnce = 30

/**
 * Rows in the real table with both locks on, sixteen a report: each under as many bits as the table asked for when it was
 * that large.
 */
export async function seedRows(room: Workroom, dataDir: string, grown: Grown): Promise<void> {
  const { s: suite } = room.desk
  const folder = join(dataDir, 'guard-web')
  const socket = join(socketFolder(folder), 'guard.sock')
  const keyFile = join(folder, 'guard.key')
  const guard = connectWebGuard({ socket, keyFile, suite, timeoutMs: 30_000 })
  const postgres = await startEmbedded(dataDir)
  const roles = await ensureRoles(postgres.ownerUrl, join(dataDir, 'setup'), systemRandom)
  const db = openDatabase(roles.web, { max: 2 })
  const epoch = monthOf(systemClock())
  const expires = addMonths(epoch, 12)
  try {
    await guard.connected()
    for (let from = 0; from < grown.rows; from += atOnce * MATCH_BATCH) {
      const tags = Array.from({ length: atOnce }, () => suite.random(32))
      const rows = Array.from({ length: atOnce * MATCH_BATCH }, (_, i) =>
        rowAt(room, grown, from + i),
      )
      const locked = await guard.wrap(
        rows.map(({ id, blob }, i) => {
          const withdrawTag = tags[Math.floor(i / MATCH_BATCH)] ?? null
          return { oid: id, class: 'match', expires, blob, withdrawTag } as const
        }),
      )
      await db
        .insert(matchRows)
        .values(rows.map((row, i) => ({ ...row, epoch, blob: locked[i] ?? row.blob })))
    }
  } finally {
    await guard.close()
    await closeDatabase(db)
  }
}

/** The first rows are the sharers'; all others are strangers'. */
function rowAt(room: Workroom, { sharers, evaluated }: Grown, n: number): Row {
  const { s } = room.desk
  const indexKey = room.ring.get(monthOf(systemClock()))?.keys.indexKey
  if (indexKey === undefined) throw new Error('this month has a key')
  const id = s.random(16)
  const at = { svc: room.watched.svc, id, indexKey }
  const bits = matchBits(n)
  const sharer = sharers[n]
  const shared = evaluated.filter(({ view }) => view !== null)[n]
  if (sharer === undefined || shared === undefined) {
    const blob = sealMatchRow(s, at, { tag: s.random(16), report: s.random(16) })
    return { id, prefix: fillerPrefix(s, bits), blob }
  }
  const row = { tag: matchTag(s, shared.output), report: fromBase64url(sharer, 16) }
  return { id, prefix: matchPrefix(s, shared.output, bits), blob: sealMatchRow(s, at, row) }
}
