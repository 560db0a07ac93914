import { and, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { alerts } from '../alerts/schema.ts'
import { arrivals, reports } from '../intake/schema.ts'
import { teamKeys } from '../keys/schema.ts'
import type { Executor } from '../platform/database.ts'
import { openedState } from './rules.ts'
import { vaultRecords } from './schema.ts'

type Bytes = Uint8Array

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

export async function vaultBlobs(
  db: Executor,
  ids: readonly Bytes[],
): Promise<{ oid: Bytes; blob: Bytes }[]> {
  return db
    .select({ oid: vaultRecords.id, blob: vaultRecords.blob })
    .from(vaultRecords)
    .where(inArray(vaultRecords.id, [...ids]))
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
