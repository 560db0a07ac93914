import { inArray, or } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { arrivals, reports, waitingReports } from './schema.ts'

/** Deletes the reports that carry one of these tags, wherever they wait, and those whose keys are gone. */
export async function withdrawReports(
  db: Executor,
  gone: { readonly tags: readonly Uint8Array[]; readonly oids: readonly Uint8Array[] },
): Promise<void> {
  for (const table of [arrivals, reports, waitingReports]) {
    const byTag = inArray(table.withdrawTag, [...gone.tags])
    await db.delete(table).where(or(byTag, inArray(table.oid, [...gone.oids])))
  }
}
