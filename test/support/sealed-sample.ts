import { reports } from '../../src/intake/schema.ts'
import { addMonths, monthOf, weekOf } from '../../src/platform/clock.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { parseSubmission, sealReport } from '../../src/sealing/report.ts'
import type { TestConsole } from './console.ts'

export interface LeftSample {
  oid: string
  epoch: string
  /** The tags that let its writer withdraw what became of it. */
  alertTag: string
  liaisonTag: string
}

/** A report with these answers, sealed by its writer's browser and kept by the server, with both locks on. */
export async function leaveSample(
  place: TestConsole,
  form: Record<string, unknown>,
): Promise<LeftSample> {
  const { suite, guard, db, keys } = place
  const directory = keys.directory()
  if (directory === null) throw new Error('there is no directory yet')
  const epoch = monthOf(place.now())
  const intakeKey = directory.epochs.find((one) => one.id === epoch)?.intake_pk ?? ''
  const oid = suite.random(16)
  const tag = (): string => base64url(suite.random(32))
  const wt = { alert: tag(), liaison: tag(), check: Array.from({ length: 64 }, tag) }
  const submission = sealReport(suite, {
    svc: directory.svc,
    epoch,
    intakeKey: fromBase64url(intakeKey, 1216),
    oid,
    body: { v: 1, type: 'report', form, consent: {}, mbx: null, wt, lc: null, n: 0 },
    challenge: suite.random(48),
  })
  const { sealedKey, sealedBody, withdrawTag } = parseSubmission(submission)
  const expires = addMonths(epoch, 12)
  const wraps = [{ oid, class: 'report' as const, expires, blob: sealedKey, withdrawTag }]
  const [wrapped] = await guard.web.wrap(wraps)
  if (wrapped === undefined) throw new Error('the guard gave nothing back')
  const week = weekOf(place.now())
  const row = { oid, epoch, sealedKey: wrapped, sealedBody, withdrawTag, tier: 2, week, state: 0 }
  await db.insert(reports).values(row)
  return { oid: base64url(oid), epoch, alertTag: wt.alert, liaisonTag: wt.liaison }
}
