import { object, token } from '../../sealing/shape.ts'
import { signedDigest } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { evaluate, type Evaluation } from '../../sealing/voprf.ts'
import { record } from '../audit-log.ts'
import { moderatorOf } from '../authority.ts'
import { take } from '../quotas.ts'
import { charterOf, dayNow, type Room } from '../room.ts'
import { bytes } from '../shapes.ts'
import { elementList } from './evaluate.ts'

interface Asked {
  readonly elements: readonly Bytes[]
  readonly by: string
  readonly signature: Bytes
}

export const drawInvitesShape = object<Asked>({
  elements: elementList,
  by: token,
  signature: bytes(64),
})

/** Invites a moderator may draw in a day. */
const perDay = 100

/**
 * Stamps blinded invites for a moderator (protocol 11.5). The guard sees neither the invite nor, later, whose draw it
 * came from; the log keeps who drew how many. Throws RefusalError 'quota_spent', 'not_allowed', 'point', or a SignatureError.
 */
export function drawInvites(room: Room, { elements, by, signature }: Asked): Evaluation {
  const digest = signedDigest(room.suite, 'rw1/draw', charterOf(room).svc, ...elements)
  moderatorOf(room, { by, signature }, digest)
  return room.books.transaction(() => {
    take(
      room.books,
      { actor: by, kind: 'invite', period: dayNow(room), limit: perDay },
      elements.length,
    )
    record(room, { actor: by, action: `invites:${elements.length}`, signature })
    return evaluate(room.suite, room.seeds.prf.inv, elements)
  })
}
