import { sql } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { keepTogether } from '../../src/intake/keep-together.ts'
import { shuffle, type SealedRow } from '../../src/intake/store.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/platform/database.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { testDatabase } from '../support/template-database.ts'

t.setTimeout(120_000)

function row(): SealedRow {
  return {
    oid: systemRandom(16),
    epoch: '2026-11',
    sealedKey: systemRandom(1286),
    sealedBody: systemRandom(32_846),
    withdrawTag: systemRandom(32),
    tier: 2,
    week: '2026-W47',
  }
}

async function openTables(t: Test): Promise<Database> {
  const { web } = await testDatabase(t)
  const db = openDatabase(web, { max: 4 })
  t.teardown(() => closeDatabase(db))
  return db
}

async function kept(db: Database): Promise<Map<string, { body: Buffer; transaction: string }>> {
  const found = await db.execute<{ oid: Buffer; body: Buffer; transaction: string }>(
    sql`select oid, sealed_body body, xmin::text transaction from arrivals`,
  )
  return new Map(found.rows.map((one) => [one.oid.toString('hex'), one]))
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

t.test('reports that come together are each written whole, in few statements', async (t) => {
  const db = await openTables(t)
  const keep = keepTogether(db, 'arrivals')
  const rows = Array.from({ length: 40 }, row)
  t.same(await Promise.all(rows.map(keep)), Array(40).fill(true))
  const found = await kept(db)
  for (const { oid, sealedBody } of rows) {
    t.ok(found.get(hex(oid))?.body.equals(sealedBody))
  }
  const transactions = new Set([...found.values()].map(({ transaction }) => transaction))
  t.equal(transactions.size, 3, '16, 16 and 8')
})

t.test('a report that is sent twice at once is one report', async (t) => {
  const db = await openTables(t)
  const keep = keepTogether(db, 'arrivals')
  const twice = row()
  t.same(await Promise.all([row(), twice, twice].map(keep)), [true, true, false])
  t.same(await keep(twice), false)
  t.equal((await kept(db)).size, 2)
})

t.test('a report of another day is not taken for a new one among new ones', async (t) => {
  const db = await openTables(t)
  const keep = keepTogether(db, 'arrivals')
  const yesterdays = row()
  await keep(yesterdays)
  await shuffle(db)
  t.same(await Promise.all([row(), yesterdays].map(keep)), [true, false])
})

t.test('one that cannot be written takes no other with it', async (t) => {
  const db = await openTables(t)
  const keep = keepTogether(db, 'arrivals')
  const broken = { ...row(), tier: 70_000 }
  const settled = await Promise.allSettled([row(), broken, row()].map(keep))
  t.same(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  t.equal((await kept(db)).size, 2)
})
