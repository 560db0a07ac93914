import type { Bytes, Suite } from '../src/sealing/suite.ts'

/** The tags of a report: one outside, one each for warning and hand-over, 64 for the check. */
const tags = 67

/**
 * What the primitives alone cost for one report with a code: the key exchange and two locked messages of the same sizes, the
 * two key pairs of the mailbox, and as many hashes as there are keys and tags to derive. Nothing is encoded or put together.
 */
export function rawSealing(s: Suite, intakeKey: Bytes, body: Bytes): void {
  const header = new Uint8Array(1_166)
  const info = new Uint8Array(64)
  const k = s.random(32)
  const { secret } = s.xwingEncapsulate(intakeKey, s.random(64))
  for (const length of [32, 24, 32]) s.blake2b(length, header, secret)
  s.xchachaSeal(secret, s.random(24), new Uint8Array(64), header)
  for (const length of [32, 32]) s.blake2b(length, header, k)
  s.xchachaSeal(k, s.random(24), body, header)
  s.xwingKeypair(s.random(32))
  s.signKeypair(s.random(32))
  for (let at = 0; at < 6; at += 1) s.blake2b(32, info, k)
  for (let at = 0; at < tags; at += 1) s.blake2b(32, info, s.blake2b(32, info, k))
}
