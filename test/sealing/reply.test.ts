import { readFileSync } from 'node:fs'
import t from 'tap'
import { base64url, hex } from '../../src/sealing/bytes.ts'
import { H } from '../../src/sealing/hash.ts'
import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import {
  dummyReply,
  looksLikeReply,
  openReply,
  REPLY_LENGTH,
  replyKinds,
  sealReply,
  type Reply,
} from '../../src/sealing/reply.ts'
import { mailboxShare } from '../../src/sealing/report.ts'
import { SignatureError } from '../../src/sealing/errors.ts'
import { suiteOf, type Bytes, type Suite } from '../../src/sealing/suite.ts'
import {
  both,
  cannotOpen,
  filled,
  flipped,
  noble,
  random,
  refuses,
  sodium,
  thrown,
} from './both.ts'
import { epoch, mailbox, svc, team } from './sending.ts'

const share = mailboxShare(mailbox)
const to = { svc, share, epoch, replySecretKey: team.reply.secretKey }
const replyKey = (id: string): Bytes | null => (id === epoch ? team.reply.publicKey : null)
const opening = { svc, mailbox, replyKey }

const answer = (change: Partial<Reply> = {}): Reply => ({
  v: 1,
  kind: 'question',
  month: '2026-11',
  text: { en: 'Was the van white?', ro: 'Duba era albă?' },
  alert: null,
  consents: { alert: 'yes', police: 'no' },
  n: 3,
  ...change,
})

t.test('An answer opens for the code it was written to, on either library', async (t) => {
  for (const [writer, reader] of [
    [sodium, noble],
    [noble, sodium],
  ] as const) {
    for (const kind of replyKinds) {
      const { tag, blob, burnTag } = sealReply(writer, to, answer({ kind }))
      t.equal(blob.length, REPLY_LENGTH)
      t.same(openReply(reader, opening, 3, blob), answer({ kind }))
      t.same(tag, mailbox.tag(3))
      t.same(burnTag, mailbox.burnTag(3))
    }
  }
})

t.test('An answer has 5,278 bytes, whatever it says, or is refused as too long', async (t) => {
  t.equal(REPLY_LENGTH, 5278)
  for (const length of [0, 1, 1000, 3500]) {
    const { blob } = sealReply(sodium, to, answer({ text: { en: 'x'.repeat(length) } }))
    t.equal(blob.length, REPLY_LENGTH)
    t.ok(looksLikeReply(blob))
  }
  refuses(t, 'too-long', () => sealReply(sodium, to, answer({ text: { en: 'x'.repeat(4000) } })))
  refuses(t, 'shape', () => sealReply(sodium, to, answer({ n: 64 })))
})

t.test('Another code, another place or a changed byte opens nothing', async (t) => {
  const { blob } = sealReply(sodium, to, answer())
  const stranger = mailboxKeys(sodium, svc, random(64))
  for (const s of both) {
    cannotOpen(t, () => openReply(s, { ...opening, mailbox: stranger }, 3, blob))
    cannotOpen(t, () => openReply(s, opening, 4, blob), 'under another number')
    cannotOpen(t, () => openReply(s, { ...opening, svc: 'other' }, 3, blob))
    for (const bit of [0, 17, 50, 100, 5000, 5278 * 8 - 1]) {
      cannotOpen(t, () => openReply(s, opening, 3, flipped(blob, bit)), `bit ${bit}`)
    }
    cannotOpen(t, () => openReply(s, opening, 3, dummyReply(s, svc, random(32), mailbox.tag(3))))
  }
})

t.test('An answer that the team did not sign is not believed', async (t) => {
  const forged = sealReply(
    sodium,
    { ...to, replySecretKey: sodium.signKeypair(random(32)).secretKey },
    answer(),
  )
  const elsewhere = { ...share, rid: base64url(random(16)) }
  const moved = sealReply(sodium, { ...to, share: elsewhere }, answer())
  const unknown = sealReply(sodium, { ...to, epoch: '2019-01' }, answer())
  for (const { blob } of [forged, moved, unknown]) {
    t.ok(thrown(() => openReply(noble, opening, 3, blob)) instanceof SignatureError)
  }
})

t.test('Two answers to one code share nothing that would tell they belong together', async (t) => {
  const first = sealReply(sodium, to, answer({ n: 0 })).blob
  const second = sealReply(sodium, to, answer({ n: 1 })).blob
  const same = first.filter((byte, i) => i >= 6 && byte === second[i]).length
  // Two random texts of this length agree in about 21 bytes; 60 would be chance once in 10^11.
  t.ok(same < 60, `${same} bytes agree`)
  t.notSame(first.subarray(6, 14), second.subarray(6, 14), 'not even the name of the key')
})

t.test('A slot without an answer looks like one and always the same', async (t) => {
  const [secret, tag] = [filled(5, 32), filled(6, 16)]
  const made = both.map((s) => dummyReply(s, svc, secret, tag))
  t.equal(hex(made[0] ?? random(1)), hex(made[1] ?? random(1)))
  t.ok(looksLikeReply(made[0] ?? new Uint8Array()))
  t.not(hex(dummyReply(sodium, svc, secret, filled(7, 16))), hex(made[0] ?? random(1)))
  t.not(hex(dummyReply(sodium, svc, filled(8, 32), tag)), hex(made[0] ?? random(1)))
})

interface Vector {
  coins: string
  reply: Reply
  tag: string
  burnTag: string
  blob_blake2b256: string
  blob_head: string
  dummy_blake2b256: string
}

const file = new URL('./vectors/reply.json', import.meta.url)

/** The bytes of one answer and one empty slot, from fixed coins. */
function made(s: Suite, v: Pick<Vector, 'coins' | 'reply'>): Vector {
  const fixed = suiteOf(s, (length) => filled(Number.parseInt(v.coins, 16), length))
  const { tag, blob, burnTag } = sealReply(fixed, to, v.reply)
  return {
    coins: v.coins,
    reply: v.reply,
    tag: hex(tag),
    burnTag: hex(burnTag),
    blob_blake2b256: hex(s.blake2b(32, blob)),
    blob_head: hex(blob.subarray(0, 32)),
    dummy_blake2b256: hex(H(s, 32, dummyReply(s, svc, filled(5, 32), filled(6, 16)))),
  }
}

t.test('Both libraries make the bytes that were written down once', async (t) => {
  const vector = JSON.parse(readFileSync(file, 'utf8')) as Vector
  for (const s of both) t.same(made(s, vector), vector, s.name)
})
