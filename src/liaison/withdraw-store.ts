import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { openedState } from './rules.ts'
import { packageKeys, packages } from './schema.ts'

/** The number in the table of a package that its reporter took back after an officer had opened it. */
const closedState = 2

const nothing = new Uint8Array()

/**
 * A reporter takes a package back. One that nobody opened is deleted with its keys; one that was opened stays as a
 * notice to the officer that it is closed, with nothing left in it.
 */
export async function withdrawPackages(db: Executor, tag: Uint8Array): Promise<void> {
  const found = await db
    .select({ id: packages.id, state: packages.state })
    .from(packages)
    .where(and(eq(packages.withdrawTag, tag), ne(packages.state, closedState)))
    .for('update')
  const idsOf = (rows: typeof found): Uint8Array[] => rows.map(({ id }) => id)
  const opened = idsOf(found.filter(({ state }) => state === openedState))
  const unopened = idsOf(found.filter(({ state }) => state !== openedState))
  await db.delete(packageKeys).where(inArray(packageKeys.packageId, unopened))
  await db.delete(packages).where(inArray(packages.id, unopened))
  await db.update(packageKeys).set({ blob: nothing }).where(inArray(packageKeys.packageId, opened))
  await db
    .update(packages)
    .set({ blob: nothing, state: closedState })
    .where(inArray(packages.id, opened))
}
