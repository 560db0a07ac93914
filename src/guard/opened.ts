import { OpenError, RefusalError } from '../sealing/errors.ts'
import { list, object } from '../sealing/shape.ts'
import { stripOuter } from '../sealing/shred-layer.ts'
import type { Bytes } from '../sealing/suite.ts'
import { charterOf, type Room } from './room.ts'
import { bytes } from './shapes.ts'
import type { Slot } from './slot.ts'

/** An object as it lies in the main database: its id, and the blob with the outer lock on. */
export interface StoredObject {
  readonly oid: Bytes
  readonly blob: Bytes
}

/** At most `most` stored objects in one call. */
export const storedObjects = (most: number) =>
  list(object<StoredObject>({ oid: bytes(16), blob: bytes() }), most, 1)

/** Takes the outer lock off. Throws RefusalError 'gone' without a key, OpenError when the blob is not the object's. */
export function open(room: Room, slot: Slot, blob: Bytes): Bytes {
  const { svc } = charterOf(room)
  const x = room.slots.key(slot.oid)
  try {
    return stripOuter(room.suite, { svc, oid: slot.oid, class: slot.class, x }, blob)
  } finally {
    room.suite.wipe(x)
  }
}

/** The blob inside, or null when the key is gone or the blob was changed: one bad row must not stop the others. */
export function openOrNull(room: Room, slot: Slot, blob: Bytes): Bytes | null {
  try {
    return open(room, slot, blob)
  } catch (error) {
    if (error instanceof OpenError) return null
    if (error instanceof RefusalError && error.code === 'gone') return null
    throw error
  }
}
