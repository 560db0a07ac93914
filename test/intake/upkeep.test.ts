import { sql } from 'drizzle-orm'
import t from 'tap'
import { startIntake, type TestIntake } from '../support/intake.ts'
import { fetchOffer, postSealed, sealAnswers } from '../support/script-sender.ts'

const answers = { what_category: ['NP'], consent_police: 'no' }

/** Sends `count` reports one after the other; gives their numbers in the order in which they came. */
async function arrive(place: TestIntake, count: number): Promise<string[]> {
  const model = await sealAnswers(place, answers)
  const oids: string[] = []
  for (let at = 0; at < count; at += 1) {
    const { challenge } = await fetchOffer(place)
    const copy = model.slice()
    const oid = place.suite.random(16)
    copy.set(oid, 8)
    copy.set(Buffer.from(challenge, 'base64url'), copy.length - 48 - 8 - 64)
    await postSealed(place, copy)
    oids.push(Buffer.from(oid).toString('hex'))
  }
  return oids
}

/** How much two orders have in common: 1 for the same, 0 for none (Spearman's rank correlation, without its sign). */
function likeness(one: readonly string[], other: readonly string[]): number {
  const n = one.length
  const squares = one.map((oid, at) => (at - other.indexOf(oid)) ** 2)
  return Math.abs(1 - (6 * squares.reduce((sum, d) => sum + d, 0)) / (n * (n * n - 1)))
}

async function orderedBy(
  place: TestIntake,
  order: string,
  table: 'arrivals' | 'reports' = 'reports',
): Promise<string[]> {
  const rows = await place.db.execute<{ oid: string }>(
    sql`select encode(oid, 'hex') oid from ${sql.raw(table)} order by ${sql.raw(order)}`,
  )
  return rows.rows.map(({ oid }) => oid)
}

/** Where the bytes of a report lie, which do not fit into its row: numbers that PostgreSQL hands out one after the other. */
const toastId = 'pg_column_toast_chunk_id(sealed_body)'

// The real guard and database share the machine with the other tests.
t.setTimeout(180_000)

t.test(
  'after the night nothing tells in which order reports came (E-04)',
  { timeout: 120_000 },
  async (t) => {
    const place = await startIntake(t)
    const count = 150
    const came = await arrive(place, count)
    const byDay = await orderedBy(place, toastId, 'arrivals')
    t.equal(likeness(came, byDay), 1, 'by day they lie as they came: the measure sees it')
    t.equal(await place.intake.shuffle(), count)
    t.strictSame(await place.oids('arrivals'), [])
    t.equal((await place.oids('reports')).length, count)
    // With 150 rows a random order goes beyond 0.4 less than once in a million times.
    t.ok(likeness(came, await orderedBy(place, 'ctid')) < 0.4, 'the place on disk')
    t.ok(likeness(came, await orderedBy(place, toastId)) < 0.4, 'the place of its bytes')
    const xmins = await place.db.execute(sql`select distinct xmin::text from reports`)
    t.equal(xmins.rows.length, 1, 'one transaction')
    t.equal(await place.intake.shuffle(), 0, 'a second night moves nothing')
  },
)

t.test('unopened reports grow due and overdue together, opened ones do not', async (t) => {
  const place = await startIntake(t)
  await arrive(place, 2)
  await place.intake.shuffle()
  const [opened] = await arrive(place, 2)
  await place.db.execute(sql`update arrivals set state = 3 where encode(oid, 'hex') = ${opened}`)
  const states = async (): Promise<unknown> => {
    const rows = await place.db.execute<{ state: number }>(
      sql`select state from arrivals union all select state from reports`,
    )
    return rows.rows.map(({ state }) => state).sort()
  }
  t.strictSame(await states(), [0, 0, 0, 3])
  await place.intake.age()
  t.strictSame(await states(), [1, 1, 1, 3])
  await place.intake.age()
  await place.intake.age()
  t.strictSame(await states(), [2, 2, 2, 3])
})

t.test('reports that come while the night moves the day are not lost', async (t) => {
  const place = await startIntake(t)
  const [came] = await Promise.all([arrive(place, 20), moves(place)])
  await place.intake.shuffle()
  t.equal((await place.oids('reports')).length, came.length)
})

async function moves(place: TestIntake): Promise<void> {
  for (let night = 0; night < 5; night += 1) await place.intake.shuffle()
}
