import type pg from 'pg'
import { copyIn, copyOut } from '../platform/copy.ts'
import type { BackupWriter, TableHeader } from './backup-file.ts'

/**
 * What no backup holds: reports that still lack their outer lock (decision 15), and what is over before a backup could be
 * of use: sessions and links. Contacts that the worker has opened are never copied: the key of a member who stops is
 * erased, and no copy of hers may open without it.
 */
export const leftOut: readonly string[] = [
  'enrolment_links',
  'member_sessions',
  'opened_contacts',
  'sessions',
  'waiting_reports',
]

/** The number of the newest migration; null for a database without any. */
export async function newestMigration(client: pg.Client): Promise<number | null> {
  const found = await client.query<{ at: string | null }>(
    `select max(created_at) as at from drizzle.__drizzle_migrations`,
  )
  const at = found.rows[0]?.at ?? null
  return at === null ? null : Number(at)
}

/** Every table of ours with its columns, by name. */
export async function tablesOf(client: pg.Client): Promise<TableHeader[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select t.table_name as "table",
       array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.tables t
     join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
     group by t.table_name order by t.table_name`,
  )
  return rows
}

/** The names of tables that hold anything. */
export async function filledTables(client: pg.Client): Promise<string[]> {
  const filled: string[] = []
  for (const { table } of await tablesOf(client)) {
    const name = client.escapeIdentifier(table)
    const { rowCount } = await client.query(`select 1 from ${name} limit 1`)
    if ((rowCount ?? 0) > 0) filled.push(table)
  }
  return filled
}

function copyWords(client: pg.Client, { table, columns }: TableHeader): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  return `copy ${client.escapeIdentifier(table)} (${list})`
}

/** Writes every table but those left out, all as they are at one moment. Gives the number of tables. */
export async function copyAllOut(client: pg.Client, backup: BackupWriter): Promise<number> {
  await client.query('begin isolation level repeatable read read only')
  const tables = (await tablesOf(client)).filter(({ table }) => !leftOut.includes(table))
  backup.header({ migration: (await newestMigration(client)) ?? 0 })
  for (const header of tables) {
    backup.table(header)
    const words = `${copyWords(client, header)} to stdout (format binary)`
    await copyOut(client, words, (chunk) => backup.rows(chunk))
    backup.endTable()
  }
  await client.query('commit')
  return tables.length
}

/** Empties every table, inside a transaction. */
export async function emptyAll(client: pg.Client): Promise<void> {
  const names = (await tablesOf(client)).map(({ table }) => client.escapeIdentifier(table))
  await client.query(`truncate ${names.join(', ')}`)
}

/** Puts rows into a table. Throws a RangeError when the database has no such table or column. */
export async function copyTableIn(
  client: pg.Client,
  header: TableHeader,
  rows: Iterable<Uint8Array>,
): Promise<void> {
  const known = (await tablesOf(client)).find(({ table }) => table === header.table)
  const fits = known !== undefined && header.columns.every((one) => known.columns.includes(one))
  if (!fits || leftOut.includes(header.table)) throw new RangeError('no such table')
  await copyIn(client, `${copyWords(client, header)} from stdin (format binary)`, rows)
}

/** Whether web or the worker is connected to this database. */
export async function isInUse(client: pg.Client, roles: readonly string[]): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from pg_stat_activity where datname = current_database() and usename = any($1) limit 1',
    [roles],
  )
  return (rowCount ?? 0) > 0
}
