import { sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import { workerLock } from './queue-calls.ts'
import { channelStates, deliveries } from './schema.ts'

/** States of a channel as they are kept. */
export const channelState = { up: 0, down: 1 } as const

/** Keeps whether a way out works; the same again writes nothing. */
export async function keepChannelState(
  db: Executor,
  channel: string,
  state: number,
): Promise<void> {
  await db.execute(sql`
    insert into ${channelStates} as c (channel, state) values (${channel}, ${state})
    on conflict (channel) do update set state = excluded.state where c.state <> excluded.state`)
}

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
