import { readAlert, type Alert } from './alert-shape.ts'
import { canonicalBytes } from './canonical.ts'
import type { Directory } from './directory.ts'
import { SignatureError } from './errors.ts'
import { H } from './hash.ts'
import { distinctSigners, signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'

export { ALERT_TAGS, readAlert, type Alert } from './alert-shape.ts'

/** A warning is shown to the end of its last day, so tomorrow is the last day that keeps it within 48 hours. */
const HOLDING_LAST_DAY = 1
const HOLDING_LEVEL = 4
const PLATE_KNOWN = 4
const OTHER_KNOWN = 3
const CODED = /^[A-Za-z0-9_-]{1,40}$/

/** 32 bytes over the whole warning: another version is another hash. */
export function alertHash(s: Primitives, alert: Alert): Bytes {
  return H(s, 32, 'rw1/alert/hash', canonicalBytes(alert))
}

/** One moderator's signature under this very version (step 17). */
export function signAlert(s: Primitives, alert: Alert, signing: Signing): Signature {
  return signDigest(s, signedDigest(s, 'rw1/alert', alertHash(s, alert)), signing)
}

/**
 * Whether a warning may go out (step 17): as many different live moderators as the directory's policy
 * asks for its level have signed it, and its identifiers are masked. A holding warning has fewer
 * signatures and therefore the highest level, no free text, and a last day at most two days (48 hours)
 * after `today`, 'YYYY-MM-DD'. Throws `RefusalError('shape')` or `SignatureError`: 'too-few',
 * 'unmasked', 'holding-level', 'holding-text', 'holding-long', or a code of `distinctSigners`.
 */
export function verifyAlert(
  s: Primitives,
  by: { directory: Directory; today: string },
  alert: unknown,
  signatures: readonly Signature[],
): Alert {
  const read = readAlert(alert)
  const { moderators, policy } = by.directory
  const digest = signedDigest(s, 'rw1/alert', alertHash(s, read))
  const signers = distinctSigners(s, moderators, signatures, digest)
  const needed = policy.signatures[read.kind === 'holding' ? 'holding' : read.level]
  if (signers.length < needed) throw new SignatureError('too-few')
  if (!read.identifiers.every(isMasked)) throw new SignatureError('unmasked')
  if (read.kind === 'holding') expectHolding(read, by.today)
  return read
}

function expectHolding(alert: Alert, today: string): void {
  if (alert.level !== HOLDING_LEVEL) throw new SignatureError('holding-level')
  if (freeTexts(alert).some((text) => text !== '')) throw new SignatureError('holding-text')
  const coded = [alert.when.part, ...Object.entries({ ...alert.person, ...alert.vehicle }).flat()]
  if (!coded.every((value) => value === '' || CODED.test(value))) {
    throw new SignatureError('holding-text')
  }
  const days = (Date.parse(alert.expires) - Date.parse(today)) / 86_400_000
  if (!(days <= HOLDING_LAST_DAY)) throw new SignatureError('holding-long')
}

function freeTexts(alert: Alert): string[] {
  return [
    alert.nickname,
    ...[alert.headline, alert.body, alert.advice].flatMap((texts) => Object.values(texts)),
  ]
}

/** At most four known characters of a plate, three of anything else; the rest says only that there is more. */
function isMasked({ kind, masked }: Alert['identifiers'][number]): boolean {
  const known = masked.replace(/[\s?*.…•_-]/g, '')
  return known.length <= (kind === 'plate' ? PLATE_KNOWN : OTHER_KNOWN)
}
