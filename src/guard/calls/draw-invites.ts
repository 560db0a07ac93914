import { object, token } from '../../sealing/shape.ts'
import { signedDigest } from '../../sealing/signing.ts'
import { RefusalError } from '../../sealing/errors.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { evaluate, type Evaluation } from '../../sealing/voprf.ts'
import { record } from '../audit-log.ts'
import { signerOf, type Person } from '../authority.ts'
import { take, type Allowance } from '../quotas.ts'
import { charterOf, dayNow, monthNow, type Room } from '../room.ts'
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

/** An allowance is forgotten when its day is over; that of a month goes with the last day there can be. */
const lastDay = '31'

/**
 * Stamps blinded invites for a moderator, or for an organisation that vouches (protocol 11.5). The guard sees neither the
 * invite nor, later, whose draw it came from; the log keeps who drew how many. Throws RefusalError 'quota_spent',
 * 'not_allowed', 'point', or a SignatureError.
 */
export function drawInvites(room: Room, { elements, by, signature }: Asked): Evaluation {
  const digest = signedDigest(room.suite, 'rw1/draw', charterOf(room).svc, ...elements)
  const allowance = allowanceOf(room, signerOf(room, { by, signature }, digest))
  return room.books.transaction(() => {
    take(room.books, allowance, elements.length)
    record(room, { actor: by, action: `invites:${elements.length}`, signature })
    return evaluate(room.suite, room.seeds.prf.inv, elements)
  })
}

/** A moderator has one for the day; an organisation the one for the month that the signed directory gives it. */
function allowanceOf(room: Room, { kind, entry }: Person): Allowance {
  const of = { actor: entry.id, kind: 'invite' } as const
  if (kind === 'moderator') return { ...of, period: dayNow(room), limit: perDay }
  if (kind === 'voucher')
    return { ...of, period: `${monthNow(room)}-${lastDay}`, limit: entry.per_month }
  throw new RefusalError('not_allowed')
}
