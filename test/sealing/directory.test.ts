import { readFileSync } from 'node:fs'
import t from 'tap'
import { base64url } from '../../src/sealing/bytes.ts'
import { directoryHash, liveModerators, signDirectory } from '../../src/sealing/directory.ts'
import { verifyDirectory, type Directory } from '../../src/sealing/directory.ts'
import { DirectoryError } from '../../src/sealing/errors.ts'
import type { Signature, Signing } from '../../src/sealing/signers.ts'
import { both, filled, sodium, thrown } from './both.ts'
import {
  ana,
  bea,
  cora,
  genesis,
  genesisSigned,
  next,
  person,
  root,
  rootSigning,
} from './scheme.ts'

const rootPk = root.publicKey
const signed = (doc: Directory, ...by: Signing[]) =>
  by.map((one) => signDirectory(sodium, doc, one))

function verdict(
  previous: Directory | null,
  doc: unknown,
  signatures: readonly Signature[],
): string {
  const codes = both.map((s) => {
    const error = thrown(() => verifyDirectory(s, { rootPk, previous }, doc, signatures))
    if (error === undefined) return 'believed'
    return error instanceof DirectoryError ? error.code : 'threw something else'
  })
  return [...new Set(codes)].join(' but ')
}

t.test('The first directory is believed with the root signature, and with no other', async (t) => {
  t.equal(verdict(null, genesis, genesisSigned), 'believed')
  t.equal(verdict(null, genesis, []), 'too-few')
  t.equal(verdict(null, genesis, signed(genesis, ana.signing, bea.signing)), 'unknown-signer')
  const falseRoot = { by: 'root', secretKey: ana.sig.secretKey }
  t.equal(verdict(null, genesis, signed(genesis, falseRoot)), 'bad-signature')
})

t.test('From then on two moderators change it, or in an emergency one and the root', async (t) => {
  const doc = next(genesis, { moderators: [...genesis.moderators, cora.listed] })
  t.equal(verdict(genesis, doc, signed(doc, ana.signing, bea.signing)), 'believed')
  t.equal(verdict(genesis, doc, signed(doc, ana.signing, rootSigning)), 'believed')
  t.equal(verdict(genesis, doc, signed(doc, ana.signing)), 'too-few')
  t.equal(verdict(genesis, doc, signed(doc, rootSigning)), 'too-few')
  t.equal(verdict(genesis, doc, signed(doc, ana.signing, ana.signing)), 'same-signer')
  t.equal(
    verdict(genesis, doc, signed(doc, ana.signing, cora.signing)),
    'unknown-signer',
    'a newcomer cannot let herself in',
  )
  t.equal(
    verdict(genesis, doc, signed(genesis, ana.signing, bea.signing)),
    'bad-signature',
    'signatures of another version',
  )
})

t.test('While fewer than two moderators are live, the root alone carries it', async (t) => {
  const one = next(genesis, { moderators: [ana.listed, { ...bea.listed, to: '2026-12' }] })
  t.equal(verdict(genesis, one, signed(one, ana.signing, bea.signing)), 'believed')
  t.same(
    liveModerators(one).map(({ id }) => id),
    ['m1'],
  )
  const doc = next(one, { moderators: [ana.listed, { ...bea.listed, to: '2026-12' }, cora.listed] })
  t.equal(verdict(one, doc, signed(doc, rootSigning)), 'believed')
  t.equal(verdict(one, doc, signed(doc, ana.signing)), 'too-few')
  t.equal(
    verdict(one, doc, signed(doc, ana.signing, bea.signing)),
    'closed-signer',
    'who left does not sign',
  )
})

t.test('A thief of the database cannot go back, leave a gap, or fork the list', async (t) => {
  const second = next(genesis)
  const third = next(second)
  const by = [ana.signing, bea.signing]
  t.equal(verdict(second, genesis, signed(genesis, ...by)), 'seq', 'an older document')
  t.equal(verdict(second, second, signed(second, ...by)), 'seq', 'the same again')
  t.equal(verdict(genesis, third, signed(third, ...by)), 'seq', 'a gap')
  t.equal(verdict(null, second, signed(second, rootSigning)), 'seq', 'a beginning in the middle')
  const fork = { ...third, prev: directoryHash(sodium, genesis) }
  t.equal(verdict(second, fork, signed(fork, ...by)), 'prev')
  const other = { ...second, svc: 'elsewhere' }
  t.equal(verdict(genesis, other, signed(other, ...by)), 'svc')
})

t.test('A thief of the database cannot swap a key: nobody seals to it', async (t) => {
  const swapped = structuredClone(genesis)
  const [epoch] = swapped.epochs
  if (!epoch) throw new Error('genesis has an epoch')
  epoch.intake_pk = base64url(sodium.xwingKeypair(filled(0x66, 32)).publicKey)
  t.equal(verdict(null, swapped, genesisSigned), 'bad-signature')
  const guard = { ...genesis.guard, code_pk: base64url(filled(0x66, 32)) }
  t.equal(verdict(null, { ...genesis, guard }, genesisSigned), 'bad-signature')
})

t.test('A directory that is not well formed is not believed, even signed', async (t) => {
  const { id, name, enc_pk, sig_pk, from, to } = cora.listed
  const officer = { id, name, enc_pk, sig_pk, from, to, post: 'north', areas: [] }
  const odd: unknown[] = [
    null,
    'x',
    [],
    { ...genesis, extra: 1 },
    { ...genesis, seq: 1.5 },
    { ...genesis, moderators: [ana.listed, ana.listed] },
    { ...genesis, moderators: [ana.listed, { ...bea.listed, sig_pk: ana.listed.sig_pk }] },
    { ...genesis, moderators: [{ ...ana.listed, id: 'root' }] },
    { ...genesis, liaisons: [{ ...officer, id: 'm1' }] },
    { ...genesis, moderators: [{ ...ana.listed, enc_pk: base64url(filled(1, 1215)) }] },
    {
      ...genesis,
      policy: { ...genesis.policy, signatures: { 1: 0, 2: 2, 3: 2, 4: 2, holding: 1 } },
    },
    { ...genesis, nb: '2026-13' },
  ]
  for (const doc of odd) {
    t.equal(verdict(null, doc, genesisSigned), 'shape')
  }
  t.equal(
    verdict(null, { ...genesis, liaisons: [officer] }, genesisSigned),
    'bad-signature',
    'well formed, but unsigned',
  )
})

t.test(
  'The directory of the vectors has its hash and its signatures on both libraries',
  async (t) => {
    const vector = JSON.parse(
      readFileSync(new URL('./vectors/directory.json', import.meta.url), 'utf8'),
    ) as { root_pk: string; hash: string; doc: Directory; signatures: Signature[] }
    t.equal(vector.root_pk, base64url(rootPk))
    t.same(vector.doc, genesis)
    for (const s of both) {
      t.equal(directoryHash(s, vector.doc), vector.hash)
      t.same([signDirectory(s, genesis, rootSigning)], vector.signatures)
    }
    t.equal(verdict(null, vector.doc, vector.signatures), 'believed')
  },
)

t.test('A person with a key of her own is herself under one name only', async (t) => {
  const twin = { ...person(4).listed, sig_pk: ana.listed.sig_pk }
  const doc = next(genesis, { moderators: [...genesis.moderators, twin] })
  t.equal(verdict(genesis, doc, signed(doc, ana.signing, bea.signing)), 'shape')
})
