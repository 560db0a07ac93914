import type { Bytes, Suite } from '../src/sealing/suite.ts'

/** The tags of a report: one outside, one each for warning and hand-over, 64 for the check. */
const tags = 67

/** Plain buffers of the sizes that a report with a code has, made before anything is measured. */
export interface RawReport {
  readonly intakeKey: Bytes
  readonly key: Bytes
  readonly nonce: Bytes
  /** The locked answers as they come with the last press. */
  readonly draft: Bytes
  readonly body: Bytes
  readonly dataKey: Bytes
  /** What a Seal and a Box bind: header and context. */
  readonly sealBound: Bytes
  readonly boxBound: Bytes
  /** A label with what it is for, behind their lengths. */
  readonly message: Bytes
}

/** @param draftLength bytes of the answers inside their lock, padding included */
export function rawReport(s: Suite, intakeKey: Bytes, draftLength: number): RawReport {
  const key = s.random(32)
  const nonce = s.random(24)
  const boxBound = new Uint8Array(62)
  return {
    intakeKey,
    key,
    nonce,
    draft: s.xchachaSeal(key, nonce, new Uint8Array(draftLength), boxBound),
    body: new Uint8Array(32_768),
    dataKey: new Uint8Array(64),
    sealBound: new Uint8Array(1_166),
    boxBound,
    message: new Uint8Array(60),
  }
}

/**
 * What the primitives alone cost for the last press of the form without a script, code and all: every call that the
 * protocol needs then, once, on buffers that are there, and nothing else. Nothing is encoded, put together, checked, padded
 * or wiped. The PRF has no part in it: codes are made ahead of the press.
 *
 * It once left out the opening of the answers, the contexts, the key's name, the challenge, the code's check bits and
 * their random bytes, which the press cannot do without, and made its buffers anew each time, which it need not.
 */
export function rawSealing(s: Suite, raw: RawReport): void {
  openAnswers(s, raw)
  mailboxOf(s, raw)
  seal(s, raw)
  // The challenge's random part and its proof, the fields that stand unused, and the code's check bits.
  for (const length of [11, 8, 64]) s.random(length)
  s.blake2b(32, raw.message, raw.key)
  s.blake2b(16, raw.message)
}

function openAnswers(s: Suite, { key, nonce, draft, boxBound, message }: RawReport): void {
  s.blake2b(32, message)
  for (let at = 0; at < 2; at += 1) s.blake2b(32, boxBound, key)
  s.xchachaOpen(key, nonce, draft, boxBound)
}

/** Its two key pairs and four more keys, and the secret behind each tag. */
function mailboxOf(s: Suite, { key, message }: RawReport): void {
  for (let at = 0; at < 6; at += 1) s.blake2b(32, message, key)
  s.signKeypair(key)
  s.xwingKeypair(key)
  for (let at = 0; at < tags; at += 1) s.blake2b(32, message, s.blake2b(32, message, key))
}

/** The data key, sealed to the team; the body, boxed under it; the context of each, and the name of the team's key. */
function seal(s: Suite, raw: RawReport): void {
  for (let at = 0; at < 2; at += 1) s.blake2b(32, raw.message)
  s.blake2b(16, raw.intakeKey)
  s.random(32)
  const { secret } = s.xwingEncapsulate(raw.intakeKey, s.random(64))
  for (const length of [32, 24, 32]) s.blake2b(length, raw.sealBound, secret)
  s.xchachaSeal(secret, raw.nonce, raw.dataKey, raw.sealBound)
  for (let at = 0; at < 2; at += 1) s.blake2b(32, raw.boxBound, raw.key)
  s.xchachaSeal(raw.key, s.random(24), raw.body, raw.boxBound)
}
