import t from 'tap'
import { heldRows } from '../../src/client/held-rows.ts'

const rows = (...oids: string[]) => oids.map((oid) => ({ oid }))
const oids = (shown: readonly { oid: string }[]) => shown.map(({ oid }) => oid).join(' ')

t.test('a row that was opened keeps its place, whether the view still has it or not', async (t) => {
  const held = heldRows()
  const all = rows('a', 'b', 'c', 'd')
  t.equal(oids(held.arranged(all, all)), 'a b c d')
  held.hold('b')
  t.equal(oids(held.arranged(rows('a', 'c', 'd', 'b'), all)), 'a b c d', 'it would come last')
  t.equal(oids(held.arranged(rows('a', 'c', 'd'), all)), 'a b c d', 'it would be gone')
  t.equal(held.has('b'), true)
  t.equal(held.has('a'), false)
})

t.test('several keep theirs, in whatever order they were opened', async (t) => {
  const held = heldRows()
  const all = rows('a', 'b', 'c', 'd', 'e')
  held.arranged(all, all)
  held.hold('d')
  held.arranged(rows('a', 'b', 'c', 'e'), all)
  held.hold('a')
  t.equal(oids(held.arranged(rows('b', 'c', 'e'), all)), 'a b c d e')
})

t.test('what is finished leaves, and a shorter view puts the held at its end', async (t) => {
  const held = heldRows()
  const all = rows('a', 'b', 'c')
  held.arranged(all, all)
  held.hold('c')
  held.hold('a')
  t.equal(oids(held.arranged([], rows('b', 'c'))), 'c')
  t.equal(oids(held.arranged([], rows('b'))), '')
})

t.test('another view holds nothing, and what was never shown is not held', async (t) => {
  const held = heldRows()
  const all = rows('a', 'b')
  held.arranged(rows('a'), all)
  held.hold('b')
  t.equal(held.has('b'), false)
  held.hold('a')
  held.clear()
  t.equal(oids(held.arranged(rows('b'), all)), 'b')
})
