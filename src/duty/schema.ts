import { boolean, char, integer, pgTable, smallint } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/**
 * Where a moderator is written to while she is on duty: sealed to the worker, under the guard's lock (protocol 11.3).
 * Nothing else in the database can read it.
 */
export const dutyContacts = pgTable('duty_contacts', {
  accountId: bytea().primaryKey(),
  /** Under this id the guard holds the outer lock: another one each time she changes it. */
  oid: bytea().notNull().unique(),
  blob: bytea().notNull(),
  /** She asked for a message to try the address; the worker takes it back. */
  testing: boolean().notNull().default(false),
  /** Whether one of her ways needs no code: mail. */
  hasMail: boolean().notNull().default(true),
  /** How far the confirming of her number is, one of `numberStates`. */
  numberState: smallint().notNull().default(0),
  /** The six digits that she typed, until the worker has held them against its own. */
  numberTyped: char({ length: 6 }),
  /** The worker's word that she had the digits: made with its key over her row and the number. */
  numberProof: bytea(),
  /** Whether a browser is among her ways, and whether it is still there, one of `browserStates`. */
  browserState: smallint().notNull().default(0),
})

/** Who is on duty when, twice: sealed to the worker that writes to them, and closed with the team's key. One row. */
export const dutyPlans = pgTable('duty_plans', {
  version: integer().primaryKey(),
  /** Month of the team's key that closes `forTeam`. */
  epoch: char({ length: 7 }).notNull(),
  forWorker: bytea().notNull(),
  forTeam: bytea().notNull(),
})

/**
 * How far the messages of the rota are; one row. It knows when the service wrote last, at an hour that the rota fixes, and
 * whether anybody has looked at the desk since: not who, not when, and nothing of what waited there.
 */
export const dutyRounds = pgTable('duty_rounds', {
  id: smallint().primaryKey(),
  /** Hours since 1970 of the last message that was due. */
  calledHour: integer().notNull(),
  /** How many times in a row nobody looked until the next message. */
  missed: smallint().notNull(),
  looked: boolean().notNull(),
})
