import { boolean, char, pgTable, primaryKey, smallint, timestamp } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { bytea } from '../platform/columns.ts'

/** A subscribed worker: a login hash and a contact that only the delivery worker opens (protocol 11.2, 11.3). */
export const members = pgTable('members', {
  id: bytea().primaryKey(),
  loginHash: bytea().notNull().unique(),
  /** Outer layer over the seal to the worker: the same length for everybody. */
  contact: bytea().notNull(),
  /** Hash of the secret behind her unsubscribe link; the guard erases her key to the same hash (protocol 8.5, 11.4). */
  unsubscribeHash: bytea().notNull(),
  /** Hash of the token that goes to her address. Null without an address. */
  confirmHash: bytea(),
  /** Says that an address is the same one again, and only with her own token. Null without an address. */
  addressHash: bytea(),
  confirmed: boolean().notNull().default(false),
  /** Says that a number is the same one again, and only with her own token. Null without a number. */
  numberHash: bytea(),
  /** Hash of the code that was sent to the number; null when none is waited for. */
  numberCode: bytea(),
  numberConfirmed: boolean().notNull().default(false),
  /** Whether she can be told at all, when she last chose; which ways she has is in her contact alone. */
  hasWay: boolean().notNull().default(false),
  /** Whether her browser is no longer there, so that her page says so; false again when she chooses anew. */
  wayLost: boolean().notNull().default(false),
  /** Codes that were sent and typed; counted from nothing each night. */
  codesSent: smallint().notNull().default(0),
  codesTried: smallint().notNull().default(0),
  /** Messages to herself that she asked for today. */
  testsSent: smallint().notNull().default(0),
  /** What the worker found out about her address, for her page: see `addressStates`. */
  addressState: smallint().notNull().default(0),
  /** The same of her number: see `numberStates`. */
  numberState: smallint().notNull().default(0),
  joinWeek: char({ length: 8 }).notNull(),
  /** Month of her last sign of life; 12 months later the row goes. */
  seenMonth: char({ length: 7 }).notNull(),
})

/** A member's session: only the hash of its token, and a month (decision 18). */
export const memberSessions = pgTable('member_sessions', {
  tokenHash: bytea().primaryKey(),
  memberId: bytea().notNull(),
  month: char({ length: 7 }).notNull(),
  remembered: boolean().notNull(),
})

/** Mails to a member about her own membership (confirm this address), queued like deliveries. */
export const memberMails = pgTable(
  'member_mails',
  {
    memberId: bytea().notNull(),
    kind: char({ length: 8 }).notNull(),
    /** See `mailStates`. */
    status: smallint().notNull().default(0),
    attempts: smallint().notNull().default(0),
    lease: bytea(),
    nextAt: timestamp({ withTimezone: true })
      .notNull()
      .default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.kind] })],
)

/**
 * Numbers that want no more text messages, sealed to the worker, which finds out whose they are: nobody else can. A row goes
 * as soon as a worker has read it.
 */
export const stopRequests = pgTable('stop_requests', {
  id: bytea().primaryKey(),
  blob: bytea().notNull(),
})

/**
 * That this very word of the gateway was heard, so that it counts once: the hash of its signature, which only the gateway
 * could make. No time and no number; a row lives for as long as the token that signed it is the one in use.
 */
export const heardWords = pgTable('heard_words', {
  word: bytea().primaryKey(),
  /** Tells the token in use from one before. */
  token: bytea().notNull(),
})

/**
 * How many codes went to a number, or mails to an address that nobody confirmed, today, whoever asked: a hash under a key of
 * the worker's for one day. Unlogged: it is in no
 * backup, and it is emptied each night.
 */
export const codeBuckets = pgTable('code_buckets', {
  bucket: bytea().primaryKey(),
  count: smallint().notNull(),
})

/**
 * Where a browser went that has a new address at its push service: sealed to the worker, under a hash of the old address,
 * which nobody else knows. No row leads to a member.
 */
export const movedBrowsers = pgTable('moved_browsers', {
  was: bytea().primaryKey(),
  blob: bytea().notNull(),
  month: char({ length: 7 }).notNull(),
})
