import { and, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { accounts, enrolmentLinks, sessions } from './schema.ts'

export type AccountRow = typeof accounts.$inferSelect
export type LinkRow = typeof enrolmentLinks.$inferSelect

/** Adds an account; an id or name that is taken fails with SQLSTATE 23505. */
export async function insertAccount(db: Executor, row: AccountRow): Promise<void> {
  await db.insert(accounts).values(row)
}

/** Whether a new account would take another's id or name. */
export async function takenBy(
  db: Executor,
  wanted: { id: Uint8Array; username: string },
): Promise<'id' | 'username' | null> {
  const [byId] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, wanted.id))
  if (byId !== undefined) return 'id'
  const [byName] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.username, wanted.username))
  return byName === undefined ? null : 'username'
}

/** The account with this name, which is lower case. */
export async function accountNamed(db: Executor, username: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(accounts).where(eq(accounts.username, username))
  return row ?? null
}

/** The account with this id of 16 bytes. */
export async function accountWithId(db: Executor, id: Uint8Array): Promise<AccountRow | null> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id))
  return row ?? null
}

/** Everybody, by name. */
export async function everybody(db: Executor): Promise<AccountRow[]> {
  return db.select().from(accounts).orderBy(accounts.username)
}

/** How each account's passphrase is stretched, in an order that stays. */
export async function everyCost(
  db: Executor,
): Promise<{ username: string; mebibytes: number; passes: number }[]> {
  const { username, argonMebibytes, argonPasses } = accounts
  return db
    .select({ username, mebibytes: argonMebibytes, passes: argonPasses })
    .from(accounts)
    .orderBy(accounts.id)
}

/** Remembers that a step of the second factor was used. False when this one or a later one was used before. */
export async function spendTotpStep(db: Executor, id: Uint8Array, step: number): Promise<boolean> {
  const done = await db
    .update(accounts)
    .set({ totpStep: step })
    .where(and(eq(accounts.id, id), lt(accounts.totpStep, step)))
    .returning({ id: accounts.id })
  return done.length === 1
}

/** Steps too old to be used again are forgotten: they would say when somebody last signed in. */
export async function forgetTotpSteps(db: Executor, before: number): Promise<void> {
  const old = and(gt(accounts.totpStep, 0), lt(accounts.totpStep, before))
  await db.update(accounts).set({ totpStep: 0 }).where(old)
}

/** Writes what the directory says of an account. */
export async function setStanding(
  db: Executor,
  id: Uint8Array,
  standing: { admitted: boolean; post: string | null },
): Promise<void> {
  await db.update(accounts).set(standing).where(eq(accounts.id, id))
}

/** What opens an account, for a passphrase that takes the place of a lost one. */
export type Opening = Pick<
  AccountRow,
  'authHash' | 'argonMebibytes' | 'argonPasses' | 'masterByPassphrase'
>

/** Puts a new passphrase in the place of the old one; the keys behind it stay. */
export async function setOpening(db: Executor, id: Uint8Array, opening: Opening): Promise<void> {
  await db.update(accounts).set(opening).where(eq(accounts.id, id))
}

/** Keeps what somebody's own client remembers; it is closed to everybody else. */
export async function setProfile(db: Executor, id: Uint8Array, profile: Uint8Array): Promise<void> {
  await db.update(accounts).set({ profile }).where(eq(accounts.id, id))
}

/** Opens a session; the row holds a hash and an hour. */
export async function insertSession(
  db: Executor,
  row: typeof sessions.$inferInsert,
): Promise<void> {
  await db.insert(sessions).values(row)
}

/** Whose session this is, if it has not ended by `hour`. */
export async function sessionOwner(
  db: Executor,
  tokenHash: Uint8Array,
  hour: number,
): Promise<AccountRow | null> {
  const [row] = await db
    .select({ account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.endsHour, hour)))
  return row?.account ?? null
}

/** Ends one session; ending it twice is fine. */
export async function deleteSession(db: Executor, tokenHash: Uint8Array): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends every session of these accounts. */
export async function deleteSessionsOf(db: Executor, ids: readonly Uint8Array[]): Promise<void> {
  if (ids.length > 0) await db.delete(sessions).where(inArray(sessions.accountId, [...ids]))
}

/** Keeps a one-use link: hashes, a role and an end. */
export async function insertLink(db: Executor, row: LinkRow): Promise<void> {
  await db.insert(enrolmentLinks).values(row)
}

/** The link with this token, locked until the transaction ends, so that two requests cannot both try it. */
export async function lockLink(
  tx: Executor,
  tokenHash: Uint8Array,
  minute: number,
): Promise<LinkRow | null> {
  const [row] = await tx
    .select()
    .from(enrolmentLinks)
    .where(and(eq(enrolmentLinks.tokenHash, tokenHash), gt(enrolmentLinks.endsMinute, minute)))
    .for('update')
  return row ?? null
}

/** Notes how many tries at the spoken digits a link has left. */
export async function setTriesLeft(
  tx: Executor,
  tokenHash: Uint8Array,
  triesLeft: number,
): Promise<void> {
  await tx.update(enrolmentLinks).set({ triesLeft }).where(eq(enrolmentLinks.tokenHash, tokenHash))
}

/** Gives a link until `minute`, never less than it had. */
export async function extendLink(
  tx: Executor,
  tokenHash: Uint8Array,
  minute: number,
): Promise<void> {
  await tx
    .update(enrolmentLinks)
    .set({ endsMinute: sql`greatest(${enrolmentLinks.endsMinute}, ${minute})` })
    .where(eq(enrolmentLinks.tokenHash, tokenHash))
}

/** Spends or burns a link. */
export async function deleteLink(db: Executor, tokenHash: Uint8Array): Promise<void> {
  await db.delete(enrolmentLinks).where(eq(enrolmentLinks.tokenHash, tokenHash))
}

/** Removes what has ended: sessions by the hour, links by the minute. */
export async function deleteEnded(db: Executor, hour: number, minute: number): Promise<void> {
  await db.delete(sessions).where(lte(sessions.endsHour, hour))
  await db.delete(enrolmentLinks).where(lte(enrolmentLinks.endsMinute, minute))
}
