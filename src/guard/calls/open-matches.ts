import { RefusalError } from '../../sealing/errors.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { openOrNull, storedObjects, type StoredObject } from '../opened.ts'
import type { Room } from '../room.ts'

/** How many rows one call takes: few enough that nobody else waits for it. */
export const matchesAtOnce = 512

export const openMatchesShape = storedObjects(matchesAtOnce)

/**
 * Takes the outer lock off rows that match reports (protocol 13); the inner one is the moderators'. Null where the key is
 * gone with its report. Throws RefusalError 'not_allowed' for an object of another kind.
 */
export function openMatches(room: Room, items: readonly StoredObject[]): (Bytes | null)[] {
  return items.map(({ oid, blob }) => {
    const slot = room.slots.find(oid)
    if (slot === null) return null
    if (slot.class !== 'match') throw new RefusalError('not_allowed')
    return openOrNull(room, slot, blob)
  })
}
