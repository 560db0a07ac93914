import fc from 'fast-check'
import t from 'tap'
import { readAlert } from '../../src/sealing/alert.ts'
import { openMaster } from '../../src/sealing/account.ts'
import { concat, fromBase64url, fromHex, fromUtf8, unlp, utf8 } from '../../src/sealing/bytes.ts'
import { canonical, readJson, wellFormed } from '../../src/sealing/canonical.ts'
import { readCard, verifyCard } from '../../src/sealing/card.ts'
import { parseCode } from '../../src/sealing/code.ts'
import { readDirectory, verifyDirectory } from '../../src/sealing/directory.ts'
import { openDraft } from '../../src/sealing/draft.ts'
import { openBox, openSeal } from '../../src/sealing/envelope.ts'
import { parseInvite } from '../../src/sealing/invite.ts'
import { openContact } from '../../src/sealing/open-contact.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { openPackage, openPackageKey, readPackage } from '../../src/sealing/package.ts'
import { parseRecoveryWords, plainPassphrase } from '../../src/sealing/passphrase.ts'
import { PURPOSE } from '../../src/sealing/purposes.ts'
import { openReleaseAnswer, parseReleaseRequest } from '../../src/sealing/release.ts'
import { parseSubmission } from '../../src/sealing/report.ts'
import { stripOuter } from '../../src/sealing/shred-layer.ts'
import { readSignatures } from '../../src/sealing/signers.ts'
import type { Bytes, Suite } from '../../src/sealing/suite.ts'
import { openTeamSecret } from '../../src/sealing/team.ts'
import { openVault } from '../../src/sealing/vault.ts'
import { evaluate, finalize } from '../../src/sealing/voprf.ts'
import { readWithdrawal } from '../../src/sealing/withdrawal.ts'
import { both, filled, slow, tame } from './both.ts'
import { genesis, genesisSigned, root } from './scheme.ts'

const svc = 'example-svc'
const oid = filled(1, 16)
const context = filled(2, 32)

/** Everything that takes bytes from outside. */
function byteReaders(s: Suite): Record<string, (bytes: Bytes) => unknown> {
  const key = filled(3, 32)
  const pair = s.xwingKeypair(key)
  const prf = { secretKey: s.ristretto.scalarReduce(filled(4, 64)), publicKey: filled(0, 32) }
  prf.publicKey = s.ristretto.base(prf.secretKey)
  const element = s.ristretto.fromHash(filled(5, 64))
  const sent = [{ input: key, blind: prf.secretKey, element }]
  const use = { purpose: PURPOSE.contact, bucket: 255, context } as const
  return {
    openSeal: (b) => openSeal(s, { ...use, key: pair }, b),
    openBox: (b) => openBox(s, { ...use, key }, b),
    stripOuter: (b) => stripOuter(s, { svc, oid, class: 'report', x: key }, b),
    openReport: (b) => openReport(s, { svc, epoch: '2026-11', oid, intakeKeypair: pair }, b, b),
    openContact: (b) => openContact(s, { svc, memberId: oid, delivery: pair }, b),
    openPackage: (b) => openPackage(s, { svc, id: 'x', key }, b),
    openPackageKey: (b) => openPackageKey(s, { svc, id: 'x', officerId: 'o', key: pair }, b),
    openReleaseAnswer: (b) => openReleaseAnswer(s, { svc, nonce: oid, key: pair }, b),
    openMaster: (b) => openMaster(s, { svc, id: 'm', under: 'recovery', key }, b),
    openTeamSecret: (b) =>
      openTeamSecret(s, { svc, epoch: '2026-11', memberId: 'm', key: pair }, b),
    openDraft: (b) => openDraft(s, { svc, key }, b),
    openVault: (b) =>
      openVault(s, { svc, epoch: '2026-11', id: oid, version: 1, vaultKey: key }, b),
    parseSubmission,
    parseReleaseRequest,
    readJson,
    unlp,
    fromUtf8,
    readWithdrawal: (b) => readWithdrawal(s, b),
    evaluate: (b) => evaluate(s, prf, [b]),
    finalizeElement: (b) =>
      finalize(s, prf.publicKey, sent, { elements: [b], proof: filled(1, 64) }),
    finalizeProof: (b) => finalize(s, prf.publicKey, sent, { elements: [element], proof: b }),
    finalizeKey: (b) => finalize(s, b, sent, { elements: [element], proof: filled(1, 64) }),
    verify: (b) => [s.verify(b, b, b), s.verify(b.subarray(0, 64), b, b.subarray(0, 32))],
    isValid: (b) => s.ristretto.isValid(b),
    xwingDecapsulate: (b) => s.xwingDecapsulate(b, key),
    xwingEncapsulate: (b) => s.xwingEncapsulate(b, filled(6, 64)),
  }
}

