import { Cron } from 'croner'
import { errorCode } from './platform/errors.ts'
import type { Log } from './platform/log.ts'

/** Something done again and again while web runs; `at` is a cron pattern in UTC. */
export interface Round {
  readonly at: string
  readonly part: string
  readonly go: () => Promise<unknown>
}

/**
 * Starts the rounds and answers with what ends them. A round that fails is noted by its code alone and comes again; a
 * round still under way is not started twice.
 */
export function keepTimes(rounds: readonly Round[], log: Log): () => void {
  const jobs = rounds.map(
    ({ at, part, go }) =>
      new Cron(at, { timezone: 'UTC', protect: true, unref: true }, async () => {
        try {
          await go()
        } catch (error) {
          log.warn('job_failed', { part, code: errorCode(error) ?? 'failed' })
        }
      }),
  )
  return () => jobs.forEach((job) => job.stop())
}
