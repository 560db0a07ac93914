import type { VerifiedCard } from '../../sealing/card.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import type { Beginning } from './doors.ts'
import { trustedCard } from './offer.ts'

/** What the server said last: its challenge is good for one code, and the card holds. */
export interface Footing {
  readonly card: VerifiedCard
  readonly challenge: Bytes
  readonly bits: number
}

/** The card of what the server says, if it holds under the root that this page began with. */
export function footingOf(s: Suite, { offer, bits }: Beginning, rootPk: Bytes): Footing | null {
  const card = trustedCard(s, offer, rootPk)
  return card === null ? null : { card, challenge: offer.challenge, bits }
}
