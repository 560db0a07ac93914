import { RefusalError } from '../sealing/errors.ts'
import { findReport, type WaitingReport } from './queue.ts'
import { openReports, type OpenedReport } from './reports.ts'
import type { Workroom } from './workroom.ts'

/** Opens the reports behind a warning that are still there: one that was taken back stands behind nothing any more. */
export async function openSources(
  room: Workroom,
  oids: readonly string[],
): Promise<OpenedReport[]> {
  const found: WaitingReport[] = []
  for (const oid of oids) {
    const one = await findReport(room, oid).catch(refuseUnlessGone)
    if (one !== null) found.push(one)
  }
  return found.length === 0 ? [] : openReports(room, found)
}

function refuseUnlessGone(error: unknown): null {
  if (error instanceof RefusalError && error.code === 'gone') return null
  throw error
}
