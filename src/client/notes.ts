import { changeCase } from './cases.ts'
import type { OpenedReport } from './reports.ts'
import type { Workroom } from './workroom.ts'

/**
 * Saves the notes for colleagues. What one of them wrote since these were read stays, above what is new: two people may
 * write at once and neither loses a word.
 * @param notes as they were read, and as they are to be
 * @returns the notes as they are now kept
 */
export async function saveNotes(
  room: Workroom,
  report: Pick<OpenedReport, 'oid'>,
  { read, written }: { read: string; written: string },
): Promise<string> {
  const changed = await changeCase(room, report, (record) => ({
    ...record,
    notes: together(record.notes, read, written),
  }))
  return changed.notes
}

/** What is kept once somebody has written `written` over what she had `read`: a colleague's words since stay, above hers. */
export function together(kept: string, read: string, written: string): string {
  return kept === read || kept === written ? written : `${kept}\n\n${written}`
}
