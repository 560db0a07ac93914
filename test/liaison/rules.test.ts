import t from 'tap'
import { areKeysFor, officersOf, stateOf } from '../../src/liaison/rules.ts'
import type { Directory, DirectoryLiaison } from '../../src/sealing/directory.ts'

const officer = (id: string, post: string, to: string | null = null): DirectoryLiaison => ({
  id,
  name: id,
  post,
  areas: [],
  enc_pk: '',
  sig_pk: '',
  from: '2026-01',
  to,
})

const directory = {
  liaisons: [
    officer('olga', 'north'),
    officer('oleg', 'north', '2026-02'),
    officer('sten', 'south'),
  ],
} as unknown as Directory

t.test('a post is held by the officers who have not left it', async (t) => {
  t.same(
    officersOf(directory, 'north').map((one) => one.id),
    ['olga'],
  )
  t.same(officersOf(directory, 'east'), [])
})

t.test('keys are for each officer of the post, once', async (t) => {
  const two = [officer('olga', 'north'), officer('oleg', 'north')]
  t.ok(areKeysFor(two, ['oleg', 'olga']))
  for (const given of [
    [],
    ['olga'],
    ['olga', 'olga'],
    ['olga', 'sten'],
    ['olga', 'oleg', 'sten'],
  ]) {
    t.notOk(areKeysFor(two, given), given.join(' '))
  }
})

t.test('a package in a state nobody knows counts as closed', async (t) => {
  t.same([0, 1, 2, 7].map(stateOf), ['waiting', 'opened', 'closed', 'closed'])
})
