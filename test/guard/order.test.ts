import t from 'tap'
import { withdrawTagOf } from '../../src/sealing/mailbox.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { callTable } from '../../src/guard/call-table.ts'
import { state } from '../../src/guard/calls/state.ts'
import { deferred } from '../../src/guard/deferred.ts'
import type { Room } from '../../src/guard/room.ts'
import type { SlotFile } from '../../src/guard/slot-file.ts'
import { toJson } from '../../src/guard/shapes.ts'
import { openRoom } from './room.ts'
import { ask, genesisOf, makeScheme } from './scheme.ts'

const call = async (room: Room, name: string, args: unknown): Promise<unknown> =>
  callTable.get(name)?.run(room, toJson(args), 'web')

async function founded(room: Room) {
  const scheme = await makeScheme(room.suite, { state: () => Promise.resolve(state(room)) })
  await call(room, 'genesis', genesisOf(room.suite, scheme))
  return scheme
}

const report = (room: Room, withdrawTag: Bytes | null = null) => ({
  oid: room.suite.random(16),
  class: 'report',
  expires: '2027-01',
  blob: room.suite.random(1246),
  withdrawTag,
  to: null,
  authority: null,
})

t.test('no answer leaves before the disk has what it promises', async (t) => {
  let gate = deferred<undefined>()
  const slow = (file: SlotFile): SlotFile => ({ ...file, sync: () => gate.promise })
  const { room } = await openRoom(t, slow)
  await founded(room)
  const secret = room.suite.random(32)
  const item = report(room, withdrawTagOf(room.suite, 'report', secret))
  const deeds = [
    () => call(room, 'wrap', [item]),
    () => call(room, 'shredByPreimage', [{ scope: 'report', secret }]),
    () => call(room, 'shred', { oids: [item.oid], authority: 'unwritten' }),
  ]
  for (const deed of deeds) {
    let isAnswered = false
    const answer = deed().then(() => (isAnswered = true))
    for (let i = 0; i < 5; i++) await new Promise(setImmediate)
    t.notOk(isAnswered)
    gate.resolve(undefined)
    await answer
    gate = deferred()
  }
  gate.resolve(undefined)
})

t.test('what cannot be written down is not opened', async (t) => {
  const { room } = await openRoom(t)
  const scheme = await founded(room)
  const item = report(room)
  const [blob = ''] = toJson(await call(room, 'wrap', [item])) as string[]
  const asked = ask(
    room.suite,
    scheme,
    scheme.ana,
    [{ oid: item.oid, blob: Buffer.from(blob, 'base64url') }],
    {
      minute: Math.floor(room.clock().getTime() / 60_000),
    },
  )
  room.books.run('ALTER TABLE audit RENAME TO elsewhere')
  await t.rejects(call(room, 'release', asked.input))
  room.books.run('ALTER TABLE elsewhere RENAME TO audit')
  await call(room, 'release', asked.input)
  const lines = room.books.rows('SELECT entry FROM audit ORDER BY seq')
  t.match(lines.at(-1)?.['entry'], 'release:report:1')
})
