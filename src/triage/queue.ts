import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'
import { inOrder, stateOf } from './rules.ts'
import type { QueuedReport } from './rules.ts'
import { claim, everyClaim, everyQueued, isQueued, unclaim } from './store.ts'

/** Which reports wait, and who has which in hand. Nothing here says what is in one. */
export interface Queue {
  list(): Promise<QueuedReport[]>
  /** Takes a report in hand. Throws `unknown_report`, and `claimed` when a colleague has it. */
  claim(oid: Bytes, accountId: Bytes): Promise<{ claimedBy: string }>
  /** Lets a report go; any moderator may, because a colleague may be ill. */
  unclaim(oid: Bytes): Promise<void>
}

export function createQueue({ db }: { db: Database }): Queue {
  return {
    list: async () => {
      const claimed = new Map(
        (await everyClaim(db)).map((one) => [base64url(one.oid), base64url(one.accountId)]),
      )
      const rows = await everyQueued(db)
      return inOrder(
        rows.map((row) => {
          const oid = base64url(row.oid)
          return { ...row, oid, state: stateOf(row.state), claimedBy: claimed.get(oid) ?? null }
        }),
      )
    },
    claim: async (oid, accountId) => {
      if (!(await isQueued(db, oid))) throw new Refusal('unknown_report', 404)
      const claimedBy = base64url(await claim(db, oid, accountId))
      if (claimedBy !== base64url(accountId)) throw new Refusal('claimed', 409)
      return { claimedBy }
    },
    unclaim: (oid) => unclaim(db, oid),
  }
}
