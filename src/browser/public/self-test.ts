import { fromHex, hex, utf8 } from '../../sealing/bytes.ts'
import type { Primitives } from '../../sealing/suite.ts'

/** BLAKE2b-512 of `abc`, from RFC 7693 appendix A. */
const blake2b =
  'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923'

/** The generator of ristretto255, from RFC 9496 appendix A. */
const generator = 'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76'

/**
 * Whether this browser computes right: a report sealed wrongly could never be opened, and nobody would know.
 * Where it does not, the form without a script is the better one.
 */
export function computesRight(s: Primitives): boolean {
  try {
    return hashes(s) && multiplies(s) && exchanges(s)
  } catch {
    return false
  }
}

function hashes(s: Primitives): boolean {
  return hex(s.blake2b(64, utf8('abc'))) === blake2b
}

function multiplies(s: Primitives): boolean {
  const one = new Uint8Array(32)
  one[0] = 1
  return hex(s.ristretto.multiply(one, fromHex(generator))) === generator
}

/** A key exchange and a locked message, there and back. */
function exchanges(s: Primitives): boolean {
  const pair = s.xwingKeypair(new Uint8Array(32).fill(7))
  const { ciphertext, secret } = s.xwingEncapsulate(pair.publicKey, new Uint8Array(64).fill(9))
  const same = s.equal(secret, s.xwingDecapsulate(ciphertext, pair.secretKey))
  const nonce = new Uint8Array(24)
  const locked = s.xchachaSeal(secret, nonce, utf8('abc'), utf8('ad'))
  return same && s.equal(s.xchachaOpen(secret, nonce, locked, utf8('ad')), utf8('abc'))
}
