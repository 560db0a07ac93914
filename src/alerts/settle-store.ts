import { sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { isHeld, rowKeys, type HeldGroup, type RowKey } from './delivery-store.ts'
import { alerts, deliveries, deliveryCounts } from './schema.ts'

/** What is counted, a channel: never for whom. The last three are failures of a kind. */
export const outcomes = ['sent', 'failed', 'skipped', 'gone', 'late', 'unsure'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of one delivery in this round. */
export interface Settled extends RowKey {
  /** Channels that are done with. */
  done: number
  /** Seconds until the next try; null when it is over and the row goes. */
  wait: number | null
  /**
   * For what is told at an hour of hers: the time it is due from now on, as the database reads times. It stays due then while
   * it waits, so that what belongs together is found again.
   */
  at?: string
  /** False when the try does not count: the fault was not the addressee's. */
  counts: boolean
  /** What is to be counted, channel by channel. */
  told: readonly { channel: string; outcome: Outcome }[]
}

const bytes = (value: Bytes) => sql.param(value, alerts.id)
const list = (ids: readonly Bytes[]) => sql`${sql.param(ids.map((id) => Buffer.from(id)))}::bytea[]`

const isSimple = ({ wait, told }: Settled): boolean => wait === null && told.length === 1

/**
 * Writes down what became of deliveries: takes off the queue what is over, puts back what is tried again, and counts.
 * One statement for each kind of end, so that no message is counted twice or forgotten; rows whose lease ran out and which
 * another worker has taken are left alone.
 */
export async function settle(
  db: Executor,
  group: HeldGroup,
  settled: readonly Settled[],
): Promise<void> {
  for (const same of alike(settled.filter(isSimple))) {
    const [told] = same[0]?.told ?? []
    if (told !== undefined) await finish(db, { ...group, rows: same }, told)
  }
  const mixed = settled.filter((one) => !isSimple(one))
  if (mixed.length > 0) await settleMixed(db, group, mixed)
}

/** Those that come to the same, together. */
function alike(settled: readonly Settled[]): Settled[][] {
  const groups = new Map<string, Settled[]>()
  for (const one of settled) {
    const name = one.told.map(({ channel, outcome }) => `${channel} ${outcome}`).join()
    const same = groups.get(name)
    if (same === undefined) groups.set(name, [one])
    else same.push(one)
  }
  return [...groups.values()]
}

/** The usual end: off the queue, and one count. */
async function finish(
  db: Executor,
  group: HeldGroup & { rows: readonly RowKey[] },
  { channel, outcome }: { channel: string; outcome: Outcome },
): Promise<void> {
  const { id, version } = group.alert
  const named = columnsOf(outcome)
  const columns = sql.raw(named.join(', '))
  const values = sql.raw(named.map(() => 'count').join(', '))
  await db.execute(sql`
    with gone as (
      delete from ${deliveries} d using unnest(${rowKeys(group.rows)}) as k (id, due)
      where ${isHeld(group)} returning 1
    ), counted as (select count(*)::int count from gone)
    insert into ${deliveryCounts} as c (alert_id, version, channel, ${columns})
    select ${bytes(id)}, ${version}::int, ${channel}::text, ${values} from counted where count > 0
    on conflict (alert_id, version, channel) do update set ${additions(named)}`)
}

/** Ends of several kinds at once: tries again, or more than one channel. */
async function settleMixed(
  db: Executor,
  group: HeldGroup,
  settled: readonly Settled[],
): Promise<void> {
  const { id, version } = group.alert
  const done = sql`${sql.param(settled.map((one) => one.done))}::smallint[]`
  const waits = sql`${sql.param(settled.map(({ wait }) => wait))}::real[]`
  const times = sql`${sql.param(settled.map(({ at = null }) => at))}::timestamptz[]`
  const tries = sql`${sql.param(settled.map(({ counts }) => (counts ? 0 : 1)))}::smallint[]`
  const told = settled.flatMap((one) => one.told.map((part) => ({ ...part, id: one.memberId })))
  const channels = sql`${sql.param(told.map(({ channel }) => channel))}::text[]`
  const named = sql`${sql.param(told.map(({ outcome }) => outcome))}::text[]`
  await db.execute(sql`
    with ends as (select * from unnest(${rowKeys(settled)}, ${done}, ${waits}, ${times}, ${tries})
      as k (id, due, done, wait, at, uncounted)),
    gone as (delete from ${deliveries} d using ends k where ${isHeld(group)} and k.wait is null returning d.member_id),
    kept as (update ${deliveries} d set done = k.done, lease = null, attempts = d.attempts - k.uncounted,
        held_until = case when k.at is not null and k.wait > 0 then now() + make_interval(secs => k.wait) end,
        next_at = coalesce(k.at, now() + make_interval(secs => k.wait))
      from ends k where ${isHeld(group)} and k.wait is not null returning d.member_id),
    told as (select t.channel, t.outcome, count(*)::int n
      from unnest(${list(told.map((part) => part.id))}, ${channels}, ${named}) as t (id, channel, outcome)
      where t.id in (select member_id from gone union all select member_id from kept) group by 1, 2)
    insert into ${deliveryCounts} as c (alert_id, version, channel, ${sql.raw(outcomes.join(', '))})
    select ${bytes(id)}, ${version}::int, channel, ${sql.raw(sums)} from told group by channel
    on conflict (alert_id, version, channel) do update set ${additions(outcomes)}`)
}

const failures: readonly Outcome[] = ['gone', 'late', 'unsure']

/** A failure of a kind is a failure too. */
function columnsOf(outcome: Outcome): readonly Outcome[] {
  return failures.includes(outcome) ? ['failed', outcome] : [outcome]
}

const sums = outcomes
  .map((name) => {
    const counted = outcomes.filter((one) => columnsOf(one).includes(name))
    return `coalesce(sum(n) filter (where outcome in (${counted.map((one) => `'${one}'`).join(', ')})), 0)`
  })
  .join(', ')

function additions(names: readonly Outcome[]) {
  return sql.raw(names.map((name) => `${name} = c.${name} + excluded.${name}`).join(', '))
}
