import fc from 'fast-check'
import t from 'tap'
import { base64url } from '../../src/sealing/bytes.ts'
import { changedGroups, DIGESTS, digestsOf, GROUPS, NOTES, REPORTS, type ListedNote } from '../../src/sealing/listing.ts' // prettier-ignore
import { loadSodium } from '../../src/sealing/sodium.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { suiteOf } from '../../src/sealing/suite.ts'

const s = suiteOf(await loadSodium(), systemRandom)

const note: fc.Arbitrary<ListedNote> = fc.record({
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => base64url(bytes)),
  epoch: fc.constantFrom('2026-10', '2026-11'),
  version: fc.integer({ min: 1, max: 99 }),
  large: fc.boolean(),
})
const notes = fc.uniqueArray(note, { selector: ({ id }) => id, maxLength: 60 })

const sortedIds = (rows: readonly ListedNote[]): string[] => rows.map(({ id }) => id).sort()

t.test('two who have the same list have nothing to tell each other', (t) => {
  fc.assert(
    fc.property(notes, (rows) => {
      const theirs = digestsOf(s, NOTES, [...rows].reverse())
      t.equal(theirs.length, DIGESTS)
      return Object.keys(changedGroups(s, NOTES, rows, theirs)).length === 0
    }),
    { numRuns: 50 },
  )
  t.end()
})

t.test('whatever differs is sent with its whole group, and nothing else', (t) => {
  fc.assert(
    fc.property(notes, notes, (before, after) => {
      const changed = changedGroups(s, NOTES, after, digestsOf(s, NOTES, before))
      const kept = before.filter(({ id }) => changed[id.charAt(0)] === undefined)
      const known = [...kept, ...Object.values(changed).flat()]
      const isSame = JSON.stringify(sortedIds(known)) === JSON.stringify(sortedIds(after))
      const versions = new Map(known.map(({ id, version }) => [id, version]))
      return isSame && after.every(({ id, version }) => versions.get(id) === version)
    }),
    { numRuns: 200 },
  )
  t.end()
})

t.test('a change of anything that is shown is seen', (t) => {
  const row = { oid: 'A'.repeat(22), epoch: '2026-11', week: '2026-W47', tier: 2, state: 'new' }
  const known = digestsOf(s, REPORTS, [row])
  for (const change of [{ state: 'due' }, { tier: 3 }, { week: '2026-W48' }, { epoch: '2026-12' }])
    t.same(Object.keys(changedGroups(s, REPORTS, [{ ...row, ...change }], known)), ['A'])
  t.same(changedGroups(s, REPORTS, [], known), { A: [] }, 'also that it is gone')
  t.equal(GROUPS.length, 64)
  t.end()
})
