import type { Clock } from '../platform/clock.ts'
import type { Random } from '../platform/random.ts'

type Bytes = Uint8Array

export interface DayKeyNeeds {
  readonly name: 'draft' | 'challenge'
  readonly serviceKey: (ask: { name: 'draft' | 'challenge'; period: string }) => Promise<Bytes>
  readonly now: Clock
  readonly random: Random
}

/** Keys that change every day and open what the days before locked, so that a restart of web loses nobody's answers (decision 11). */
export interface DayKeys {
  /** Gets today's key from the guard where it is not there yet; never fails and, while the guard is away, asks rarely. */
  ready(): Promise<void>
  /** The key to lock with now. Until the guard has answered once it is one of this process. */
  current(): Bytes
  /** Every key that may open, the newest first. */
  all(): Bytes[]
}

const dayMs = 86_400_000
const retryMs = 1_000

/** Days whose keys open besides today's. */
const daysBack = 2

/** Keeps the guard's daily keys of one name in memory. */
export function createDayKeys({ name, serviceKey, now, random }: DayKeyNeeds): DayKeys {
  const kept = new Map<string, Bytes>()
  const ownKey = random(32)
  let nextTry = 0
  let asking: Promise<void> | null = null

  let shown: string[] = []
  let shownOn = Number.NaN
  const days = (): readonly string[] => {
    const today = Math.floor(now().getTime() / dayMs)
    // Asked several times by each request, and new once a day.
    if (today !== shownOn) {
      shown = Array.from({ length: daysBack + 1 }, (_, back) => dayOf(today - back))
      shownOn = today
    }
    return shown
  }
  const fetchMissing = async (): Promise<void> => {
    const wanted = days()
    for (const day of kept.keys()) if (!wanted.includes(day)) kept.delete(day)
    for (const day of wanted) {
      if (!kept.has(day)) kept.set(day, await serviceKey({ name, period: day }))
    }
  }
  const ask = async (): Promise<void> => {
    try {
      await fetchMissing()
    } catch {
      // The guard is away or not begun yet: what is here goes on working, and the next page asks again.
      nextTry = now().getTime() + retryMs
    } finally {
      asking = null
    }
  }
  return {
    async ready() {
      if (days().every((day) => kept.has(day)) || now().getTime() < nextTry) return
      asking ??= ask()
      await asking
    },
    current: () => present(kept, days())[0] ?? ownKey,
    all: () => [...present(kept, days()), ownKey],
  }
}

function present(kept: ReadonlyMap<string, Bytes>, days: readonly string[]): Bytes[] {
  return days.map((day) => kept.get(day)).filter((key) => key !== undefined)
}

/** `YYYY-MM-DD` of a day that is counted from the first of 1970. */
function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}
