import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { inviteInput, inviteWords, makeInviteNonce } from '../sealing/invite.ts'
import { signFields } from '../sealing/signing.ts'
import type { Bytes } from '../sealing/suite.ts'
import { blind, finalize } from '../sealing/voprf.ts'
import { send } from './api.ts'
import { monthOf } from './months.ts'
import type { Desk } from './person.ts'
import type { Workroom } from './workroom.ts'

/** The guard stamps at most this many at once, and a hundred a day for each moderator. */
export const MOST_INVITES = 8

/**
 * Draws invites: the guard stamps them without seeing them, so nobody can tell later which invite somebody
 * joined with. The stamp is checked against the directory's key.
 * @returns twelve words each
 * Throws `RefusalError('proof')` when the guard used another key, 'month' when it stamped for another month;
 * `ApiRefusal('quota_spent')`.
 */
export async function drawInvites(
  room: Pick<Workroom, 'desk' | 'watched'>,
  count: number,
): Promise<string[][]> {
  return stampInvites(room, makeNonces(room.desk, Math.min(count, MOST_INVITES)))
}

/** What invites are made from; nothing of them has left this client yet. */
export function makeNonces({ s }: Pick<Desk, 's'>, count: number): Bytes[] {
  return Array.from({ length: count }, () => makeInviteNonce(s))
}

/** As `drawInvites`, for at most eight nonces that were made before. */
export async function stampInvites(
  { desk, watched }: Pick<Workroom, 'desk' | 'watched'>,
  nonces: readonly Bytes[],
): Promise<string[][]> {
  const { s, api, now, person } = desk
  const month = monthOf(now())
  const blinded = nonces.map((nonce) => blind(s, inviteInput(month, nonce)))
  const elements = blinded.map((one) => one.element)
  const { secretKey } = person.keys.sig
  const signature = signFields(s, secretKey, 'rw1/draw', watched.svc, ...elements)
  const answer = await send<{ elements: string[]; proof: string; month: string }>(
    api,
    '/api/invites',
    { signature: base64url(signature), elements: elements.map(base64url) },
  )
  if (answer.month !== month) throw new RefusalError('month')
  const evaluation = {
    elements: answer.elements.map((element) => fromBase64url(element, 32)),
    proof: fromBase64url(answer.proof, 64),
  }
  const key = fromBase64url(watched.current.guard.inv_pk, 32)
  const stamps = finalize(s, key, blinded, evaluation)
  return nonces.flatMap((nonce, i) => {
    const stamp = stamps[i]
    return stamp === undefined ? [] : [inviteWords(s, nonce, stamp)]
  })
}
