import { type Api, read, send } from './api.ts'
import type { Level } from './draft.ts'
import type { CaseRecord, CaseStatus } from './vault-record.ts'

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
  level: 0 | Level
  area: string
  categories: readonly string[]
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

const WAIT = { overdue: 0, due: 1, new: 2, opened: 3 } as const

/**
 * The queue: unopened reports by how long they wait, and opened cases by danger. What is overdue stands
 * before everything, closed cases are left out.
 */
export function queueRows(
  reports: readonly WaitingReport[],
  cases: readonly CaseRecord[],
  me: string,
): QueueRow[] {
  const known = new Map(cases.map((record) => [record.report, record]))
  const rows = reports.map((report) => rowOf(report, known.get(report.oid), me))
  return rows.filter((row) => row.status !== 'closed').sort(byUrgency)
}

function rowOf(report: WaitingReport, record: CaseRecord | undefined, me: string): QueueRow {
  const { oid, epoch, state, claimedBy } = report
  const colleague = claimedBy === me ? 'me' : 'colleague'
  return {
    oid,
    epoch,
    state,
    claimed: claimedBy === null ? 'nobody' : colleague,
    ...(record === undefined ? SHUT : known(record)),
  }
}

const SHUT = { status: null, level: 0, area: '', categories: [] } as const

function known({ status, level, area, categories }: CaseRecord) {
  return { status, level, area, categories }
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
