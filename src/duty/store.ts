import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { dutyContacts, dutyPlans, dutyRounds } from './schema.ts'
import type { DutyState } from './rules.ts'

export type ContactRow = typeof dutyContacts.$inferSelect
export type PlanRow = typeof dutyPlans.$inferSelect

/** The plan that counts; null while there is none. */
export async function newestPlan(db: Executor): Promise<PlanRow | null> {
  const [row] = await db.select().from(dutyPlans).orderBy(desc(dutyPlans.version)).limit(1)
  return row ?? null
}

/** Puts a plan in the place of the one before; false when a colleague was faster. */
export async function keepPlan(tx: Executor, row: PlanRow): Promise<boolean> {
  const before = await newestPlan(tx)
  if (row.version !== (before?.version ?? 0) + 1) return false
  const kept = await tx
    .insert(dutyPlans)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: dutyPlans.version })
  if (kept.length === 0) return false
  if (before !== null) await tx.delete(dutyPlans).where(eq(dutyPlans.version, before.version))
  return true
}

/** Who has left an address, without it. */
export async function contactHolders(
  db: Executor,
): Promise<{ accountId: Uint8Array; testing: boolean }[]> {
  const { accountId, testing } = dutyContacts
  return db.select({ accountId, testing }).from(dutyContacts).orderBy(accountId)
}

/** The id under which the guard holds somebody's lock; null before she has left an address. */
export async function contactOid(db: Executor, accountId: Uint8Array): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ oid: dutyContacts.oid })
    .from(dutyContacts)
    .where(eq(dutyContacts.accountId, accountId))
  return row?.oid ?? null
}

export async function keepContact(db: Executor, row: ContactRow): Promise<void> {
  const { oid, blob } = row
  await db
    .insert(dutyContacts)
    .values(row)
    .onConflictDoUpdate({ target: dutyContacts.accountId, set: { oid, blob } })
}

export async function deleteContact(db: Executor, accountId: Uint8Array): Promise<void> {
  await db.delete(dutyContacts).where(eq(dutyContacts.accountId, accountId))
}

/** Removes the addresses of everybody but these people. */
export async function deleteContactsBeyond(
  db: Executor,
  people: readonly Uint8Array[],
): Promise<void> {
  await db.delete(dutyContacts).where(notInArray(dutyContacts.accountId, [...people]))
}

/** Notes that somebody wants her address tried; false when she has left none. */
export async function askForTest(db: Executor, accountId: Uint8Array): Promise<boolean> {
  const asked = await db
    .update(dutyContacts)
    .set({ testing: true })
    .where(eq(dutyContacts.accountId, accountId))
    .returning({ accountId: dutyContacts.accountId })
  return asked.length === 1
}

/** The addresses that are to be tried. */
export async function contactsToTest(db: Executor): Promise<ContactRow[]> {
  return db.select().from(dutyContacts).where(eq(dutyContacts.testing, true))
}

export async function testDone(db: Executor, accountId: Uint8Array): Promise<void> {
  await db.update(dutyContacts).set({ testing: false }).where(eq(dutyContacts.accountId, accountId))
}

export async function contactsOf(
  db: Executor,
  people: readonly Uint8Array[],
): Promise<ContactRow[]> {
  if (people.length === 0) return []
  return db
    .select()
    .from(dutyContacts)
    .where(inArray(dutyContacts.accountId, [...people]))
}

const only = 1

/** How far the messages are; null before the first. */
export async function dutyState(db: Executor): Promise<DutyState | null> {
  const { calledHour, missed, looked } = dutyRounds
  const [row] = await db
    .select({ calledHour, missed, looked })
    .from(dutyRounds)
    .where(eq(dutyRounds.id, only))
  return row ?? null
}

/** Writes how far they are. */
export async function keepDutyState(db: Executor, state: DutyState): Promise<void> {
  await db
    .insert(dutyRounds)
    .values({ id: only, ...state })
    .onConflictDoUpdate({ target: dutyRounds.id, set: { ...state } })
}

/** Somebody is at the desk. The row is touched once between two messages, whoever and however often it is. */
export async function noteLook(db: Executor): Promise<void> {
  await db
    .update(dutyRounds)
    .set({ looked: true })
    .where(and(eq(dutyRounds.id, only), eq(dutyRounds.looked, false)))
}

/** Takes the messages of this hour for one worker, until the transaction ends; false when another has them. */
export async function takeCalls(tx: Executor): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('duty')) as taken`,
  )
  return rows[0]?.taken === true
}
