import type { WebGuard } from '../guard/client.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Suite } from '../sealing/suite.ts'
import type { ContactBody } from './bodies.ts'
import { browserStates } from './browser-states.ts'
import { dayCounts } from '../platform/day-counts.ts'
import { codesADay, numberStates, triesADay } from './numbers.ts'
import * as store from './store.ts'

/** What a moderator does with her own addresses. */
export interface OwnContact {
  /** Keeps where somebody is written to, under the guard's lock, and has a number's digits sent. Throws `codes_spent`. */
  contact(me: Uint8Array, made: ContactBody): Promise<void>
  /** Has the digits sent once more. Throws `codes_spent`, `no_contact`. */
  codeAgain(me: Uint8Array): Promise<void>
  /** Hands typed digits to the worker, which knows the right ones. Throws `tries_spent`, `no_contact`. */
  typed(me: Uint8Array, code: string): Promise<void>
  forget(me: Uint8Array): Promise<void>
  /** Has a message sent to try the address. Throws `tests_spent`, `no_contact`. */
  test(me: Uint8Array): Promise<void>
}

export interface OwnContactNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'wrap'>
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
  return {
    contact: async (me, { blob: closed, hasMail, hasNumber, hasBrowser }) => {
      if (hasNumber) expectCode(me)
      const sealed = fromBase64url(closed, 2206)
      const oid = (await store.contactOid(db, me)) ?? suite.random(16)
      const expires = addMonths(monthOf(now()), contactMonths)
      const [blob] = await guard.wrap([{ oid, class: 'member', expires, blob: sealed }])
      if (blob === undefined) throw new Refusal('internal', 500)
      const numberState = hasNumber ? numberStates.wanted : numberStates.none
      const browserState = hasBrowser ? browserStates.there : browserStates.none
      await store.keepContact(db, { accountId: me, oid, blob, hasMail, numberState, browserState })
    },
    codeAgain: async (me) => {
      expectCode(me)
      if (!(await store.askForCode(db, me))) throw new Refusal('no_contact', 409)
    },
    typed: async (me, code) => {
      if (!takeTry(base64url(me))) throw new Refusal('tries_spent', 429)
      if (!(await store.keepTyped(db, me, code))) throw new Refusal('no_contact', 409)
    },
    forget: (me) => store.deleteContact(db, me),
    test: async (me) => {
      if (!takeTest(base64url(me))) throw new Refusal('tests_spent', 429)
      if (!(await store.askForTest(db, me))) throw new Refusal('no_contact', 409)
    },
  }
}
