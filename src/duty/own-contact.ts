import type { WebGuard } from '../guard/client.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Suite } from '../sealing/suite.ts'
import type { ContactBody, Forgotten } from './bodies.ts'
import { browserStates } from './browser-states.ts'
import { dayCounts } from '../platform/day-counts.ts'
import { codesADay, numberStates, triesADay } from './numbers.ts'
import * as store from './store.ts'

/** What a moderator does with her own addresses. */
export interface OwnContact {
  /**
   * Keeps where somebody is written to, under a lock of its own at the guard, has a number's digits sent, and has the guard
   * forget the lock of what was there before. Throws `codes_spent`, `stale` when it was changed elsewhere meanwhile.
   */
  contact(me: Uint8Array, made: ContactBody): Promise<void>
  /** Has the digits sent once more. Throws `codes_spent`, `no_contact`. */
  codeAgain(me: Uint8Array): Promise<void>
  /** Hands typed digits to the worker, which knows the right ones. Throws `tries_spent`, `no_contact`. */
  typed(me: Uint8Array, code: string): Promise<void>
  /** Has the guard forget the lock, and removes the row. Throws `stale`. */
  forget(me: Uint8Array, before: Forgotten | null): Promise<void>
  /** Has a message sent to try the address. Throws `tests_spent`, `no_contact`. */
  test(me: Uint8Array): Promise<void>
}

export interface OwnContactNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'wrap' | 'shred'>
  readonly now: Clock
}

/** An address that nobody has looked after for two years is not written to any more. */
const contactMonths = 24
/** An address is not confirmed, so it may be a stranger's: nobody's mailbox is filled with tests. */
const testsADay = 10

/** Keeps where moderators are written to; it sees sealed addresses and counts, and asks the worker for the rest. */
export function ownContact({ db, suite, guard, now }: OwnContactNeeds): OwnContact {
  const takeCode = dayCounts(now, codesADay)
  const takeTry = dayCounts(now, triesADay)
  const takeTest = dayCounts(now, testsADay)
  const expectCode = (me: Uint8Array): void => {
    if (!takeCode(base64url(me))) throw new Refusal('codes_spent', 429)
  }
  const forgetKey = async (me: Uint8Array, { id, signature }: Forgotten): Promise<void> => {
    const authority = { by: base64url(me), signature: fromBase64url(signature) }
    await guard.shred({ oids: [fromBase64url(id)], authority })
  }
  return {
    contact: async (me, { blob: closed, hasMail, hasNumber, hasBrowser, before }) => {
      if (hasNumber) expectCode(me)
      const sealed = fromBase64url(closed, 2206)
      // Another id each time: what stood here before goes with its own key.
      const oid = suite.random(16)
      const to = base64url(me)
      const expires = addMonths(monthOf(now()), contactMonths)
      const [blob] = await guard.wrap([{ oid, class: 'duty', expires, blob: sealed, to }])
      if (blob === undefined) throw new Refusal('internal', 500)
      const numberState = hasNumber ? numberStates.wanted : numberStates.none
      const browserState = hasBrowser ? browserStates.there : browserStates.none
      const row = { accountId: me, oid, blob, hasMail, numberState, browserState }
      if (!(await store.keepContact(db, row, before === null ? null : fromBase64url(before.id)))) {
        await guard.shred({ oids: [oid], authority: 'unwritten' })
        throw new Refusal('stale', 409)
      }
      if (before !== null) await forgetKey(me, before)
    },
    codeAgain: async (me) => {
      expectCode(me)
      if (!(await store.askForCode(db, me))) throw new Refusal('no_contact', 409)
    },
    typed: async (me, code) => {
      if (!takeTry(base64url(me))) throw new Refusal('tries_spent', 429)
      if (!(await store.keepTyped(db, me, code))) throw new Refusal('no_contact', 409)
    },
    forget: async (me, before) => {
      if (before === null) return
      // First, because her signature is at hand now.
      await forgetKey(me, before)
      const row = { accountId: me, oid: fromBase64url(before.id) }
      if (!(await store.deleteContact(db, row))) throw new Refusal('stale', 409)
    },
    test: async (me) => {
      if (!takeTest(base64url(me))) throw new Refusal('tests_spent', 429)
      if (!(await store.askForTest(db, me))) throw new Refusal('no_contact', 409)
    },
  }
}
