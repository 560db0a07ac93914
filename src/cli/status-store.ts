import { sql } from 'drizzle-orm'
import { deliveries } from '../alerts/schema.ts'
import { waitingReports } from '../intake/schema.ts'
import { directories } from '../keys/schema.ts'
import { memberMails } from '../members/schema.ts'
import type { Executor } from '../platform/database.ts'

/** Counts that say whether something stands still; nothing about anybody. */
export interface Standstill {
  /** Reports without their outer lock, because the guard was away. */
  readonly waitingReports: number
  /** Mails that are to go out: warnings and letters about a membership. */
  readonly queued: number
}

interface Counted extends Record<string, unknown> {
  readonly waiting: number
  readonly queued: number
}

/** Counts what waits; a letter about a membership that was given up stays in its table with a 2. */
export async function standstill(db: Executor): Promise<Standstill> {
  const { rows } = await db.execute<Counted>(sql`select
    (select count(*) from ${waitingReports})::int as waiting,
    ((select count(*) from ${deliveries})
     + (select count(*) from ${memberMails} where status < 2))::int as queued`)
  const [row] = rows
  return { waitingReports: row?.waiting ?? 0, queued: row?.queued ?? 0 }
}

interface Listed extends Record<string, unknown> {
  readonly document: string
}

/** The months that have a key in the newest directory; null before the ceremony. */
export async function keyedMonths(db: Executor): Promise<readonly string[] | null> {
  const { rows } = await db.execute<Listed>(
    sql`select document from ${directories} order by seq desc limit 1`,
  )
  const [row] = rows
  if (row === undefined) return null
  const { epochs } = JSON.parse(row.document) as { epochs: readonly { id: string }[] }
  return epochs.map(({ id }) => id)
}
