import { H } from '../../sealing/hash.ts'
import { list, object, text } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import type { Room } from '../room.ts'
import { bytes } from '../shapes.ts'

interface Preimage {
  readonly scope: string
  readonly secret: Bytes
}

export const shredByPreimageShape = list(
  object<Preimage>({ scope: text(16), secret: bytes(32) }),
  128,
  1,
)

/**
 * A reporter takes something back (protocol 8.5): each secret whose hash a slot carries erases that slot's key.
 * Answers the ids of what is gone now. No entry in the log: it holds no deed of a reporter (protocol 15.1).
 */
export async function shredByPreimage(
  room: Room,
  preimages: readonly Preimage[],
): Promise<Bytes[]> {
  const erased: Bytes[] = []
  for (const { scope, secret } of preimages) {
    const tag = H(room.suite, 32, 'rw1/withdraw', scope, secret)
    for (const slot of room.slots.withTag(tag)) {
      room.slots.erase(slot.oid)
      erased.push(slot.oid)
    }
  }
  await room.slots.settled()
  return erased
}
