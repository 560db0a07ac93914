import { char, pgTable, smallint } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/**
 * The board (protocol 9.2): answers to reporters, and as many slots that hold none, which nobody can tell apart. It
 * changes in batches of eight at fixed hours and by nothing else; no column says who, to whom or when.
 */
export const boardSlots = pgTable('board_slots', {
  /** 16 bytes that only the code's holder and the moderators can compute. */
  tag: bytea().primaryKey(),
  /** Part of a divided board, 0 to 15. */
  shelf: smallint().notNull(),
  /** An answer sealed to a code, closed again by the guard: 5,318 bytes. */
  blob: bytea().notNull(),
  /** Hash of the secret that deletes it. */
  burnTag: bytea().notNull(),
  expiresMonth: char({ length: 7 }).notNull(),
})

/** Answers that wait for their posting hour, sealed to their code alone: 5,278 bytes. */
export const boardOutbox = pgTable('board_outbox', {
  tag: bytea().primaryKey(),
  shelf: smallint().notNull(),
  blob: bytea().notNull(),
  burnTag: bytea().notNull(),
})
