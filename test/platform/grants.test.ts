import { sql } from 'drizzle-orm'
import t from 'tap'
import { closeDatabase, databaseErrorCode, openDatabase } from '../../src/platform/database.ts'
import { testDatabase } from '../support/template-database.ts'

const kinds = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'] as const
const everything = 'SELECT INSERT UPDATE DELETE'

/** What each role may do with each table; a table that is not here may be touched by nobody but its owner. */
const expected = {
  streetlight_web: {
    accounts: everything,
    alerts: 'SELECT INSERT UPDATE',
    arrivals: `${everything} TRUNCATE`,
    board_outbox: everything,
    board_slots: everything,
    channel_states: 'SELECT',
    // Emptied each night.
    code_buckets: 'DELETE',
    deliveries: 'SELECT INSERT',
    delivery_counts: 'SELECT',
    directories: everything,
    directory_proposals: everything,
    duty_contacts: everything,
    duty_plans: everything,
    // And `update (looked)`: that somebody was at the desk.
    duty_rounds: 'SELECT',
    enrolment_links: everything,
    heard_words: 'SELECT INSERT DELETE',
    intake_cards: everything,
    match_arrivals: `${everything} TRUNCATE`,
    match_rows: everything,
    member_mails: 'INSERT DELETE',
    member_sessions: everything,
    members: everything,
    // And `select (was, month)`: web may not read where a browser went.
    moved_browsers: 'INSERT DELETE',
    // And `select (member_id)`: what the worker has opened goes with the member.
    opened_contacts: 'DELETE',
    package_keys: everything,
    packages: everything,
    reports: everything,
    second_factor_requests: everything,
    sessions: everything,
    // And `select (id)`: how many wait.
    stop_requests: 'INSERT',
    team_keys: everything,
    vault_records: everything,
    waiting_reports: everything,
  },
  streetlight_worker: {
    alerts: 'SELECT',
    channel_states: everything,
    code_buckets: everything,
    deliveries: everything,
    delivery_counts: everything,
    directories: 'SELECT',
    // And `update (testing)`: that the message to try an address has gone.
    duty_contacts: 'SELECT',
    duty_plans: 'SELECT',
    duty_rounds: 'SELECT INSERT UPDATE',
    member_mails: everything,
    // And `update` of what says that a way of hers is no longer there, or is not wanted: has_way, way_lost, confirmed,
    // number_confirmed, number_code, address_state, number_state.
    members: 'SELECT DELETE',
    moved_browsers: 'SELECT DELETE',
    opened_contacts: everything,
    stop_requests: 'SELECT UPDATE DELETE',
  },
}

interface Right extends Record<string, unknown> {
  readonly table: string
  readonly rights: string
}

t.test('each role may touch exactly the tables it works with', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.owner, { max: 1 })
  t.teardown(() => closeDatabase(db))
  for (const [role, tables] of Object.entries(expected)) {
    const found = await db.execute<Right>(sql`
      select c.relname as table, string_agg(kind, ' ' order by place) as rights
      from pg_class c, unnest(${sql.param(kinds)}::text[]) with ordinality as k (kind, place)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'S')
        and has_table_privilege(${role}, c.oid, kind)
      group by c.relname order by c.relname`)
    t.same(Object.fromEntries(found.rows.map(({ table, rights }) => [table, rights])), tables, role)
  }
})

t.test('the worker cannot read a report, a package or an account', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.worker, { max: 1 })
  t.teardown(() => closeDatabase(db))
  for (const table of [
    'arrivals',
    'reports',
    'waiting_reports',
    'vault_records',
    'packages',
    'accounts',
    'team_keys',
  ]) {
    const error: unknown = await db.execute(sql`select * from ${sql.identifier(table)}`).then(
      () => null,
      (fault: unknown) => fault,
    )
    t.equal(databaseErrorCode(error), '42501', table)
  }
})

t.test('web cannot say that a warning was delivered', async (t) => {
  const urls = await testDatabase(t)
  const db = openDatabase(urls.web, { max: 1 })
  t.teardown(() => closeDatabase(db))
  const deeds = [
    sql`update deliveries set done = 7`,
    sql`delete from deliveries`,
    sql`update delivery_counts set sent = 1`,
    sql`select status from member_mails`,
  ]
  for (const deed of deeds) {
    const error: unknown = await db.execute(deed).then(
      () => null,
      (fault: unknown) => fault,
    )
    t.equal(databaseErrorCode(error), '42501')
  }
  await db.execute(sql`delete from member_mails where member_id = '\\x00'`)
})
