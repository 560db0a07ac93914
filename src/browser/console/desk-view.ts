import type { Workroom } from '../../client/workroom.ts'
import type { AnswerWords, Area } from './answer-words.ts'
import type { Place } from './places.ts'
import type { Room } from './room.ts'

/** What every part of the moderator's desk is given. */
export interface DeskView extends Room {
  workroom: Workroom
  words: AnswerWords
  areas: readonly Area[]
  /** Opens a place anew and says what was done, if something was. */
  goTo: (place: Place, done?: string) => Promise<void>
}
