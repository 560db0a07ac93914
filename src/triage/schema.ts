import { char, integer, pgTable } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/** Notes, drafts, proposals and links of the moderators: sealed to the month's vault key, then by the guard (protocol 10.1). */
export const vaultRecords = pgTable('vault_records', {
  id: bytea().primaryKey(),
  epoch: char({ length: 7 }).notNull(),
  /** Optimistic lock: a write names the version it read. */
  version: integer().notNull(),
  blob: bytea().notNull(),
})
