import { eq, inArray, lt, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { arrivals, reports } from '../intake/schema.ts'
import type { Database, Executor } from '../platform/database.ts'
import { matchArrivals, matchRows } from './schema.ts'

/** A row with the outer lock on. */
export interface StoredMatch {
  readonly id: Uint8Array
  readonly epoch: string
  readonly prefix: number
  readonly blob: Uint8Array
}

/** Both tables, the day's and the other, in this order wherever both are touched. */
const tables = [matchArrivals, matchRows] as const

/** Whether a report with this tag is still there: rows of one that was taken back must not come to be. */
export async function isReportThere(db: Executor, withdrawTag: Uint8Array): Promise<boolean> {
  for (const table of [arrivals, reports]) {
    const found = await db
      .select({ oid: table.oid })
      .from(table)
      .where(eq(table.withdrawTag, withdrawTag))
      .limit(1)
    if (found.length > 0) return true
  }
  return false
}

/** Keeps rows; those with the same ids are replaced, wherever they were. */
export async function keepMatches(db: Database, rows: readonly StoredMatch[]): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await db.transaction(async (tx) => {
    for (const table of tables) await tx.delete(table).where(inArray(table.id, ids))
    await tx.insert(matchArrivals).values([...rows])
  })
}

/** The rows under these prefixes, in no order: in one statement, so that the nightly move hides nothing. */
export async function matchesUnder(
  db: Executor,
  prefixes: readonly number[],
): Promise<Omit<StoredMatch, 'prefix'>[]> {
  const [today, kept] = tables.map((table) =>
    db
      .select({ id: table.id, epoch: table.epoch, blob: table.blob })
      .from(table)
      .where(inArray(table.prefix, [...prefixes])),
  )
  return today === undefined || kept === undefined ? [] : unionAll(today, kept)
}

/** Deletes rows by their ids: their keys are gone. */
export async function forgetMatches(db: Executor, ids: readonly Uint8Array[]): Promise<void> {
  for (const table of tables) await db.delete(table).where(inArray(table.id, [...ids]))
}

/**
 * Moves the day's rows in random order into the main table and empties theirs, in one transaction; those of months before
 * `oldest` go with their reports. @returns how many were moved
 */
export async function tidyMatches(db: Database, oldest: string): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${matchArrivals} in access exclusive mode`)
    const moved = await tx.execute(sql`
      insert into ${matchRows} select * from ${matchArrivals} order by gen_random_uuid() on conflict (id) do nothing`)
    await tx.execute(sql`truncate ${matchArrivals}`)
    await tx.delete(matchRows).where(lt(matchRows.epoch, oldest))
    return moved.rowCount ?? 0
  })
}
