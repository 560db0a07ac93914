import { eq, inArray } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { arrivals, reports } from '../intake/schema.ts'
import type { Executor } from '../platform/database.ts'

type Bytes = Uint8Array

/** What the tables say of a report without opening it. */
export interface StoredReport {
  readonly oid: Bytes
  readonly epoch: string
  readonly week: string
  readonly tier: number
  readonly state: number
}

const columnsOf = ({ oid, epoch, week, tier, state }: typeof reports | typeof arrivals) => ({
  ...{ oid, epoch, week, tier, state },
})

/** Today's arrivals and the rest as one table: in one statement, so that the nightly move hides nothing. */
export async function everyQueued(db: Executor): Promise<StoredReport[]> {
  return unionAll(
    db.select(columnsOf(reports)).from(reports),
    db.select(columnsOf(arrivals)).from(arrivals),
  )
}

/** One of them; undefined when it is not there, or not any more. */
export async function queued(db: Executor, oid: Bytes): Promise<StoredReport | undefined> {
  const [row] = await unionAll(
    db.select(columnsOf(reports)).from(reports).where(eq(reports.oid, oid)),
    db.select(columnsOf(arrivals)).from(arrivals).where(eq(arrivals.oid, oid)),
  )
  return row
}

/** Deletes the rows of reports whose keys are gone. */
export async function deleteReports(db: Executor, oids: readonly Bytes[]): Promise<void> {
  for (const table of [arrivals, reports])
    await db.delete(table).where(inArray(table.oid, [...oids]))
}
