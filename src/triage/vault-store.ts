import { and, eq, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { boxLength } from '../sealing/envelope.ts'
import { vaultRecords } from './schema.ts'

type Bytes = Uint8Array

export interface VaultRow {
  readonly id: Bytes
  readonly epoch: string
  readonly version: number
  readonly blob: Bytes
}

/** A record as it is listed: which version is the newest, and whether it is of the large size. */
export type ListedRow = Omit<VaultRow, 'blob'> & { readonly large: boolean }

/** Everything longer than a record of the small size with room for the outer lock is of the large one. */
const largeFrom = 2 * boxLength(2)

export async function everyVaultRecord(db: Executor): Promise<ListedRow[]> {
  const { id, epoch, version, blob } = vaultRecords
  const large = sql<boolean>`octet_length(${blob}) > ${largeFrom}`
  return db.select({ id, epoch, version, large }).from(vaultRecords)
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
