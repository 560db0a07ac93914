import { fromBase64url } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import { openReport } from '../sealing/open-report.ts'
import type { ReportBody } from '../sealing/report.ts'
import { readAnswers, type Answers } from './answers.ts'
import { release } from './release.ts'
import type { Workroom } from './workroom.ts'

/** A report that was opened in this client, and stays here. */
export interface OpenedReport {
  oid: string
  epoch: string
  body: ReportBody
  form: Readonly<Record<string, unknown>>
  answers: Answers
}

/**
 * Opens reports: one signed release, then the month's key, then the words. Each opening is in the guard's log.
 * Throws `ApiRefusal` of the release, `OpenError` for what does not open with the keys of its month.
 */
export async function openReports(
  room: Workroom,
  wanted: readonly { oid: string; epoch: string }[],
): Promise<OpenedReport[]> {
  const oids = wanted.map((one) => one.oid)
  const released = await release(room.desk, room.watched.current, { what: 'report', oids })
  return wanted.map(({ oid, epoch }) => {
    const held = room.ring.get(epoch)
    if (held === undefined) throw new OpenError()
    const at = {
      svc: room.watched.svc,
      epoch,
      oid: fromBase64url(oid, 16),
      intakeKeypair: held.keys.intake,
    }
    const body = openReport(room.desk.s, at, released.inner(oid), released.body(oid))
    return { oid, epoch, body, form: body.form, answers: readAnswers(body.form) }
  })
}
