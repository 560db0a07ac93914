import {
  boolean,
  char,
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
    attempts: smallint().notNull().default(0),
    /** Ways that are done with: a bit for each kind of channel. A text message is marked before it is sent. */
    done: smallint().notNull().default(0),
    /** Whose it is, until `heldUntil`; after a crash it is free again then. */
    lease: bytea(),
    heldUntil: timestamp({ withTimezone: true }),
    nextAt: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    // One index for everything, in the order of leaving, in which a release writes it: by the alphabet a recall comes before
    // an update, and both before a warning. A claim changes none of these columns.
    primaryKey({
      columns: [table.kind, table.nextAt, table.memberId, table.alertId, table.version],
    }),
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
    /** Of the failed: the address is no more. */
    gone: integer().notNull().default(0),
    /** Of the failed: given up after the last try. */
    late: integer().notNull().default(0),
    /** Of the failed: a worker died while it was leaving, and it is of a kind that is never sent twice. */
    unsure: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.alertId, table.version, table.channel] })],
)

/** Whether a way out works, as the worker last found it: 0 yes, 1 its gateway does not answer. */
export const channelStates = pgTable('channel_states', {
  channel: char({ length: 8 }).primaryKey(),
  state: smallint().notNull(),
})

/**
 * Contacts that the worker has opened once, boxed again under a key that it alone holds, so that the costly lock is
 * opened once for each. Unlogged: it is in no backup and no archive of the journal, and is empty after a crash.
 */
export const openedContacts = pgTable('opened_contacts', {
  memberId: bytea().primaryKey(),
  /** The last 16 bytes of the contact it was made from: another contact makes it worthless. */
  madeFrom: bytea().notNull(),
  blob: bytea().notNull(),
})
