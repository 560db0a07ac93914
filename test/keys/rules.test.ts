import t from 'tap'
import { livePeople, missingPlaces, nextMonthKey } from '../../src/keys/rules.ts'
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

t.test('from the 20th the next month’s key is missed, from the 26th loudly', async (t) => {
  const epochs = (...ids: string[]): Directory =>
    ({ ...people, epochs: ids.map((id) => ({ id })) }) as Directory
  const days: [string, string][] = [
    ['2026-02-19T23:59:59Z', 'there'],
    ['2026-02-20T00:00:00Z', 'due'],
    ['2026-02-25T23:59:59Z', 'due'],
    ['2026-02-26T00:00:00Z', 'late'],
    ['2026-02-28T23:59:59Z', 'late'],
  ]
  for (const [moment, missed] of days) {
    t.equal(nextMonthKey(epochs('2026-02'), new Date(moment)), missed, moment)
    t.equal(nextMonthKey(epochs('2026-02', '2026-03'), new Date(moment)), 'there', moment)
  }
  t.equal(nextMonthKey(epochs('2026-12'), new Date('2026-12-31T12:00:00Z')), 'late')
  t.equal(nextMonthKey(epochs('2026-12', '2027-01'), new Date('2026-12-31T12:00:00Z')), 'there')
})
