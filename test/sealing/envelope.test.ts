import { xchacha20 } from '@noble/ciphers/chacha.js'
import fc from 'fast-check'
import t from 'tap'
import { concat, piece, utf8, zeros } from '../../src/sealing/bytes.ts'
import { box, boxLength, openBox, openSeal, roomIn, seal } from '../../src/sealing/envelope.ts'
import { sealLength } from '../../src/sealing/envelope.ts'
import { KDF } from '../../src/sealing/hash.ts'
import { PURPOSE } from '../../src/sealing/purposes.ts'
import { suiteOf, type Bytes } from '../../src/sealing/suite.ts'
import { both, cannotOpen, filled, flipped, random, refuses, slow, sodium, thrown } from './both.ts'

const context = filled(0xc0, 32)
const buckets = [0, 1, 2, 3, 4] as const

for (const s of both) {
  const pair = s.xwingKeypair(filled(1, 32))
  const sealUse = { purpose: PURPOSE.contact, bucket: 1, context } as const
  const boxUse = { key: filled(2, 32), purpose: PURPOSE.vaultRecord, bucket: 1, context } as const

  t.test(
    `On ${s.name}, what was locked opens again, at every size, and only the bucket shows`,
    async (t) => {
      for (const bucket of buckets) {
        const most = roomIn(bucket)
        for (const length of [0, 1, 31, most - 1, most]) {
          const plaintext = random(length)
          const use = { ...boxUse, bucket }
          const boxed = box(s, use, plaintext)
          t.equal(boxed.length, boxLength(bucket))
          t.same(openBox(s, use, boxed), plaintext)
          const sealed = seal(s, { ...sealUse, bucket, to: pair.publicKey }, plaintext)
          t.equal(sealed.length, sealLength(bucket))
          t.same(openSeal(s, { ...sealUse, bucket, key: pair }, sealed), plaintext)
        }
        refuses(t, 'too-long', () => box(s, { ...boxUse, bucket }, zeros(most + 1)))
        refuses(t, 'too-long', () =>
          seal(s, { ...sealUse, bucket, to: pair.publicKey }, zeros(most + 1)),
        )
      }
    },
  )

  t.test(
    `On ${s.name}, a plaintext of any bytes comes back whole, also one that looks like padding`,
    async () => {
      const tail = fc.constantFrom(
        utf8(''),
        filled(0, 3),
        filled(0x80, 1),
        new Uint8Array([0x80, 0, 0]),
      )
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 60 }), tail, (head, end) => {
          const plaintext = concat(head, end)
          return s.equal(openBox(s, boxUse, box(s, boxUse, plaintext)), plaintext)
        }),
        { numRuns: 100 * slow },
      )
    },
  )

  t.test(`On ${s.name}, the lengths are those the protocol names`, async (t) => {
    t.same(
      [0, 1, 2, 3].map((b) => sealLength(b as 0 | 1 | 2 | 3)),
      [1246, 2206, 5278, 33950],
    )
    t.same(
      [0, 1, 2, 3].map((b) => boxLength(b as 0 | 1 | 2 | 3)),
      [142, 1102, 4174, 32846],
    )
  })

  t.test(
    `On ${s.name}, a thief who changes one bit of a box gets the one error, wherever it is`,
    async (t) => {
      const use = { ...boxUse, bucket: 0 } as const
      const boxed = box(s, use, utf8('meet me at the corner'))
      const wrong: number[] = []
      for (let bit = 0; bit < boxed.length * 8; bit++) {
        const error = thrown(() => openBox(s, use, flipped(boxed, bit)))
        if (!(error instanceof Error) || error.message !== 'This cannot be opened.') wrong.push(bit)
      }
      t.same(wrong, [])
    },
  )

  t.test(
    `On ${s.name}, a thief who changes one bit of a seal gets the one error, wherever it is`,
    async (t) => {
      const use = { ...sealUse, bucket: 0 } as const
      const sealed = seal(s, { ...use, to: pair.publicKey }, utf8('meet me'))
      // One bit of each byte that we add, and one in sixteen bytes of the long encapsulation.
      const bytes = Array.from(sealed.keys()).filter((at) => at < 14 || at >= 1134 || at % 16 === 0)
      const bits = bytes.map((at) => at * 8 + ((at * 5) % 8))
      const wrong = bits.filter((bit) => {
        const error = thrown(() => openSeal(s, { ...use, key: pair }, flipped(sealed, bit)))
        return !(error instanceof Error) || error.message !== 'This cannot be opened.'
      })
      t.same(wrong, [])
    },
  )

  t.test(
    `On ${s.name}, another key, context, purpose, bucket or length opens nothing`,
    async (t) => {
      const sealed = seal(s, { ...sealUse, to: pair.publicKey }, utf8('hello'))
      const boxed = box(s, boxUse, utf8('hello'))
      const stranger = s.xwingKeypair(filled(9, 32))
      const crossed = { publicKey: pair.publicKey, secretKey: stranger.secretKey }
      const open = { ...sealUse, key: pair }
      const other = { context: filled(1, 32), purpose: PURPOSE.alert, bucket: 2 } as const
      cannotOpen(t, () => openSeal(s, { ...open, key: stranger }, sealed))
      cannotOpen(t, () => openSeal(s, { ...open, key: crossed }, sealed))
      const misnamed = { publicKey: stranger.publicKey, secretKey: pair.secretKey }
      cannotOpen(t, () => openSeal(s, { ...open, key: misnamed }, sealed))
      cannotOpen(t, () => openSeal(s, { ...open, context: other.context }, sealed))
      cannotOpen(t, () => openSeal(s, { ...open, purpose: other.purpose }, sealed))
      cannotOpen(t, () => openSeal(s, { ...open, bucket: other.bucket }, sealed))
      cannotOpen(t, () => openSeal(s, { ...open, bucket: 255 }, sealed))
      cannotOpen(t, () => openSeal(s, open, piece(sealed, 0, sealed.length - 1)))
      cannotOpen(t, () => openSeal(s, open, concat(sealed, zeros(1))))
      cannotOpen(t, () => openSeal(s, open, boxed))
      cannotOpen(t, () => openBox(s, { ...boxUse, key: filled(3, 32) }, boxed))
      cannotOpen(t, () => openBox(s, { ...boxUse, context: other.context }, boxed))
      cannotOpen(t, () => openBox(s, { ...boxUse, purpose: other.purpose }, boxed))
      cannotOpen(t, () => openBox(s, { ...boxUse, bucket: other.bucket }, boxed))
      cannotOpen(t, () => openBox(s, boxUse, zeros(0)))
      t.same(openBox(s, boxUse, boxed), utf8('hello'))
    },
  )

  t.test(
    `On ${s.name}, two envelopes of one text have nothing but their header in common`,
    async (t) => {
      const same = (a: Bytes, b: Bytes) => a.filter((byte, i) => byte === b[i]).length / a.length
      const boxes = [box(s, boxUse, utf8('twice')), box(s, boxUse, utf8('twice'))] as const
      const seals = [1, 2].map(() => seal(s, { ...sealUse, to: pair.publicKey }, utf8('twice')))
      t.ok(same(piece(boxes[0], 6), piece(boxes[1], 6)) < 0.02, 'boxes agree by chance only')
      const [one, two] = seals.map((sealed) => piece(sealed, 14))
      t.ok(same(one ?? zeros(1), two ?? zeros(1)) < 0.02, 'seals agree by chance only')
    },
  )
}

