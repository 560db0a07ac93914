import { record } from '../audit-log.ts'
import { dayNow, monthNow, type Room } from '../room.ts'
import { forgetTakenBack } from '../taken-back.ts'
import { forgetWarnings } from '../warning-ends.ts'

/**
 * Erases every key whose last month has passed, whether anybody asks or not (protocol 15.2), and what was noted of things that
 * nobody can bring back any more.
 */
export async function sweep(room: Room): Promise<{ count: number }> {
  const ended = room.slots.endedBefore(monthNow(room))
  for (const { oid } of ended) room.slots.erase(oid)
  const count = ended.length
  forgetTakenBack(room.books, monthNow(room))
  forgetWarnings(room.books, dayNow(room))
  if (count > 0) {
    await room.slots.settled()
    room.books.transaction(() => record(room, { actor: 'guard', action: `sweep:${count}` }))
  }
  return { count }
}
