import { spawnSync } from 'node:child_process'
import { cpSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import t from 'tap'
import { migrationsFolder } from '../../src/platform/migrate.ts'
import { testDatabase } from '../support/template-database.ts'

t.setTimeout(120_000)

const root = fileURLToPath(new URL('../..', import.meta.url))
const generate = [
  'generate',
  '--dialect',
  'postgresql',
  '--schema',
  './src/*/schema.ts',
  '--casing',
  'snake_case',
]

t.test('the migrations make exactly the tables that the schema files name', async (t) => {
  const copy = join(t.testdir(), 'migrations')
  cpSync(migrationsFolder, copy, { recursive: true })
  const words = ['node_modules/drizzle-kit/bin.cjs', ...generate, '--out', relative(root, copy)]
  const made = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  t.equal(made.status, 0, made.stderr)
  t.match(made.stdout, /No schema changes/)
  t.same(
    globSync('*.sql', { cwd: copy }).sort(),
    globSync('*.sql', { cwd: migrationsFolder }).sort(),
  )
})

t.test('no table can tell when or in which order something came', async (t) => {
  const urls = await testDatabase(t)
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  t.teardown(() => client.end())
  // Only the two queues of what leaves hold a time: of the next try, and until when a worker has the row.
  const times = await client.query<{ place: string }>(`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and (data_type like 'timestamp%' or data_type in ('date', 'time', 'interval'))
    order by 1`)
  t.same(
    times.rows.map(({ place }) => place),
    ['deliveries.held_until', 'deliveries.next_at', 'member_mails.next_at'],
  )
  const counters = await client.query(`
    select 1 from information_schema.columns where table_schema = 'public'
    and (is_identity = 'YES' or column_default like 'nextval%')`)
  t.equal(counters.rowCount, 0)
})

t.test('every migration on the list is there', async (t) => {
  const journal = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'),
  ) as {
    entries: { tag: string; when: number }[]
  }
  const files = globSync('*.sql', { cwd: migrationsFolder }).sort()
  t.same(
    journal.entries.map(({ tag }) => `${tag}.sql`),
    files,
  )
  const times = journal.entries.map(({ when }) => when)
  t.same(
    times,
    times.toSorted((a, b) => a - b),
    'and in the order in which they run',
  )
})
