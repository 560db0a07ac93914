import { inArray } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { vaultRecords } from './schema.ts'

/** Deletes the notes whose keys are gone with a report. */
export async function forgetNotes(db: Executor, oids: readonly Uint8Array[]): Promise<void> {
  await db.delete(vaultRecords).where(inArray(vaultRecords.id, [...oids]))
}
