import { and, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { alerts } from '../alerts/schema.ts'
import { arrivals, reports } from '../intake/schema.ts'
import { teamKeys } from '../keys/schema.ts'
import type { Executor } from '../platform/database.ts'
import { openedState } from './rules.ts'
import { claims, vaultRecords } from './schema.ts'

type Bytes = Uint8Array

export interface QueueRow {
  readonly oid: Bytes
  readonly epoch: string
  readonly week: string
  readonly tier: number
  readonly state: number
}

/** Today's arrivals and the rest as one table: in one statement, so that the nightly move hides nothing. */
export async function everyQueued(db: Executor): Promise<QueueRow[]> {
  const { oid, epoch, week, tier, state } = reports
  const kept = db.select({ oid, epoch, week, tier, state }).from(reports)
  const today = db
    .select({
      oid: arrivals.oid,
      epoch: arrivals.epoch,
      week: arrivals.week,
      tier: arrivals.tier,
      state: arrivals.state,
    })
    .from(arrivals)
  return unionAll(kept, today)
}

export interface SealedRow {
  readonly oid: Bytes
  readonly sealedKey: Bytes
  readonly sealedBody: Bytes
  readonly withdrawTag: Bytes
}

/** The sealed reports with these ids, in no order. */
export async function sealedReports(db: Executor, oids: readonly Bytes[]): Promise<SealedRow[]> {
  const { oid, sealedKey, sealedBody, withdrawTag } = reports
  const kept = db
    .select({ oid, sealedKey, sealedBody, withdrawTag })
    .from(reports)
    .where(inArray(oid, [...oids]))
  const today = db
    .select({
      oid: arrivals.oid,
      sealedKey: arrivals.sealedKey,
      sealedBody: arrivals.sealedBody,
      withdrawTag: arrivals.withdrawTag,
    })
    .from(arrivals)
    .where(inArray(arrivals.oid, [...oids]))
  return unionAll(kept, today)
}

/** Clears the age of reports that somebody has opened (decision 14). */
export async function markOpened(db: Executor, oids: readonly Bytes[]): Promise<void> {
  for (const table of [arrivals, reports]) {
    await db
      .update(table)
      .set({ state: openedState })
      .where(and(inArray(table.oid, [...oids]), ne(table.state, openedState)))
  }
}

export async function isQueued(db: Executor, oid: Bytes): Promise<boolean> {
  return (await sealedReports(db, [oid])).length > 0
}

export async function everyClaim(db: Executor): Promise<{ oid: Bytes; accountId: Bytes }[]> {
  return db.select().from(claims)
}

/** Takes a report in hand unless somebody has it; gives the account that has it then. */
export async function claim(db: Executor, oid: Bytes, accountId: Bytes): Promise<Bytes> {
  const [row] = await db
    .insert(claims)
    .values({ oid, accountId })
    // An update that changes nothing, because only a touched row is returned.
    .onConflictDoUpdate({ target: claims.oid, set: { accountId: sql`${claims.accountId}` } })
    .returning({ accountId: claims.accountId })
  return row?.accountId ?? accountId
}

export async function unclaim(db: Executor, oid: Bytes): Promise<void> {
  await db.delete(claims).where(eq(claims.oid, oid))
}

export interface VaultRow {
  readonly id: Bytes
  readonly epoch: string
  readonly version: number
  readonly blob: Bytes
}

export async function everyVaultRecord(
  db: Executor,
): Promise<{ id: Bytes; epoch: string; version: number }[]> {
  const { id, epoch, version } = vaultRecords
  return db.select({ id, epoch, version }).from(vaultRecords).orderBy(id)
}

export async function vaultBlobs(
  db: Executor,
  ids: readonly Bytes[],
): Promise<{ oid: Bytes; blob: Bytes }[]> {
  return db
    .select({ oid: vaultRecords.id, blob: vaultRecords.blob })
    .from(vaultRecords)
    .where(inArray(vaultRecords.id, [...ids]))
}

/** Writes a version over the one before it (the first: where there is none). False when somebody was quicker. */
export async function keepVaultRecord(db: Executor, row: VaultRow): Promise<boolean> {
  const { id, epoch, version, blob } = row
  const kept =
    version === 1
      ? await db
          .insert(vaultRecords)
          .values(row)
          .onConflictDoNothing()
          .returning({ id: vaultRecords.id })
      : await db
          .update(vaultRecords)
          .set({ epoch, version, blob })
          .where(and(eq(vaultRecords.id, id), eq(vaultRecords.version, version - 1)))
          .returning({ id: vaultRecords.id })
  return kept.length === 1
}

/** A moderator's own copies of team secrets, by their ids. */
export async function teamBlobs(
  db: Executor,
  accountId: Bytes,
  oids: readonly Bytes[],
): Promise<{ oid: Bytes; blob: Bytes }[]> {
  return db
    .select({ oid: teamKeys.oid, blob: teamKeys.blob })
    .from(teamKeys)
    .where(and(eq(teamKeys.accountId, accountId), inArray(teamKeys.oid, [...oids])))
}

/**
 * The newest version of a warning that is out, 0 for none. Until the transaction ends nobody else can release one
 * with the same id, and no reporter takes anything back (`holdReleases`).
 */
export async function lockNewestVersion(tx: Executor, alertId: Bytes): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(727005)`)
  await tx.execute(
    sql`select pg_advisory_xact_lock(727002, hashtext(encode(${Buffer.from(alertId)}, 'hex')))`,
  )
  const [row] = await tx
    .select({ newest: max(alerts.version) })
    .from(alerts)
    .where(eq(alerts.id, alertId))
  return row?.newest ?? 0
}
