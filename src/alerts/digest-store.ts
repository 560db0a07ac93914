import { sql } from 'drizzle-orm'
import type { Database } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { rowKeys, type Claimed, type RowKey } from './delivery-store.ts'
import { deliveries } from './schema.ts'

/** A delivery of a member that is told together with others of hers. */
export type GatheredRow = Pick<
  Claimed,
  'alert_id' | 'version' | 'member_id' | 'kind' | 'due' | 'attempts' | 'done'
>

const bytes = (value: Bytes) => sql.param(value, deliveries.lease)

/** Whose rows, due when, in the order of the one index. */
const hers = sql`d.kind in ('recall', 'update', 'warning') and d.next_at = k.due and d.member_id = k.id`

/**
 * Takes all that is due for these members at these times, each member's whole or not at all: whoever holds the first of her
 * rows leads, and takes the others even from another worker, which does nothing with rows it does not lead. So no two
 * workers make two messages of it. The rows are locked first: what another worker is just writing has then been written, and
 * the second statement sees it.
 */
export async function gather(
  db: Database,
  { lease, seconds, rows }: { lease: Bytes; seconds: number; rows: readonly RowKey[] },
): Promise<GatheredRow[]> {
  if (rows.length === 0) return []
  const asked = sql`(select distinct * from unnest(${rowKeys(rows)}) as u (id, due)) k`
  const leads = sql`${bytes(lease)} = (select d.lease from ${deliveries} d where ${hers}
    order by d.kind, d.alert_id, d.version limit 1)`
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      select 1 from ${asked} join ${deliveries} d on ${hers} where ${leads}
      order by d.member_id, d.kind, d.alert_id, d.version for update of d`)
    const found = await tx.execute<GatheredRow>(sql`
      update ${deliveries} d set lease = ${bytes(lease)}, held_until = now() + make_interval(secs => ${seconds}),
        attempts = d.attempts + case when d.lease is distinct from ${bytes(lease)} then 1 else 0 end
      from (select k.id, k.due from ${asked} where ${leads}) k where ${hers}
      returning d.alert_id, d.version, d.member_id, d.kind, d.next_at::text due, d.attempts, d.done`)
    return found.rows
  })
}
