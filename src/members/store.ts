import { and, eq, gt, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { openedContacts } from '../alerts/schema.ts'
import { codeBuckets, memberMails, memberSessions, members } from './schema.ts'
import { addressStates, numberStates } from './way-states.ts'

export type MemberRecord = typeof members.$inferSelect
export type SessionRecord = typeof memberSessions.$inferSelect

/**
 * Why a message goes to a member: to confirm an address or a number, to ask after a year whether she still wants any, or
 * because she wants to see what one looks like, over each kind of way.
 */
export type MailKind = 'confirm' | 'code' | StillKind | TestKind
/** The question after a year, by mail or by text message: asked once. */
export const stillKinds = { email: 'still', sms: 'stilltxt' } as const
export type StillKind = (typeof stillKinds)[keyof typeof stillKinds]
export const testKinds = { email: 'testmail', sms: 'testtext', push: 'testpush' } as const
export type TestKind = (typeof testKinds)[keyof typeof testKinds]

export async function insertMember(
  db: Executor,
  record: typeof members.$inferInsert,
): Promise<void> {
  await db.insert(members).values(record)
}

export async function memberByLogin(db: Executor, loginHash: Bytes): Promise<MemberRecord | null> {
  const found = await db.select().from(members).where(eq(members.loginHash, loginHash))
  return found[0] ?? null
}

/** The member behind a session that is not older than `fromMonth`. */
export async function memberBySession(
  db: Executor,
  tokenHash: Bytes,
  fromMonth: string,
): Promise<MemberRecord | null> {
  const found = await db
    .select({ member: members })
    .from(memberSessions)
    .innerJoin(members, eq(members.id, memberSessions.memberId))
    .where(and(eq(memberSessions.tokenHash, tokenHash), gte(memberSessions.month, fromMonth)))
  return found[0]?.member ?? null
}

export async function insertSession(db: Executor, record: SessionRecord): Promise<void> {
  await db.insert(memberSessions).values(record)
}

export async function removeSession(db: Executor, tokenHash: Bytes): Promise<void> {
  await db.delete(memberSessions).where(eq(memberSessions.tokenHash, tokenHash))
}

/** What a choice writes: what the row is found by, counts of the day and states stay or follow from it. */
type ChosenColumns = Omit<
  MemberRecord,
  | ('loginHash' | 'unsubscribeHash' | 'joinWeek')
  | ('codesSent' | 'codesTried' | 'testsSent')
  | ('addressState' | 'numberState')
>

/** Replaces what she chose before; what was wrong with an address or a number is not known of the new ones. */
export async function saveContact(db: Executor, change: ChosenColumns): Promise<void> {
  const { id, ...values } = change
  const states = { addressState: 0, numberState: 0 }
  await db
    .update(members)
    .set({ ...values, ...states })
    .where(eq(members.id, id))
}

/** Notes a sign of life; true when it is the first of its month. What was asked because there was none is over. */
export async function markSeen(db: Executor, id: Bytes, month: string): Promise<boolean> {
  const first = and(eq(members.id, id), ne(members.seenMonth, month))
  const changed = await db
    .update(members)
    .set({ seenMonth: month })
    .where(first)
    .returning({ id: members.id })
  if (changed.length > 0) {
    const asked = inArray(memberMails.kind, Object.values(stillKinds))
    await db.delete(memberMails).where(and(eq(memberMails.memberId, id), asked))
  }
  return changed.length > 0
}

/** Confirms the address a token was sent to; the member, or null when no address has this token. */
export async function confirmAddress(
  db: Executor,
  confirmHash: Bytes,
): Promise<MemberRecord | null> {
  const found = await db
    .update(members)
    .set({ confirmed: true, addressState: 0 })
    .where(eq(members.confirmHash, confirmHash))
    .returning()
  return found[0] ?? null
}

/** Deletes a member with her sessions and mails; her deliveries find nobody any more. */
export async function removeMembers(db: Executor, ids: readonly Bytes[]): Promise<void> {
  if (ids.length === 0) return
  await db.delete(memberSessions).where(inArray(memberSessions.memberId, [...ids]))
  await db.delete(memberMails).where(inArray(memberMails.memberId, [...ids]))
  await db.delete(openedContacts).where(inArray(openedContacts.memberId, [...ids]))
  await db.delete(members).where(inArray(members.id, [...ids]))
}

export async function idsByStop(db: Executor, unsubscribeHash: Bytes): Promise<Bytes[]> {
  const found = await db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.unsubscribeHash, unsubscribeHash))
  return found.map(({ id }) => id)
}

