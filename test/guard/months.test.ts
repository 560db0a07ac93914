import t from 'tap'
import { base64url } from '../../src/sealing/bytes.ts'
import type { Room } from '../../src/guard/room.ts'
import { callTable } from '../../src/guard/call-table.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import { openRoom } from './room.ts'

/** Genesis is another test's matter; here only the month counts. */
function founded(room: Room): void {
  room.charter = { svc: 'example-svc', rootPk: '', directory: {} as never, signatures: [] }
}

async function wrap(
  room: Room,
  item: { oid: Uint8Array; class: string; expires: string },
): Promise<void> {
  const blob = base64url(room.suite.random(100))
  const args = {
    ...item,
    oid: base64url(item.oid),
    blob,
    withdrawTag: null,
    to: null,
    authority: null,
  }
  await callTable.get('wrap')?.run(room, [args], 'web')
}

const shred = async (room: Room, oid: Uint8Array): Promise<unknown> =>
  callTable.get('shred')?.run(room, { oids: [base64url(oid)], authority: 'expired' }, 'web')
const sweep = async (room: Room): Promise<unknown> =>
  callTable.get('sweep')?.run(room, null, 'worker')

t.test('a key lives through its last month and goes in the next, asked or not', async (t) => {
  const { room, setTime } = await openRoom(t)
  founded(room)
  const [asked, swept, longer] = [
    room.suite.random(16),
    room.suite.random(16),
    room.suite.random(16),
  ]
  for (const oid of [asked, swept]) await wrap(room, { oid, class: 'report', expires: '2026-12' })
  await wrap(room, { oid: longer, class: 'report', expires: '2027-01' })
  setTime('2026-12-31T23:59:59Z')
  t.same(await sweep(room), { count: 0 })
  await t.rejects(shred(room, asked), new RefusalError('not_allowed'))
  setTime('2027-01-01T00:00:00Z')
  await shred(room, asked)
  t.equal(room.slots.find(asked), null)
  t.same(await sweep(room), { count: 1 })
  t.equal(room.slots.find(swept), null)
  t.equal(room.slots.find(longer)?.expires, '2027-01')
})

t.test("sending a report again does not lengthen its life, a note's life it does", async (t) => {
  const { room, setTime } = await openRoom(t)
  founded(room)
  const [report, note] = [room.suite.random(16), room.suite.random(16)]
  for (const expires of ['2026-12', '2027-06']) {
    await wrap(room, { oid: report, class: 'report', expires })
    await wrap(room, { oid: note, class: 'vault', expires })
  }
  t.equal(room.slots.find(report)?.expires, '2026-12')
  t.equal(room.slots.find(note)?.expires, '2027-06')
  setTime('2027-03-01T00:00:00Z')
  t.same(await sweep(room), { count: 1 })
})

t.test('a key can be taken back as unwritten for some minutes and not after', async (t) => {
  const { room, setTime } = await openRoom(t)
  founded(room)
  const [soon, late] = [room.suite.random(16), room.suite.random(16)]
  for (const oid of [soon, late]) await wrap(room, { oid, class: 'report', expires: '2026-12' })
  const takeBack = async (oid: Uint8Array): Promise<unknown> =>
    callTable.get('shred')?.run(room, { oids: [base64url(oid)], authority: 'unwritten' }, 'web')
  setTime('2026-11-21T17:39:00Z')
  await takeBack(soon)
  t.equal(room.slots.find(soon), null)
  setTime('2026-11-21T17:51:00Z')
  await t.rejects(takeBack(late), new RefusalError('not_allowed'))
})

t.test("a day's key is there from the day before to two days after", async (t) => {
  const { room, setTime } = await openRoom(t)
  const ask = (period: string): unknown =>
    callTable.get('serviceKey')?.run(room, { name: 'draft', period }, 'web')
  const key = ask('2026-11-21')
  for (const time of ['2026-11-20T00:00:00Z', '2026-11-23T23:59:59Z']) {
    setTime(time)
    t.same(ask('2026-11-21'), key)
  }
  for (const time of ['2026-11-19T23:59:59Z', '2026-11-24T00:00:00Z']) {
    setTime(time)
    t.throws(() => ask('2026-11-21'), { code: 'period_out_of_range' })
  }
  t.throws(() => ask('2026-02-31'), { code: 'period_out_of_range' })
})
