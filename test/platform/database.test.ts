import { sql } from 'drizzle-orm'
import { pgTable, uuid } from 'drizzle-orm/pg-core'
import t from 'tap'
import { bytea } from '../../src/platform/columns.ts'
import {
  checkServerLogging,
  closeDatabase,
  databaseErrorCode,
  isDuplicate,
  openDatabase,
} from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { testDatabase } from '../support/template-database.ts'

t.test('three starts at once all migrate', async (t) => {
  const urls = await testDatabase(t)
  await Promise.all([migrate(urls.owner), migrate(urls.owner), migrate(urls.owner)])
  t.pass('none of them failed')
})

t.test('bytes come back from the database as they went in', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.owner, { max: 2 })
  t.teardown(() => closeDatabase(db))
  const thing = pgTable('thing', {
    id: uuid().primaryKey().defaultRandom(),
    content: bytea().notNull(),
  })
  await db.execute(
    sql`create table thing (id uuid primary key default gen_random_uuid(), content bytea not null)`,
  )
  const whole = Uint8Array.from([0, 1, 2, 250, 255])
  await db.insert(thing).values({ content: whole.subarray(1, 4) })
  const [row] = await db.select().from(thing)
  t.same(row?.content, Uint8Array.from([1, 2, 250]))
  t.equal(row?.content.constructor, Uint8Array)
})

t.test('a failed query tells its code', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.owner)
  t.teardown(() => closeDatabase(db))
  await db.execute(sql`create table once (word text primary key)`)
  await db.execute(sql`insert into once values ('a secret')`)
  const error: unknown = await db
    .execute(sql`insert into once values (${'a secret'})`)
    .catch((e: unknown) => e)
  t.equal(databaseErrorCode(error), '23505')
  t.ok(isDuplicate(error))
})

t.test('the embedded server keeps what people wrote out of its log', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.web, { max: 1 })
  t.teardown(() => closeDatabase(db))
  t.same(await checkServerLogging(db), [])
})

t.test('a server that logs statements is found out', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.owner, { max: 1 })
  t.teardown(() => closeDatabase(db))
  await db.execute(sql`set log_statement = 'all'`)
  await db.execute(sql`set log_min_duration_statement = 0`)
  t.same(await checkServerLogging(db), ['log_min_duration_statement', 'log_statement'])
})

t.test('neither web nor worker may do what only the owner may', async (t) => {
  const urls = await testDatabase(t)
  for (const role of ['web', 'worker'] as const) {
    const db = openDatabase(urls[role], { max: 1 })
    t.teardown(() => closeDatabase(db))
    const forbidden = {
      'create a table': sql`create table mine (a int)`,
      'create a temporary table': sql`create temporary table mine (a int)`,
      'create a schema': sql`create schema mine`,
      'create a role': sql`create role mine`,
      'create a database': sql`create database mine`,
      'become the owner': sql`set role streetlight_owner`,
      "read the server's files": sql`select pg_read_file('PG_VERSION')`,
      'switch on the log of statements': sql`set log_statement = 'all'`,
      'read passwords': sql`select rolpassword from pg_authid`,
      'read which migrations ran': sql`select * from drizzle.__drizzle_migrations`,
    }
    for (const [deed, query] of Object.entries(forbidden)) {
      const error: unknown = await db.execute(query).then(
        () => null,
        (e: unknown) => e,
      )
      t.equal(databaseErrorCode(error), '42501', `${role} may not ${deed}`)
    }
  }
})
