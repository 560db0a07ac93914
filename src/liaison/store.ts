import { and, eq, lte } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { openedState } from './rules.ts'
import { packageKeys, packages } from './schema.ts'

export type PackageRow = typeof packages.$inferSelect
export type PackageKeyRow = typeof packageKeys.$inferSelect

/** Keeps a package; false when its id is taken. */
export async function keepPackage(db: Executor, row: PackageRow): Promise<boolean> {
  const kept = await db
    .insert(packages)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: packages.id })
  return kept.length === 1
}

export async function keepPackageKeys(db: Executor, rows: readonly PackageKeyRow[]): Promise<void> {
  await db.insert(packageKeys).values([...rows])
}

/** Every package without its contents, in the order of their random ids. */
export async function everyPackage(
  db: Executor,
): Promise<Pick<PackageRow, 'id' | 'post' | 'state' | 'expiresMonth' | 'outcome'>[]> {
  const { id, post, state, expiresMonth, outcome } = packages
  return db.select({ id, post, state, expiresMonth, outcome }).from(packages).orderBy(id)
}

/** A package with the key that one officer has to it. */
export interface OfficerPackage {
  readonly parcel: PackageRow
  readonly key: PackageKeyRow
}

/** The packages of a post to which this officer has a key. */
export async function packagesFor(
  db: Executor,
  officer: { id: Uint8Array; post: string },
): Promise<OfficerPackage[]> {
  return db
    .select({ parcel: packages, key: packageKeys })
    .from(packages)
    .innerJoin(packageKeys, eq(packageKeys.packageId, packages.id))
    .where(and(eq(packages.post, officer.post), eq(packageKeys.officerId, officer.id)))
    .orderBy(packages.id)
}

/** Marks a package as opened, and holds it until the transaction ends; false when it was taken back. */
export async function markOpened(tx: Executor, id: Uint8Array): Promise<boolean> {
  const marked = await tx
    .update(packages)
    .set({ state: openedState })
    .where(and(eq(packages.id, id), lte(packages.state, openedState)))
    .returning({ id: packages.id })
  return marked.length === 1
}

/** Keeps what came of a package that somebody has opened; false for any other one. */
export async function keepOutcome(db: Executor, id: Uint8Array, outcome: string): Promise<boolean> {
  const kept = await db
    .update(packages)
    .set({ outcome })
    .where(and(eq(packages.id, id), eq(packages.state, openedState)))
    .returning({ id: packages.id })
  return kept.length === 1
}
