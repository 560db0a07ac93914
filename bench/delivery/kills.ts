import { sql } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestWorker } from '../../test/support/worker.ts'
import type { Figure } from '../figure.ts'
import { concerned } from './ground.ts'
import { deliver, queueIsEmpty, type Range } from './range.ts'

interface Loss {
  readonly lost: number
  readonly duplicates: number
  /** Deliveries that a worker held at that moment. */
  readonly inFlight: number
  readonly seconds: number
}

/** `kill -9` in the middle, of one of two workers, and of PostgreSQL: who got no mail, and who got two. */
export async function killFigures(
  range: Range,
  members: number,
  workers: readonly [TestWorker, TestWorker],
): Promise<Figure[]> {
  const [, second] = workers
  const worker = await inTheMiddle(range, members, async () => second.kill())
  await second.start()
  await deliver(range, members)
  const { postgres } = range.ground
  const database = await inTheMiddle(range, members, async () => {
    process.kill(postgres.pid, 'SIGKILL')
    while (postgres.isAlive()) await pause(20)
    await postgres.revive()
  })
  const told = (what: string, loss: Loss): string =>
    `${what}: ${loss.lost} lost, ${loss.duplicates} twice of ${loss.inFlight} in flight, all done after ${loss.seconds.toFixed(0)} s`
  const how = `kill -9 in the middle of ${concerned(members)}; ${told('a worker', worker)}; ${told('PostgreSQL', database)}`
  return [
    { name: 'lost_after_kill', value: worker.lost + database.lost, unit: 'mails', how },
    {
      name: 'duplicates_after_kill',
      value: worker.duplicates + database.duplicates,
      unit: 'mails',
      how: `of ${worker.inFlight} and ${database.inFlight} that were in flight`,
    },
  ]
}

async function inTheMiddle(
  { ground, sink }: Range,
  members: number,
  kill: () => Promise<unknown>,
): Promise<Loss> {
  const mails = concerned(members)
  const { reached } = await sink.expect(Math.floor(mails / 2), true)
  await ground.release()
  const began = performance.now()
  await reached
  const { rows } = await ground.owner.execute<{ count: number }>(
    sql`select count(*)::int count from deliveries where held_until > now()`,
  )
  await kill()
  await queueIsEmpty(ground)
  const seconds = (performance.now() - began) / 1000
  const report = await sink.report()
  return {
    lost: mails - report.addresses,
    duplicates: report.mails - report.addresses,
    inFlight: rows[0]?.count ?? 0,
    seconds,
  }
}
