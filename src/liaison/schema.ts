import { char, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/** What the police get of one report: sealed to the post, closed again by the guard, ninety days (protocol 14). */
export const packages = pgTable('packages', {
  id: bytea().primaryKey(),
  post: text().notNull(),
  blob: bytea().notNull(),
  hash: bytea().notNull(),
  signatures: text().notNull(),
  withdrawTag: bytea().notNull(),
  expiresMonth: char({ length: 7 }).notNull(),
  /** 0 waiting, 1 opened, 2 closed. */
  state: smallint().notNull(),
  /** What came of it, as one of a few codes that the officer chose; null while nothing was said. */
  outcome: text(),
})

/** The package's key, wrapped to each officer now on the post (decision 17). */
export const packageKeys = pgTable(
  'package_keys',
  {
    packageId: bytea().notNull(),
    officerId: bytea().notNull(),
    oid: bytea().notNull().unique(),
    blob: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.packageId, table.officerId] })],
)
