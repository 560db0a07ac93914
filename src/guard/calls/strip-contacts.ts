import type { Bytes } from '../../sealing/suite.ts'
import { openOrNull, storedObjects, type StoredObject } from '../opened.ts'
import type { Room } from '../room.ts'

export const stripContactsShape = storedObjects(500)

/**
 * Contacts of members and of moderators on duty for the worker, still sealed to it (protocol 11.3). Null where there is none
 * any more, or where the row is not hers.
 */
export function stripContacts(room: Room, items: readonly StoredObject[]): (Bytes | null)[] {
  return items.map(({ oid, blob }) => {
    const slot = room.slots.find(oid)
    return slot?.class === 'member' || slot?.class === 'duty' ? openOrNull(room, slot, blob) : null
  })
}
