import { RefusalError } from '../sealing/errors.ts'
import type { ListedReport } from '../sealing/listing.ts'
import { QUESTION } from '../sealing/question.ts'
import { ApiRefusal, type Api, read, send } from './api.ts'
import type { Level } from './draft.ts'
import { byUrgency } from './queue-order.ts'
import type { CaseRecord, CaseStatus, FollowUpRecord } from './vault-record.ts'
import { weeksSince } from './weeks.ts'
import type { Workroom } from './workroom.ts'

/** A report as the server lists it: sealed, with a coarse age and nothing else. */
export interface WaitingReport extends ListedReport {
  state: 'new' | 'due' | 'overdue' | 'opened'
}

/** One row of the queue. `status` is null for what nobody has opened yet. */
export interface QueueRow {
  oid: string
  epoch: string
  /** How it came in: 3 and above is from a flood, when more came than a place can send. */
  tier: number
  state: WaitingReport['state']
  claimed: 'nobody' | 'me' | 'colleague'
  /** The account that has it in hand. */
  claimedBy: string | null
  status: CaseStatus | null
  /** A message whose report is not known, or is not there any more, stands in a row of its own. */
  kind: 'report' | 'message'
  level: 0 | Level
  area: string
  categories: readonly string[]
  /** She answered that somebody is under 18 or not free. */
  protect?: boolean
  /** What she added that nobody has answered. */
  messages: number
  /** For how many weeks she has been without an answer; null when it is not our turn, or there is no way to answer. */
  weeks: number | null
}

/** What the vault says about the reports that wait. */
export interface KnownReports {
  cases: readonly CaseRecord[]
  messages?: readonly FollowUpRecord[]
  /** Account ids by oid. */
  claimed?: ReadonlyMap<string, string>
  /** Reports that somebody has put aside as junk. */
  aside?: ReadonlySet<string>
}

/** The sealed reports that wait. */
export async function listReports(api: Api): Promise<WaitingReport[]> {
  return (await read<{ reports: WaitingReport[] }>(api, '/api/reports')).reports
}

/** A report of the list by its id. Throws `RefusalError('gone')` when it was taken back or has run out. */
export async function findReport(
  { desk }: Pick<Workroom, 'desk'>,
  oid: string,
): Promise<WaitingReport> {
  try {
    return await send<WaitingReport>(desk.api, '/api/reports/find', { oid })
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === 'unknown_report')
      throw new RefusalError('gone')
    throw error
  }
}

/**
 * The queue, most urgent first (`queue-order.ts`). Closed cases are left out until something is added to them, what was put
 * aside is left out, and what was added stands with its report.
 * @param at who looks, and when
 */
export function queueRows(
  reports: readonly ListedReport[],
  { cases, messages = [], claimed = new Map(), aside = new Set() }: KnownReports,
  at: { me: string; now: Date },
): QueueRow[] {
  const there = new Set(reports.map(({ oid }) => oid))
  const known = new Map(cases.map((record) => [record.report, record]))
  const added = byWriter(messages.filter(({ report }) => there.has(report)))
  const alone = new Map(messages.map((record) => [record.report, record]))
  const joined = new Set<string>()
  for (const record of cases.filter(({ report }) => there.has(report)))
    for (const { report } of messagesOf(record, added)) joined.add(report)
  const needs = { added, alone, claimed, at }
  return reports
    .filter(({ oid }) => !joined.has(oid) && !aside.has(oid))
    .map((report) => rowOf(report, { ...needs, record: known.get(report.oid) }))
    .filter((row) => row.status !== 'closed')
    .sort(byUrgency)
}

/** The messages that were proved to belong to somebody's report, by the name that they share with it. */
type ByWriter = ReadonlyMap<string, readonly FollowUpRecord[]>

interface RowNeeds {
  record: CaseRecord | undefined
  added: ByWriter
  alone: ReadonlyMap<string, FollowUpRecord>
  claimed: ReadonlyMap<string, string>
  at: { me: string; now: Date }
}

function rowOf(report: ListedReport, { record, added, alone, claimed, at }: RowNeeds): QueueRow {
  const { oid, epoch, week, tier } = report
  const message = alone.get(oid)
  const shut = { ...SHUT, weeks: weeksSince(week, at.now) }
  const opened = message === undefined ? shut : { ...SHUT, ...standing(message) }
  const claimedBy = claimed.get(oid) ?? null
  return {
    ...{ oid, epoch, tier, state: stateOf(report), claimedBy },
    claimed: claimant(claimedBy, at.me),
    ...(record === undefined ? opened : summary(record, added, at.now)),
  }
}

/** An age that this client does not know is taken for the most urgent. */
function stateOf({ state }: ListedReport): WaitingReport['state'] {
  return state === 'new' || state === 'due' || state === 'opened' ? state : 'overdue'
}

function claimant(claimedBy: string | null, me: string): QueueRow['claimed'] {
  if (claimedBy === null) return 'nobody'
  return claimedBy === me ? 'me' : 'colleague'
}

const SHUT = { kind: 'report', status: null, level: 0, area: '', categories: [], messages: 0, weeks: null } as const // prettier-ignore

function standing({ state }: FollowUpRecord) {
  return { kind: 'message', status: state === 'closed' ? 'closed' : 'open' } as const
}

function summary(record: CaseRecord, added: ByWriter, now: Date) {
  const { level, area, categories, protect = false, status } = record
  const answers = record.said.filter((one) => one.state === 'sent')
  const heard = new Set(answers.flatMap((one) => one.known))
  const unheard = messagesOf(record, added).filter(({ report }) => !heard.has(report))
  return {
    kind: 'report',
    // A question is about no danger.
    level: categories.includes(QUESTION) ? 0 : level,
    ...{ area, categories, protect, messages: unheard.length },
    status: status === 'closed' && unheard.length > 0 ? 'open' : status,
    weeks: weeksWaiting(record, unheard, now),
  } as const
}

function byWriter(messages: readonly FollowUpRecord[]): ByWriter {
  const byRid = new Map<string, FollowUpRecord[]>()
  for (const message of messages.filter(({ state }) => state === 'joined')) {
    const hers = byRid.get(message.rid)
    if (hers === undefined) byRid.set(message.rid, [message])
    else hers.push(message)
  }
  return byRid
}

function messagesOf({ mailbox }: CaseRecord, added: ByWriter): readonly FollowUpRecord[] {
  return mailbox === null ? [] : (added.get(mailbox.rid) ?? [])
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
