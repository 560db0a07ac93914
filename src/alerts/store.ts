import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { members } from '../members/schema.ts'
import { alerts, deliveries, deliveryCounts } from './schema.ts'

export type AlertRecord = typeof alerts.$inferSelect

/** The states of a stored warning. */
export const alertState = { released: 0, replaced: 1, hidden: 2 } as const

/** True when this version of a warning, or a newer one, is stored. */
export async function isOutdated(
  db: Executor,
  alert: { id: Bytes; version: number },
): Promise<boolean> {
  const newer = and(eq(alerts.id, alert.id), gte(alerts.version, alert.version))
  return (
    (await db.select({ version: alerts.version }).from(alerts).where(newer).limit(1)).length > 0
  )
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
 * Queues the warning for every member with a confirmed address, in one statement: who it concerns is in sealed
 * contacts, so the worker decides. Ids are unrelated to the order of joining, so sending in their order tells nothing.
 */
export async function queueDeliveries(
  db: Executor,
  alert: { id: Bytes; version: number },
): Promise<void> {
  await db.execute(sql`
    insert into ${deliveries} (alert_id, version, member_id)
    select ${sql.param(alert.id, alerts.id)}, ${alert.version}, ${members.id}
    from ${members} where ${members.confirmed} order by ${members.id}`)
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
  failed: number
  skipped: number
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
      select alert_id, version, count(*) filter (where status < 2) waiting, count(*) filter (where status = 2) dead
      from ${deliveries} group by alert_id, version
    ), done as (
      select alert_id, version, json_agg(json_build_object(
        'channel', trim(channel), 'sent', sent, 'failed', failed, 'skipped', skipped) order by channel) counts
      from ${deliveryCounts} group by alert_id, version
    )
    select alert_id, version, json_build_object(
      'counts', coalesce(counts, '[]'), 'waiting', coalesce(waiting, 0), 'dead', coalesce(dead, 0)) tally
    from queue full join done using (alert_id, version)`)
  return found.rows
}

/** Empties the boxes of warnings past their last month and keeps their rows for the counts; says how many. */
export async function emptyExpired(db: Executor, thisMonth: string): Promise<number> {
  const gone = await db
    .update(alerts)
    .set({ blob: new Uint8Array(), withdrawTags: [], state: alertState.hidden })
    .where(and(lt(alerts.expiresMonth, thisMonth), sql`length(${alerts.blob}) > 0`))
    .returning({ id: alerts.id })
  return gone.length
}
