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
  categories: readonly string[]
  protect?: boolean
  messages: number
  weeks: number | null
}

/** Somebody may be under 18, or not free: no level says how urgent that is, and it comes before any warning. */
const SAFEGUARDING = ['CH', 'CO']

/** Whether somebody has to be protected before anything else is done about a report: by what was ticked or answered. */
export function isSafeguarding({
  categories,
  protect = false,
}: Pick<Sortable, 'categories' | 'protect'>): boolean {
  return protect || categories.some((code) => SAFEGUARDING.includes(code))
}

/**
 * What comes first: shut reports by how long they wait, opened ones by danger, and the two woven together so that neither
 * a mild case keeps a fresh report waiting nor a fresh one the gravest case; whoever has to be protected counts among the
 * gravest, and leads them. Then whoever has been without an answer
 * longest. Nothing is sorted by when it came: that is not known.
 */
export function byUrgency(a: Sortable, b: Sortable): number {
  return (
    rank(a) - rank(b) ||
    a.tier - b.tier ||
    Number(isUrgent(b)) - Number(isUrgent(a)) ||
    b.level - a.level ||
    (b.weeks ?? -1) - (a.weeks ?? -1) ||
    (a.oid < b.oid ? -1 : 1)
  )
}

const SHUT = { overdue: 0, due: 2, new: 4, opened: 4 } as const
const GRAVEST = 1
const GRAVE: Readonly<Record<number, number>> = { 4: GRAVEST, 3: 3 }
const MILD = 5
const WAITS_FOR_OTHERS = 6
const FLOOD = 7

function rank(row: Sortable): number {
  if (row.status === null) return row.tier >= FLOOD_TIER ? FLOOD : SHUT[row.state]
  if (isSettled(row)) return WAITS_FOR_OTHERS
  return isUrgent(row) ? GRAVEST : (GRAVE[row.level] ?? MILD)
}

/** Opened, unfinished, and somebody is to be protected. */
function isUrgent(row: Sortable): boolean {
  return row.status === 'open' && isSafeguarding(row)
}

/** Nothing is ours to do: it is proposed, warned of or handed over, and nobody waits for a word of ours. */
function isSettled({ status, messages, weeks, kind }: Sortable): boolean {
  return kind === 'report' && status !== 'open' && messages === 0 && weeks === null
}
