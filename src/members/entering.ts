import { parseCode } from '../sealing/code.ts'
import { parseInvite } from '../sealing/invite.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { UnknownWord } from '../sealing/word-coding.ts'
import { monthOf, weekOf } from '../platform/clock.ts'
import { isDuplicate } from '../platform/database.ts'
import { makeTicket, stopHash, ticketText, tokenHash, type Identity } from './identity.ts'
import { liveOn, lockAway, nothingChosen, recognise } from './membership.ts'
import { asking, type MembersNeeds } from './needs.ts'
import { inviteTroubleOf, redeem, type Invite } from './redeem.ts'
import * as store from './store.ts'

/** Why typed words did not lead on; `words` names those that are not in the list, with what is near them. */
export type WordTrouble =
  | {
      trouble:
        'mistyped_code' | 'mistyped_invite' | 'unknown_code' | 'invite_spent' | 'invite_invalid'
    }
  | { trouble: 'words'; words: UnknownWord[] }

/** The value of her cookie. */
export interface Entry {
  ticket: string
}

export interface SignIn {
  code: string
  remember: boolean
  /** A neighbourhood's label for the guard's flood gate; null when there is none. */
  origin: string | null
}

/** What is wrong with twelve typed words, or null. */
export function inviteTrouble(needs: MembersNeeds, text: string): WordTrouble | null {
  const read = readInvite(needs, text)
  return 'trouble' in read ? read : null
}

function readInvite({ suite }: MembersNeeds, text: string): Invite | WordTrouble {
  const read = parseInvite(suite, text)
  if (read === 'mistyped') return { trouble: 'mistyped_invite' }
  return 'unknown' in read ? { trouble: 'words', words: read.unknown } : read
}

function readCode({ suite }: MembersNeeds, text: string): { bytes: Bytes } | WordTrouble {
  const read = parseCode(suite, text)
  if (read === 'mistyped') return { trouble: 'mistyped_code' }
  return 'unknown' in read ? { trouble: 'words', words: read.unknown } : read
}

async function openSession(
  needs: MembersNeeds,
  who: Pick<Identity, 'id' | 'stop'>,
  remembered: boolean,
): Promise<Entry> {
  const ticket = makeTicket(needs.suite, who.stop)
  const month = monthOf(needs.now())
  const record = { tokenHash: tokenHash(needs.suite, ticket), memberId: who.id, month, remembered }
  await store.insertSession(needs.db, record)
  return { ticket: ticketText(ticket) }
}

/** Signs the owner of a code in. */
export async function enter(
  needs: MembersNeeds,
  { code, remember, origin }: SignIn,
): Promise<Entry | WordTrouble> {
  const read = readCode(needs, code)
  if ('trouble' in read) return read
  const who = await recognise(needs, read.bytes, origin)
  const member = await store.memberByLogin(needs.db, who.loginHash)
  if (member === null) return { trouble: 'unknown_code' }
  if (await store.markSeen(needs.db, member.id, monthOf(needs.now()))) await liveOn(needs, member)
  return openSession(needs, who, remember)
}

/** Lets the owner of a code in with an invite. */
export async function join(
  needs: MembersNeeds,
  inviteText: string,
  signIn: SignIn,
): Promise<Entry | WordTrouble> {
  const invite = readInvite(needs, inviteText)
  if ('trouble' in invite) return invite
  const read = readCode(needs, signIn.code)
  if ('trouble' in read) return read
  const who = await recognise(needs, read.bytes, signIn.origin)
  if ((await store.memberByLogin(needs.db, who.loginHash)) === null) {
    const trouble = await admit(needs, who, invite)
    if (trouble !== null) return { trouble }
  }
  return openSession(needs, who, signIn.remember)
}

/** Her row is there if and only if the invite is spent: the guard is asked inside the transaction, last. */
async function admit(needs: MembersNeeds, who: Identity, invite: Invite) {
  const { db, suite, now, guard } = needs
  const { contact } = await lockAway(needs, who, nothingChosen)
  const row = {
    ...{
      id: who.id,
      loginHash: who.loginHash,
      contact,
      unsubscribeHash: stopHash(suite, who.stop),
    },
    ...{ confirmHash: null, confirmed: false, joinWeek: weekOf(now()), seenMonth: monthOf(now()) },
  }
  try {
    return await db.transaction(async (tx) => {
      await store.insertMember(tx, row)
      await redeem(needs, invite, who.id)
      return null
    })
  } catch (error) {
    // The same press twice: the other request was quicker, and she is in.
    if (isDuplicate(error)) return null
    const trouble = inviteTroubleOf(error)
    if (trouble === null) throw error
    await asking(guard.shred({ oids: [who.id], authority: 'unwritten' }))
    return trouble
  }
}
