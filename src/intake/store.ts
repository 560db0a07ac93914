import { sql } from 'drizzle-orm'
import type { Database, Executor } from '../platform/database.ts'
import { arrivals, reports, waitingReports } from './schema.ts'

/** A sealed report as a row: nothing in it says who, and nothing finer than a week says when. */
export interface SealedRow {
  readonly oid: Uint8Array
  readonly epoch: string
  readonly sealedKey: Uint8Array
  readonly sealedBody: Uint8Array
  readonly withdrawTag: Uint8Array
  readonly tier: number
  readonly week: string
}

/** How far a report has waited, moved for all together (decision 14). */
export const ageState = { new: 0, due: 1, overdue: 2, opened: 3 } as const

/** Where a report can lie before its first night. */
export type ReportTable = 'arrivals' | 'waiting_reports'

const columns = [
  'oid::bytea',
  'epoch::text',
  'sealed_key::bytea',
  'sealed_body::bytea',
  'withdraw_tag::bytea',
  'tier::smallint',
  'week::text',
] as const

/** Placeholders of one row, the `at`th: `($8::bytea, $9::text, ...)`. */
function placesOf(at: number): string {
  const places = columns.map((column, index) => {
    const [, type = ''] = column.split('::')
    return `$${at * columns.length + index + 1}::${type}`
  })
  return `(${places.join(', ')})`
}

/** For `many` rows; each is written only where no table has the report yet: sending again is the same report. */
function insertInto(table: ReportTable, many: number): { name: string; text: string } {
  const names = columns.map((column) => column.split('::')[0]).join(', ')
  const others = ['arrivals', 'reports', 'waiting_reports'].filter((other) => other !== table)
  const absent = others.map(
    (other) => `not exists (select 1 from ${other} where ${other}.oid = new.oid)`,
  )
  const rows = Array.from({ length: many }, (_, at) => placesOf(at))
  return {
    name: `keep_${many}_in_${table}`,
    text: `insert into ${table} (${names}, state)
      select new.*, ${ageState.new}::smallint from (values ${rows.join(', ')}) as new (${names})
      where ${absent.join(' and ')}
      on conflict (oid) do nothing returning oid`,
  }
}

const statements = new Map<string, { name: string; text: string }>()

function statementFor(table: ReportTable, many: number): { name: string; text: string } {
  const key = `${table} ${many}`
  const statement = statements.get(key) ?? insertInto(table, many)
  statements.set(key, statement)
  return statement
}

/**
 * Keeps reports, in one statement that each connection prepares once for each number of them. For each: false when it was
 * there already, in a table or among the ones before it.
 */
export async function keep(
  db: Database,
  table: ReportTable,
  rows: readonly SealedRow[],
): Promise<boolean[]> {
  const done = await db.$client.query<{ oid: Buffer }>({
    ...statementFor(table, rows.length),
    values: rows.flatMap((row) => [
      view(row.oid),
      row.epoch,
      view(row.sealedKey),
      view(row.sealedBody),
      view(row.withdrawTag),
      row.tier,
      row.week,
    ]),
  })
  const written = new Set(done.rows.map(({ oid }) => oid.toString('latin1')))
  return rows.map((row) => written.delete(view(row.oid).toString('latin1')))
}

/** The bytes as the driver sends them, without a copy. */
function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Whether any table has the report. */
export async function isKept(db: Executor, oid: Uint8Array): Promise<boolean> {
  const found = await db.execute(sql`
    select 1 from ${arrivals} where oid = ${view(oid)}
    union all select 1 from ${reports} where oid = ${view(oid)}
    union all select 1 from ${waitingReports} where oid = ${view(oid)} limit 1`)
  return found.rows.length > 0
}

/** Some of the reports that still have the inner lock only. */
export function waiting(db: Executor, most: number): Promise<SealedRow[]> {
  return db.select().from(waitingReports).limit(most)
}

/** Moves one report from the waiting table to the day's arrivals, with its outer lock on; all or nothing. */
export async function endWait(db: Database, row: SealedRow): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(waitingReports)
      .where(sql`oid = ${view(row.oid)}`)
      .returning({ oid: waitingReports.oid })
    if (gone.length === 1) {
      await tx
        .insert(arrivals)
        .values({ ...row, state: ageState.new })
        .onConflictDoNothing()
    }
  })
}

/**
 * Moves the day's arrivals in random order into the main table and empties theirs, in one transaction: one transaction id,
 * row places and TOAST ids in an order that has nothing to do with when reports came (decision 13).
 * @returns how many were moved
 */
export async function shuffle(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    // A report that arrives now waits until the move is done, so that the truncate cannot lose it.
    await tx.execute(sql`lock table ${arrivals} in access exclusive mode`)
    const moved = await tx.execute(sql`
      insert into ${reports} select * from ${arrivals} order by gen_random_uuid() on conflict (oid) do nothing`)
    await tx.execute(sql`truncate ${arrivals}`)
    return moved.rowCount ?? 0
  })
}

/** Moves every unopened report one state on, all rows of a table in one statement (decision 14). */
export async function age(db: Database): Promise<void> {
  const next = sql`case state when ${ageState.new} then ${ageState.due} else ${ageState.overdue} end`
  await db.transaction(async (tx) => {
    for (const table of [arrivals, reports]) {
      await tx
        .update(table)
        .set({ state: sql`(${next})::smallint` })
        .where(sql`state < ${ageState.overdue}`)
    }
  })
}
