import { bodyOf } from '../../intake/body.ts'
import type { Answers } from '../../intake/step-view.ts'
import { base64url } from '../../sealing/bytes.ts'
import { isRecord } from '../../sealing/canonical.ts'
import { pickEpoch, type VerifiedCard } from '../../sealing/card.ts'
import { sealReport } from '../../sealing/report.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { localDay } from '../platform/calendar.ts'
import { NoAnswer, postField } from '../platform/fetch-json.ts'
import type { OwnCode } from './own-code.ts'

/** What became of one try to send. */
export type Sent = 'kept' | 'again' | 'late' | 'failed'

/** What goes into a report. */
export interface Writing {
  readonly answers: Answers
  readonly own: OwnCode | null
  /** Fixed for this page, so that sending twice is one report. */
  readonly oid: Bytes
  /** Stands in for the withdrawal tag where there is no code. */
  readonly tag: Bytes
}

/** Seals the report on this device: after this the words exist only locked. 34,268 bytes, whatever was written. */
export function sealWriting(
  s: Suite,
  card: VerifiedCard,
  challenge: Bytes,
  writing: Writing,
): Bytes {
  const { epoch } = pickEpoch(card, localDay().slice(0, 'YYYY-MM'.length))
  const mailbox = writing.own?.mailbox ?? null
  return sealReport(s, {
    svc: card.svc,
    epoch: epoch.id,
    intakeKey: epoch.intakeKey,
    oid: writing.oid,
    body: bodyOf(writing.answers, mailbox),
    withdrawTag: mailbox?.withdrawTag('report', 0) ?? writing.tag,
    challenge,
  })
}

/** Challenge, work and voucher stand at the end of a submission, outside the seal. */
const tail = 48 + 8 + 64

/** The same report under a fresh challenge: not a byte of what is sealed changes. */
export function renewed(submission: Bytes, challenge: Bytes): Bytes {
  const copy = submission.slice()
  copy.set(challenge, copy.length - tail)
  return copy
}

/** Sends the sealed bytes once. */
export async function send(submission: Bytes): Promise<Sent> {
  try {
    const { status, body } = await postField('/report', 'sealed', base64url(submission))
    if (status === 200) return isRecord(body) && body['again'] === true ? 'again' : 'kept'
    return status === 409 ? 'late' : 'failed'
  } catch (error) {
    if (error instanceof NoAnswer) return 'failed'
    throw error
  }
}
