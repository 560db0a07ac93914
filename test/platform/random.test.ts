import t from 'tap'
import { drawnFrom, systemRandom } from '../../src/platform/random.ts'

/** Fills with a count that goes on from draw to draw, so that each byte says where it came from. */
function counting(): { fill: (bytes: Uint8Array) => void; draws: Uint8Array[] } {
  const draws: Uint8Array[] = []
  let next = 0
  return {
    draws,
    fill: (bytes) => {
      draws.push(bytes)
      for (let at = 0; at < bytes.length; at++) bytes[at] = next++ % 251
    },
  }
}

t.test('no byte of a draw is handed out twice, whatever the sizes', async (t) => {
  const { fill } = counting()
  const random = drawnFrom(fill)
  const sizes = Array.from({ length: 400 }, (_, at) => (at * 7) % 65)
  const handed = sizes.map((size) => random(size))
  t.same(
    handed.map((piece) => piece.length),
    sizes,
  )
  // A draw's end that was too short is passed over; within a draw the bytes follow each other.
  let last = -1
  let skipped = 0
  for (const byte of handed.flatMap((piece) => [...piece])) {
    if (byte !== (last + 1) % 251) skipped += 1
    last = byte
  }
  t.ok(skipped <= 4, `${skipped} breaks in ${handed.length} pieces`)
})

t.test('what was handed out is no longer in the draw', async (t) => {
  const { fill, draws } = counting()
  const random = drawnFrom(fill)
  random(32)
  random(24)
  const [store] = draws
  t.same(store?.subarray(0, 56), new Uint8Array(56))
  t.not(store?.[56], 0)
})

t.test('a piece is its holder’s own: writing in it changes no other', async (t) => {
  const random = drawnFrom(counting().fill)
  const first = random(16)
  const second = random(16)
  const before = second.slice()
  first.fill(255)
  t.same(second, before)
  t.equal(first.buffer.byteLength, 16)
})

t.test('large draws come straight from the system', async (t) => {
  const { fill, draws } = counting()
  const large = drawnFrom(fill)(5_000)
  t.equal(large, draws[0])
})

t.test('the system’s bytes do not repeat', async (t) => {
  const seen = new Set(
    Array.from({ length: 2_000 }, () => Buffer.from(systemRandom(16)).toString('hex')),
  )
  t.equal(seen.size, 2_000)
})
