import { count, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { movedBrowsers } from './schema.ts'

const droppedTogether = 500

/** Notes where a browser went, unless there are `most` already; the first word about a browser counts. */
export async function keepMove(
  db: Executor,
  move: typeof movedBrowsers.$inferInsert,
  most: number,
): Promise<void> {
  const { was, blob, month } = move
  const bytes = (value: Bytes) => sql.param(value, movedBrowsers.was)
  await db.execute(sql`
    insert into ${movedBrowsers} (was, blob, month)
    select ${bytes(was)}, ${bytes(blob)}, ${month}
    where (select count(*) from ${movedBrowsers}) < ${most}
    on conflict do nothing`)
}

/** What is kept of a move; null when nobody said where this browser went. */
export async function moveOf(db: Executor, was: Bytes): Promise<Bytes | null> {
  const found = await db
    .select({ blob: movedBrowsers.blob })
    .from(movedBrowsers)
    .where(eq(movedBrowsers.was, was))
  return found[0]?.blob ?? null
}

/** How many moves are kept. */
export async function countMoves(db: Executor): Promise<number> {
  const [found] = await db.select({ count: count() }).from(movedBrowsers)
  return found?.count ?? 0
}

/** The hashes that all moves stand under. */
export async function moveHashes(db: Executor): Promise<Bytes[]> {
  const found = await db.select({ was: movedBrowsers.was }).from(movedBrowsers)
  return found.map(({ was }) => was)
}

/** Forgets these moves. */
export async function dropMoves(db: Executor, hashes: readonly Bytes[]): Promise<void> {
  for (let at = 0; at < hashes.length; at += droppedTogether)
    await db
      .delete(movedBrowsers)
      .where(inArray(movedBrowsers.was, hashes.slice(at, at + droppedTogether)))
}

/** Forgets moves from before this month. */
export async function forgetMoves(db: Executor, month: string): Promise<void> {
  await db.delete(movedBrowsers).where(lt(movedBrowsers.month, month))
}
