import { and, asc, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { members } from '../members/schema.ts'
import { alerts, deliveries, deliveryCounts } from './schema.ts'

/** What a delivery tells of; the worker goes by the signed document all the same. */
export type News = (typeof deliveries.$inferSelect)['kind']

export type AlertRecord = typeof alerts.$inferSelect

/** The states of a stored warning. */
export const alertState = { released: 0, replaced: 1, hidden: 2 } as const

/** The newest version of a warning that is stored, or null. */
export async function newestOf(db: Executor, id: Bytes): Promise<AlertRecord | null> {
  const found = await db
    .select()
    .from(alerts)
    .where(eq(alerts.id, id))
    .orderBy(desc(alerts.version))
    .limit(1)
  return found[0] ?? null
}

/** Stores a new version and retires the ones before it. Throws a duplicate-key error for a version that is there. */
export async function insertAlert(db: Executor, record: AlertRecord): Promise<void> {
  await db
    .update(alerts)
    .set({ state: alertState.replaced })
    .where(and(eq(alerts.id, record.id), lt(alerts.version, record.version)))
  await db.insert(alerts).values(record)
}

/**
 * Queues the warning for every member with a way to be told, in one statement: who it concerns is in sealed contacts, so the
 * worker decides. They are due in a random order, another one for each warning, and are written in it:
 * so the one index grows at its end alone, and no order of joining is left behind.
 */
export async function queueDeliveries(
  db: Executor,
  alert: { id: Bytes; version: number; kind: News },
): Promise<void> {
  await db.execute(sql`
    insert into ${deliveries} (alert_id, version, member_id, kind, next_at)
    select ${sql.param(alert.id, alerts.id)}, ${alert.version}, m.id, ${alert.kind}, m.due
    from (select ${members.id} id, now() - random() * interval '1 second' due
          from ${members} where ${members.confirmed} or ${members.numberConfirmed} or ${members.hasWay}) m
    order by m.due, m.id`)
  await db.execute(sql`select pg_notify('deliveries', '')`)
}

/** The newest versions of the warnings of one month that are still shown. */
export async function shownAlerts(
  db: Executor,
  month: string,
  thisMonth: string,
): Promise<AlertRecord[]> {
  return db
    .select()
    .from(alerts)
    .where(
      and(
        eq(alerts.month, month),
        eq(alerts.state, alertState.released),
        gte(alerts.expiresMonth, thisMonth),
      ),
    )
    .orderBy(asc(alerts.id))
}

/** The newest versions of warnings that stood in this month and have been changed or recalled in another one since. */
export async function movedOn(
  db: Executor,
  month: string,
  thisMonth: string,
): Promise<AlertRecord[]> {
  const stoodHere = db
    .select({ id: alerts.id })
    .from(alerts)
    .where(and(eq(alerts.month, month), eq(alerts.state, alertState.replaced)))
  return db
    .select()
    .from(alerts)
    .where(
      and(
        inArray(alerts.id, stoodHere),
        ne(alerts.month, month),
        eq(alerts.state, alertState.released),
        gte(alerts.expiresMonth, thisMonth),
      ),
    )
    .orderBy(asc(alerts.id))
}

/** The newest versions of warnings that end in this month or ended before, and still have their text. */
export async function endingBy(db: Executor, thisMonth: string): Promise<AlertRecord[]> {
  const newest = await db
    .selectDistinctOn([alerts.id])
    .from(alerts)
    .orderBy(alerts.id, desc(alerts.version))
  return newest.filter(({ blob, expiresMonth }) => blob.length > 0 && expiresMonth <= thisMonth)
}

/** The months that still have warnings to show, the newest first. */
export async function shownMonths(db: Executor, thisMonth: string): Promise<string[]> {
  const isShown = and(eq(alerts.state, alertState.released), gte(alerts.expiresMonth, thisMonth))
  const found = await db
    .selectDistinct({ month: alerts.month })
    .from(alerts)
    .where(isShown)
    .orderBy(desc(alerts.month))
  return found.map(({ month }) => month)
}

/** The newest warnings for the console, every version and state. */
export async function allAlerts(db: Executor, limit: number): Promise<AlertRecord[]> {
  return db
    .select()
    .from(alerts)
    .orderBy(desc(alerts.month), asc(alerts.id), desc(alerts.version))
    .limit(limit)
}

/** How many went which way over one channel. */
export interface ChannelCount {
  channel: string
  sent: number
  /** With the last three, which are kinds of it. */
  failed: number
  skipped: number
  gone: number
  late: number
  unsure: number
}

/** What became of one version of a warning. */
export interface Tally {
  counts: ChannelCount[]
  waiting: number
  dead: number
}

export const noTally: Tally = { counts: [], waiting: 0, dead: 0 }

interface TallyRow extends Record<string, unknown> {
  alert_id: Bytes
  version: number
  tally: Tally
}

/** The counts of every warning that has any. */
export async function tallies(db: Executor): Promise<TallyRow[]> {
  const found = await db.execute<TallyRow>(sql`
    with queue as (
      select alert_id, version, count(*) waiting from ${deliveries} group by alert_id, version
    ), done as (
      select alert_id, version, json_agg(json_build_object(
        'channel', trim(channel), 'sent', sent, 'failed', failed, 'skipped', skipped,
        'gone', gone, 'late', late, 'unsure', unsure) order by channel) counts,
        sum(late) dead
      from ${deliveryCounts} group by alert_id, version
    )
    select alert_id, version, json_build_object(
      'counts', coalesce(counts, '[]'), 'waiting', coalesce(waiting, 0), 'dead', coalesce(dead, 0)) tally
    from queue full join done using (alert_id, version)`)
  return found.rows
}

/**
 * Empties the boxes of warnings past their last month, of every version together, and keeps their rows for the counts.
 * @param ended warnings that are known to have ended earlier in this month
 * @returns how many boxes were emptied
 */
export async function emptyExpired(
  db: Executor,
  thisMonth: string,
  ended: readonly Bytes[] = [],
): Promise<number> {
  const past = sql`${alerts.id} in (
    select id from (select distinct on (id) id, expires_month from ${alerts} order by id, version desc) newest
    where expires_month < ${thisMonth})`
  const isOver = ended.length === 0 ? past : or(past, inArray(alerts.id, [...ended]))
  const gone = await db
    .update(alerts)
    .set({ blob: new Uint8Array(), withdrawTags: [], state: alertState.hidden })
    .where(and(isOver, sql`length(${alerts.blob}) > 0`))
    .returning({ id: alerts.id })
  return gone.length
}
