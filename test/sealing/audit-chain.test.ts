import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { chained, CHAIN_START, chainHash, signCheckpoint } from '../../src/sealing/audit-chain.ts'
import { verifyChain, verifyCheckpoint } from '../../src/sealing/audit-chain.ts'
import type { AuditEntry, ChainedEntry } from '../../src/sealing/audit-chain.ts'
import { fromHex, hex } from '../../src/sealing/bytes.ts'
import { both, filled, noble, random, refuses, slow, sodium as s, thrown } from './both.ts'

const actions = ['release', 'shred', 'publish', 'directory']

function chain(length: number): ChainedEntry[] {
  const entries: ChainedEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const entry: AuditEntry = {
      seq,
      hour: `2026-11-03T${String(seq % 24).padStart(2, '0')}`,
      actor: `m${seq % 3}`,
      action: actions[seq % 4] ?? 'release',
      ref: hex(filled(seq, 16)),
      detail: null,
      sig: null,
    }
    entries.push(chained(s, entries.at(-1)?.hash ?? CHAIN_START, entry))
  }
  return entries
}

t.test('The chain of the vectors has its hashes on both libraries', async (t) => {
  const vector = JSON.parse(
    readFileSync(new URL('./vectors/audit-chain.json', import.meta.url), 'utf8'),
  ) as { entries: { entry: AuditEntry; hash: string }[] }
  t.equal(vector.entries.length, 3)
  for (const suite of both) {
    let prev = CHAIN_START
    for (const { entry, hash } of vector.entries) {
      prev = chainHash(suite, prev, entry)
      t.equal(hex(prev), hash)
    }
    const rows = vector.entries.map(({ entry, hash }) => ({ entry, hash: fromHex(hash, 32) }))
    t.same(verifyChain(suite, rows), { seq: 3, hash: prev })
  }
})

t.test('A reader of the log sees every edit, deletion, swap and insertion', async (t) => {
  const whole = chain(12)
  t.equal(verifyChain(s, whole).seq, 12)
  const place = fc.integer({ min: 0, max: 11 })
  const field = fc.constantFrom('hour', 'actor', 'action', 'ref', 'detail', 'sig')
  const spoils = (rows: readonly ChainedEntry[]) =>
    thrown(() => verifyChain(s, rows, { through: whole[11]?.hash ?? CHAIN_START })) !== undefined
  fc.assert(
    fc.property(place, place, field, (i, j, name) => {
      const [one, other] = [whole[i], whole[j]]
      if (!one || !other) throw new Error('the chain has twelve entries')
      const edited = { ...one, entry: { ...one.entry, [name]: 'changed' } }
      const rehashed = chained(s, whole[i - 1]?.hash ?? CHAIN_START, edited.entry)
      const spoilt = [
        whole.with(i, edited),
        whole.with(i, rehashed),
        whole.with(i, { ...one, hash: random(32) }),
        whole.toSpliced(i, 1),
        whole.toSpliced(i, 0, other),
      ]
      const swapped = i === j ? [] : [whole.with(i, other).with(j, one)]
      return [...spoilt, ...swapped].every(spoils)
    }),
    { numRuns: 100 * slow },
  )
})

t.test('A log cut short before a checkpoint does not hold against it', async (t) => {
  const whole = chain(6)
  const [, , , , fifth] = whole
  if (!fifth) throw new Error('the chain has six entries')
  t.equal(verifyChain(s, whole, { through: fifth.hash }).seq, 6)
  refuses(t, 'chain', () => verifyChain(s, whole.slice(0, 4), { through: fifth.hash }))
  refuses(t, 'chain', () => verifyChain(s, [], { through: fifth.hash }))
  const rest = verifyChain(s, whole.slice(5), { seq: 5, hash: fifth.hash, through: fifth.hash })
  t.equal(rest.seq, 6, 'from a checkpoint on, the rest can be read alone')
})

t.test('A checkpoint is the guard’s word for one day and one head', async (t) => {
  const pair = s.signKeypair(filled(6, 32))
  const head = random(32)
  const made = {
    publicKey: pair.publicKey,
    signature: signCheckpoint(s, pair.secretKey, '2026-11-03', head),
  }
  for (const suite of both) {
    t.equal(verifyCheckpoint(suite, made, '2026-11-03', head), true)
    t.equal(verifyCheckpoint(suite, made, '2026-11-04', head), false)
    t.equal(verifyCheckpoint(suite, made, '2026-11-03', random(32)), false)
  }
  t.same(signCheckpoint(noble, pair.secretKey, '2026-11-03', head), made.signature)
})
