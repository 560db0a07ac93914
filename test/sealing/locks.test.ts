import t from 'tap'
import { piece } from '../../src/sealing/bytes.ts'
import { openDraft, sealDraft } from '../../src/sealing/draft.ts'
import { OUTER_OVERHEAD, stripOuter, wrapOuter } from '../../src/sealing/shred-layer.ts'
import { openVault, sealVault } from '../../src/sealing/vault.ts'
import { openContact } from '../../src/sealing/open-contact.ts'
import { confirmHash, sealContact, unsubHash, type Contact } from '../../src/sealing/contact.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import {
  openReleaseAnswer,
  parseReleaseRequest,
  releaseRequest,
} from '../../src/sealing/release.ts'
import { sealReleaseAnswer, signRelease, verifyRelease } from '../../src/sealing/release.ts'
import { both, cannotOpen, filled, flipped, noble, random, refuses, sodium } from './both.ts'
import { svc } from './sending.ts'

t.test('Answers between two pages stay locked, in the smallest of three sizes', async (t) => {
  const key = { svc, key: random(32) }
  const short = sealDraft(sodium, key, { story: 'short' })
  t.equal(short.length, 1102)
  t.equal(sealDraft(sodium, key, { story: 'x'.repeat(2000) }).length, 4174)
  t.equal(sealDraft(sodium, key, { story: 'x'.repeat(20_000) }).length, 32846)
  refuses(t, 'too-long', () => sealDraft(sodium, key, { story: 'x'.repeat(40_000) }))
  t.same(openDraft(noble, key, short), { story: 'short' })
  cannotOpen(t, () => openDraft(sodium, { ...key, key: random(32) }, short))
  cannotOpen(t, () => openDraft(sodium, { ...key, svc: 'elsewhere' }, short))
  cannotOpen(t, () => openDraft(sodium, key, piece(short, 1)))
})

t.test('The outer lock comes off with its own key, at its own object and class only', async (t) => {
  const lock = { svc, oid: random(16), class: 'report', x: random(32) }
  const blob = random(1246)
  const outer = wrapOuter(sodium, lock, blob)
  t.equal(outer.length, blob.length + OUTER_OVERHEAD)
  for (const s of both) t.same(stripOuter(s, lock, outer), blob)
  const wrong = [{ oid: random(16) }, { class: 'vault' }, { x: random(32) }, { svc: 'elsewhere' }]
  for (const other of wrong) cannotOpen(t, () => stripOuter(sodium, { ...lock, ...other }, outer))
  cannotOpen(t, () => stripOuter(sodium, lock, piece(outer, 0, 30)))
  cannotOpen(t, () => stripOuter(sodium, lock, filled(0, 0)))
  refuses(t, 'shred-key', () => wrapOuter(sodium, { ...lock, oid: random(15) }, blob))
})

t.test('A vault record opens as the version it was written as, and as no other', async (t) => {
  const at = { svc, epoch: '2026-11', id: random(16), version: 3, vaultKey: random(32) }
  const record = { notes: 'called back', alerts: ['a1'] }
  const sealed = sealVault(sodium, at, record)
  t.equal(sealed.length, 4174)
  t.equal(sealVault(sodium, at, { notes: 'x'.repeat(9000) }).length, 32846)
  for (const s of both) t.same(openVault(s, at, sealed), record)
  const wrong = [{ version: 2 }, { id: random(16) }, { epoch: '2026-10' }, { vaultKey: random(32) }]
  for (const other of wrong) cannotOpen(t, () => openVault(sodium, { ...at, ...other }, sealed))
  cannotOpen(t, () => openVault(sodium, at, random(50)))
})

t.test("A member's contact is as long as any other, and only the worker opens it", async (t) => {
  const delivery = sodium.xwingKeypair(filled(0x31, 32))
  const at = { svc, memberId: random(16) }
  const contact: Contact = {
    v: 1,
    channels: [
      {
        ...{ kind: 'email', address: 'ana@example.test', discretion: 'nudge' },
        confirm: base64url(random(16)),
      },
      {
        ...{ kind: 'push', address: 'https://push.example.test/x', discretion: 'nudge' },
        ...{ p256dh: base64url(random(65)), auth: base64url(random(16)) },
      },
    ],
    areas: ['docks'],
    work: ['street'],
    levels: [3, 4],
    language: 'ro',
    quiet: { from: 22, to: 7, zone: 'Europe/London' },
    unsub: base64url(random(16)),
  }
  const to = { ...at, deliveryPk: delivery.publicKey }
  const sealed = sealContact(noble, to, contact)
  t.equal(sealed.length, 2206)
  t.equal(sealContact(noble, to, { ...contact, channels: [], areas: [] }).length, 2206)
  for (const s of both) t.same(openContact(s, { ...at, delivery }, sealed), contact)
  const other = { svc, memberId: random(16), delivery }
  cannotOpen(t, () => openContact(sodium, other, sealed), "in another member's row")
  const odd = sealContact(sodium, to, { ...contact, levels: [9] } as unknown as Contact)
  cannotOpen(t, () => openContact(sodium, { ...at, delivery }, odd))
  const u = random(16)
  t.notSame(unsubHash(sodium, u), confirmHash(sodium, u))
  t.same(unsubHash(sodium, u), unsubHash(noble, u))
})

t.test('The guard takes a request only as its signer wrote it', async (t) => {
  const pair = sodium.signKeypair(filled(0x41, 32))
  const asked = { ids: [random(16), random(16)], seq: 4, nonce: random(16), minute: 29_900_000 }
  const bytes = releaseRequest(asked)
  t.same(parseReleaseRequest(bytes), asked)
  const signature = signRelease(sodium, pair.secretKey, bytes)
  for (const s of both) {
    t.equal(verifyRelease(s, pair.publicKey, bytes, signature), true)
    t.equal(verifyRelease(s, pair.publicKey, flipped(bytes, 100), signature), false)
  }
  const [id = random(16)] = asked.ids
  refuses(t, 'shape', () => parseReleaseRequest(releaseRequest({ ...asked, ids: [id, id] })))
  refuses(t, 'shape', () => parseReleaseRequest(releaseRequest({ ...asked, ids: [] })))
  const many = Array.from({ length: 501 }, () => random(16))
  refuses(t, 'shape', () => parseReleaseRequest(releaseRequest({ ...asked, ids: many })))
})

t.test("The guard's answer opens for the asker alone, for this question alone", async (t) => {
  const to = sodium.xwingKeypair(filled(0x42, 32))
  const nonce = random(16)
  const released = [
    { oid: random(16), inner: random(1246) },
    { oid: random(16), inner: random(40) },
  ]
  const sealed = sealReleaseAnswer(sodium, { svc, nonce, to: to.publicKey }, released)
  for (const s of both) t.same(openReleaseAnswer(s, { svc, nonce, key: to }, sealed), released)
  const stranger = sodium.xwingKeypair(filled(0x43, 32))
  cannotOpen(t, () => openReleaseAnswer(sodium, { svc, nonce, key: stranger }, sealed))
  cannotOpen(t, () => openReleaseAnswer(sodium, { svc, nonce: random(16), key: to }, sealed))
  const short = [{ oid: random(15), inner: random(4) }]
  const odd = sealReleaseAnswer(noble, { svc, nonce, to: to.publicKey }, short)
  cannotOpen(t, () => openReleaseAnswer(sodium, { svc, nonce, key: to }, odd))
})
