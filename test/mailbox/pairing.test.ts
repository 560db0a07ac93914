import { sql } from 'drizzle-orm'
import t from 'tap'
import { hex } from '../../src/sealing/bytes.ts'
import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import { mailboxShare } from '../../src/sealing/report.ts'
import { svc } from '../guard/scheme.ts'
import { startMailbox } from '../support/coming-back.ts'
import { postSealed, sealAnswers } from '../support/script-sender.ts'
import { answers } from '../support/what-came-of-it.ts'

t.setTimeout(300_000)

const pairs = 100

/** A pairing by chance has one hit on average; ten or more come about once in ten million (decision 25). */
const tooMany = 10

interface Row extends Record<string, unknown> {
  readonly id: Buffer
  readonly row: Buffer
}

/** How many bytes stand at the same places, from the front and from the back. */
function likeness(a: Buffer, b: Buffer): number {
  let same = 0
  for (let i = 0; i < 400; i++) {
    if (a[i] === b[i]) same += 1
    if (a.at(-1 - i) === b.at(-1 - i)) same += 1
  }
  return same
}

t.test('who has the tables cannot tell which answer belongs to which report (E-05)', async (t) => {
  const place = await startMailbox(t)
  const { suite, db } = place
  const truth = new Map<string, string>()
  const shares = []
  for (let i = 0; i < pairs; i++) {
    const mailbox = mailboxKeys(suite, svc, suite.random(64))
    const before = new Set(await place.oids('arrivals'))
    await postSealed(place, await sealAnswers(place, answers, { mailbox }))
    const oid = (await place.oids('arrivals')).find((one) => !before.has(one)) ?? ''
    truth.set(Buffer.from(oid, 'base64url').toString('hex'), hex(mailbox.tag(0)))
    shares.push(mailboxShare(mailbox))
  }
  await place.intake.shuffle()
  // The worst case: somebody answers in the very order in which the reports came, and each answer is posted at once.
  for (const [i, share] of shares.entries()) {
    await place.answer(share, { kind: 'received' })
    if (i % 4 === 3) await place.mailbox.post()
  }
  const real = new Set(truth.values())
  const rowsOf = async (table: 'reports' | 'board_slots', id: 'oid' | 'tag', order: string) => {
    const found = await db.execute<Row>(
      sql.raw(
        `select ${id} as id, convert_to(x::text, 'UTF8') as row from ${table} x order by ${order}`,
      ),
    )
    return found.rows.map((one) => ({ id: one.id.toString('hex'), row: one.row }))
  }
  const hits = (oids: readonly string[], tags: readonly string[]): number =>
    oids.filter((oid, i) => truth.get(oid) === tags[i]).length

  await t.test('by no order in which rows lie, were written or are named', async (t) => {
    const orders = ['ctid', 'xmin::text::bigint, ctid', 'cmin::text::bigint, ctid']
    for (const order of orders) {
      const reports = (await rowsOf('reports', 'oid', order)).map(({ id }) => id)
      // More than a thief has: the empty slots are taken out for him.
      const slots = (await rowsOf('board_slots', 'tag', order)).map(({ id }) => id)
      const tags = slots.filter((tag) => real.has(tag))
      t.equal(reports.length, pairs)
      t.equal(tags.length, pairs)
      t.ok(hits(reports, tags) < tooMany, `${order}: ${hits(reports, tags)} of ${pairs}`)
    }
    const reports = [...truth.keys()].sort()
    const tags = [...real].sort()
    t.ok(hits(reports, tags) < tooMany, 'names')
  })

  await t.test('by no likeness of their bytes', async (t) => {
    const reports = await rowsOf('reports', 'oid', 'oid')
    const slots = (await rowsOf('board_slots', 'tag', 'tag')).filter(({ id }) => real.has(id))
    const guesses = reports.map(({ row }) => {
      const scored = slots.map((slot) => ({ id: slot.id, score: likeness(row, slot.row) }))
      return scored.reduce((best, one) => (one.score > best.score ? one : best)).id
    })
    const right = hits(
      reports.map(({ id }) => id),
      guesses,
    )
    t.ok(right < tooMany, `${right} of ${pairs}`)
  })

  await t.test('and a pairing that does show is found by this test', async (t) => {
    t.equal(hits([...truth.keys()], [...truth.values()]), pairs)
  })
})
