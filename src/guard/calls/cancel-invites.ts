import { box } from '../../sealing/envelope.ts'
import { RefusalError } from '../../sealing/errors.ts'
import { list, object, token } from '../../sealing/shape.ts'
import { signedDigest } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { record } from '../audit-log.ts'
import { signerOf } from '../authority.ts'
import { take } from '../quotas.ts'
import { charterOf, monthNow, type Room } from '../room.ts'
import { bytes } from '../shapes.ts'
import { inviteUse } from './redeem-invite.ts'

interface Asked {
  /** What `inviteHandle` makes of a slip: it ends an invite and can do nothing else. */
  readonly handles: readonly Bytes[]
  readonly by: string
  readonly signature: Bytes
}

/** As many as one organisation can draw in a month. */
const mostAtOnce = 100

export const cancelInvitesShape = object<Asked>({
  handles: list(bytes(32), mostAtOnce, 1),
  by: token,
  signature: bytes(64),
})

/** Slips are good for three months, so nobody has more than three months' worth to end. */
const monthsOfSlips = 3

/**
 * Ends invites that nobody has used yet. The answer is the same whether one was used or not, and so is what is kept: an
 * organisation must not learn who came in, and whoever came in stays. Throws RefusalError 'not_allowed', 'quota_spent', or a
 * SignatureError.
 */
export function cancelInvites(room: Room, { handles, by, signature }: Asked): null {
  const digest = signedDigest(room.suite, 'rw1/inv/cancel', charterOf(room).svc, ...handles)
  const person = signerOf(room, { by, signature }, digest)
  if (person.kind !== 'voucher') throw new RefusalError('not_allowed')
  const limit = monthsOfSlips * person.entry.per_month
  return room.books.transaction(() => {
    const allowance = { actor: by, kind: 'cancel', period: `${monthNow(room)}-31`, limit }
    take(room.books, allowance, handles.length)
    record(room, { actor: by, action: `cancelled:${handles.length}`, signature })
    for (const handle of handles) spend(room, handle)
    return null
  })
}

/** A row like that of an invite somebody used, but nobody's: no slip opens it. */
function spend(room: Room, handle: Bytes): void {
  const { suite, books } = room
  const nobody = box(suite, inviteUse(room, suite.random(9)), suite.random(16))
  books.run(
    'INSERT OR IGNORE INTO invites (spent, month, member) VALUES (?, ?, ?)',
    handle,
    monthNow(room),
    nobody,
  )
}
