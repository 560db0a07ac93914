import { codeOf, makeCode, parseCode, type Code } from '../sealing/code.ts'
import { confirmHash } from '../sealing/contact.ts'
import type { Bytes } from '../sealing/suite.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import { dayCounts } from '../platform/day-counts.ts'
import { readTicket, stopHash, stopScope, stopSecret, tokenHash } from './identity.ts'
import {
  enter,
  inviteTrouble,
  join,
  type Entry,
  type SignIn,
  type WordTrouble,
} from './entering.ts'
import { choose, confirmAgain, confirmNumber, type Underway } from './choosing.ts'
import { mailsADay } from './mail-limits.ts'
import { liveOn, quietMonths } from './membership.ts'
import { tryOut, type TriedOut } from './trying-out.ts'
import { asking, type MembersNeeds } from './needs.ts'
import type { Choices } from './rules.ts'
import { noteMove, type Move } from './moved-browsers.ts'
import { forgetMoves } from './moved-store.ts'
import { noteStop, type SignedWord } from './stopping.ts'
import * as store from './store.ts'
import type { Visitor } from './visitor.ts'

export interface Members {
  /** Seven words and 24 digits that nobody has yet. Nothing is kept of it here. */
  newCode(): Code
  /** The words and digits of a code that stands on the page where it is shown; null for anything else. */
  readCode(typed: string): Code | null
  /** What is wrong with twelve typed words, or null; whether the invite is good is told only by `join`. */
  inviteTrouble(invite: string): WordTrouble | null
  /** Uses the invite up for the owner of the code. The same invite and code again just sign her in. */
  join(invite: string, signIn: SignIn): Promise<Entry | WordTrouble>
  /** The same answer after the same work for every code that nobody has. */
  signIn(signIn: SignIn): Promise<Entry | WordTrouble>
  visitor(cookie: string | undefined): Promise<Visitor | null>
  signOut(cookie: string | undefined): Promise<void>
  /** Replaces everything she chose before, and says what is on its way to be confirmed. */
  choose(visitor: Visitor, choices: Choices): Promise<Underway>
  confirmAgain(visitor: Visitor): Promise<Underway>
  /** True when these are the digits that were sent to her number. */
  confirmNumber(visitor: Visitor, typed: string): Promise<boolean>
  /** Notes what the gateway for text messages said about a number, once. Throws `unavailable` when too much waits. */
  noteStop(word: SignedWord): Promise<void>
  /** Sends her over each of her ways what a message looks like, some times a day. */
  tryOut(visitor: Visitor): Promise<TriedOut>
  /** True when an address has this token. */
  confirm(token: Bytes): Promise<boolean>
  /** Deletes the member with this token, and her key at the guard, at once. The same for a token that nobody has. */
  stop(token: Bytes): Promise<void>
  /** Notes where a browser went whose push service gave it a new address; asks nobody who she is. */
  noteMove(move: Move): Promise<void>
  /** Deletes who has not been here for a year, and ends old sessions; says how many went. For the nightly timer. */
  sweep(): Promise<number>
  /**
   * Asks who has not been here for eleven months, by mail or by text message, each once; says how many there are. The same
   * again asks nobody twice.
   */
  remind(): Promise<number>
}

/** A session lives in this month and the next; one that is remembered has its end in the browser. */
const sessionMonths = 1

export function createMembers(needs: MembersNeeds): Members {
  const { db, suite, now } = needs
  const choosing = { ...needs, takeMail: dayCounts(now, mailsADay) }
  const hash = (cookie: string | undefined) => {
    const ticket = readTicket(cookie)
    return ticket === null ? null : { ticket, tokenHash: tokenHash(suite, ticket) }
  }
  return {
    newCode: () => makeCode(suite),
    readCode(typed) {
      const read = parseCode(suite, typed)
      return read === 'mistyped' || 'unknown' in read ? null : codeOf(suite, read.bytes)
    },
    inviteTrouble: (invite) => inviteTrouble(needs, invite),
    join: (invite, signIn) => join(needs, invite, signIn),
    signIn: (signIn) => enter(needs, signIn),
    async visitor(cookie) {
      const session = hash(cookie)
      if (session === null) return null
      const oldest = addMonths(monthOf(now()), -sessionMonths)
      const member = await store.memberBySession(db, session.tokenHash, oldest)
      if (member === null) return null
      const { id, confirmHash, addressHash, confirmed, numberHash, numberConfirmed } = member
      const { wayLost: isWayLost, hasWay, addressState, numberState } = member
      return {
        ...{ id, stop: session.ticket.stop, confirmHash, addressHash, isConfirmed: confirmed },
        ...{ numberHash, isNumberConfirmed: numberConfirmed, isWayLost },
        ...{ hasWay, addressState, numberState },
      }
    },
    async signOut(cookie) {
      const session = hash(cookie)
      if (session !== null) await store.removeSession(db, session.tokenHash)
    },
    choose: (visitor, choices) => choose(choosing, visitor, choices),
    confirmAgain: (visitor) => confirmAgain(choosing, visitor),
    confirmNumber: (visitor, typed) => confirmNumber(needs, visitor, typed),
    noteStop: (word) => noteStop(needs, word),
    tryOut: (visitor) => tryOut(needs, visitor),
    confirm: (token) => confirm(needs, token),
    stop: (token) => stop(needs, token),
    noteMove: (move) => noteMove(needs, move),
    sweep: () => sweepMembers(needs),
    remind: () => remind(needs),
  }
}

async function confirm(needs: MembersNeeds, token: Bytes): Promise<boolean> {
  const member = await store.confirmAddress(needs.db, confirmHash(needs.suite, token))
  if (member === null) return false
  if (await store.markSeen(needs.db, member.id, monthOf(needs.now()))) await liveOn(needs, member)
  return true
}

async function stop({ db, guard, suite }: MembersNeeds, token: Bytes): Promise<void> {
  const ids = await store.idsByStop(db, stopHash(suite, token))
  await db.transaction((tx) => store.removeMembers(tx, ids))
  // The row is gone whatever happens next; erasing the key makes the copies in backups unreadable too.
  await asking(guard.shredByPreimage([{ scope: stopScope, secret: stopSecret(suite, token) }]))
}

/** Ends old sessions, starts counting codes anew, and removes members who were away for too long; says how many members. */
export async function sweepMembers({ db, now }: Pick<MembersNeeds, 'db' | 'now'>): Promise<number> {
  const month = monthOf(now())
  await store.endSessions(db, addMonths(month, -sessionMonths))
  await store.forgetCounts(db)
  await forgetMoves(db, addMonths(month, -quietMonths))
  const gone = await store.lastSeenBefore(db, addMonths(month, -quietMonths))
  await db.transaction((tx) => store.removeMembers(tx, gone))
  return gone.length
}

async function remind({ db, now }: MembersNeeds): Promise<number> {
  const quiet = await store.askableLastSeen(db, addMonths(monthOf(now()), 1 - quietMonths))
  for (const { id, kind } of quiet) await store.queueMail(db, id, kind)
  return quiet.length
}
