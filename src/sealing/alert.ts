import { expectNext, expectSound, signaturesFor, type Standing } from './alert-rules.ts'
import { isMasked } from './alert-parts.ts'
import { readAlert, type Alert } from './alert-shape.ts'
import { canonicalBytes } from './canonical.ts'
import type { Directory } from './directory.ts'
import { SignatureError } from './errors.ts'
import { H } from './hash.ts'
import { distinctSigners, signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'

export {
  expectSound,
  HOLDING_DAYS,
  HOLDING_LEVEL,
  LIFE_DAYS,
  signaturesFor,
  type Standing,
} from './alert-rules.ts'
export { ALERT_TAGS, readAlert, type Alert } from './alert-shape.ts'

/** 32 bytes over the whole warning: another version is another hash. */
export function alertHash(s: Primitives, alert: Alert): Bytes {
  return H(s, 32, 'rw1/alert/hash', canonicalBytes(alert))
}

/** One moderator's signature under this very version (step 17). */
export function signAlert(s: Primitives, alert: Alert, signing: Signing): Signature {
  return signDigest(s, signedDigest(s, 'rw1/alert', alertHash(s, alert)), signing)
}

/** What a warning is judged by. */
export interface AlertTrust {
  directory: Directory
  /** 'YYYY-MM-DD' */
  today: string
  /** The version before it, null when there is none. Left out by a reader who does not know: then it is not judged by it. */
  before?: Standing | null
}

/**
 * Whether a warning may go out (step 17): it follows from the version before, as many different live moderators as the
 * directory's policy asks for have signed it, its identifiers are masked, and it is what its kind may be: a holding
 * warning has the highest level, no free text, and a last day at most two days (48 hours) after `today`; a recall says
 * nothing. Throws `RefusalError('shape')`, those of `expectNext`, or `SignatureError`: 'too-few', 'unmasked', those of
 * `expectSound`, or a code of `distinctSigners`.
 */
export function verifyAlert(
  s: Primitives,
  { directory, today, before }: AlertTrust,
  alert: unknown,
  signatures: readonly Signature[],
): Alert {
  const read = readAlert(alert)
  if (before !== undefined) expectNext(read, before)
  const signers = signersOf(s, directory, read, signatures)
  if (signers.length < signaturesFor(directory.policy, read, before ?? null))
    throw new SignatureError('too-few')
  if (!read.identifiers.every(isMasked)) throw new SignatureError('unmasked')
  expectSound(read, today)
  return read
}

/**
 * The ids of those who have signed this very version, all different and all live. Throws a code of `distinctSigners`
 * when one signature does not hold: then the warning was changed after it was signed, or the signer has left.
 */
export function signersOf(
  s: Primitives,
  { moderators }: Pick<Directory, 'moderators'>,
  alert: Alert,
  signatures: readonly Signature[],
): string[] {
  const digest = signedDigest(s, 'rw1/alert', alertHash(s, alert))
  return distinctSigners(s, moderators, signatures, digest)
}
