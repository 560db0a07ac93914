import type { Clock } from '../platform/clock.ts'

const windowMs = 15 * 60_000

/** Counts wrong tries in memory, for each name apart, within a quarter of an hour. */
export interface Tries {
  areSpent(name: string): boolean
  count(name: string): void
}

/** Allows `most` wrong tries in fifteen minutes, counted from the first; then none until they are over. */
export function createTries(now: Clock, most: number): Tries {
  const seen = new Map<string, { since: number; wrong: number }>()
  const current = (name: string): { since: number; wrong: number } | null => {
    const entry = seen.get(name)
    if (entry === undefined) return null
    if (now().getTime() - entry.since < windowMs) return entry
    seen.delete(name)
    return null
  }
  return {
    areSpent: (name) => (current(name)?.wrong ?? 0) >= most,
    count: (name) => {
      const entry = current(name) ?? { since: now().getTime(), wrong: 0 }
      seen.set(name, { ...entry, wrong: entry.wrong + 1 })
    },
  }
}
