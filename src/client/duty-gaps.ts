import type { Rota } from '../sealing/duty.ts'
import { clockOf, hourOf, watchAt, type Watch } from '../sealing/watches.ts'

/** A watch whose messages reach nobody; whoever stands in it is on the team and cannot be written to. */
export interface Gap extends Watch {
  readonly unreachable: readonly string[]
}

/** Who there is: ids of those on the team, and of those who can be written to. */
interface Team {
  readonly live: readonly string[]
  readonly reachable: readonly string[]
}

const WEEK = 7 * 24

/**
 * The watches with messages that nobody gets, the one whose message comes next first. A night without messages is no gap:
 * nobody would be written to. Throws a RangeError for a time zone that does not exist.
 */
export function gapsIn(rota: Rota, team: Team, now: Date): Gap[] {
  const seen = new Map<string, Gap | null>()
  const clock = clockOf(rota.zone)
  const first = hourOf(now) + 1
  for (let hour = first; hour < first + WEEK; hour += 1) {
    const watch = watchAt(rota, clock(hour))
    if (watch === null) continue
    const name = `${String(watch.weekday)} ${watch.part}`
    if (!seen.has(name)) seen.set(name, gapOf(rota, watch, team))
  }
  return [...seen.values()].filter((gap) => gap !== null)
}

function gapOf({ week }: Rota, watch: Watch, { live, reachable }: Team): Gap | null {
  const people = (week[watch.weekday]?.[watch.part] ?? []).filter((id) => live.includes(id))
  return people.some((id) => reachable.includes(id)) ? null : { ...watch, unreachable: people }
}
