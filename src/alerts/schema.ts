import {
  boolean,
  char,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { bytea, byteaArray } from '../platform/columns.ts'

/** A released warning with its signatures, boxed under the month's alert key (protocol 11.1). */
export const alerts = pgTable(
  'alerts',
  {
    id: bytea().notNull(),
    version: integer().notNull(),
    /** Month of the alert key that closes `blob`. */
    month: char({ length: 7 }).notNull(),
    blob: bytea().notNull(),
    /** Withdrawal tags of the reports behind it, padded with random ones to eight (decision 16). */
    withdrawTags: byteaArray().notNull(),
    expiresMonth: char({ length: 7 }).notNull(),
    /** 0 released, 1 replaced by a newer version, 2 hidden. */
    state: smallint().notNull(),
    /** How many of the tags belong to reports that still stand behind it; with none it is hidden. */
    supporters: smallint().notNull().default(1),
    /** One of several reports behind it was taken back: it has to be written again without that one. */
    reissue: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
)

/**
 * The queue of what leaves: one row for each (warning, member), written in the release transaction (decision 19).
 * Rows go when they are done; only counts stay. Times are of the dispatch, never of a reporter's deed.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    alertId: bytea().notNull(),
    version: integer().notNull(),
    memberId: bytea().notNull(),
    /** What kind of news it is. The worker goes by the signed document; this is for order and counts. */
    kind: text({ enum: ['warning', 'update', 'recall'] })
      .notNull()
      .default('warning'),
    /** 0 queued, 1 sending, 2 dead. */
    status: smallint().notNull().default(0),
    attempts: smallint().notNull().default(0),
    lease: bytea(),
    nextAt: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.alertId, table.version, table.memberId] }),
    index('deliveries_due')
      .on(table.nextAt)
      .where(sql`status < 2`),
  ],
)

/** How many went out, a warning and a channel: counts only. */
export const deliveryCounts = pgTable(
  'delivery_counts',
  {
    alertId: bytea().notNull(),
    version: integer().notNull(),
    channel: char({ length: 8 }).notNull(),
    sent: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.alertId, table.version, table.channel] })],
)
