import type { VerifiedCard } from '../sealing/card.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { CardWatch } from './card-watch.ts'
import type { Challenges } from './challenge.ts'
import type { DayKeys } from './day-keys.ts'

/** What coming back to a report has in common with sending one: the card, the challenges and the day's keys. */
export interface ComingBack {
  card(): VerifiedCard | null
  epoch(): { id: string; intakeKey: Bytes } | null
  makeChallenge(): Bytes
  draftKeys(): { current: Bytes; all: Bytes[] }
}

/** Lends the form's own parts to whoever reads answers and takes in what is added. */
export function comingBack(parts: {
  readonly card: CardWatch
  readonly challenges: Challenges
  readonly draftKeys: DayKeys
}): ComingBack {
  const { card, challenges, draftKeys } = parts
  return {
    card: () => card.verified(),
    epoch: () => card.epoch(),
    makeChallenge: () => challenges.make(),
    draftKeys: () => ({ current: draftKeys.current(), all: draftKeys.all() }),
  }
}
