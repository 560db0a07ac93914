import t from 'tap'
import { base64url } from '../../src/sealing/bytes.ts'
import { certifySigner, pickEpoch, signCardEpoch, signCardKeys } from '../../src/sealing/card.ts'
import { verifyCard, type IntakeCard } from '../../src/sealing/card.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import type { Signing } from '../../src/sealing/signers.ts'
import { both, filled, sodium as s, thrown } from './both.ts'
import { ana, bea, cora, genesis, root, rootSigning } from './scheme.ts'

const svc = genesis.svc
const known = { rootPk: root.publicKey, svc }
const key = (byte: number) => base64url(filled(byte, 32))

function certificate(who: typeof ana, months: [string, string], ...by: Signing[]) {
  const signer = { id: who.id, sig_pk: who.listed.sig_pk, from: months[0], until: months[1] }
  return { ...signer, signatures: by.map((one) => certifySigner(s, svc, signer, one)) }
}

function epoch(id: string, ...by: Signing[]) {
  const month = { id, intake_pk: base64url(ana.enc.publicKey), reply_pk: key(9) }
  return { ...month, signatures: by.map((one) => signCardEpoch(s, svc, month, one)) }
}

const keys = {
  from: '2026-11',
  code_pk: key(1),
  member_pk: key(2),
  check_pk: key(3),
  inv_pk: key(5),
  delivery_pk: base64url(bea.enc.publicKey),
  publisher_pk: key(7),
}
const year: [string, string] = ['2026-11', '2027-11']
const anaCertified = certificate(ana, year, rootSigning)
const beaCertified = certificate(bea, year, rootSigning)
const two = [ana.signing, bea.signing]

const card: IntakeCard = {
  v: 1,
  svc,
  signers: [anaCertified, beaCertified],
  epochs: [epoch('2026-11', ...two), epoch('2026-12', ...two)],
  keys,
  keys_signatures: two.map((one) => signCardKeys(s, svc, keys, one)),
}

function verdict(value: unknown, by = known): string {
  const codes = both.map((suite) => {
    const error = thrown(() => verifyCard(suite, by, value))
    if (error === undefined) return 'believed'
    return error instanceof RefusalError ? error.code : 'threw something else'
  })
  return [...new Set(codes)].join(' but ')
}

t.test(
  'A browser that knows the root key alone believes a card of two certified moderators',
  async (t) => {
    t.equal(verdict(card), 'believed')
    const read = verifyCard(s, known, card)
    t.same(
      read.epochs.map(({ id }) => id),
      ['2026-12', '2026-11'],
    )
    t.same(read.epochs[0]?.intakeKey, ana.enc.publicKey)
    t.same(read.keys, keys)
    t.ok(JSON.stringify(card).length < 10_000, 'it is small enough for every page')
  },
)

t.test('A browser believes the root alone, as on the first day', async (t) => {
  const first = {
    ...card,
    signers: [],
    epochs: [epoch('2026-11', rootSigning)],
    keys_signatures: [signCardKeys(s, svc, keys, rootSigning)],
  }
  t.equal(verdict(first), 'believed')
})

t.test('A browser does not seal to a key that one person, or nobody, vouches for', async (t) => {
  const epochs = [epoch('2026-11', ana.signing)]
  t.equal(verdict({ ...card, epochs }), 'too-few')
  t.equal(verdict({ ...card, epochs: [epoch('2026-11', ana.signing, ana.signing)] }), 'same-signer')
  t.equal(verdict({ ...card, epochs: [epoch('2026-11')] }), 'too-few')
  t.equal(
    verdict({ ...card, epochs: [epoch('2026-11', ana.signing, cora.signing)] }),
    'unknown-signer',
  )
  t.equal(verdict({ ...card, epochs: [] }), 'shape')
  t.equal(verdict({ ...card, keys_signatures: card.keys_signatures.slice(1) }), 'too-few')
})

