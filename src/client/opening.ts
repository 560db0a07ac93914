import { RefusalError } from '../sealing/errors.ts'
import { ApiRefusal } from './api.ts'
import type { OpenedBody, Wanted } from './bodies.ts'
import { caseOf } from './cases.ts'
import { isStale } from './put-over.ts'
import { isWrittenBy } from './messages.ts'
import { findReport } from './queue.ts'
import { openReports, type OpenedReport } from './reports.ts'
import { recordIdOf, type Kept } from './vault.ts'
import type { CaseRecord, FollowUpRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** What came of opening one row of the queue. */
export type Opening =
  | { kind: 'report'; report: OpenedReport; record: CaseRecord }
  /** A message without its report: that one is not known (yet), is gone, or is another's. */
  | { kind: 'message'; report: OpenedReport; standing: 'loose' | 'foreign' }

/**
 * Opens a row of the queue. The server cannot tell a message from a report, so this is where it shows: a message opens
 * the report it belongs to, with everything that was added.
 */
export async function openFromQueue(room: Workroom, wanted: Wanted): Promise<Opening> {
  // What is known of it already decides what it is: a case, a draft, somebody's message.
  await room.vault.whole()
  const [opened] = await openReports(room, [wanted])
  if (opened === undefined) throw new ApiRefusal('gone', 410)
  if (opened.body.type === 'report') return asReport(room, opened)
  const parent = await reportNow(room, opened)
  if (parent === 'loose' || parent === 'foreign') {
    await keepMessage(room, opened, parent)
    return { kind: 'message', report: opened, standing: parent }
  }
  await keepMessage(room, opened, 'joined')
  return openFromQueue(room, parent)
}

/** Puts a message away that belongs to no report. */
export async function closeMessage(room: Workroom, message: OpenedBody): Promise<void> {
  await keepMessage(room, message, 'closed')
}

async function asReport(room: Workroom, report: OpenedReport): Promise<Opening> {
  const record = await caseOf(room, report)
  const hers = new Set(report.messages.map(({ oid }) => oid))
  for (const { id, record: message } of loose(room))
    if (hers.has(message.report)) await putMessage(room, id, { ...message, state: 'joined' })
  return { kind: 'report', report, record }
}

function loose({ vault }: Workroom): Kept<FollowUpRecord>[] {
  return vault.of('follow-up').filter((kept) => kept.record.state === 'loose')
}

/** A colleague may have opened its report since the notes were read: before it is said to belong to none, they are read again. */
async function reportNow(room: Workroom, message: OpenedBody): ReturnType<typeof reportOf> {
  const known = await reportOf(room, message)
  if (known !== 'loose' && known !== 'foreign') return known
  await room.vault.refresh()
  return reportOf(room, message)
}

/** The report of the list whose code signed this message; 'foreign' when those that it names are others'. */
async function reportOf(
  room: Workroom,
  message: OpenedBody,
): Promise<Wanted | 'loose' | 'foreign'> {
  const { body } = message
  if (body.type !== 'followup') return 'loose'
  const named = room.vault.of('case').filter(({ record }) => record.mailbox?.rid === body.rid)
  if (named.length === 0) return 'loose'
  const [signed] = named.filter(({ record }) => {
    const { rid = '', sigPk = '' } = record.mailbox ?? {}
    return isWrittenBy(room, { rid, sig_pk: sigPk }, message)
  })
  if (signed === undefined) return 'foreign'
  try {
    return await findReport(room, signed.record.report)
  } catch (error) {
    if (error instanceof RefusalError && error.code === 'gone') return 'loose'
    throw error
  }
}

async function keepMessage(
  room: Workroom,
  { oid, epoch, week, withdrawTag, body }: OpenedBody,
  state: FollowUpRecord['state'],
): Promise<void> {
  if (body.type !== 'followup') return
  const { rid } = body
  const id = recordIdOf(room, 'follow-up', { oid, epoch })
  const record = {
    type: 'follow-up',
    report: oid,
    epoch,
    week,
    rid,
    state,
    wt: withdrawTag,
  } as const
  const kept = room.vault.of('follow-up').find((one) => one.id === id)
  if (kept?.record.state !== state) await putMessage(room, id, record)
}

/** When a colleague opened it at the same time, what she found is the same. */
async function putMessage(room: Workroom, id: string, record: FollowUpRecord): Promise<void> {
  try {
    await room.vault.put(id, record)
  } catch (error) {
    if (!isStale(error)) throw error
    await room.vault.refresh()
  }
}
