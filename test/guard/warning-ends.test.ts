import t from 'tap'
import { signAlert, type Alert } from '../../src/sealing/alert.ts'
import { callTable } from '../../src/guard/call-table.ts'
import { receiptOf } from '../../src/guard/calls/publications.ts'
import { state } from '../../src/guard/calls/state.ts'
import type { Room } from '../../src/guard/room.ts'
import { toJson } from '../../src/guard/shapes.ts'
import { alert as warning } from '../sealing/warning.ts'
import { openRoom } from './room.ts'
import { genesisOf, makeScheme, type Scheme } from './scheme.ts'

const call = async (room: Room, name: string, args: unknown): Promise<unknown> =>
  callTable.get(name)?.run(room, toJson(args), name === 'sweep' ? 'worker' : 'web')

async function founded(room: Room): Promise<Scheme> {
  const scheme = await makeScheme(room.suite, { state: () => Promise.resolve(state(room)) })
  await call(room, 'genesis', genesisOf(room.suite, scheme))
  return scheme
}

const first: Alert = { ...warning, version: 1, level: 2, expires: '2027-05-20' }
const recall: Alert = {
  ...{ ...first, kind: 'recall', version: 2, headline: {}, body: {}, advice: {} },
  ...{ person: {}, vehicle: {}, identifiers: [] },
}

function publish(room: Room, { ana, bea }: Scheme, document: Alert): Promise<unknown> {
  const signatures = [ana, bea].map(({ id, sig }) =>
    signAlert(room.suite, document, { by: id, secretKey: sig.secretKey }),
  )
  return call(room, 'recordPublication', { kind: 'alert', document, signatures })
}

const rows = ({ books }: Room, table: string): number =>
  Number(books.row(`SELECT count(*) AS n FROM ${table}`)?.['n'])

t.test(
  'a recalled warning never comes back, neither before its row is forgotten nor after',
  async (t) => {
    const { room, setTime } = await openRoom(t)
    const scheme = await founded(room)
    await publish(room, scheme, first)
    await publish(room, scheme, recall)

    for (const day of ['2026-12-01', '2027-04-30']) {
      setTime(`${day}T12:00:00Z`)
      await call(room, 'sweep', null)
      t.equal(rows(room, 'warnings'), 1)
      await t.rejects(publish(room, scheme, first), { code: 'recalled' }, day)
    }
    setTime('2028-11-30T12:00:00Z')
    await call(room, 'sweep', null)
    t.equal(rows(room, 'warnings'), 1, 'somebody may have signed one that lasts two years')
    const kept: Alert = { ...first, level: 4, expires: '2028-11-20' }
    await t.rejects(publish(room, scheme, kept), { code: 'recalled' }, 'signed, and kept back')

    setTime('2028-12-01T00:30:00Z')
    await call(room, 'sweep', null)
    for (const table of ['warnings', 'warning_ends']) t.equal(rows(room, table), 0, table)
    for (const version of [first, kept, recall])
      await t.rejects(publish(room, scheme, version), { code: 'expired' })
    const later: Alert = { ...first, kind: 'update', version: 2, expires: '2029-05-01' }
    await t.rejects(publish(room, scheme, later), { code: 'first-version' })
  },
)

t.test('what changes is kept as long again, and what is forgotten is not sent', async (t) => {
  const { room, setTime } = await openRoom(t)
  const scheme = await founded(room)
  await publish(room, scheme, first)
  setTime('2027-03-10T12:00:00Z')
  const next: Alert = { ...first, kind: 'update', version: 2, expires: '2027-08-01' }
  const { hash } = (await publish(room, scheme, next)) as { hash: Uint8Array }
  setTime('2028-12-15T12:00:00Z')
  await call(room, 'sweep', null)
  t.equal(rows(room, 'warnings'), 1)
  t.same(receiptOf(room, { kind: 'alert', hash }), { known: true, newest: true })
  setTime('2029-04-02T12:00:00Z')
  await call(room, 'sweep', null)
  t.equal(rows(room, 'warnings'), 0)
  t.same(receiptOf(room, { kind: 'alert', hash }), { known: false, newest: false })
})

t.test('a row from before ends were noted down is counted from the first sweep', async (t) => {
  const { room, setTime } = await openRoom(t)
  const scheme = await founded(room)
  await publish(room, scheme, first)
  room.books.run('DELETE FROM warning_ends')
  setTime('2030-01-01T12:00:00Z')
  await call(room, 'sweep', null)
  t.equal(rows(room, 'warnings'), 1)
  setTime('2032-02-01T12:00:00Z')
  await call(room, 'sweep', null)
  t.equal(rows(room, 'warnings'), 0)
})
