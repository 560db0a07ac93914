import t from 'tap'
import { hex } from '../../src/sealing/bytes.ts'
import { alertHash, type Alert } from '../../src/sealing/alert.ts'
import { openPackage, openPackageKey, packageHash } from '../../src/sealing/package.ts'
import {
  sealPackage,
  signPackage,
  verifyPackage,
  wrapPackageKey,
} from '../../src/sealing/package.ts'
import type { LiaisonPackage } from '../../src/sealing/package.ts'
import { both, cannotOpen, filled, noble, random, refuses, sodium as s, thrown } from './both.ts'
import { ana, bea, cora, genesis } from './scheme.ts'
import { alert, holding, signed, two, verdictUnder } from './warning.ts'

const directory = {
  ...genesis,
  moderators: [ana.listed, bea.listed, { ...cora.listed, to: '2026-11' }],
}

const verdict = verdictUnder(directory)

t.test('A warning goes out with the signatures of two moderators', async (t) => {
  t.equal(verdict(alert, signed(alert, ...two)), 'may go out')
})

t.test(
  'A warning does not go out with one signature, twice the same, or a key that may not sign',
  async (t) => {
    t.equal(verdict(alert, []), 'too-few')
    t.equal(verdict(alert, signed(alert, ana.signing)), 'too-few')
    t.equal(verdict(alert, signed(alert, ana.signing, ana.signing)), 'same-signer')
    const renamed = { by: 'm2', secretKey: ana.sig.secretKey }
    t.equal(verdict(alert, signed(alert, ana.signing, renamed)), 'bad-signature')
    t.equal(verdict(alert, signed(alert, ana.signing, cora.signing)), 'closed-signer')
    const stranger = { by: 'stranger', secretKey: s.signKeypair(random(32)).secretKey }
    t.equal(verdict(alert, signed(alert, ana.signing, stranger)), 'unknown-signer')
    const twin = { ...bea.listed, sig_pk: ana.listed.sig_pk }
    const oneKey = { ...directory, moderators: [ana.listed, twin] }
    const asTwin = { by: 'm2', secretKey: ana.sig.secretKey }
    t.equal(verdict(alert, signed(alert, ana.signing, asTwin), oneKey), 'same-signer')
  },
)

t.test('A signature holds for one version of one warning and for nothing else', async (t) => {
  t.equal(verdict(alert, signed({ ...alert, version: 1 }, ...two)), 'bad-signature')
  const changes: Partial<Alert>[] = [
    { level: 2 },
    { body: { en: 'Something else.' } },
    { wt: [...alert.wt.slice(1), hex(filled(99, 32))] },
    { audience: { areas: ['north'], work: [] } },
    { expires: '2027-11-21' },
  ]
  for (const change of changes) {
    t.equal(verdict({ ...alert, ...change }, signed(alert, ...two)), 'bad-signature')
  }
  const hash = packageHash(s, { v: 1, id: alert.id, post: 'north', level: 1, facts: {} })
  const onPackage = two.map((one) => signPackage(s, hash, one))
  t.equal(verdict(alert, onPackage), 'bad-signature', 'a signature under a package')
})

t.test(
  'A charity with one person on duty can lower a level in its directory, and there only',
  async (t) => {
    const signatures = { 1: 1, 2: 1, 3: 1, 4: 1, holding: 1 }
    const lowered = { ...directory, policy: { ...genesis.policy, signatures } }
    for (const level of [1, 2] as const) {
      const one: Alert = { ...alert, level, expires: '2026-12-20' }
      t.equal(verdict(one, signed(one, ana.signing), lowered), 'may go out')
      t.equal(verdict(one, signed(one, ana.signing)), 'too-few', 'not where nothing was lowered')
    }
    for (const level of [3, 4] as const) {
      const one: Alert = { ...alert, level }
      t.equal(verdict(one, signed(one, ana.signing), lowered), 'too-few', 'never levels 3 and 4')
    }
    const raised = { ...genesis.policy, signatures: { ...signatures, 2: 3 } }
    const two3: Alert = { ...alert, level: 2, expires: '2026-12-20' }
    t.equal(verdict(two3, signed(two3, ...two), { ...directory, policy: raised }), 'too-few')
  },
)

