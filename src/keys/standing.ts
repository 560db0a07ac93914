import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Current } from './current.ts'
import { hasMonth, nextMonthKey } from './rules.ts'
import type { NextMonthKey } from './rules.ts'
import { wasBegunInBrowser } from './store.ts'

/** Whether a part of the service answers. */
export type UpOrDown = 'up' | 'down'

export interface Health {
  readonly database: UpOrDown
  readonly guard: UpOrDown
  readonly worker: UpOrDown
}

/** What the console says on every page when something is amiss. */
export interface ServiceState {
  /** The keys were made in a browser: for trying out (decision 8). */
  readonly trying: boolean
  readonly monthKeyMissing: boolean
  /** How much the key of the next month is missed. */
  readonly nextMonthKey: NextMonthKey
  readonly guard: UpOrDown
  readonly worker: UpOrDown
}

export interface Standing {
  health(): Promise<Health>
  state(): Promise<ServiceState>
}

export interface StandingNeeds {
  readonly db: Database
  readonly guard: Pick<WebGuard, 'state'>
  readonly now: Clock
  /** Whether the worker runs, from the supervisor. */
  readonly isWorkerUp: () => boolean
  readonly current: Current
}

/** Asks, and takes every kind of failure for a no. */
async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await question()) !== false
  } catch {
    return false
  }
}

function word(isUp: boolean): UpOrDown {
  return isUp ? 'up' : 'down'
}

/**
 * Asks database and guard when it is asked; nothing is remembered. The worker is asked of the supervisor: one that sends no
 * mail has no open connection by which the database could know it.
 */
export function createStanding(needs: StandingNeeds): Standing {
  const { db, guard, now, isWorkerUp, current } = needs
  const guardUp = (): Promise<boolean> => answers(() => guard.state())
  return {
    health: async () => ({
      database: word(await answers(() => db.execute('select 1'))),
      guard: word(await guardUp()),
      worker: word(isWorkerUp()),
    }),
    state: async () => {
      const directory = current.directory()
      return {
        trying: await wasBegunInBrowser(db),
        monthKeyMissing: directory !== null && !hasMonth(directory, monthOf(now())),
        nextMonthKey: directory === null ? 'there' : nextMonthKey(directory, now()),
        guard: word(await guardUp()),
        worker: word(isWorkerUp()),
      }
    },
  }
}
