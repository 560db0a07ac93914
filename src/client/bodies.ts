import { fromBase64url } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import { openReport } from '../sealing/open-report.ts'
import type { ReportBody } from '../sealing/report.ts'
import { release } from './release.ts'
import type { Workroom } from './workroom.ts'

/** A report of the list that is to be opened. */
export interface Wanted {
  oid: string
  epoch: string
  /** In which it came, 'YYYY-Www', as the list says. */
  week?: string
}

/** What was sealed in one sending, and by which tag notes about it go when it is taken back. */
export interface OpenedBody {
  oid: string
  epoch: string
  /** '' where it is not known. */
  week: string
  withdrawTag: string
  body: ReportBody
}

/**
 * Opens sendings: one signed release, then the month's key, then the words. Each opening is in the guard's log.
 * Throws `ApiRefusal` of the release, `OpenError` for what does not open with the keys of its month.
 */
export async function openBodies(room: Workroom, wanted: readonly Wanted[]): Promise<OpenedBody[]> {
  const oids = wanted.map((one) => one.oid)
  const released = await release(room.desk, room.watched.current, { what: 'report', oids })
  return wanted.map(({ oid, epoch, week = '' }) => {
    const held = room.ring.get(epoch)
    if (held === undefined) throw new OpenError()
    const at = {
      svc: room.watched.svc,
      epoch,
      oid: fromBase64url(oid, 16),
      intakeKeypair: held.keys.intake,
    }
    const body = openReport(room.desk.s, at, released.inner(oid), released.body(oid))
    return { oid, epoch, week, withdrawTag: released.withdrawTag(oid), body }
  })
}
