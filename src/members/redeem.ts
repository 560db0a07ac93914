import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import { asking, type MembersNeeds } from './needs.ts'

/** An invite as it was read: the slip's nonce and the guard's stamp on it (protocol 11.5). */
export interface Invite {
  nonce: Bytes
  mac: Bytes
}

/** Why an invite does not let anybody in. */
export type InviteTrouble = 'invite_spent' | 'invite_invalid'

/** The trouble that `redeem` threw, or null when it was something else. */
export function inviteTroubleOf(error: unknown): InviteTrouble | null {
  if (!(error instanceof RefusalError)) return null
  return error.code === 'invite_spent' || error.code === 'invite_invalid' ? error.code : null
}

/**
 * Has the guard use an invite up for this member. An answer can get lost after the guard wrote it down, so a slip that was
 * spent for this very member counts as hers. Throws RefusalError 'invite_spent' or 'invite_invalid'.
 */
export async function redeem(
  { guard, suite }: MembersNeeds,
  { nonce, mac }: Invite,
  member: Bytes,
): Promise<void> {
  try {
    await asking(guard.redeemInvite({ t: nonce, mac, member }))
  } catch (error) {
    if (inviteTroubleOf(error) !== 'invite_spent') throw error
    const holder = await asking(guard.revokeInvite({ t: nonce }))
    if (holder === null || !suite.equal(holder, member)) throw error
  }
}
