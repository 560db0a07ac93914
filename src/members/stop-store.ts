import { count, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { heardWords, stopRequests } from './schema.ts'

/** Puts a request there and wakes a worker, unless `most` wait already; false then. */
export async function keepStop(
  db: Executor,
  request: typeof stopRequests.$inferInsert,
  most: number,
): Promise<boolean> {
  const [waiting] = await db.select({ count: count(stopRequests.id) }).from(stopRequests)
  if ((waiting?.count ?? 0) >= most) return false
  await db.insert(stopRequests).values(request)
  await db.execute(sql`select pg_notify('deliveries', '')`)
  return true
}

/**
 * Notes that a word was heard; false when it was before. What another token signed is forgotten: nobody believes it any more.
 */
export async function hearOnce(
  db: Executor,
  heard: typeof heardWords.$inferInsert,
): Promise<boolean> {
  await db.delete(heardWords).where(ne(heardWords.token, heard.token))
  const kept = await db
    .insert(heardWords)
    .values(heard)
    .onConflictDoNothing()
    .returning({ word: heardWords.word })
  return kept.length > 0
}

/** Whether a word was heard before. */
export async function wasHeard(db: Executor, word: Bytes): Promise<boolean> {
  return (await db.$count(heardWords, eq(heardWords.word, word))) > 0
}

/** Takes requests for this transaction, skipping what another worker has. */
export async function takeStops(db: Executor, limit: number) {
  return db.select().from(stopRequests).limit(limit).for('update', { skipLocked: true })
}

export async function dropStops(db: Executor, ids: readonly Bytes[]): Promise<void> {
  await db.delete(stopRequests).where(inArray(stopRequests.id, [...ids]))
}
