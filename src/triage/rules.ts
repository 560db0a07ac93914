/** How long a report has waited, told apart in words only (decision 14). */
export type ReportState = 'new' | 'due' | 'overdue' | 'opened'

const states: readonly ReportState[] = ['new', 'due', 'overdue', 'opened']

/** The number that stands in the table for a report somebody has opened. */
export const openedState = 3

/** What waits longest comes first; what was opened comes last, to be sorted by danger in the moderator's client. */
const urgency: readonly ReportState[] = ['overdue', 'due', 'new', 'opened']

/** The word for a state's number; an unknown number is taken for the most urgent, so that nothing is overlooked. */
export function stateOf(number: number): ReportState {
  return states[number] ?? 'overdue'
}

/** One line of the queue. */
export interface QueuedReport {
  /** base64url of 16 random bytes. */
  readonly oid: string
  readonly epoch: string
  readonly week: string
  readonly tier: number
  readonly state: ReportState
}

/** Most urgent first, then by random id: no order of arrival can be read from it (decision 13). */
export function inOrder(reports: readonly QueuedReport[]): QueuedReport[] {
  return [...reports].sort((a, b) => {
    const byUrgency = urgency.indexOf(a.state) - urgency.indexOf(b.state)
    if (byUrgency !== 0) return byUrgency
    return a.oid < b.oid ? -1 : 1
  })
}

/** A vault record lives as long as its last report may (protocol 15.2), and a month more. */
export const vaultMonths = 13
