import { box, openBox } from '../../sealing/envelope.ts'
import { OpenError, RefusalError } from '../../sealing/errors.ts'
import { ctxh, H } from '../../sealing/hash.ts'
import { inviteHandle, inviteInput, inviteMac } from '../../sealing/invite.ts'
import { PURPOSE } from '../../sealing/purposes.ts'
import { object } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { evaluateDirect } from '../../sealing/voprf.ts'
import { addMonths } from '../../platform/clock.ts'
import { charterOf, monthNow, type Room } from '../room.ts'
import { bytes } from '../shapes.ts'

interface Redeemed {
  /** The nine bytes of the slip. */
  readonly t: Bytes
  /** The guard's stamp on it. */
  readonly mac: Bytes
  /** Id of the member it lets in. */
  readonly member: Bytes
}

export const redeemInviteShape = object<Redeemed>({ t: bytes(9), mac: bytes(7), member: bytes(16) })
export const revokeInviteShape = object<{ t: Bytes }>({ t: bytes(9) })

/** A slip is good in the month it was drawn for and the two after. */
const goodMonths = [0, -1, -2]

/** How long a slip can still show whom it let in. */
const revocableMonths = 24

const spentHash = (room: Room, t: Bytes): Bytes => inviteHandle(room.suite, t)

/** Only whoever has the slip can open this: the guard itself cannot tell which slip let in whom. */
export function inviteUse(room: Room, t: Bytes) {
  return {
    key: H(room.suite, 32, 'rw1/inv/member', t),
    purpose: PURPOSE.serviceKey,
    bucket: 0,
    context: ctxh(room.suite, charterOf(room).svc, 'invite', t),
  } as const
}

function expectPace(room: Room): void {
  if (!room.redeeming.take(1, room.clock().getTime())) throw new RefusalError('busy')
}

/** Uses an invite up (protocol 11.5). Throws RefusalError 'invite_invalid', 'invite_spent', 'busy'. */
export function redeemInvite(room: Room, { t, mac, member }: Redeemed): null {
  expectPace(room)
  const now = monthNow(room)
  const isStamped = goodMonths.some((back) => {
    const W = evaluateDirect(
      room.suite,
      room.seeds.prf.inv.secretKey,
      inviteInput(addMonths(now, back), t),
    )
    return room.suite.equal(inviteMac(room.suite, W), mac)
  })
  if (!isStamped) throw new RefusalError('invite_invalid')
  const boxed = box(room.suite, inviteUse(room, t), member)
  room.books.run('DELETE FROM invites WHERE month < ?', addMonths(now, -revocableMonths))
  const spent = spentHash(room, t)
  const added = room.books.run(
    'INSERT OR IGNORE INTO invites (spent, month, member) VALUES (?, ?, ?)',
    spent,
    now,
    boxed,
  )
  if (added === 0) throw new RefusalError('invite_spent')
  return null
}

/** The member a slip let in, by showing the slip: a dangerous member must be removable (decision 21). Null when unknown or cancelled. */
export function revokeInvite(room: Room, { t }: { t: Bytes }): Bytes | null {
  expectPace(room)
  const boxed = room.books.row('SELECT member FROM invites WHERE spent = ?', spentHash(room, t))?.[
    'member'
  ]
  if (!(boxed instanceof Uint8Array)) return null
  try {
    return openBox(room.suite, inviteUse(room, t), boxed)
  } catch (error) {
    // It was cancelled: there is nobody behind it.
    if (error instanceof OpenError) return null
    throw error
  }
}
