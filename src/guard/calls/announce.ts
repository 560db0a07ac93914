import { RefusalError } from '../../sealing/errors.ts'
import { encoded, object } from '../../sealing/shape.ts'
import { keepAnnounced, readAnnounced, type WorkerKeys } from '../announced.ts'
import type { Room } from '../room.ts'

export const announceShape = object<WorkerKeys>({
  delivery_pk: encoded(1216),
  publisher_pk: encoded(32),
})

const same = (a: WorkerKeys | null, b: WorkerKeys): boolean =>
  a?.delivery_pk === b.delivery_pk && a.publisher_pk === b.publisher_pk

/**
 * The worker says which keys are its own, so that the ceremony can put them into the first directory. Afterwards only
 * the signed directory changes them. Throws RefusalError 'keys_differ'.
 */
export function announce(room: Room, keys: WorkerKeys): null {
  const isKnown = same(readAnnounced(room.books), keys)
  if (isKnown) return null
  if (room.charter !== null && !same(room.charter.directory, keys))
    throw new RefusalError('keys_differ')
  keepAnnounced(room.books, keys)
  return null
}
