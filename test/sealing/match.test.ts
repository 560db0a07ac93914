import t from 'tap'
import { boxLength } from '../../src/sealing/envelope.ts'
import { hex, lp, piece } from '../../src/sealing/bytes.ts'
import { KDF } from '../../src/sealing/hash.ts'
import {
  bitsUpTo,
  fillerPrefix,
  matchBits,
  matchInput,
  matchPrefix,
  matchTag,
  MATCH_ROW_LENGTH,
  openMatchRow,
  sealMatchRow,
} from '../../src/sealing/match.ts'
import { both, cannotOpen, flipped } from './both.ts'

const [sodium, noble] = both
if (!sodium || !noble) throw new Error('two libraries are needed')

for (const s of both) {
  const at = { svc: 'example', id: s.random(16), indexKey: s.random(32) }
  const row = { tag: s.random(16), report: s.random(16) }

  t.test(`On ${s.name}, a row opens in its place, and nowhere else`, async (t) => {
    const sealed = sealMatchRow(s, at, row)
    t.equal(sealed.length, boxLength(0))
    for (const other of both) t.same(openMatchRow(other, at, sealed), row)
    cannotOpen(t, () => openMatchRow(s, { ...at, id: s.random(16) }, sealed))
    cannotOpen(t, () => openMatchRow(s, { ...at, svc: 'other' }, sealed))
    cannotOpen(t, () => openMatchRow(s, { ...at, indexKey: s.random(32) }, sealed))
    cannotOpen(t, () => openMatchRow(s, at, flipped(sealed, 8 * 100)))
  })

  t.test(`On ${s.name}, a filler looks like a row and says nothing`, async (t) => {
    const sealed = sealMatchRow(s, at, null)
    t.equal(sealed.length, MATCH_ROW_LENGTH)
    t.equal(openMatchRow(s, at, sealed), null)
  })

  t.test(`On ${s.name}, a prefix is the first bits of what follows from the view`, async (t) => {
    const output = s.random(64)
    const whole = new DataView(
      KDF(s, piece(output, 0, 32), 'rw1/mat/b', { length: 4 }).buffer,
    ).getUint32(0)
    for (const bits of [4, 9, 20]) {
      t.equal(matchPrefix(s, output, bits), 2 ** bits + (whole >>> (32 - bits)))
      const filler = fillerPrefix(s, bits)
      t.ok(filler >= 2 ** bits && filler < 2 ** (bits + 1), 'a filler has one of the same length')
    }
  })
}

t.test('both libraries give one tag and one prefix', async (t) => {
  const output = sodium.random(64)
  t.equal(hex(matchTag(sodium, output)), hex(matchTag(noble, output)))
  t.equal(matchPrefix(sodium, output, 12), matchPrefix(noble, output, 12))
  t.same(matchInput('phone:+447700900123'), lp('rw1/match', 'phone:+447700900123'))
  t.notSame(matchInput('a'), lp('rw1/check', 'a'), 'the check cannot be joined to it')
})

t.test('as the table grows, about sixteen rows share a prefix', async (t) => {
  t.equal(matchBits(0), 4)
  t.equal(matchBits(500), 4)
  for (const rows of [501, 2_000, 10_000, 160_000, 5_000_000]) {
    const bits = matchBits(rows)
    t.ok(rows / 2 ** bits >= 16 && rows / 2 ** bits < 40, `${rows} rows, ${bits} bits`)
    t.same(bitsUpTo(rows).at(-1), bits)
    t.equal(bitsUpTo(rows)[0], 4)
  }
})
