import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import fc from 'fast-check'
import type { Slots } from '../../src/guard/slots.ts'
import type { Slot } from '../../src/guard/slot.ts'
import { hex } from '../../src/sealing/bytes.ts'
import type { Suite } from '../../src/sealing/suite.ts'
import { openRoom } from './room.ts'

const slotFor = (suite: Suite, more: Partial<Slot> = {}): Slot => ({
  oid: suite.random(16),
  class: 'report',
  expires: '2027-11',
  addressee: null,
  withdrawTag: null,
  ...more,
})

t.test(
  'a thousand keys made in one turn are one flush, and those that come meanwhile one more',
  async (t) => {
    const { room, flushes } = await openRoom(t)
    const { slots, suite } = room
    const made = Array.from({ length: 1000 }, () => {
      slots.create(slotFor(suite))
      return slots.settled()
    })
    await new Promise(setImmediate)
    slots.create(slotFor(suite))
    const late = slots.settled()
    slots.create(slotFor(suite))
    await Promise.all([...made, late, slots.settled()])
    t.equal(flushes(), 2)
  },
)

t.test('nobody is told of a key that the disk did not take, then or later', async (t) => {
  const { room } = await openRoom(t, (file) => ({
    ...file,
    sync: () => Promise.reject(new Error('the disk is gone')),
  }))
  room.slots.create(slotFor(room.suite))
  await t.rejects(room.slots.settled())
  await t.rejects(room.slots.settled())
})

t.test('the file does not show in which order objects came', async (t) => {
  const { room, folder } = await openRoom(t)
  const { slots, suite } = room
  const made = Array.from({ length: 400 }, () => slotFor(suite))
  for (const slot of made) slots.create(slot)
  const file = readFileSync(join(folder, 'shred.slots'))
  const places = made.map(({ oid }) => file.indexOf(oid))
  // Kendall: among 79,800 pairs the share in order is 1/2 +- 0.0167 by chance; five of those are below 1e-6.
  const pairs = places.flatMap((a, i) => places.slice(i + 1).map((b) => (a < b ? 1 : 0)))
  const share = pairs.reduce<number>((sum, one) => sum + one, 0) / pairs.length
  t.ok(Math.abs(share - 0.5) < 5 * 0.0167, `share of pairs in order: ${share}`)
})

type Deed = 'create' | 'erase' | 'extend' | 'find'

/** The store and a plain map must agree after any sequence of deeds. */
function agrees(slots: Slots, suite: Suite, deeds: readonly [Deed, number][]): boolean {
  const known = new Map<string, { slot: Slot; key: string }>()
  for (const [deed, pick] of deeds) {
    const some = [...known.values()][pick % Math.max(1, known.size)]
    if (deed === 'create' || some === undefined) {
      const slot = slotFor(suite, { withdrawTag: pick % 2 === 0 ? suite.random(32) : null })
      known.set(hex(slot.oid), { slot, key: hex(slots.create(slot)) })
    } else if (deed === 'erase') {
      slots.erase(some.slot.oid)
      known.delete(hex(some.slot.oid))
      if (slots.find(some.slot.oid) !== null) return false
    } else if (deed === 'extend') {
      slots.extend(some.slot.oid, '2028-05')
      known.set(hex(some.slot.oid), { ...some, slot: { ...some.slot, expires: '2028-05' } })
    }
  }
  return (
    slots.count === known.size &&
    [...known.values()].every(({ slot, key }) => {
      const found = slots.find(slot.oid)
      const tagged = slot.withdrawTag === null ? [] : slots.withTag(slot.withdrawTag)
      return (
        found?.expires === slot.expires &&
        hex(slots.key(slot.oid)) === key &&
        tagged.length === (slot.withdrawTag === null ? 0 : 1)
      )
    })
  )
}

t.test('whatever is made, lengthened and erased, each object keeps its own key', async (t) => {
  const deed = fc.constantFrom<Deed>('create', 'create', 'create', 'erase', 'extend', 'find')
  const deeds = fc.array(fc.tuple(deed, fc.nat(1000)), { minLength: 1, maxLength: 60 })
  for (const sequence of fc.sample(deeds, { numRuns: 25, seed: 11 })) {
    const { room } = await openRoom(t)
    t.ok(agrees(room.slots, room.suite, sequence))
  }
  const many = Array.from({ length: 3000 }, (_, i): [Deed, number] => [
    i % 5 === 4 ? 'erase' : 'create',
    i * 7,
  ])
  const { room } = await openRoom(t)
  t.ok(agrees(room.slots, room.suite, many), 'also beyond the room of the first slots')
})
