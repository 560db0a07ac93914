import { base64url, concat, fromUtf8, utf8 } from './bytes.ts'
import { tolerantBytes } from './canonical.ts'
import { boxLength, boxParts, looksBoxed, looksSealed, seal, sealLength } from './envelope.ts'
import { RefusalError } from './errors.ts'
import { ctxh } from './hash.ts'
import type { Mailbox } from './mailbox.ts'
import { MONTH } from './month.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

/** How moderators reach the board of whoever wrote: public keys and the tag key, base64url. */
export interface MailboxShare {
  enc_pk: string
  sig_pk: string
  kt: string
  rid: string
}

/** Tags for what may come of a report (step 11), base64url; `check` has 64. */
export interface WithdrawalTags {
  alert: string
  liaison: string
  check: string[]
}

interface Content {
  v: 1
  form: Record<string, unknown>
  consent: Record<string, unknown>
  /** Null when the person wanted no code. */
  mbx: MailboxShare | null
  wt: WithdrawalTags | null
  /** Reserved for contact details sealed to an officer. */
  lc: null
  /** Which withdrawal hash of scope 'report' stands outside: 0, for a follow-up 1 to 31. */
  n: number
}
export type FirstReport = Content & { type: 'report' }
/** `rid` joins it to its report, `sig` proves that the same code wrote it; both base64url (step 6). */
export type FollowUp = Content & { type: 'followup'; rid: string; sig: string }
export type ReportBody = FirstReport | FollowUp

/** What a browser, or the no-script path, knows when it sends. */
export interface Sending {
  svc: string
  /** Month of the team key, 'YYYY-MM'. */
  epoch: string
  intakeKey: Bytes
  /** 16 bytes, fixed when the form is begun: sent again, it is the same report. */
  oid: Bytes
  body: ReportBody
  withdrawTag?: Bytes
  /** 48 bytes that the server gave with the page. */
  challenge: Bytes
}

/** Field lengths of a submission, in order (step 6). */
const LENGTHS = {
  epoch: 7,
  oid: 16,
  sealedKey: sealLength(0),
  withdrawTag: 32,
  sealedBody: boxLength(3),
  challenge: 48,
  pow: 8,
  vouch: 64,
}
export type Submission = Omit<Record<keyof typeof LENGTHS, Bytes>, 'epoch'> & { epoch: string }

/** Every submission has this length, 34,268 bytes, whatever was written. */
export const SUBMISSION_LENGTH = Object.values(LENGTHS).reduce((sum, length) => sum + length, 1)
const FORMAT = 1

const KEY_USE = { purpose: PURPOSE.reportKey, bucket: 0 } as const
const BODY_USE = { purpose: PURPOSE.reportBody, bucket: 3 } as const

/** How both ends call the two envelopes of a report. */
export function reportUses(s: Primitives, at: { svc: string; epoch: string; oid: Bytes }) {
  return {
    key: { ...KEY_USE, context: ctxh(s, at.svc, 'report-key', at.epoch, at.oid) },
    body: { ...BODY_USE, context: ctxh(s, at.svc, 'report-body', at.oid) },
  }
}

/**
 * One report as it is sent and kept: 34,268 bytes (step 6). Throws `RefusalError`: 'too-long' above
 * 32,767 bytes of JSON, 'canonical' for values JSON cannot carry, 'submission' for a field of the
 * wrong length.
 */
export function sealReport(s: Suite, sending: Sending): Bytes {
  const uses = reportUses(s, sending)
  const dataKey = s.random(32)
  const body = tolerantBytes(sending.body)
  const sealedKey = seal(s, { ...uses.key, to: sending.intakeKey }, dataKey)
  const sealedBody = boxParts(s, { ...uses.body, key: dataKey }, body)
  s.wipe(dataKey, body)
  const withdrawTag = sending.withdrawTag ?? s.random(LENGTHS.withdrawTag)
  const unused = [s.random(LENGTHS.pow), s.random(LENGTHS.vouch)]
  expectFields(sending, withdrawTag)
  return concat(
    new Uint8Array([FORMAT]),
    utf8(sending.epoch),
    sending.oid,
    sealedKey,
    withdrawTag,
    ...sealedBody,
    sending.challenge,
    ...unused,
  )
}

/** What the sender gave has the lengths of its fields; what was sealed here cannot have others. */
function expectFields({ epoch, oid, challenge }: Sending, withdrawTag: Bytes): void {
  const fits =
    MONTH.test(epoch) &&
    oid.length === LENGTHS.oid &&
    withdrawTag.length === LENGTHS.withdrawTag &&
    challenge.length === LENGTHS.challenge
  if (!fits) throw refused()
}

/**
 * Cuts a submission into its fields, which are views of it. It can tell that something is no report, never what a report
 * says. Throws `RefusalError('submission')`.
 */
export function parseSubmission(bytes: Bytes): Submission {
  if (bytes.length !== SUBMISSION_LENGTH || bytes[0] !== FORMAT) throw refused()
  let at = 1
  const next = (name: keyof typeof LENGTHS) => bytes.subarray(at, (at += LENGTHS[name]))
  const epoch = asEpoch(next('epoch'))
  const submission = {
    epoch,
    oid: next('oid'),
    sealedKey: next('sealedKey'),
    withdrawTag: next('withdrawTag'),
    sealedBody: next('sealedBody'),
    challenge: next('challenge'),
    pow: next('pow'),
    vouch: next('vouch'),
  }
  const sealed =
    looksSealed(submission.sealedKey, KEY_USE) && looksBoxed(submission.sealedBody, BODY_USE)
  if (!sealed) throw refused()
  return submission
}

function asEpoch(bytes: Bytes): string {
  if (bytes.some((byte) => byte > 127)) throw refused()
  const epoch = fromUtf8(bytes)
  if (!MONTH.test(epoch)) throw refused()
  return epoch
}

function refused(): RefusalError {
  return new RefusalError('submission')
}

/** What a report says about its writer's mailbox. */
export function mailboxShare(mailbox: Mailbox): MailboxShare {
  return {
    enc_pk: base64url(mailbox.enc.publicKey),
    sig_pk: base64url(mailbox.sig.publicKey),
    kt: base64url(mailbox.kt),
    rid: base64url(mailbox.rid),
  }
}

/** The tags that moderators copy to whatever comes of the report. */
export function withdrawalTags(mailbox: Mailbox): WithdrawalTags {
  return {
    alert: base64url(mailbox.withdrawTag('alert', 0)),
    liaison: base64url(mailbox.withdrawTag('liaison', 0)),
    check: Array.from({ length: 64 }, (_, n) => base64url(mailbox.withdrawTag('check', n))),
  }
}
