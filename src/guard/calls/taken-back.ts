import { list } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import type { Room } from '../room.ts'
import { bytes } from '../shapes.ts'
import { marksOf } from '../taken-back.ts'

export const tagsShape = list(bytes(32), 16, 1)
export const marksShape = list(bytes(16), 16, 1)

/** The marks under which these withdrawal tags were taken back, without those that were not; no entry in the log. */
export function takenBack(room: Room, tags: readonly Bytes[]): Bytes[] {
  return marksOf(room, tags)
}

/**
 * A moderator's client has opened everything that came in until these marks were set, and what goes out is allowed still or
 * again. What was taken back since has another mark and stays.
 */
export function heard({ books }: Room, marks: readonly Bytes[]): null {
  books.transaction(() => {
    for (const mark of marks) books.run('DELETE FROM taken_back WHERE mark = ?', mark)
  })
  return null
}
