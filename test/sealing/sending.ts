import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { mailboxShare, parseSubmission, sealReport } from '../../src/sealing/report.ts'
import { withdrawalTags, type FirstReport, type ReportBody } from '../../src/sealing/report.ts'
import type { Bytes, Suite } from '../../src/sealing/suite.ts'
import { teamKeys } from '../../src/sealing/team.ts'
import { filled, random, sodium } from './both.ts'

export const svc = 'example-svc'
export const epoch = '2026-11'
export const team = teamKeys(sodium, filled(8, 32))
export const mailbox = mailboxKeys(sodium, svc, filled(4, 64))

export function bodyWith(form: Record<string, unknown>): FirstReport {
  return {
    v: 1,
    type: 'report',
    form,
    consent: { alert: 'yes', police: 'no' },
    mbx: mailboxShare(mailbox),
    wt: withdrawalTags(mailbox),
    lc: null,
    n: 0,
  }
}

export function send(s: Suite, body: ReportBody, oid: Bytes = random(16)): Bytes {
  const intakeKey = team.intake.publicKey
  return sealReport(s, { svc, epoch, intakeKey, oid, body, challenge: filled(1, 48) })
}

export function read(s: Suite, submission: Bytes): ReportBody {
  const { oid, sealedKey, sealedBody } = parseSubmission(submission)
  return openReport(s, { svc, epoch, oid, intakeKeypair: team.intake }, sealedKey, sealedBody)
}
