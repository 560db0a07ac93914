import { RefusalError } from '../../sealing/errors.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { open, storedObjects, type StoredObject } from '../opened.ts'
import type { Room } from '../room.ts'

export const openBoardShape = storedObjects(16)

/**
 * Replies on the board, for whoever asks (protocol 7, `release_slot`): they are sealed to a reporter's code, and
 * asking for them must leave no trace. Throws RefusalError 'gone' or 'not_allowed'.
 */
export function openBoard(room: Room, items: readonly StoredObject[]): Bytes[] {
  return items.map(({ oid, blob }) => {
    const slot = room.slots.find(oid)
    if (slot === null) throw new RefusalError('gone')
    if (slot.class !== 'board') throw new RefusalError('not_allowed')
    return open(room, slot, blob)
  })
}
