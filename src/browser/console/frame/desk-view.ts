import type { Unsaved } from '../../../client/unsaved.ts'
import type { Workroom } from '../../../client/workroom.ts'
import type { AnswerWords, Area } from '../report/answer-words.ts'
import type { Place } from './places.ts'
import type { Room } from './room.ts'

/** What was just done; where it can change while the screen stands, how to say it anew. */
export type Done = string | (() => string)

/** What every part of the moderator's desk is given. */
export interface DeskView extends Room {
  workroom: Workroom
  /** What could not be saved while it was written. */
  unsaved: Unsaved
  words: AnswerWords
  areas: readonly Area[]
  /** Opens a place anew and says what was done, if something was. */
  goTo: (place: Place, done?: Done) => Promise<void>
  /** Something was read anew: what is said over the screen, and how much waits, is said as it stands now. */
  heard: () => void
  /** Whether this is an exercise. */
  isTrying: () => boolean
  /**
   * Puts a screen in place of the one before, and saves what was written there.
   * @param flush saves what is written on the new one, before it is left
   */
  show: (screen: HTMLElement, flush?: () => Promise<void>) => void
}
