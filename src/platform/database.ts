import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { NodePgDatabase, NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { errorCode } from './errors.ts'

type NoRelations = Record<string, never>

/** A pool of connections under one role, with the query builder on top. */
export type Database = NodePgDatabase<NoRelations> & { readonly $client: pg.Pool }

/** The handle inside `db.transaction(async (tx) => ...)`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** Either of the two: what a store function takes when it does not matter who opened the transaction. */
export type Executor = PgDatabase<NodePgQueryResultHKT, NoRelations>

export interface DatabaseOptions {
  /** The most connections the pool opens. */
  readonly max?: number
  /** Told the code when an idle connection breaks, for instance because the server went away. */
  readonly onLost?: (code: string | null) => void
}

/** Opens a pool; nothing connects before the first query. The pool survives a server that goes and comes back. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const client = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  })
  // Without a listener a server that goes away would end the whole process.
  client.on('error', (error) => options.onLost?.(errorCode(error)))
  return drizzle({ client, casing: 'snake_case' })
}

/** Waits for running queries and closes every connection. */
export async function closeDatabase(db: Database): Promise<void> {
  await db.$client.end()
}

/** The SQLSTATE (or system code) of a failed query, the only part of such an error that may be logged. */
export function databaseErrorCode(error: unknown): string | null {
  return errorCode(error)
}

/** True when a row with the same key is there already (SQLSTATE 23505). */
export function isDuplicate(error: unknown): boolean {
  return errorCode(error) === '23505'
}

interface Setting extends Record<string, unknown> {
  readonly name: string
  readonly setting: string
}

/** Per setting that can put what people wrote into the server's log: is this value harmless? (protocol 16.1) */
const harmless: Readonly<Record<string, (value: string) => boolean>> = {
  log_statement: (value) => value === 'none' || value === 'ddl',
  log_min_duration_statement: (value) => value === '-1',
  log_min_duration_sample: (value) => value === '-1',
  log_transaction_sample_rate: (value) => value === '0',
  log_min_error_statement: (value) => value === 'panic',
  log_parameter_max_length: (value) => value === '0',
  log_parameter_max_length_on_error: (value) => value === '0',
}

/** The names of the server's settings that would write contents of queries into its log; empty when all is well. */
export async function checkServerLogging(db: Executor): Promise<string[]> {
  const names = sql.join(
    Object.keys(harmless).map((name) => sql`${name}`),
    sql`, `,
  )
  const found = await db.execute<Setting>(
    sql`select name, setting from pg_settings where name in (${names}) order by name`,
  )
  return found.rows
    .filter((row) => harmless[row.name]?.(row.setting) === false)
    .map((row) => row.name)
}
