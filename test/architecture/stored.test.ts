import pg from 'pg'
import t from 'tap'
import { testDatabase } from '../support/template-database.ts'

interface Column {
  table: string
  column: string
  type: string
}

/** Where a time finer than a week may stand: when something of ours is to be tried again, never what a person did. */
const ownTimes = ['deliveries.held_until', 'deliveries.next_at', 'member_mails.next_at']
/** Ends that a machine counts to: they are of moderators' and operators' links and sessions. */
const ownEnds = [
  'enrolment_links.ends_minute',
  'second_factor_requests.ends_hour',
  'sessions.ends_hour',
]
/** When the service itself wrote to who is on duty: at hours that the rota fixes, whatever waits or not. */
const ownHours = ['duty_rounds.called_hour']

async function columns(url: string): Promise<Column[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(
    `select table_name as table, column_name as column, data_type as type
     from information_schema.columns where table_schema = 'public' order by 1, 2`,
  )
  await client.end()
  return rows
}

t.test('no table keeps a time of anything that a reporter or member did', async (t) => {
  const all = await columns((await testDatabase(t)).owner)
  const named = all.map(({ table, column }) => `${table}.${column}`)
  const timed = all
    .filter(({ type }) => /time|date|interval/.test(type))
    .map(({ table, column }) => `${table}.${column}`)
  t.same(timed, ownTimes)
  t.same(
    named.filter((name) =>
      /(_|\.)(at|until|time|date|day|hour|minute|created|updated)$|_(hour|minute)$/.test(name),
    ),
    [...ownTimes, ...ownEnds, ...ownHours].sort(),
  )
})

t.test(
  'a report’s row is ids, locks, a month, a week and a state, and leads nowhere else',
  async (t) => {
    const url = (await testDatabase(t)).owner
    const kept = [
      'epoch',
      'oid',
      'sealed_body',
      'sealed_key',
      'state',
      'tier',
      'week',
      'withdraw_tag',
    ]
    const all = await columns(url)
    for (const table of ['arrivals', 'reports', 'waiting_reports']) {
      t.same(
        all.filter((one) => one.table === table).map(({ column }) => column),
        kept,
      )
    }
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(`select conname from pg_constraint where contype = 'f'`)
    const serial = await client.query(`select 1 from pg_sequences where schemaname = 'public'`)
    await client.end()
    t.same(rows, [], 'no foreign key joins two tables')
    t.equal(serial.rowCount, 0, 'and nothing is numbered in the order it came')
  },
)

t.test('a row of what reports share is an id, a month, a prefix and a lock', async (t) => {
  const all = await columns((await testDatabase(t)).owner)
  for (const table of ['match_arrivals', 'match_rows']) {
    const kept = all.filter((one) => one.table === table).map(({ column }) => column)
    t.same(kept, ['blob', 'epoch', 'id', 'prefix'], 'and names no report')
  }
})

t.test('a member’s row says whether she can be told, and not by which browser', async (t) => {
  const all = await columns((await testDatabase(t)).owner)
  const ofMembers = all.filter(({ table }) => table === 'members')
  const flags = ofMembers.filter(({ type }) => type === 'boolean').map(({ column }) => column)
  // Of a browser nothing else is kept beside her sealed contact: no endpoint, no key, no count.
  t.same(flags, ['confirmed', 'has_way', 'number_confirmed', 'way_lost'])
  t.same(
    ofMembers.filter(({ column }) => /push|browser|endpoint/.test(column)),
    [],
  )
})

t.test('what is kept of an address or a number beside the contact leads to neither', async (t) => {
  const url = (await testDatabase(t)).owner
  const all = await columns(url)
  const of = (table: string) => all.filter((one) => one.table === table).map((one) => one.column)
  const small = all.filter(({ table, type }) => table === 'members' && type === 'smallint')
  // Counts of a day, and what her page says about an address or a number: it takes nothing, she wrote STOP.
  t.same(
    small.map(({ column }) => column),
    ['address_state', 'codes_sent', 'codes_tried', 'number_state', 'tests_sent'],
  )
  t.same(of('stop_requests'), ['blob', 'id'], 'a wish to stop is a lock that only the worker opens')
  t.same(
    of('code_buckets'),
    ['bucket', 'count'],
    'a day of codes is hashes under a key of that day',
  )
  t.same(of('heard_words'), ['token', 'word'], 'a word of the gateway is a hash, with no month')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ persistence: string }>(
    `select relpersistence persistence from pg_class where relname = 'code_buckets'`,
  )
  await client.end()
  t.same(rows, [{ persistence: 'u' }], 'which no backup has')
})

t.test(
  'a row of who may be on duty says how she is written to, and neither where nor when',
  async (t) => {
    const all = await columns((await testDatabase(t)).owner)
    const kept = all.filter(({ table }) => table === 'duty_contacts').map(({ column }) => column)
    // Beside the sealed addresses: that there is mail, how far a number is, the digits until they were looked at, and
    // whether there is a browser or one that is gone: never which, nor with which push service.
    t.same(kept, [
      ...['account_id', 'blob', 'browser_state', 'has_mail', 'number_proof', 'number_state'],
      ...['number_typed', 'oid', 'testing'],
    ])
  },
)

t.test(
  'a browser’s new address stands under a hash of the old one, and with no member',
  async (t) => {
    const all = await columns((await testDatabase(t)).owner)
    const kept = all.filter(({ table }) => table === 'moved_browsers').map(({ column }) => column)
    t.same(kept, ['blob', 'month', 'was'])
  },
)
