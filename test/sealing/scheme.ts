import { base64url } from '../../src/sealing/bytes.ts'
import { directoryHash, signDirectory, type Directory } from '../../src/sealing/directory.ts'
import type { Signature } from '../../src/sealing/signers.ts'
import { filled, sodium as s } from './both.ts'

/** An invented moderator, the same each time for the same number. */
export function person(n: number) {
  const enc = s.xwingKeypair(filled(n, 32))
  const sig = s.signKeypair(filled(100 + n, 32))
  return {
    id: `m${n}`,
    enc,
    sig,
    signing: { by: `m${n}`, secretKey: sig.secretKey },
    listed: {
      id: `m${n}`,
      name: `Moderator ${n}`,
      enc_pk: base64url(enc.publicKey),
      sig_pk: base64url(sig.publicKey),
      role: 'moderator' as const,
      from: '2026-11',
      to: null as string | null,
    },
  }
}

export const root = s.signKeypair(filled(0xee, 32))
export const rootSigning = { by: 'root', secretKey: root.secretKey }
export const [ana, bea, cora] = [person(1), person(2), person(3)] as const

const key = (byte: number) => base64url(filled(byte, 32))
const xwing = (byte: number) => base64url(s.xwingKeypair(filled(byte, 32)).publicKey)

/** The first directory of an invented service, with two moderators. */
export const genesis: Directory = {
  v: 1,
  seq: 1,
  prev: null,
  nb: '2026-11',
  na: '2027-11',
  svc: 'example-svc',
  epochs: [
    {
      id: '2026-11',
      intake_pk: xwing(0x21),
      reply_pk: key(0x22),
      from: '2026-11',
      to: '2027-01',
    },
  ],
  moderators: [ana.listed, bea.listed],
  liaisons: [],
  posts: [{ id: 'north', title: 'North desk', areas: ['docks'], receives: ['SA'] }],
  guard: {
    code_pk: key(1),
    member_pk: key(2),
    check_pk: key(3),
    match_pk: key(4),
    inv_pk: key(5),
    ckpt_pk: key(6),
  },
  delivery_pk: xwing(0x23),
  publisher_pk: key(7),
  rec_pk: null,
  policy: {
    signatures: { 1: 2, 2: 2, 3: 2, 4: 2, holding: 1 },
    quotas: { per_hour: 60, per_day: 250, liaison_per_day: 30, vault_per_day: 2000 },
    retention_months: { report: 12, package: 3, audit: 36 },
  },
  bundles: { 'console.js': 'ab'.repeat(32) },
}

export const genesisSigned: Signature[] = [signDirectory(s, genesis, rootSigning)]

/** The document after `previous`, with changes. */
export function next(previous: Directory, changes: Partial<Directory> = {}): Directory {
  const { seq } = previous
  return { ...previous, seq: seq + 1, prev: directoryHash(s, previous), ...changes }
}
