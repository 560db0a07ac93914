import { char, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/** Notes, drafts, proposals and links of the moderators: sealed to the month's vault key, then by the guard (protocol 10.1). */
export const vaultRecords = pgTable('vault_records', {
  id: bytea().primaryKey(),
  epoch: char({ length: 7 }).notNull(),
  /** Optimistic lock: a write names the version it read. */
  version: integer().notNull(),
  blob: bytea().notNull(),
})

/** Who has a report open for work: an account id and nothing else, so that two people do not do the same. */
export const claims = pgTable(
  'claims',
  { oid: bytea().notNull(), accountId: bytea().notNull() },
  (table) => [primaryKey({ columns: [table.oid] })],
)