t.test('A thief of the database cannot change a key, a month or a name in a card', async (t) => {
  const [november, december] = card.epochs
  if (!november || !december) throw new Error('the card has two months')
  const swapped = { ...november, intake_pk: base64url(cora.enc.publicKey) }
  t.equal(verdict({ ...card, epochs: [swapped] }), 'bad-signature')
  t.equal(verdict({ ...card, epochs: [{ ...november, id: '2027-01' }] }), 'bad-signature')
  t.equal(
    verdict({ ...card, epochs: [{ ...november, signatures: december.signatures }] }),
    'bad-signature',
  )
  t.equal(verdict({ ...card, keys: { ...keys, code_pk: key(8) } }), 'bad-signature')
  t.equal(verdict({ ...card, svc: 'elsewhere' }), 'svc')
  t.equal(verdict(card, { ...known, svc: 'elsewhere' }), 'svc')
  t.equal(verdict(card, { ...known, rootPk: filled(1, 32) }), 'bad-signature')
  const longer = { ...anaCertified, until: '2028-11' }
  t.equal(verdict({ ...card, signers: [longer, beaCertified] }), 'bad-signature')
})

t.test('Two certified moderators let in a third, and no one lets herself in', async (t) => {
  const epochs = [epoch('2026-12', bea.signing, cora.signing)]
  const months: [string, string] = ['2026-12', '2027-12']
  const withCora = (...by: Signing[]) => ({
    ...card,
    signers: [...card.signers, certificate(cora, months, ...by)],
    epochs,
  })
  t.equal(verdict(withCora(...two)), 'believed')
  t.equal(verdict(withCora(ana.signing)), 'too-few')
  t.equal(verdict(withCora(ana.signing, cora.signing)), 'unknown-signer')
  const early = withCora(...two)
  t.equal(verdict({ ...early, signers: early.signers.toReversed() }), 'unknown-signer')
})

t.test('A moderator who left drops out when her certificate runs out', async (t) => {
  t.equal(verdict({ ...card, epochs: [epoch('2027-12', ...two)] }), 'unknown-signer')
  t.equal(verdict({ ...card, epochs: [epoch('2026-10', ...two)] }), 'unknown-signer')
  const endless = certificate(ana, ['2026-11', '2036-11'], rootSigning)
  t.equal(verdict({ ...card, signers: [endless, beaCertified] }), 'certificate')
  const late = certificate(cora, ['2027-12', '2028-12'], ...two)
  t.equal(
    verdict({ ...card, signers: [...card.signers, late] }),
    'unknown-signer',
    'and lets nobody in',
  )
  const asRoot = certificate({ ...ana, id: 'root' }, year, rootSigning)
  t.equal(verdict({ ...card, signers: [asRoot] }), 'certificate')
})

t.test('A browser takes the newest month, and a wrong clock only warns', async (t) => {
  const read = verifyCard(s, known, card)
  const picked = (month: string) => {
    const { epoch, warning } = pickEpoch(read, month)
    return [epoch.id, warning]
  }
  t.same(picked('2026-11'), ['2026-11', null])
  t.same(picked('2026-12'), ['2026-12', null])
  t.same(picked('2027-02'), ['2026-12', null], 'two months of grace')
  t.same(picked('2027-03'), ['2026-12', 'stale'])
  t.same(picked('2015-01'), ['2026-11', 'behind'])
})

t.test(
  'A month that takes reports early is sealed to at once, and nobody can say so alone',
  async (t) => {
    const early = {
      id: '2027-01',
      from: '2026-11',
      intake_pk: base64url(cora.enc.publicKey),
      reply_pk: key(8),
    }
    const signatures = two.map((one) => signCardEpoch(s, svc, early, one))
    const renewed = { ...card, epochs: [...card.epochs, { ...early, signatures }] }
    const read = verifyCard(s, known, renewed)
    t.equal(pickEpoch(read, '2026-11').epoch.id, '2027-01')
    t.equal(pickEpoch(read, '2026-12').epoch.id, '2027-01')
    t.equal(pickEpoch(read, '2026-11').warning, null, 'the reader’s clock is not blamed')
    t.same(pickEpoch(read, '2026-10'), { epoch: read.epochs.at(-1), warning: 'behind' })
    const moved = { ...early, from: '2026-12', signatures }
    t.equal(verdict({ ...card, epochs: [...card.epochs, moved] }), 'bad-signature')
    const { from, ...unsigned } = early
    t.not(from, early.id)
    const plain = { ...unsigned, signatures }
    t.equal(verdict({ ...card, epochs: [...card.epochs, plain] }), 'bad-signature')
  },
)
