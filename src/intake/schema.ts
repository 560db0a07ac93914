import { char, pgTable, smallint } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/**
 * A sealed report at rest: two locks, nothing that says who or when (protocol 8.4, 17).
 *
 * `arrivals` holds one day. Each night its rows are moved in random order into `reports` and the table is
 * truncated, so that no physical order, transaction id or TOAST id keeps the order of arrival (decision 13).
 */
const sealedReport = {
  oid: bytea().primaryKey(),
  epoch: char({ length: 7 }).notNull(),
  sealedKey: bytea().notNull(),
  sealedBody: bytea().notNull(),
  withdrawTag: bytea().notNull(),
  tier: smallint().notNull(),
  week: char({ length: 8 }).notNull(),
  /** 0 new, 1 due, 2 overdue, 3 opened; moved for all rows together (decision 14). */
  state: smallint().notNull(),
}

export const arrivals = pgTable('arrivals', sealedReport)
export const reports = pgTable('reports', sealedReport)

/** Reports that came while the guard was down: the inner lock only. Dumps exclude this table (decision 15). */
export const waitingReports = pgTable('waiting_reports', sealedReport)
