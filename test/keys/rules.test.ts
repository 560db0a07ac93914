import t from 'tap'
import { isMonthEnding, livePeople, missingPlaces } from '../../src/keys/rules.ts'
import type { Directory, DirectoryModerator } from '../../src/sealing/directory.ts'

const moderator = (id: string, to: string | null): DirectoryModerator => ({
  id,
  name: id,
  enc_pk: `enc ${id}`,
  sig_pk: `sig ${id}`,
  role: 'moderator',
  from: '2026-01',
  to,
})

const people: Pick<Directory, 'moderators' | 'liaisons'> = {
  moderators: [moderator('ana', null), moderator('leo', '2026-03'), moderator('bela', null)],
  liaisons: [
    {
      id: 'offa',
      name: 'offa',
      post: 'north',
      areas: ['hill'],
      enc_pk: 'enc offa',
      sig_pk: 'sig offa',
      from: '2026-01',
      to: null,
    },
  ],
}
const directory = people as Directory

t.test('whoever has left is not among the people at work', async (t) => {
  t.same(
    livePeople(directory).map(({ id, role, post }) => [id, role, post]),
    [
      ['ana', 'moderator', null],
      ['bela', 'moderator', null],
      ['offa', 'liaison', 'north'],
    ],
  )
})

t.test('each moderator at work lacks what nobody has sealed to her yet', async (t) => {
  const there = [
    { epoch: '2026-01', accountId: 'ana' },
    { epoch: '2026-01', accountId: 'leo' },
    { epoch: '2026-02', accountId: 'bela' },
  ]
  const missing = missingPlaces(directory, ['2026-01', '2026-02'], there)
  t.same(missing, [
    { epoch: '2026-01', accountId: 'bela', encryptionKey: 'enc bela' },
    { epoch: '2026-02', accountId: 'ana', encryptionKey: 'enc ana' },
  ])
})

t.test('the last seven days of a month are its end', async (t) => {
  const ends: [string, boolean][] = [
    ['2026-02-21T23:59:59Z', false],
    ['2026-02-22T00:00:00Z', true],
    ['2028-02-22T00:00:00Z', false],
    ['2028-02-23T00:00:00Z', true],
    ['2026-12-24T23:59:59Z', false],
    ['2026-12-25T00:00:00Z', true],
    ['2026-12-31T23:59:59Z', true],
    ['2027-01-01T00:00:00Z', false],
  ]
  for (const [moment, isEnd] of ends) t.equal(isMonthEnding(new Date(moment)), isEnd, moment)
})
