import { inArray } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { arrivals, reports, waitingReports } from './schema.ts'

/** Deletes the reports that carry one of these tags, wherever they are. */
export async function withdrawReports(db: Executor, tags: readonly Uint8Array[]): Promise<void> {
  for (const table of [arrivals, reports, waitingReports]) {
    await db.delete(table).where(inArray(table.withdrawTag, [...tags]))
  }
}
