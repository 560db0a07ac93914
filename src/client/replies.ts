import { shelfOf } from '../sealing/board.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { MOST_REPLIES, sealReply, type Reply, type ReplyKind } from '../sealing/reply.ts'
import type { MailboxShare } from '../sealing/report.ts'
import { ApiRefusal, send } from './api.ts'
import { changeCase, findCase } from './cases.ts'
import { monthOf } from './months.ts'
import { findReport } from './queue.ts'
import type { OpenedReport } from './reports.ts'
import { shownWords } from './shown-draft.ts'
import { newestMonth } from './vault.ts'
import type { CaseRecord, SaidAnswer } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** What a moderator tells a reporter. */
export interface Answer {
  kind: ReplyKind
  /** By language; empty for a draft alone, whose words are those of the warning. */
  text: Record<string, string>
  /** For 'draft': what she is asked to say yes to (`shownDraft`). */
  shown?: string
  /** For news of a hand-over: which (`packages.ts`). */
  about?: string
}

/** How often another number is tried when the board has one already. */
const TRIES = 4

/** Why a report cannot be answered; null when it can. */
export function answerBar({ body }: Pick<OpenedReport, 'body'>): 'no_code' | 'not_report' | null {
  if (body.type !== 'report') return 'not_report'
  return body.mbx === null ? 'no_code' : null
}

/**
 * Gives a reporter an answer: sealed to her code and signed with the team's key of the month, with her choices as they
 * stand now. It takes the next number of the case, so that of two moderators at once each has one; the server puts it
 * on the board at its next fixed hour.
 * Throws `RefusalError`: 'no_code', 'empty_answer', 'answers_full' after 64 of them, 'too-long' (4,095 bytes with its
 * signature), 'gone' when she took the report back; `ApiRefusal` when the server did not take it: the case then shows it
 * as not sent, for `sendAgain`.
 */
export async function sendAnswer(
  room: Workroom,
  report: OpenedReport,
  answer: Answer,
): Promise<SaidAnswer> {
  if (answerBar(report) !== null) throw new RefusalError('no_code')
  if (answer.kind !== 'draft' && !Object.values(answer.text).some(hasWords))
    throw new RefusalError('empty_answer')
  await findReport(room, report.oid)
  for (let tries = 1; ; tries += 1) {
    const said = await takeNumber(room, report, answer)
    try {
      await post(room, report, said)
      return await markSent(room, report, said)
    } catch (error) {
      // Our vault is behind the board: this number was used by somebody whose note is lost.
      if (!isTaken(error) || tries === TRIES) throw error
      await dropNumber(room, report, said)
    }
  }
}

/** Sends an answer once more that has a number and no receipt; one that had arrived after all counts as sent. */
export async function sendAgain(
  room: Workroom,
  report: OpenedReport,
  said: SaidAnswer,
): Promise<SaidAnswer> {
  try {
    await post(room, report, said)
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  return markSent(room, report, said)
}

/** Whether there is anything to read: blanks, dots and signs that nobody sees are no answer. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The next number is written down before anything goes out: a colleague who is quicker has it, and this takes the next. */
async function takeNumber(
  room: Workroom,
  report: OpenedReport,
  { kind, text, shown, about = '' }: Answer,
): Promise<SaidAnswer> {
  const { person, now } = room.desk
  const made = (n: number, known: string[]): SaidAnswer => ({
    ...{ n, kind, text, about, by: person.id, state: 'sending' },
    month: monthOf(now()),
    shown: shown ?? null,
    known,
  })
  sealed(room, report, replyFrom(report, made(0, [])))
  const changed = await changeCase(room, report, (record) => {
    const n = nextNumber(record)
    if (n >= MOST_REPLIES) throw new RefusalError('answers_full')
    return { ...record, said: [...record.said, made(n, newsIn(record, report))] }
  })
  const taken = changed.said.at(-1)
  if (taken === undefined) throw new RefusalError('gone')
  return taken
}

/** What she wrote that no answer has known yet. */
function newsIn({ said }: CaseRecord, { messages }: OpenedReport): string[] {
  const known = new Set(said.flatMap((one) => one.known))
  return messages.map(({ oid }) => oid).filter((oid) => !known.has(oid))
}

function nextNumber({ said }: CaseRecord): number {
  return Math.max(-1, ...said.map(({ n }) => n)) + 1
}

async function post(room: Workroom, report: OpenedReport, said: SaidAnswer): Promise<void> {
  await send(room.desk.api, '/api/answers', sealed(room, report, replyFrom(report, said)))
}

/** Her choices are told back with every answer, since the server does not know them. */
function replyFrom({ consents }: OpenedReport, said: SaidAnswer): Reply {
  const { n, kind, month, text, shown } = said
  const alert = shown === null ? null : shownWords(shown)
  return { v: 1, kind, month, text, alert, consents: { ...consents }, n }
}

function sealed(room: Workroom, report: OpenedReport, reply: Reply) {
  const { s } = room.desk
  const epoch = newestMonth(room)
  const held = room.ring.get(epoch)
  if (held === undefined) throw new OpenError()
  const share = shareOf(report)
  const { secretKey } = held.keys.reply
  const by = { svc: room.watched.svc, share, epoch, replySecretKey: secretKey }
  const { tag, blob, burnTag } = sealReply(s, by, reply)
  return {
    tag: base64url(tag),
    blob: base64url(blob),
    burnTag: base64url(burnTag),
    shelf: shelfOf(s, fromBase64url(share.kt, 32)),
  }
}

function shareOf({ body }: OpenedReport): MailboxShare {
  if (body.mbx === null) throw new RefusalError('no_code')
  return body.mbx
}

async function markSent(
  room: Workroom,
  report: OpenedReport,
  { n }: SaidAnswer,
): Promise<SaidAnswer> {
  const changed = await changeCase(room, report, (record) => ({
    ...record,
    said: record.said.map((one) => (one.n === n ? { ...one, state: 'sent' } : one)),
  }))
  const sent = changed.said.find((one) => one.n === n)
  if (sent === undefined) throw new RefusalError('gone')
  return sent
}

/** The number stays used; the answer gets another one. */
async function dropNumber(room: Workroom, report: OpenedReport, said: SaidAnswer): Promise<void> {
  await changeCase(room, report, (record) => ({
    ...record,
    said: record.said.map((one) => (one.n === said.n ? lost(one) : one)),
  }))
}

/** A number that is taken by an answer nobody here knows. */
function lost(one: SaidAnswer): SaidAnswer {
  return { ...one, kind: 'note', text: {}, shown: null, about: '', state: 'sent' }
}

function isTaken(error: unknown): boolean {
  return error instanceof ApiRefusal && error.code === 'answer_taken'
}

/** Our answers to a report so far, as colleagues see them. */
export function answersTo(
  room: Pick<Workroom, 'vault'>,
  { oid }: Pick<OpenedReport, 'oid'>,
): SaidAnswer[] {
  return findCase(room, oid)?.record.said ?? []
}
