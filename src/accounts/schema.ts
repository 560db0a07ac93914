import { boolean, char, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { bytea } from '../platform/columns.ts'

/** A moderator's, officer's or vouching organisation's account. The server can check a sign-in and cannot open anything (protocol 6.1). */
export const accounts = pgTable('accounts', {
  id: bytea().primaryKey(),
  username: text().notNull().unique(),
  /** 'moderator', 'liaison' or 'voucher'; what the directory says decides what a key may do. */
  role: text().notNull(),
  /** Id of an officer's post in the scheme; null for everybody else. */
  post: text(),
  authHash: bytea().notNull(),
  argonMebibytes: integer().notNull(),
  argonPasses: integer().notNull(),
  masterByPassphrase: bytea().notNull(),
  masterByRecovery: bytea().notNull(),
  encryptionKey: bytea().notNull(),
  signingKey: bytea().notNull(),
  /** The TOTP secret, boxed under a key that the guard holds. */
  totp: bytea().notNull(),
  /** Last accepted TOTP step, so that no code works twice. */
  totpStep: integer().notNull(),
  /** False until the directory lists the keys. */
  admitted: boolean().notNull(),
  /** What the person's own client remembers, closed under her own key; null before the first time. */
  profile: bytea(),
})

/**
 * Somebody has lost the second factor and made a new one, which waits for the signatures of two colleagues (protocol 6.3).
 * It ends with the hour given.
 */
export const secondFactorRequests = pgTable('second_factor_requests', {
  accountId: bytea().primaryKey(),
  /** Names account and secret: it is compared by voice as eight words, and it is what colleagues sign. */
  digest: bytea().notNull(),
  /** The new TOTP secret, boxed as in `accounts`. */
  totp: bytea().notNull(),
  signatures: text().notNull(),
  endsHour: integer().notNull(),
})

/** A moderator's session: hash of the token; ends with the hour given, at most twelve hours on (decision 18). */
export const sessions = pgTable('sessions', {
  tokenHash: bytea().primaryKey(),
  accountId: bytea().notNull(),
  /** Hours since 1970 at which it ends. */
  endsHour: integer().notNull(),
})

/** A one-use link for the first coordinator or for a new account (protocol 6.1). */
export const enrolmentLinks = pgTable('enrolment_links', {
  tokenHash: bytea().primaryKey(),
  role: text().notNull(),
  /** Id of an officer's post in the scheme; null for moderators. */
  post: text(),
  /** Hash of the spoken six digits; null for the first coordinator's link. */
  spokenHash: bytea(),
  triesLeft: smallint().notNull(),
  endsMinute: integer().notNull(),
  month: char({ length: 7 }).notNull(),
})
