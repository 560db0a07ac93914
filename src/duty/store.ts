import { and, desc, eq, inArray, notInArray, or, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { browserStates } from './browser-states.ts'
import { numberStates } from './numbers.ts'
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

/** Somebody who has left an address or a number, without it. */
export type Holder = Pick<
  ContactRow,
  'accountId' | 'oid' | 'testing' | 'hasMail' | 'numberState' | 'browserState'
>

export async function contactHolders(db: Executor): Promise<Holder[]> {
  const { accountId, oid, testing, hasMail, numberState, browserState } = dutyContacts
  const kept = { accountId, oid, testing, hasMail, numberState, browserState }
  return db.select(kept).from(dutyContacts).orderBy(accountId)
}

/**
 * Puts a contact in the place of the one under `before`, or of none; false when there is another one by now. What the worker said of a number stays while there is one: it counts for
 * that number alone.
 */
export async function keepContact(
  db: Executor,
  row: Pick<ContactRow, 'accountId' | 'oid' | 'blob' | 'hasMail' | 'numberState' | 'browserState'>,
  before: Uint8Array | null,
): Promise<boolean> {
  const { oid, blob, hasMail, numberState, browserState } = row
  const known = numberState === numberStates.none ? { numberProof: null } : {}
  const set = { oid, blob, hasMail, numberState, browserState, numberTyped: null, ...known }
  const mine = eq(dutyContacts.accountId, row.accountId)
  const id = { oid: dutyContacts.oid }
  const kept =
    before === null
      ? await db.insert(dutyContacts).values(row).onConflictDoNothing().returning(id)
      : await db
          .update(dutyContacts)
          .set(set)
          .where(and(mine, eq(dutyContacts.oid, before)))
          .returning(id)
  return kept.length === 1
}

/** Has the digits sent again to a number that waits for them; false when there is none. */
export async function askForCode(db: Executor, accountId: Uint8Array): Promise<boolean> {
  return changeNumber(db, accountId, { numberState: numberStates.wanted, numberTyped: null })
}

/** Keeps typed digits until the worker has looked at them; false when no number waits for any. */
export async function keepTyped(
  db: Executor,
  accountId: Uint8Array,
  code: string,
): Promise<boolean> {
  return changeNumber(db, accountId, { numberState: numberStates.typed, numberTyped: code })
}

async function changeNumber(
  db: Executor,
  accountId: Uint8Array,
  set: Pick<ContactRow, 'numberState' | 'numberTyped'>,
): Promise<boolean> {
  const { none, confirmed } = numberStates
  const waits = notInArray(dutyContacts.numberState, [none, confirmed])
  const changed = await db
    .update(dutyContacts)
    .set(set)
    .where(and(eq(dutyContacts.accountId, accountId), waits))
    .returning({ accountId: dutyContacts.accountId })
  return changed.length === 1
}

/** The worker's word on a number, unless the row has changed since it was read; true when it was kept. */
export async function settleNumber(
  db: Executor,
  { accountId, blob, numberState }: ContactRow,
  { state, proof }: { state: number; proof?: Uint8Array },
): Promise<boolean> {
  const same = and(
    eq(dutyContacts.accountId, accountId),
    eq(dutyContacts.blob, blob),
    eq(dutyContacts.numberState, numberState),
  )
  const settled = await db
    .update(dutyContacts)
    .set({
      ...{ numberState: state, numberTyped: null },
      ...(proof === undefined ? {} : { numberProof: proof }),
    })
    .where(same)
    .returning({ accountId: dutyContacts.accountId })
  return settled.length === 1
}

/** Sets a browser back that is gone, unless she has kept something else since the row was read. */
export async function loseBrowser(
  db: Executor,
  { accountId, blob }: Pick<ContactRow, 'accountId' | 'blob'>,
): Promise<void> {
  const same = and(
    eq(dutyContacts.accountId, accountId),
    eq(dutyContacts.blob, blob),
    eq(dutyContacts.browserState, browserStates.there),
  )
  await db.update(dutyContacts).set({ browserState: browserStates.gone }).where(same)
}

/** Removes the addresses that stand under this id; false when others stand there by now. */
export async function deleteContact(
  db: Executor,
  { accountId, oid }: Pick<ContactRow, 'accountId' | 'oid'>,
): Promise<boolean> {
  const same = and(eq(dutyContacts.accountId, accountId), eq(dutyContacts.oid, oid))
  const gone = await db.delete(dutyContacts).where(same).returning({ oid: dutyContacts.oid })
  return gone.length === 1
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

/** Whose address is to be tried, whose number waits for digits or for a look at those she typed. */
export async function contactsAsked(db: Executor): Promise<ContactRow[]> {
  const { testing, numberState } = dutyContacts
  const { wanted, typed } = numberStates
  return db
    .select()
    .from(dutyContacts)
    .where(or(eq(testing, true), inArray(numberState, [wanted, typed])))
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
