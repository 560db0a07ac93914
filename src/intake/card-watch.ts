import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { pickEpoch, verifyCard, type IntakeCard, type VerifiedCard } from '../sealing/card.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/** The signed keys that reports are sealed to, and the root key they are checked with; null before the key ceremony. */
export interface CardSource {
  card(): IntakeCard | null
  /** The root public key, base64url, from where the database cannot change it. */
  rootPk(): string | null
}

export interface CardWatch {
  /** What the browser gets to check for itself; null while the service is not open. */
  shown(): { card: IntakeCard; rootPk: string } | null
  /** The card once checked here; null while there is none, or one that does not hold. */
  verified(): VerifiedCard | null
  /** The key to seal to this month. */
  epoch(): { id: string; intakeKey: Bytes } | null
  /** Whether reports for this month's key may still come. */
  accepts(epoch: string): boolean
}

/** Checks each new card once, so that a key swapped in the database seals nothing (M-05). */
export function watchCard(primitives: Primitives, source: CardSource, now: Clock): CardWatch {
  let seen: IntakeCard | null = null
  let held: VerifiedCard | null = null

  const verified = (): VerifiedCard | null => {
    const card = source.card()
    const rootPk = source.rootPk()
    if (card === null || rootPk === null) return null
    if (card !== seen) {
      held = check(primitives, card, rootPk)
      seen = card
    }
    return held
  }
  return {
    verified,
    shown() {
      const card = source.card()
      const rootPk = source.rootPk()
      return card === null || rootPk === null || verified() === null ? null : { card, rootPk }
    },
    epoch() {
      const card = verified()
      return card === null ? null : pickEpoch(card, monthOf(now())).epoch
    },
    // The sender's clock may be wrong or her page some weeks old; every key of the signed card is as good as another.
    accepts: (epoch) => verified()?.epochs.some(({ id }) => id === epoch) === true,
  }
}

function check(primitives: Primitives, card: IntakeCard, rootPk: string): VerifiedCard | null {
  try {
    return verifyCard(primitives, { rootPk: fromBase64url(rootPk, 32), svc: card.svc }, card)
  } catch {
    return null
  }
}
