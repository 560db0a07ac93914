import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { accounts, secondFactorRequests } from './schema.ts'

export type FactorRequestRow = typeof secondFactorRequests.$inferSelect

/** Keeps somebody's request in the place of an earlier one. */
export async function keepFactorRequest(db: Executor, row: FactorRequestRow): Promise<void> {
  const { digest, totp, signatures, endsHour } = row
  await db.insert(secondFactorRequests).values(row).onConflictDoUpdate({
    target: secondFactorRequests.accountId,
    set: { digest, totp, signatures, endsHour },
  })
}

/** What waits and has not ended by `hour`, with the names of those who asked. */
export async function waitingFactors(
  db: Executor,
  hour: number,
): Promise<{ accountId: Uint8Array; username: string; digest: Uint8Array; signatures: string }[]> {
  const { accountId, digest, signatures } = secondFactorRequests
  return db
    .select({ accountId, username: accounts.username, digest, signatures })
    .from(secondFactorRequests)
    .innerJoin(accounts, eq(accounts.id, accountId))
    .where(gt(secondFactorRequests.endsHour, hour))
    .orderBy(asc(accounts.username))
}

/** One request, locked until the transaction ends; null when it is not there or has ended. */
export async function lockFactorRequest(
  tx: Executor,
  accountId: Uint8Array,
  hour: number,
): Promise<FactorRequestRow | null> {
  const [row] = await tx
    .select()
    .from(secondFactorRequests)
    .where(
      and(eq(secondFactorRequests.accountId, accountId), gt(secondFactorRequests.endsHour, hour)),
    )
    .for('update')
  return row ?? null
}

/** Notes a signature more. */
export async function setFactorSignatures(
  tx: Executor,
  accountId: Uint8Array,
  signatures: string,
): Promise<void> {
  await tx
    .update(secondFactorRequests)
    .set({ signatures })
    .where(eq(secondFactorRequests.accountId, accountId))
}

export async function deleteFactorRequest(tx: Executor, accountId: Uint8Array): Promise<void> {
  await tx.delete(secondFactorRequests).where(eq(secondFactorRequests.accountId, accountId))
}

/** Removes the requests that have ended by `hour`. */
export async function deleteEndedFactors(db: Executor, hour: number): Promise<void> {
  await db.delete(secondFactorRequests).where(lte(secondFactorRequests.endsHour, hour))
}

/** Puts a second factor in the place of the old one; no code of it was used yet. */
export async function setSecondFactor(
  tx: Executor,
  accountId: Uint8Array,
  totp: Uint8Array,
): Promise<void> {
  await tx.update(accounts).set({ totp, totpStep: 0 }).where(eq(accounts.id, accountId))
}