/** Everything that takes text. */
function textReaders(s: Suite): Record<string, (text: string) => unknown> {
  return {
    parseCode: (text) => parseCode(s, text),
    parseInvite: (text) => parseInvite(s, text),
    parseRecoveryWords: (text) => parseRecoveryWords(s, text),
    plainPassphrase,
    fromHex: (text) => fromHex(text),
    fromBase64url: (text) => fromBase64url(text),
    canonical: (text) => canonical({ [text]: text }),
  }
}

/** Everything that takes JSON that somebody else wrote. */
function valueReaders(s: Suite): Record<string, (value: unknown) => unknown> {
  const known = { rootPk: root.publicKey, svc }
  return {
    readAlert,
    readCard,
    readDirectory,
    readPackage,
    readSignatures,
    canonical,
    wellFormed,
    verifyCard: (value) => verifyCard(s, known, value),
    verifyDirectory: (value) =>
      verifyDirectory(s, { ...known, previous: null }, value, genesisSigned),
  }
}

const shaped = fc.tuple(
  fc.constantFrom(1, 2),
  fc.constantFrom(...Object.values(PURPOSE)),
  fc.constantFrom(0, 1, 2, 3, 4, 255),
  fc.constantFrom(48, 64, 96, 108, 142, 1112, 1166, 1182, 1246, 2206, 4174, 32846, 34268),
  fc.integer({ min: 0, max: 255 }),
)
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc.uint8Array({ minLength: 64, maxLength: 64 }),
  fc.json().map(utf8),
  shaped.map(([suite, purpose, bucket, length, fill]) =>
    concat(utf8('RW'), new Uint8Array([1, suite, purpose, bucket]), filled(fill, length - 6)),
  ),
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('abandon', 'zoo', 'zo', 'aban', 'x', '12', '٣', ' ', '-'), {
      maxLength: 26,
    })
    .map((words) => words.join(' ')),
  fc.stringMatching(/^\d{0,30}$/),
)

for (const s of both) {
  const numRuns = (s.name === 'noble' ? 40 : 200) * slow

  t.test(
    `On ${s.name}, hostile bytes are refused or found not to open, and nothing worse`,
    async () => {
      for (const [name, read] of Object.entries(byteReaders(s))) {
        const holds = fc.property(bytes, (input) => expectTame(name, () => read(input)))
        fc.assert(holds, { numRuns })
      }
    },
  )

  t.test(`On ${s.name}, hostile text is refused, and nothing worse`, async () => {
    for (const [name, read] of Object.entries(textReaders(s))) {
      fc.assert(
        fc.property(text, (input) => expectTame(name, () => read(input))),
        { numRuns },
      )
    }
  })

  t.test(`On ${s.name}, hostile documents are refused, and nothing worse`, async () => {
    const strange = fc.oneof(
      fc.anything({ withBigInt: true, withMap: true }),
      fc.jsonValue(),
      twisted(),
    )
    for (const [name, read] of Object.entries(valueReaders(s))) {
      fc.assert(
        fc.property(strange, (input) => expectTame(name, () => read(input))),
        { numRuns },
      )
    }
  })
}

/** A real directory with one field replaced by something else. */
function twisted(): fc.Arbitrary<unknown> {
  const field = fc.constantFrom(...Object.keys(genesis))
  return fc.tuple(field, fc.anything()).map(([name, value]) => ({ ...genesis, [name]: value }))
}

function expectTame(name: string, run: () => unknown): void {
  if (!tame(run)) throw new Error(`${name} threw what its callers do not expect`)
}
