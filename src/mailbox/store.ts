import { count, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { boardOutbox, boardSlots } from './schema.ts'

type Bytes = Uint8Array

export type Slot = typeof boardSlots.$inferSelect
export type Waiting = typeof boardOutbox.$inferSelect

/** The tags on the board with their shelves, in no order. */
export function everyTag(db: Executor): Promise<{ tag: Bytes; shelf: number }[]> {
  return db.select({ tag: boardSlots.tag, shelf: boardSlots.shelf }).from(boardSlots)
}

export async function slotCount(db: Executor): Promise<number> {
  const [row] = await db.select({ slots: count() }).from(boardSlots)
  return row?.slots ?? 0
}

/** What lies under these tags; those that are not there are left out. */
export function slotsUnder(
  db: Executor,
  tags: readonly Bytes[],
): Promise<{ tag: Bytes; blob: Bytes }[]> {
  const { tag, blob } = boardSlots
  return db
    .select({ tag, blob })
    .from(boardSlots)
    .where(inArray(tag, [...tags]))
}

/** What lies under these tags, and other slots up to as many: one question takes as long as another. */
export function slotsAround(
  db: Executor,
  tags: readonly Bytes[],
): Promise<{ tag: Bytes; blob: Bytes }[]> {
  const { tag, blob } = boardSlots
  return db
    .select({ tag, blob })
    .from(boardSlots)
    .orderBy(desc(inArray(tag, [...tags])))
    .limit(tags.length)
}

/** Puts an answer among those that wait; false when there is one with this tag already. */
export async function keepWaiting(db: Executor, row: Waiting): Promise<boolean> {
  const posted = await slotsUnder(db, [row.tag])
  if (posted.length > 0) return false
  const kept = await db
    .insert(boardOutbox)
    .values(row)
    .onConflictDoNothing()
    .returning({ tag: boardOutbox.tag })
  return kept.length === 1
}

/** Until the transaction ends nobody else changes the board. */
export async function lockBoard(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(727004)`)
}

/**
 * Waits for every warning that is just being released and lets no other begin: otherwise one could go out between the
 * hiding of the warnings that are there and the mark in the guard that stops new ones. Releases hold the same lock
 * together with each other (`lockNewestVersion`).
 */
export async function holdReleases(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(727005)`)
}

/** Takes up to `most` of the answers that wait, in random order, out of their table. */
export async function takeWaiting(tx: Executor, most: number): Promise<Waiting[]> {
  const chosen = await tx
    .select()
    .from(boardOutbox)
    .orderBy(sql`gen_random_uuid()`)
    .limit(most)
  const tags = chosen.map(({ tag }) => tag)
  await tx.delete(boardOutbox).where(inArray(boardOutbox.tag, tags))
  return chosen
}

export async function addSlots(tx: Executor, slots: readonly Slot[]): Promise<void> {
  await tx.insert(boardSlots).values([...slots])
}

/** Deletes the slots whose last month has passed. */
export async function dropEnded(tx: Executor, thisMonth: string): Promise<void> {
  await tx.delete(boardSlots).where(lt(boardSlots.expiresMonth, thisMonth))
}

/** The slots that one of these secrets deletes. */
export function slotsToBurn(db: Executor, burnTags: readonly Bytes[]): Promise<Slot[]> {
  return db
    .select()
    .from(boardSlots)
    .where(inArray(boardSlots.burnTag, [...burnTags]))
}

/** Puts something else under a tag that stays. */
export async function refill(
  tx: Executor,
  slot: Pick<Slot, 'tag' | 'blob' | 'burnTag'>,
): Promise<void> {
  const { tag, blob, burnTag } = slot
  await tx.update(boardSlots).set({ blob, burnTag }).where(eq(boardSlots.tag, tag))
}

/** Deletes answers that were not yet posted. */
export async function dropWaiting(tx: Executor, burnTags: readonly Bytes[]): Promise<void> {
  await tx.delete(boardOutbox).where(inArray(boardOutbox.burnTag, [...burnTags]))
}
