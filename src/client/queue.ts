import { RefusalError } from '../sealing/errors.ts'
import { type Api, read, send } from './api.ts'
import type { Level } from './draft.ts'
import type { CaseRecord, CaseStatus, FollowUpRecord } from './vault-record.ts'
import { weeksSince } from './weeks.ts'
import type { Workroom } from './workroom.ts'

/** A report as the server lists it: sealed, with a coarse age and nothing else. */
export interface WaitingReport {
  oid: string
  epoch: string
  week: string
  tier: string
  state: 'new' | 'due' | 'overdue' | 'opened'
  claimedBy: string | null
}

/** One row of the queue. `status` is null for what nobody has opened yet. */
export interface QueueRow {
  oid: string
  epoch: string
  state: WaitingReport['state']
  claimed: 'nobody' | 'me' | 'colleague'
  status: CaseStatus | null
  /** A message whose report is not known, or is not there any more, stands in a row of its own. */
  kind: 'report' | 'message'
  level: 0 | Level
  area: string
  categories: readonly string[]
  /** What she added that nobody has answered. */
  messages: number
  /** For how many weeks she has been without an answer; null when it is not our turn, or there is no way to answer. */
  weeks: number | null
}

/** What the vault says about the reports that wait. */
export interface KnownReports {
  cases: readonly CaseRecord[]
  messages?: readonly FollowUpRecord[]
}

/** The sealed reports that wait. */
export async function listReports(api: Api): Promise<WaitingReport[]> {
  return (await read<{ reports: WaitingReport[] }>(api, '/api/reports')).reports
}

/** Takes a report, so that two people do not do the same work. Throws `ApiRefusal('claimed')`. */
export async function claimReport(api: Api, oid: string): Promise<void> {
  await send(api, '/api/reports/claim', { oid })
}

/** Gives a report back; also a colleague's, who may be away. */
export async function unclaimReport(api: Api, oid: string): Promise<void> {
  await send(api, '/api/reports/unclaim', { oid })
}

/** A report of the list by its id. Throws `RefusalError('gone')` when it was taken back or has run out. */
export async function findReport(
  { desk }: Pick<Workroom, 'desk'>,
  oid: string,
): Promise<WaitingReport> {
  const found = (await listReports(desk.api)).find((report) => report.oid === oid)
  if (found === undefined) throw new RefusalError('gone')
  return found
}

const WAIT = { overdue: 0, due: 1, new: 2, opened: 3 } as const

/**
 * The queue: unopened reports by how long they wait, and opened cases by danger. What is overdue stands before
 * everything. Closed cases are left out until something is added to them, and what was added stands with its report.
 * @param at who looks, and when
 */
export function queueRows(
  reports: readonly WaitingReport[],
  { cases, messages = [] }: KnownReports,
  at: { me: string; now: Date },
): QueueRow[] {
  const there = new Set(reports.map(({ oid }) => oid))
  const known = new Map(cases.map((record) => [record.report, record]))
  const added = messages.filter(({ report }) => there.has(report))
  const alone = new Map(added.map((record) => [record.report, record]))
  const joined = new Set<string>()
  for (const record of cases.filter(({ report }) => there.has(report)))
    for (const { report } of messagesOf(record, added)) joined.add(report)
  const rows = reports
    .filter(({ oid }) => !joined.has(oid))
    .map((report) => rowOf(report, { record: known.get(report.oid), added, alone, at }))
  return rows.filter((row) => row.status !== 'closed').sort(byUrgency)
}

interface RowNeeds {
  record: CaseRecord | undefined
  added: readonly FollowUpRecord[]
  alone: ReadonlyMap<string, FollowUpRecord>
  at: { me: string; now: Date }
}

function rowOf(report: WaitingReport, { record, added, alone, at }: RowNeeds): QueueRow {
  const { oid, epoch, state, claimedBy, week } = report
  const message = alone.get(oid)
  const shut = { ...SHUT, weeks: weeksSince(week, at.now) }
  const opened = message === undefined ? shut : { ...SHUT, ...standing(message) }
  return {
    ...{ oid, epoch, state },
    claimed: claimant(claimedBy, at.me),
    ...(record === undefined ? opened : summary(record, added, at.now)),
  }
}

function claimant(claimedBy: string | null, me: string): QueueRow['claimed'] {
  if (claimedBy === null) return 'nobody'
  return claimedBy === me ? 'me' : 'colleague'
}

const SHUT = { kind: 'report', status: null, level: 0, area: '', categories: [], messages: 0, weeks: null } as const // prettier-ignore

function standing({ state }: FollowUpRecord) {
  return { kind: 'message', status: state === 'closed' ? 'closed' : 'open' } as const
}

function summary(record: CaseRecord, added: readonly FollowUpRecord[], now: Date) {
  const { level, area, categories, status } = record
  const answers = record.said.filter((one) => one.state === 'sent')
  const heard = new Set(answers.flatMap((one) => one.known))
  const unheard = messagesOf(record, added).filter(({ report }) => !heard.has(report))
  return {
    kind: 'report',
    ...{ level, area, categories, messages: unheard.length },
    status: status === 'closed' && unheard.length > 0 ? 'open' : status,
    weeks: weeksWaiting(record, unheard, now),
  } as const
}

/** The messages that were proved to belong to this report. */
function messagesOf(
  { mailbox }: CaseRecord,
  messages: readonly FollowUpRecord[],
): readonly FollowUpRecord[] {
  if (mailbox === null) return []
  return messages.filter(({ rid, state }) => state === 'joined' && rid === mailbox.rid)
}

function weeksWaiting(
  { mailbox, said, week }: CaseRecord,
  unheard: readonly FollowUpRecord[],
  now: Date,
): number | null {
  if (mailbox === null) return null
  if (!said.some((one) => one.state === 'sent')) return weeksSince(week, now)
  if (unheard.length === 0) return null
  return Math.max(...unheard.map((one) => weeksSince(one.week, now)))
}

function byUrgency(a: QueueRow, b: QueueRow): number {
  const overdue = Number(isOverdue(b)) - Number(isOverdue(a))
  if (overdue !== 0) return overdue
  if (a.status === null && b.status === null) return WAIT[a.state] - WAIT[b.state]
  return b.level - a.level
}

function isOverdue(row: QueueRow): boolean {
  return row.status === null && row.state === 'overdue'
}
