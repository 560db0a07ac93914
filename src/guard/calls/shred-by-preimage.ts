import { burnTagOf, withdrawTagOf, type WithdrawalScope } from '../../sealing/mailbox.ts'
import { list, object, text } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import type { Room } from '../room.ts'
import { bytes } from '../shapes.ts'
import { canGoOut, keepTakenBack } from '../taken-back.ts'

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
 * What may still go out under such a tag is stopped. Answers the ids of what is gone now. No entry in the log: it holds no deed of a reporter (protocol 15.1).
 */
export async function shredByPreimage(
  room: Room,
  preimages: readonly Preimage[],
): Promise<Bytes[]> {
  const erased: Bytes[] = []
  for (const { scope, secret } of preimages) {
    for (const slot of room.slots.withTag(tagOf(room, scope, secret))) {
      room.slots.erase(slot.oid)
      erased.push(slot.oid)
    }
  }
  const out = preimages.filter(({ scope }) => canGoOut(scope))
  if (out.length > 0)
    keepTakenBack(
      room,
      out.map(({ scope, secret }) => tagOf(room, scope, secret)),
    )
  await room.slots.settled()
  return erased
}

/** An answer on the board goes by its burn secret; everything else by the secret of its scope (protocol 8.5, 9.2). */
function tagOf({ suite }: Room, scope: string, secret: Bytes): Bytes {
  if (scope === 'burn') return burnTagOf(suite, secret)
  return withdrawTagOf(suite, scope as WithdrawalScope, secret)
}
