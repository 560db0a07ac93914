import { sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { channelState } from './channel-health.ts'
import { workerLock } from './queue-calls.ts'
import { channelStates, deliveries } from './schema.ts'

/** How sending stands as a whole: counts, and nothing about anybody. */
export interface Sending {
  /** Workers that listen to the queue now. */
  workers: number
  /** Messages about warnings that wait. */
  waiting: number
  /** Ways out that have been used, and whether each works. */
  channels: { channel: string; isDown: boolean }[]
}

interface Counted extends Record<string, unknown> {
  workers: number
  waiting: number
  channels: { channel: string; state: number }[]
}

/** Looks at the queue, the channels and who works: a worker holds a shared lock for as long as it listens. */
export async function sendingNow(db: Executor): Promise<Sending> {
  const { rows } = await db.execute<Counted>(sql`select
    (select count(*) from pg_locks where locktype = 'advisory' and objid = ${workerLock} and mode = 'ShareLock'
      and database = (select oid from pg_database where datname = current_database()))::int workers,
    (select count(*) from ${deliveries})::int waiting,
    (select coalesce(json_agg(json_build_object('channel', trim(channel), 'state', state) order by channel), '[]')
      from ${channelStates}) channels`)
  const { workers = 0, waiting = 0, channels = [] } = rows[0] ?? {}
  const told = channels.map(({ channel, state }) => ({
    channel,
    isDown: state === channelState.down,
  }))
  return { workers, waiting, channels: told }
}
