/** How a report came in when more came at once than the place can send (protocol 16.6, tier D). */
export const FLOOD_TIER = 3

/** What of a row decides its place. */
interface Sortable {
  oid: string
  tier: number
  state: 'new' | 'due' | 'overdue' | 'opened'
  /** Null for what nobody has opened. */
  status: string | null
  kind: 'report' | 'message'
  level: number
  messages: number
  weeks: number | null
}

/**
 * What comes first: shut reports by how long they wait, opened ones by danger, and the two woven together so that neither
 * a mild case keeps a fresh report waiting nor a fresh one the gravest case. Then whoever has been without an answer
 * longest. Nothing is sorted by when it came: that is not known.
 */
export function byUrgency(a: Sortable, b: Sortable): number {
  return (
    rank(a) - rank(b) ||
    a.tier - b.tier ||
    b.level - a.level ||
    (b.weeks ?? -1) - (a.weeks ?? -1) ||
    (a.oid < b.oid ? -1 : 1)
  )
}

const SHUT = { overdue: 0, due: 2, new: 4, opened: 4 } as const
const GRAVE: Readonly<Record<number, number>> = { 4: 1, 3: 3 }
const MILD = 5
const WAITS_FOR_OTHERS = 6
const FLOOD = 7

function rank(row: Sortable): number {
  if (row.status === null) return row.tier >= FLOOD_TIER ? FLOOD : SHUT[row.state]
  if (isSettled(row)) return WAITS_FOR_OTHERS
  return GRAVE[row.level] ?? MILD
}

/** Nothing is ours to do: it is proposed, warned of or handed over, and nobody waits for a word of ours. */
function isSettled({ status, messages, weeks, kind }: Sortable): boolean {
  return kind === 'report' && status !== 'open' && messages === 0 && weeks === null
}
