import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url } from '../sealing/bytes.ts'
import { changedGroups, REPORTS, type ListedReport } from '../sealing/listing.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { everyQueued, queued, type StoredReport } from './queue-store.ts'
import { inOrder, stateOf } from './rules.ts'
import type { QueuedReport } from './rules.ts'

/** Which reports wait. Nothing here says what is in one, or who works on it. */
export interface Queue {
  /** All of them, most urgent first. */
  list(): Promise<QueuedReport[]>
  /** The groups of the list that are not as the asker has them (`sealing/listing.ts`). */
  changes(digests: Bytes): Promise<Record<string, ListedReport[]>>
  /** One of them. Throws `unknown_report` for one that is not there, or not any more. */
  find(oid: Bytes): Promise<QueuedReport>
}

export function createQueue({ db, suite }: { db: Database; suite: Primitives }): Queue {
  const all = async (): Promise<QueuedReport[]> => (await everyQueued(db)).map(shown)
  return {
    list: async () => inOrder(await all()),
    changes: async (digests) => changedGroups(suite, REPORTS, await all(), digests),
    find: async (oid) => {
      const row = await queued(db, oid)
      if (row === undefined) throw new Refusal('unknown_report', 404)
      return shown(row)
    },
  }
}

function shown(row: StoredReport): QueuedReport {
  return { ...row, oid: base64url(row.oid), state: stateOf(row.state) }
}