t.test('A box whose padding is wrong does not open, though its key is right', async (t) => {
  const s = sodium
  const nonce = filled(6, 24)
  const use = { key: filled(2, 32), purpose: PURPOSE.vaultRecord, bucket: 0, context } as const
  const header = piece(
    box(
      suiteOf(s, () => piece(nonce, 0)),
      use,
      zeros(0),
    ),
    0,
    30,
  )
  const bound = concat(header, context)
  const craft = (message: Bytes) => {
    const inner = KDF(s, use.key, 'rw1/box/key', { info: bound })
    const commitment = KDF(s, use.key, 'rw1/box/commit', { info: bound })
    return concat(header, commitment, s.xchachaSeal(inner, nonce, message, bound))
  }
  t.same(openBox(s, use, craft(concat(filled(0x80, 1), zeros(63)))), zeros(0))
  cannotOpen(t, () => openBox(s, use, craft(zeros(64))))
  cannotOpen(t, () => openBox(s, use, craft(concat(zeros(63), filled(0x81, 1)))))
  cannotOpen(t, () => openBox(s, use, craft(concat(filled(0x80, 1), filled(1, 63)))))
})

t.test(
  'A ciphertext crafted to open under two keys opens under the one it commits to',
  async (t) => {
    const s = sodium
    const nonce = filled(5, 24)
    const use = { purpose: PURPOSE.vaultRecord, bucket: 255, context } as const
    const fixed = suiteOf(s, () => nonce)
    const keys = [filled(0x11, 32), filled(0x22, 32)] as const
    const [first, second] = keys.map((key) => box(fixed, { ...use, key }, zeros(64)))
    if (!first || !second) throw new Error('two boxes were made')
    const header = piece(first, 0, 30)
    const bound = concat(header, context)
    const inner = keys.map((key) => KDF(s, key, 'rw1/box/key', { info: bound })) as [Bytes, Bytes]
    const crafted = twoKeyed(inner, nonce, bound)
    t.ok(s.xchachaOpen(inner[0], nonce, crafted, bound), 'the bare cipher opens it under one key')
    t.ok(s.xchachaOpen(inner[1], nonce, crafted, bound), 'and under the other')
    const forFirst = concat(piece(first, 0, 62), crafted)
    const forSecond = concat(piece(second, 0, 62), crafted)
    t.equal(openBox(s, { ...use, key: keys[0] }, forFirst).length, 64)
    cannotOpen(t, () => openBox(s, { ...use, key: keys[1] }, forFirst))
    t.equal(openBox(s, { ...use, key: keys[1] }, forSecond).length, 64)
    cannotOpen(t, () => openBox(s, { ...use, key: keys[0] }, forSecond))
  },
)

