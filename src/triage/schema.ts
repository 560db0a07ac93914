import { char, index, integer, pgTable } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/** Notes, drafts, proposals and links of the moderators: sealed to the month's vault key, then by the guard (protocol 10.1). */
export const vaultRecords = pgTable('vault_records', {
  id: bytea().primaryKey(),
  epoch: char({ length: 7 }).notNull(),
  /** Optimistic lock: a write names the version it read. */
  version: integer().notNull(),
  blob: bytea().notNull(),
})

/**
 * What reports share, without what it is (protocol 13): a short prefix that many rows have in common, and a row that says
 * more under the month's index key. No row names its report; the guard alone knows with which report it goes.
 *
 * Like reports, a day's rows stand apart and are moved in random order at night: those of one report came together.
 */
const matchRow = {
  id: bytea().primaryKey(),
  epoch: char({ length: 7 }).notNull(),
  prefix: integer().notNull(),
  blob: bytea().notNull(),
}

export const matchArrivals = pgTable('match_arrivals', matchRow)
export const matchRows = pgTable('match_rows', matchRow, (table) => [
  index('match_rows_prefix').on(table.prefix),
])
