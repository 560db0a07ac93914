import { base64url, fromBase64url } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { readCard, type CardEpoch, type CardKeys, type CardSigner } from './card-shape.ts'
import type { IntakeCard } from './card-shape.ts'
import { RefusalError, SignatureError } from './errors.ts'
import { monthsBetween } from './month.ts'
import { distinctSigners, signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'

export type * from './card-shape.ts'
export { readCard }

const ROOT = 'root'
const GRACE_MONTHS = 2
/** The longest life of a signer's certificate, so that one who left drops out by itself. */
const CERTIFICATE_MONTHS = 24

/** What a browser may use once the card holds: decoded keys, the newest epoch first. */
export interface VerifiedCard {
  svc: string
  epochs: { id: string; from?: string; intakeKey: Bytes; replyKey: Bytes }[]
  keys: CardKeys
}

/** The root's, or two certified signers', word that a key may vouch for what the card carries (step 5). */
export function certifySigner(
  s: Primitives,
  svc: string,
  signer: Omit<CardSigner, 'signatures'>,
  signing: Signing,
): Signature {
  return signDigest(s, signerDigest(s, svc, signer), signing)
}

/** A signature under the public keys of a month. */
export function signCardEpoch(
  s: Primitives,
  svc: string,
  epoch: Omit<CardEpoch, 'signatures'>,
  signing: Signing,
): Signature {
  return signDigest(s, epochDigest(s, svc, epoch), signing)
}

/** A signature under the keys that do not change with the month. */
export function signCardKeys(
  s: Primitives,
  svc: string,
  keys: CardKeys,
  signing: Signing,
): Signature {
  return signDigest(s, keysDigest(s, svc, keys), signing)
}

/**
 * Checks a card with nothing but the root's public key and the service's name. Each statement in it
 * needs the root's signature, or those of two signers whose own certificates hold and cover its month.
 * One that does not hold spoils the card. Throws `RefusalError`: 'shape', 'svc', 'certificate', or
 * `SignatureError`.
 */
export function verifyCard(
  s: Primitives,
  known: { rootPk: Bytes; svc: string },
  value: unknown,
): VerifiedCard {
  const card = readCard(value)
  if (card.svc !== known.svc) throw new RefusalError('svc')
  const trusted: CardSigner[] = []
  const vouched = (month: string, signatures: readonly Signature[], digest: Bytes) => {
    const covering = trusted.filter((one) => one.from <= month && month <= one.until)
    const root = { id: ROOT, sig_pk: base64url(known.rootPk) }
    const signers = [root, ...covering].map((one) => ({ ...one, to: null }))
    const by = distinctSigners(s, signers, signatures, digest)
    if (by.length < 2 && !by.includes(ROOT)) throw new SignatureError('too-few')
  }
  for (const signer of card.signers) {
    expectBounded(signer)
    vouched(signer.from, signer.signatures, signerDigest(s, card.svc, signer))
    trusted.unshift(signer)
  }
  for (const epoch of card.epochs) {
    vouched(epoch.id, epoch.signatures, epochDigest(s, card.svc, epoch))
  }
  vouched(card.keys.from, card.keys_signatures, keysDigest(s, card.svc, card.keys))
  return { svc: card.svc, keys: card.keys, epochs: newestFirst(card) }
}

/**
 * The epoch to seal to in `month` ('YYYY-MM' by the reader's clock): the newest that takes reports by then. A clock
 * is often wrong, so it only warns: 'behind' when every epoch lies ahead of it (the oldest is used),
 * 'stale' when even the newest is more than two months old.
 */
export function pickEpoch(
  card: VerifiedCard,
  month: string,
): { epoch: VerifiedCard['epochs'][number]; warning: null | 'behind' | 'stale' } {
  const epoch = card.epochs.find(({ id, from = id }) => from <= month)
  if (epoch) {
    const stale = monthsBetween(epoch.id, month) > GRACE_MONTHS
    return { epoch, warning: stale ? 'stale' : null }
  }
  const oldest = card.epochs.at(-1)
  if (!oldest) throw new RefusalError('shape')
  return { epoch: oldest, warning: 'behind' }
}

function newestFirst(card: IntakeCard): VerifiedCard['epochs'] {
  return card.epochs
    .map(({ id, from, intake_pk, reply_pk }) => ({
      id,
      ...(from === undefined ? {} : { from }),
      intakeKey: fromBase64url(intake_pk, 1216),
      replyKey: fromBase64url(reply_pk, 32),
    }))
    .sort((a, b) => monthsBetween(a.id, b.id))
}

function expectBounded(signer: CardSigner): void {
  const life = monthsBetween(signer.from, signer.until)
  if (life < 0 || life > CERTIFICATE_MONTHS || signer.id === ROOT) {
    throw new RefusalError('certificate')
  }
}

function signerDigest(s: Primitives, svc: string, signer: Omit<CardSigner, 'signatures'>): Bytes {
  const { id, sig_pk, from, until } = signer
  return signedDigest(s, 'rw1/card/signer', svc, canonicalBytes({ id, sig_pk, from, until }))
}

function epochDigest(s: Primitives, svc: string, epoch: Omit<CardEpoch, 'signatures'>): Bytes {
  const { id, from, intake_pk, reply_pk } = epoch
  const early = from === undefined ? {} : { from }
  return signedDigest(
    s,
    'rw1/card/epoch',
    svc,
    canonicalBytes({ id, ...early, intake_pk, reply_pk }),
  )
}

function keysDigest(s: Primitives, svc: string, keys: CardKeys): Bytes {
  return signedDigest(s, 'rw1/card/keys', svc, canonicalBytes(keys))
}
