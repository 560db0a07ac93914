import type { Clock } from './clock.ts'

/**
 * Counts what somebody asks for in a day, in memory alone: so that no table says how often anybody tried. A restart of the
 * service begins anew.
 * @returns takes one more, and says whether it is still among the `most`
 */
export function dayCounts(now: Clock, most: number): (who: string) => boolean {
  const counts = new Map<string, number>()
  let today = ''
  return (who) => {
    const day = now().toISOString().slice(0, 10)
    if (day !== today) counts.clear()
    today = day
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count <= most
  }
}
