import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'

/**
 * The guard's books: what must survive it and is not an object's key. One small SQLite file that is overwritten
 * when something is deleted. Tables without row numbers keep no order of arrival.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS quotas (
    actor TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (actor, kind, period)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS nonces (nonce BLOB PRIMARY KEY, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS invites (
    spent BLOB PRIMARY KEY, month TEXT NOT NULL, member BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS publications (
    kind TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (kind, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS warnings (
    id BLOB PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, hash BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS warning_ends (
    id BLOB PRIMARY KEY, month TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS taken_back (
    tag BLOB PRIMARY KEY, mark BLOB NOT NULL, month TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS audit (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
`

type Value = string | number | Bytes

export interface Row {
  readonly [column: string]: Value | null
}

export interface Books {
  /** Runs one statement; the number of rows it changed. */
  run(sql: string, ...values: Value[]): number
  rows(sql: string, ...values: Value[]): Row[]
  /** The first row, or null. */
  row(sql: string, ...values: Value[]): Row | null
  /** All or nothing, and on the disk when it returns. Nothing waits inside: the guard does one at a time. */
  transaction<T>(work: () => T): T
  close(): void
}

function plain(value: unknown): Value | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Uint8Array) return value
  throw new RefusalError('store_damaged')
}

/**
 * Opens (or makes) the books and holds them alone until `close`.
 * Throws RefusalError 'guard_runs_already' when another guard holds them.
 */
export function openBooks(path: string): Books {
  return booksIn(openAlone(path))
}

function openAlone(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  try {
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON',
    )
    database.exec(
      'PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1024',
    )
    database.exec(`BEGIN EXCLUSIVE; ${schema} COMMIT`)
  } catch (error) {
    database.close()
    if (error instanceof Error && error.message.includes('locked'))
      throw new RefusalError('guard_runs_already')
    throw error
  }
  return database
}

function booksIn(database: DatabaseSync): Books {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()

  function prepared(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = database.prepare(sql)
    statements.set(sql, made)
    return made
  }

  function rows(sql: string, ...values: Value[]): Row[] {
    const found = prepared(sql).all(...(values satisfies SQLInputValue[]))
    return found.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])),
    )
  }

  return {
    run: (sql, ...values) =>
      Number(prepared(sql).run(...(values satisfies SQLInputValue[])).changes),
    rows,
    row: (sql, ...values) => rows(sql, ...values)[0] ?? null,
    transaction(work) {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      database.close()
    },
  }
}
