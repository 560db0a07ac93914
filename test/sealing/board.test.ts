import { createHash } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { hex } from '../../src/sealing/bytes.ts'
import {
  ASKED,
  askFor,
  inOrder,
  ownAmong,
  paddedTags,
  shelfBits,
  shelfOf,
  shelfPart,
} from '../../src/sealing/board.ts'
import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { both, filled, noble, random, slow, sodium } from './both.ts'
import { svc } from './sending.ts'

/** Random-looking bytes that are the same at each run (decision 25). */
function drawn(seed: string, length: number): Bytes {
  return new Uint8Array(createHash('sha512').update(seed).digest().subarray(0, length))
}

const mailboxOf = (seed: string) => mailboxKeys(sodium, svc, drawn(seed, 64))
const tagsOf = (seed: string, count: number): Bytes[] =>
  Array.from({ length: count }, (_, i) => drawn(`${seed}/${i}`, 16))

t.test('A visit asks for exactly eight, in order, with its own newest up to eight', async () => {
  const mailbox = mailboxOf('a')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: 400 }),
      (numbers, others) => {
        const board = [...numbers.map((j) => mailbox.tag(j)), ...tagsOf('o', others)]
        const tags = paddedTags(sodium, filled(3, 32), '0/0', board)
        const { tags: asked, own } = askFor(noble, mailbox, tags)
        const newest = [...numbers].sort((a, b) => b - a).slice(0, ASKED)
        return (
          asked.length === ASKED &&
          new Set(asked.map(hex)).size === ASKED &&
          inOrder(asked).every((tag, i) => tag === asked[i]) &&
          asked.every((tag) => tags.some((one) => hex(one) === hex(tag))) &&
          own.map(({ j }) => j).join() === newest.join() &&
          own.every(({ j, at }) => hex(asked[at] ?? random(1)) === hex(mailbox.tag(j)))
        )
      },
    ),
    { numRuns: 100 * slow, seed: 1, endOnFailure: true },
  )
})

t.test('At least 85 % of the decoys stay when the board grows by a tenth (T-08)', async (t) => {
  const runs = 1000
  let [kept, all] = [0, 0]
  const list = tagsOf('before', 400)
  const grown = [...list, ...tagsOf('more', 40)]
  for (let run = 0; run < runs; run++) {
    const mailbox = { kd: drawn(`kd${run}`, 32), tag: () => drawn(`own${run}`, 16) }
    const first = askFor(sodium, mailbox, list).tags
    const second = askFor(sodium, mailbox, grown).tags
    const there = new Set(second.map(hex))
    all += ASKED
    kept += first.filter((tag) => there.has(hex(tag))).length
  }
  t.ok(kept / all >= 0.85, `${Math.round((1000 * kept) / all) / 10} % stayed`)
})

t.test('Every tag of a list is as likely a decoy as another', async (t) => {
  const tags = tagsOf('even', 256)
  const seen = new Map(tags.map((tag) => [hex(tag), 0]))
  const runs = 1500
  for (let run = 0; run < runs; run++) {
    const mailbox = { kd: drawn(`even-kd${run}`, 32), tag: () => drawn('nobody', 16) }
    for (const tag of askFor(sodium, mailbox, tags).tags) {
      seen.set(hex(tag), (seen.get(hex(tag)) ?? 0) + 1)
    }
  }
  const expected = (runs * ASKED) / tags.length
  const chi = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  // Chi-square with 255 degrees of freedom is above 374 once in a million.
  t.ok(chi < 374, `chi-square ${Math.round(chi)}`)
})

t.test('Its own answers are found among 1,024 with 64 hashes', async (t) => {
  const mailbox = mailboxOf('b')
  let hashes = 0
  const counting = { tag: (j: number) => ((hashes += 1), mailbox.tag(j)) }
  const tags = [...tagsOf('x', 1021), mailbox.tag(0), mailbox.tag(5), mailbox.tag(63)]
  t.same(ownAmong(counting, inOrder(tags)), [63, 5, 0])
  t.equal(hashes, 64)
  t.same(ownAmong(mailboxOf('c'), tags), [])
})

t.test('The list has a multiple of 256 tags and is the same for everybody', async (t) => {
  for (const [slots, length] of [
    [0, 256],
    [1, 256],
    [256, 256],
    [257, 512],
    [1024, 1024],
  ] as const) {
    const tags = tagsOf('list', slots)
    const lists = both.map((s) => paddedTags(s, filled(1, 32), '0/0', tags))
    t.equal(lists[0]?.length, length)
    t.same(lists[0], lists[1])
    t.same(lists[0], paddedTags(sodium, filled(1, 32), '0/0', [...tags].reverse()))
  }
  const [mine, others] = [filled(1, 32), filled(2, 32)].map((secret) =>
    paddedTags(sodium, secret, '0/0', []).map(hex),
  )
  t.notOk(mine?.some((tag) => others?.includes(tag)))
})

t.test('A large board is divided, and tells no more bits of a mailbox than it must', async (t) => {
  t.same([0, 1, 1024, 1025, 2048, 2049, 8192, 100_000].map(shelfBits), [0, 0, 0, 1, 1, 2, 3, 4])
  const shelves = Array.from({ length: 320 }, (_, i) => shelfOf(noble, drawn(`kt${i}`, 32)))
  t.same(
    shelves,
    Array.from({ length: 320 }, (_, i) => shelfOf(sodium, drawn(`kt${i}`, 32))),
  )
  t.same(
    [...new Set(shelves)].sort((a, b) => a - b),
    Array.from({ length: 16 }, (_, i) => i),
  )
  t.equal(shelfPart(13, 0), 0)
  t.equal(shelfPart(13, 2), 3)
  t.equal(shelfPart(13, 4), 13)
})
