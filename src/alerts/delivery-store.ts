import { eq, inArray, sql, and } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { directories } from '../keys/schema.ts'
import { members } from '../members/schema.ts'
import { alerts, deliveries, deliveryCounts } from './schema.ts'
import { alertState } from './store.ts'

/** Rows of one claim; only the holder of `lease` may finish or move them. */
export interface Claimed extends Record<string, unknown> {
  alert_id: Bytes
  version: number
  member_id: Bytes
  attempts: number
}

/** One version of one warning in the queue. */
export interface AlertName {
  id: Bytes
  version: number
}

/** How a claim is made: who holds it, for how long, and how many rows at most. */
export interface Claim {
  lease: Bytes
  seconds: number
  limit: number
}

const bytes = (value: Bytes) => sql.param(value, alerts.id)

/** A list of ids as one parameter: spread out, a thousand of them would be a thousand parameters. */
const list = (ids: readonly Bytes[]) => sql`${sql.param(ids.map((id) => Buffer.from(id)))}::bytea[]`

/**
 * Takes due deliveries, skipping rows that another worker is taking. A claim that is not finished in time falls back
 * to the queue by itself: `next_at` is its end.
 */
export async function claim(db: Executor, { lease, seconds, limit }: Claim): Promise<Claimed[]> {
  const found = await db.execute<Claimed>(sql`
    update ${deliveries} d set status = 1, attempts = d.attempts + 1, lease = ${bytes(lease)},
      next_at = now() + make_interval(secs => ${seconds})
    from (select ctid from ${deliveries} where status < 2 and next_at <= now()
          order by next_at limit ${limit} for update skip locked) due
    where d.ctid = due.ctid
    returning d.alert_id, d.version, d.member_id, d.attempts`)
  return found.rows
}

/** Keeps a claim for longer while its mails are still leaving. */
export async function holdOn(db: Executor, lease: Bytes, seconds: number): Promise<void> {
  await db.execute(sql`
    update ${deliveries} set next_at = now() + make_interval(secs => ${seconds}) where lease = ${bytes(lease)}`)
}

/** What became of a group of deliveries. */
export type Outcome = 'sent' | 'failed' | 'skipped'

/** Takes a group off the queue and adds it to the counts, in one statement: no mail is counted twice or forgotten. */
export async function finish(
  db: Executor,
  group: { lease: Bytes; alert: AlertName; memberIds: readonly Bytes[]; outcome: Outcome },
): Promise<void> {
  const column = sql.raw(group.outcome)
  await db.execute(sql`
    with gone as (
      delete from ${deliveries} d using unnest(${list(group.memberIds)}) as m (id)
      where d.alert_id = ${bytes(group.alert.id)} and d.version = ${group.alert.version}
        and d.member_id = m.id and d.lease = ${bytes(group.lease)}
      returning 1
    )
    insert into ${deliveryCounts} as c (alert_id, version, channel, ${column})
    select ${bytes(group.alert.id)}, ${group.alert.version}::int, 'email', count(*)::int from gone
    on conflict (alert_id, version, channel) do update set ${column} = c.${column} + excluded.${column}`)
}

/** When a delivery that did not work is tried again, and when it is given up. */
export interface RetryPolicy {
  /** Seconds before the second try; each further wait is four times as long. */
  readonly firstWait: number
  readonly longestWait: number
  /** After this many tries a delivery is dead. */
  readonly attempts: number
}

/** Puts a group back with a growing wait, spread by a quarter both ways; the last try leaves it dead. */
export async function retryLater(
  db: Executor,
  group: { lease: Bytes; alert: AlertName; memberIds: readonly Bytes[] },
  policy: RetryPolicy,
): Promise<void> {
  await db.execute(sql`
    update ${deliveries} d set lease = null,
      status = case when d.attempts >= ${policy.attempts} then 2 else 0 end,
      next_at = now() + make_interval(secs =>
        least(${policy.firstWait} * 4 ^ (d.attempts - 1), ${policy.longestWait}) * (0.75 + random() * 0.5))
    from unnest(${list(group.memberIds)}) as m (id)
    where d.alert_id = ${bytes(group.alert.id)} and d.version = ${group.alert.version}
      and d.member_id = m.id and d.lease = ${bytes(group.lease)}`)
}

/** Gives back what is left of a claim as if it had not been tried: the fault was not the addressees'. */
export async function giveBack(db: Executor, lease: Bytes, afterSeconds: number): Promise<void> {
  await db.execute(sql`
    update ${deliveries} set status = 0, lease = null, attempts = attempts - 1,
      next_at = now() + make_interval(secs => ${afterSeconds})
    where lease = ${bytes(lease)}`)
}

/** The stored boxes of these warnings; those that were replaced or hidden are left out. */
export async function boxesOf(db: Executor, ids: readonly Bytes[]) {
  return db
    .select({ id: alerts.id, version: alerts.version, month: alerts.month, blob: alerts.blob })
    .from(alerts)
    .where(and(inArray(alerts.id, [...ids]), eq(alerts.state, alertState.released)))
}

/** The closed contacts of these members, of those who are still here and have confirmed their address. */
export async function contactsOf(db: Executor, memberIds: readonly Bytes[]) {
  const found = await db.execute<{ member: Bytes; blob: Bytes }>(sql`
    select ${members.id} member, ${members.contact} blob from ${members}
    where ${members.id} = any(${list(memberIds)}) and ${members.confirmed}`)
  return found.rows
}

/** Every stored version of the signed directory, the first one first. */
export async function directoryVersions(db: Executor) {
  return db.select().from(directories).orderBy(directories.seq)
}

/** How many deliveries wait. */
export async function waiting(db: Executor): Promise<number> {
  const found = await db.execute<{ count: number }>(
    sql`select count(*)::int count from ${deliveries} where status < 2`,
  )
  return found.rows[0]?.count ?? 0
}
