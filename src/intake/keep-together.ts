import type { Database } from '../platform/database.ts'
import { gather } from './gather.ts'
import type { KeepReport } from './receive.ts'
import { keep, type ReportTable } from './store.ts'

/** Sixteen reports are half a megabyte: one statement that no small machine minds. */
const most = 16

/**
 * Lets reports that come while others are being written share the next statement, its transaction and its flush. That
 * they came together their common transaction tells for a day at most, as their order among the day's arrivals would.
 * Where a statement fails each is tried alone, so that no report is lost for another's sake.
 */
export function keepTogether(db: Database, table: ReportTable): KeepReport {
  return gather({
    run: (rows) => keep(db, table, rows),
    most,
    mayBeOnes: () => true,
  })
}
