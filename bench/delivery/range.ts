import { sql } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { concerned, type Ground } from './ground.ts'
import type { BarePool, Sink } from './processes.ts'

/** What is measured with. */
export interface Range {
  readonly ground: Ground
  readonly sink: Sink
  readonly pools: readonly BarePool[]
}

/** Seconds from the commit of a release to the last mail; the queue is empty when this resolves. */
export async function deliver({ ground, sink }: Range, members: number): Promise<number> {
  const { reached } = await sink.expect(concerned(members))
  await ground.release()
  const began = performance.now()
  await reached
  const seconds = (performance.now() - began) / 1000
  await queueIsEmpty(ground)
  return seconds
}

/** Waits until nothing waits in the queue. */
export async function queueIsEmpty({ owner }: Ground): Promise<void> {
  for (;;) {
    const { rows } = await owner.execute(sql`select 1 from deliveries limit 1`).catch(() => full)
    if (rows.length === 0) return
    await pause(20)
  }
}

const full = { rows: [{}] }