const P = (1n << 130n) - 5n
const HALF = 1n << 128n
const number = (bytes: Bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
const mod = (n: bigint) => ((n % P) + P) % P

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) {
    if (e & 1n) result = mod(result * b)
  }
  return result
}

function littleEndian(n: bigint, length: number): Bytes {
  return Uint8Array.from({ length }, (_, i) => Number((n >> BigInt(8 * i)) & 0xffn))
}

/**
 * Four blocks whose Poly1305 tag is the same under two one-time keys: two blocks stay zero, two are the
 * solution of two linear equations modulo 2^130 - 5 (Len, Grubbs, Ristenpart 2021, in the small).
 */
function twoKeyed(keys: [Bytes, Bytes], nonce: Bytes, ad: Bytes): Bytes {
  const once = keys.map((key) => xchacha20(key, nonce, zeros(32)))
  const r = once.map((one) => number(piece(one, 0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn)
  const pad = once.map((one) => number(piece(one, 16)))
  const lengths = concat(littleEndian(BigInt(ad.length), 8), littleEndian(64n, 8))
  const data = concat(ad, zeros((16 - (ad.length % 16)) % 16), zeros(64), lengths)
  const blocks = Array.from({ length: data.length / 16 }, (_, i) =>
    number(piece(data, 16 * i, 16 * i + 16)),
  )
  const free = blocks.length - 5
  const fixed = r.map((key) =>
    blocks.reduce((sum, block, i) => {
      const isFree = i === free || i === free + 1
      return mod((sum + (isFree ? 0n : block + HALF)) * key)
    }, 0n),
  )
  const [a, c] = r.map((key) => power(key, 5n)) as [bigint, bigint]
  const [b, d] = r.map((key) => power(key, 4n)) as [bigint, bigint]
  const inverse = power(mod(a * d - b * c), P - 2n)
  for (let tag = 1n; ; tag++) {
    const wanted = r.map((_, i) => mod(((tag - (pad[i] ?? 0n)) % HALF) + HALF - (fixed[i] ?? 0n)))
    const [e = 0n, f = 0n] = wanted
    const x = mod((e * d - b * f) * inverse) - HALF
    const y = mod((a * f - e * c) * inverse) - HALF
    if (x >= 0n && x < HALF && y >= 0n && y < HALF) {
      return concat(littleEndian(x, 16), littleEndian(y, 16), zeros(32), littleEndian(tag, 16))
    }
  }
}