/** Queues a mail about the membership; one of a kind waits at a time. The worker is told at once. */
export async function queueMail(db: Executor, memberId: Bytes, kind: MailKind): Promise<void> {
  await db.insert(memberMails).values({ memberId, kind }).onConflictDoNothing()
  await db.execute(sql`select pg_notify('deliveries', '')`)
}

/** Queues a mail as a new one: what became of the last of its kind does not count. */
export async function queueAnew(db: Executor, memberId: Bytes, kind: MailKind): Promise<void> {
  const last = and(eq(memberMails.memberId, memberId), eq(memberMails.kind, kind))
  await db.delete(memberMails).where(last)
  await queueMail(db, memberId, kind)
}

/** Takes back what waits to be sent to an address that was just replaced. */
export async function dropMails(db: Executor, memberId: Bytes): Promise<void> {
  await db.delete(memberMails).where(eq(memberMails.memberId, memberId))
}

/** Members last seen in this month who can be asked something, and how: by mail where there is an address. */
export async function askableLastSeen(
  db: Executor,
  month: string,
): Promise<{ id: Bytes; kind: StillKind }[]> {
  const { id, confirmed, numberConfirmed, seenMonth } = members
  const isAskable = and(or(confirmed, numberConfirmed), eq(seenMonth, month))
  const found = await db.select({ id, confirmed }).from(members).where(isAskable)
  return found.map((row) => ({ id: row.id, kind: stillKinds[row.confirmed ? 'email' : 'sms'] }))
}

/** Members not seen since before this month. */
export async function lastSeenBefore(db: Executor, month: string): Promise<Bytes[]> {
  const found = await db
    .select({ id: members.id })
    .from(members)
    .where(lt(members.seenMonth, month))
  return found.map(({ id }) => id)
}

/** Ends the sessions that began before this month: an open browser does not keep one for ever. */
export async function endSessions(db: Executor, month: string): Promise<void> {
  await db.delete(memberSessions).where(lt(memberSessions.month, month))
}

/** Queues the code for her number, unless she had as many today as anybody may; false then. */
export async function queueCode(db: Executor, id: Bytes, most: number): Promise<boolean> {
  const counted = await db
    .update(members)
    .set({ codesSent: sql`${members.codesSent} + 1` })
    .where(and(eq(members.id, id), lt(members.codesSent, most)))
    .returning({ id: members.id })
  if (counted.length === 0) return false
  await queueAnew(db, id, 'code')
  return true
}

/** Counts a try to type the code, and gives what it is compared with; null when there is none, or no try is left. */
export async function countTry(db: Executor, id: Bytes, most: number): Promise<Bytes | null> {
  const counted = await db
    .update(members)
    .set({ codesTried: sql`${members.codesTried} + 1` })
    .where(and(eq(members.id, id), lt(members.codesTried, most)))
    .returning({ code: members.numberCode })
  return counted[0]?.code ?? null
}

/** Confirms the number that this code was sent to; false when another number was chosen meanwhile. */
export async function confirmNumber(db: Executor, id: Bytes, numberCode: Bytes): Promise<boolean> {
  const changed = await db
    .update(members)
    .set({ numberConfirmed: true, numberCode: null, numberState: 0 })
    .where(and(eq(members.id, id), eq(members.numberCode, numberCode)))
    .returning({ id: members.id })
  return changed.length > 0
}

/** Counts a message to herself, unless she had as many today as anybody may; false then. */
export async function countTest(db: Executor, id: Bytes, most: number): Promise<boolean> {
  const counted = await db
    .update(members)
    .set({ testsSent: sql`${members.testsSent} + 1` })
    .where(and(eq(members.id, id), lt(members.testsSent, most)))
    .returning({ id: members.id })
  return counted.length > 0
}

/** A new day: codes, tries and messages to try are counted from nothing, for members, for numbers and for addresses. */
export async function forgetCounts(db: Executor): Promise<void> {
  const ofMembers = [members.codesSent, members.codesTried, members.testsSent]
  const counted = or(...ofMembers.map((count) => gt(count, 0)))
  await db.update(members).set({ codesSent: 0, codesTried: 0, testsSent: 0 }).where(counted)
  const tooMany = eq(members.numberState, numberStates.tooManyCodes)
  await db.update(members).set({ numberState: numberStates.fine }).where(tooMany)
  const tooManyMails = eq(members.addressState, addressStates.tooManyMails)
  await db.update(members).set({ addressState: addressStates.fine }).where(tooManyMails)
  await db.delete(codeBuckets)
}
