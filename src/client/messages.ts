import { fromBase64url } from '../sealing/bytes.ts'
import { verifyFollowUp } from '../sealing/follow-up.ts'
import type { MailboxShare } from '../sealing/report.ts'
import { text } from './answers.ts'
import type { OpenedBody } from './bodies.ts'
import type { ChangedConsents } from './consents.ts'
import { openOnce } from './kept-bodies.ts'
import type { Workroom } from './workroom.ts'

/** What somebody who came back added to her report: words, a changed choice, or how to reach her. */
export interface Message extends ChangedConsents {
  oid: string
  form: Readonly<Record<string, unknown>>
}

/**
 * The messages that belong to a report and were opened before, the oldest first: those that this session has not seen are
 * opened together, and only what the code that wrote the report has signed is hers.
 */
export async function messagesTo(
  room: Workroom,
  { body }: Pick<OpenedBody, 'body'>,
): Promise<Message[]> {
  const { mbx } = body
  if (body.type !== 'report' || mbx === null) return []
  const claimed = room.vault
    .of('follow-up')
    .filter(({ record }) => record.rid === mbx.rid && record.state !== 'foreign')
  if (claimed.length === 0) return []
  const oids = new Set(claimed.map(({ record }) => record.report))
  await room.reports.sync()
  const there = room.reports.all().filter((one) => oids.has(one.oid))
  if (there.length === 0) return []
  const opened = await openOnce(room, there)
  const hers = opened.filter((one) => isWrittenBy(room, mbx, one))
  return hers.map(asMessage).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** Whether a sending is a message under the signature of this mailbox. */
export function isWrittenBy(
  { desk }: Pick<Workroom, 'desk'>,
  { rid, sig_pk }: Pick<MailboxShare, 'rid' | 'sig_pk'>,
  { oid, body }: Pick<OpenedBody, 'oid' | 'body'>,
): boolean {
  if (body.type !== 'followup' || body.rid !== rid) return false
  return verifyFollowUp(desk.s, fromBase64url(sig_pk, 32), fromBase64url(oid, 16), body)
}

function asMessage({ oid, epoch, week, body }: OpenedBody): Message {
  const { form, consent } = body
  return { oid, epoch, week, form, consent }
}

function orderOf({ epoch, week, oid }: Message): string {
  return [epoch, week, oid].join(' ')
}

/** What a message says about the draft with this number; null for nothing. */
export function answerToDraft({ form }: Pick<Message, 'form'>, n: number): 'yes' | 'no' | null {
  if (text(form['draft']) !== String(n)) return null
  const answer = text(form['draft_answer'])
  return answer === 'yes' || answer === 'no' ? answer : null
}
