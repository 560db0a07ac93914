import { boolean, char, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/** The signed directory, every version (protocol 5.6). */
export const directories = pgTable('directories', {
  seq: integer().primaryKey(),
  document: text().notNull(),
  signatures: text().notNull(),
  /** True for a first directory that was made in a browser: the console marks such a service as one for trying out. */
  trying: boolean().notNull(),
})

/** A directory that waits for its second signature. */
export const directoryProposals = pgTable('directory_proposals', {
  seq: integer().primaryKey(),
  document: text().notNull(),
  signatures: text().notNull(),
  /** The intake card that goes with it, as far as it is signed; null when the card stays. */
  card: text(),
})

/** The month's team secret, sealed to each moderator and closed again by the guard (protocol 6). */
export const teamKeys = pgTable(
  'team_keys',
  {
    epoch: char({ length: 7 }).notNull(),
    accountId: bytea().notNull(),
    oid: bytea().notNull().unique(),
    blob: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.epoch, table.accountId] })],
)

/** The card that public pages carry: this month's keys with their signatures (decision 9). One row. */
export const intakeCards = pgTable('intake_cards', {
  seq: integer().primaryKey(),
  card: text().notNull(),
})
