import { inArray } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { claims, vaultRecords } from './schema.ts'

/** Deletes the notes whose keys are gone with a report, and the marks of who had it in hand. */
export async function forgetNotes(db: Executor, oids: readonly Uint8Array[]): Promise<void> {
  await db.delete(vaultRecords).where(inArray(vaultRecords.id, [...oids]))
  await db.delete(claims).where(inArray(claims.oid, [...oids]))
}