t.test(
  'A holding warning goes out with one signature if it says nothing free and ends in 48 hours',
  async (t) => {
    t.equal(verdict(holding, signed(holding, ana.signing)), 'may go out')
    const refused: [Partial<Alert>, string][] = [
      [{ level: 3 }, 'holding-level'],
      [{ headline: { en: 'Free text' } }, 'holding-text'],
      [{ body: { ro: 'Text liber' } }, 'holding-text'],
      [{ advice: { en: 'x' } }, 'holding-text'],
      [{ nickname: 'Bob' }, 'holding-text'],
      [{ person: { marks: 'a scar on the chin' } }, 'holding-text'],
      [{ vehicle: { 'call me on': 'silver' } }, 'holding-text'],
      [{ when: { month: '2026-11', part: 'after the match' } }, 'holding-text'],
      [{ expires: '2026-11-22' }, 'holding-long'],
    ]
    for (const [change, code] of refused) {
      const one = { ...holding, ...change }
      t.equal(verdict(one, signed(one, ana.signing)), code)
    }
    t.equal(verdict(holding, []), 'too-few')
    t.equal(verdict(holding, signed(holding, cora.signing)), 'closed-signer')
  },
)

t.test('A warning that shows a whole number plate or phone number does not go out', async (t) => {
  for (const identifier of [
    { kind: 'plate', masked: 'AB12 C??' },
    { kind: 'phone', masked: '07700 900123' },
    { kind: 'phone', masked: '…0123' },
    { kind: 'email', masked: 'ana@example.test' },
  ]) {
    const one = { ...alert, identifiers: [identifier] }
    t.equal(verdict(one, signed(one, ...two)), 'unmasked')
  }
})

t.test('What is not a warning is refused before any signature is looked at', async (t) => {
  const short = Object.fromEntries(Object.entries(alert).filter(([name]) => name !== 'wt'))
  for (const odd of [
    null,
    short,
    { ...alert, wt: alert.wt.slice(1) },
    { ...alert, v: 2 },
    { ...alert, expires: '2026-02-30' },
    { ...alert, extra: '' },
    { ...alert, headline: { english: 'x' } },
    { ...alert, person: { build: 4 } },
  ]) {
    t.equal(verdict(odd, signed(alert, ...two)), 'shape')
  }
})

t.test('Both libraries hash a warning alike, and another version is another hash', async (t) => {
  t.same(alertHash(s, alert), alertHash(noble, alert))
  t.notSame(alertHash(s, alert), alertHash(s, { ...alert, version: 3 }))
})

const parcel: LiaisonPackage = {
  v: 1,
  id: 'fedcba9876543210fedcba9876543210',
  post: 'north',
  level: 2,
  facts: { month: '2026-11', area: 'docks', categories: ['SA'] },
}
const at = { svc: genesis.svc, id: parcel.id }

t.test(
  'A package to the police opens for the officers of its post, through its own key',
  async (t) => {
    const key = random(32)
    const officer = s.xwingKeypair(random(32))
    const body = sealPackage(s, { ...at, key }, parcel)
    const wrap = wrapPackageKey(s, { ...at, officerId: 'o1', to: officer.publicKey }, key)
    t.same([body.length, wrap.length], [32846, 1246])
    for (const suite of both) {
      const opened = openPackageKey(suite, { ...at, officerId: 'o1', key: officer }, wrap)
      t.same(openPackage(suite, { ...at, key: opened }, body), parcel)
    }
    cannotOpen(t, () => openPackageKey(s, { ...at, officerId: 'o2', key: officer }, wrap))
    cannotOpen(t, () => openPackage(s, { ...at, id: alert.id, key }, body))
    const mislabelled = sealPackage(s, { ...at, id: alert.id, key }, parcel)
    cannotOpen(t, () => openPackage(s, { ...at, id: alert.id, key }, mislabelled))
  },
)

t.test('A package needs two moderators, whatever the policy says of warnings', async (t) => {
  const hash = packageHash(s, parcel)
  const signatures = two.map((one) => signPackage(s, hash, one))
  for (const suite of both) {
    t.equal(
      thrown(() => verifyPackage(suite, directory, hash, signatures)),
      undefined,
    )
  }
  refuses(t, 'too-few', () => verifyPackage(s, directory, hash, signatures.slice(1)))
  const other = packageHash(s, { ...parcel, level: 3 })
  refuses(t, 'bad-signature', () => verifyPackage(s, directory, other, signatures))
})
