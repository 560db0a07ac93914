import type { QueueRow } from './queue.ts'

/** Which rows are shown. Every value is a plain text, so that a filter can be kept with a person's views. */
export interface QueueFilter {
  which: (typeof whichRows)[number]
  /** The least danger: '' for any, '1' to '4'. */
  level: string
  /** An area's id, '' for any. */
  area: string
  /** A category's code, '' for any. */
  category: string
}

/** The ready-made views, in the order they are offered. */
export const whichRows = ['all', 'shut', 'mine', 'free', 'unanswered'] as const

export const everything: QueueFilter = { which: 'all', level: '', area: '', category: '' }

/** The rows that a filter lets through, in the order they had. */
export function filtered(rows: readonly QueueRow[], filter: QueueFilter): QueueRow[] {
  const { level, area, category } = filter
  return rows.filter(
    (row) =>
      isOneOf(row, filter.which) &&
      (level === '' || row.level >= Number(level)) &&
      (area === '' || row.area === area) &&
      (category === '' || row.categories.includes(category)),
  )
}

/** A filter as it was kept; what this client does not know counts for "any". */
export function readFilter(kept: Readonly<Record<string, string>>): QueueFilter {
  const { level = '', area = '', category = '' } = kept
  const which = whichRows.find((one) => one === kept['which']) ?? 'all'
  return { which, level: /^[1-4]$/.test(level) ? level : '', area, category }
}

function isOneOf(row: QueueRow, which: QueueFilter['which']): boolean {
  switch (which) {
    case 'all':
      return true
    case 'shut':
      return row.status === null
    case 'mine':
      return row.claimed === 'me'
    case 'free':
      return row.claimed === 'nobody'
    case 'unanswered':
      return row.status !== null && (row.messages > 0 || (row.weeks ?? 0) > 0)
  }
}
