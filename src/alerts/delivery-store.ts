import { eq, inArray, sql, and } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { directories } from '../keys/schema.ts'
import { members } from '../members/schema.ts'
import { alerts, deliveries, deliveryCounts, openedContacts } from './schema.ts'
import { alertState } from './store.ts'

/** A delivery that a worker has taken; only the holder of its lease may finish or move it. */
export interface Claimed extends Record<string, unknown> {
  alert_id: Bytes
  version: number
  member_id: Bytes
  kind: string
  /** When it was due, as the database writes it: with the kind it leads to the row. */
  due: string
  /** Tries with this one. */
  attempts: number
  /** Channels that are done with, see `channelBit`. */
  done: number
  /** Whether she confirmed her address; null when there is no such member any more. */
  confirmed: boolean | null
  /** The same of her telephone number. */
  number_confirmed: boolean | null
  /** Whether her browser is known to be gone. */
  way_lost: boolean | null
  /** Her contact as this service's workers opened it once; null when it has to be opened from `contact`. */
  opened: Bytes | null
  contact: Bytes | null
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

/** Values as one parameter: spread out, a thousand of them would be a thousand parameters. */
const list = (values: readonly Bytes[]) => sql`${sql.param(values.map(asBuffer))}::bytea[]`

const asBuffer = (value: Bytes): Buffer =>
  Buffer.from(value.buffer, value.byteOffset, value.byteLength)

/** The last 16 bytes of a contact: its lock's check value, which another contact does not share. */
const madeFrom = sql`substring(m.contact from octet_length(m.contact) - 15)`

/**
 * Takes due deliveries with the contacts they go to, skipping rows that another worker is taking. What is not finished in
 * time is free again by itself. A claim writes beside the row and touches no index.
 */
export async function claim(db: Executor, { lease, seconds, limit }: Claim): Promise<Claimed[]> {
  const found = await db.execute<Claimed>(sql`
    with taken as (
      update ${deliveries} d set attempts = d.attempts + 1, lease = ${bytes(lease)},
        held_until = now() + make_interval(secs => ${seconds})
      from (select ctid from ${deliveries}
            where next_at <= now() and (held_until is null or held_until < now())
            order by kind, next_at limit ${limit} for update skip locked) due
      where d.ctid = due.ctid
      returning d.alert_id, d.version, d.member_id, d.kind, d.next_at::text due, d.attempts, d.done
    )
    select taken.*, m.confirmed, m.number_confirmed, m.way_lost, o.blob opened,
      case when o.blob is null then m.contact end contact
    from taken left join ${members} m on m.id = taken.member_id
      left join ${openedContacts} o on o.member_id = m.id and o.made_from = ${madeFrom}`)
  return found.rows
}

/** Keeps a claim for longer while its messages are still leaving. */
export async function holdOn(db: Executor, lease: Bytes, seconds: number): Promise<void> {
  await db.execute(sql`
    update ${deliveries} set held_until = now() + make_interval(secs => ${seconds}) where lease = ${bytes(lease)}`)
}

/** Keeps contacts that were opened the costly way, boxed again, each beside the mark of what it was made from. */
export async function keepOpened(
  db: Executor,
  opened: readonly { member: Bytes; contact: Bytes; blob: Bytes }[],
): Promise<void> {
  if (opened.length === 0) return
  const tags = opened.map(({ contact }) => contact.subarray(contact.length - 16))
  await db.execute(sql`
    insert into ${openedContacts} as o (member_id, made_from, blob)
    select * from unnest(${list(opened.map(({ member }) => member))}, ${list(tags)},
      ${list(opened.map(({ blob }) => blob))})
    on conflict (member_id) do update set made_from = excluded.made_from, blob = excluded.blob`)
}

/** What leads to one row of a claim. */
export interface RowKey {
  memberId: Bytes
  due: string
}

/** The rows of one version of a warning that one claim holds. */
export interface HeldGroup {
  lease: Bytes
  alert: AlertName
  kind: string
}

/** Rows of a group by their whole key, and only while they are held: `d` is the table, `k` what `rowKeys` gave. */
export function isHeld({ lease, alert, kind }: HeldGroup) {
  return sql`d.kind = ${kind} and d.next_at = k.due and d.member_id = k.id
    and d.alert_id = ${bytes(alert.id)} and d.version = ${alert.version} and d.lease = ${bytes(lease)}`
}

/** Two columns of keys, for `unnest`: ids, and when they were due. */
export function rowKeys(rows: readonly RowKey[]) {
  const dues = sql`${sql.param(rows.map(({ due }) => due))}::timestamptz[]`
  return sql`${list(rows.map(({ memberId }) => memberId))}, ${dues}`
}

/** Marks ways as done with before they are used: these may never be used twice. */
export async function markBefore(
  db: Executor,
  group: HeldGroup,
  marked: readonly (RowKey & { done: number })[],
): Promise<void> {
  if (marked.length === 0) return
  const done = sql`${sql.param(marked.map((one) => one.done))}::smallint[]`
  await db.execute(sql`
    update ${deliveries} d set done = k.done
    from unnest(${rowKeys(marked)}, ${done}) as k (id, due, done) where ${isHeld(group)}`)
}

/**
 * Gives back what is left of a claim as if it had not been tried: the fault was not the addressees'. It stays due when it was,
 * because that says what belongs together.
 */
export async function giveBack(db: Executor, lease: Bytes, afterSeconds: number): Promise<void> {
  await db.execute(sql`
    update ${deliveries} set lease = null, attempts = attempts - 1,
      held_until = now() + make_interval(secs => ${afterSeconds})
    where lease = ${bytes(lease)}`)
}

/** Takes off the queue all that waits of a warning that may not go out any more, and counts it as skipped. */
export async function dropWaiting(db: Executor, { id, version }: AlertName): Promise<number> {
  const found = await db.execute<{ count: number }>(sql`
    with gone as (
      delete from ${deliveries} where alert_id = ${bytes(id)} and version = ${version}
        and (held_until is null or held_until < now())
        and not exists (select 1 from ${alerts} a
          where a.id = ${bytes(id)} and a.version = ${version} and a.state = ${alertState.released})
      returning 1
    ), counted as (select count(*)::int count from gone), noted as (
      insert into ${deliveryCounts} as c (alert_id, version, channel, skipped)
      select ${bytes(id)}, ${version}::int, 'none', count from counted where count > 0
      on conflict (alert_id, version, channel) do update set skipped = c.skipped + excluded.skipped
    )
    select count from counted`)
  return found.rows[0]?.count ?? 0
}

/** The stored boxes of these warnings; those that were replaced or hidden are left out. */
export async function boxesOf(db: Executor, ids: readonly Bytes[]) {
  return db
    .select({ id: alerts.id, version: alerts.version, month: alerts.month, blob: alerts.blob })
    .from(alerts)
    .where(and(inArray(alerts.id, [...ids]), eq(alerts.state, alertState.released)))
}

/** The closed contacts of these members, of those who are still here. */
export async function contactsOf(db: Executor, memberIds: readonly Bytes[]) {
  const found = await db.execute<{ member: Bytes; blob: Bytes }>(sql`
    select m.id member, m.contact blob from ${members} m where m.id = any(${list(memberIds)})`)
  return found.rows
}

/** Every stored version of the signed directory, the first one first. */
export async function directoryVersions(db: Executor) {
  return db.select().from(directories).orderBy(directories.seq)
}

/** How many deliveries wait. */
export async function waiting(db: Executor): Promise<number> {
  const found = await db.execute<{ count: number }>(
    sql`select count(*)::int count from ${deliveries}`,
  )
  return found.rows[0]?.count ?? 0
}
