import { inArray } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { forgetMatches } from './match-store.ts'
import { vaultRecords } from './schema.ts'

/** Deletes the notes, and the rows that match it, whose keys are gone with a report. */
export async function forgetNotes(db: Executor, oids: readonly Uint8Array[]): Promise<void> {
  await db.delete(vaultRecords).where(inArray(vaultRecords.id, [...oids]))
  await forgetMatches(db, oids)
}
