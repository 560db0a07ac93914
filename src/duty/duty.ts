import type { WebGuard } from '../guard/client.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import type { Suite } from '../sealing/suite.ts'
import type { PlanBody } from './bodies.ts'
import * as store from './store.ts'

/** What a moderator's client shows of the rota; it opens the plan itself. */
export interface DutyOverview {
  readonly plan: { version: number; epoch: string; forTeam: string } | null
  /** Ids of those who have left an address. */
  readonly reachable: readonly string[]
  /** Whether the message to try my own address is still to go; null when I have left none. */
  readonly testing: boolean | null
  /** How many messages in a row nobody followed. */
  readonly missed: number
}

/** The rota (decision 16): web keeps it closed and cannot read it; the worker writes to who is on duty. */
export interface Duty {
  overview(me: Uint8Array): Promise<DutyOverview>
  /** Throws `stale` when a colleague changed it meanwhile, `unknown_epoch`. */
  plan(made: PlanBody): Promise<void>
  /** Keeps where somebody is written to, under the guard's lock. */
  contact(me: Uint8Array, sealed: Uint8Array): Promise<void>
  forget(me: Uint8Array): Promise<void>
  /** Has a message sent to try the address. Throws `no_contact`. */
  test(me: Uint8Array): Promise<void>
  /** Somebody is at the desk. */
  looked(): Promise<void>
}

export interface DutyNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'wrap'>
  readonly now: Clock
  readonly directory: () => Directory | null
}

/** An address that nobody has looked after for two years is not written to any more. */
const contactMonths = 24

export function createDuty({ db, suite, guard, now, directory }: DutyNeeds): Duty {
  return {
    overview: async (me) => {
      const [plan, holders, state] = [
        await store.newestPlan(db),
        await store.contactHolders(db),
        await store.dutyState(db),
      ]
      const mine = holders.find(({ accountId }) => suite.equal(accountId, me))
      return {
        plan:
          plan === null
            ? null
            : { version: plan.version, epoch: plan.epoch, forTeam: base64url(plan.forTeam) },
        reachable: holders.map(({ accountId }) => base64url(accountId)),
        testing: mine?.testing ?? null,
        missed: state === null || state.looked ? 0 : state.missed,
      }
    },
    plan: async ({ version, epoch, forWorker, forTeam }) => {
      if (directory()?.epochs.some(({ id }) => id === epoch) !== true)
        throw new Refusal('unknown_epoch', 400)
      const row = {
        ...{ version, epoch },
        forWorker: fromBase64url(forWorker),
        forTeam: fromBase64url(forTeam),
      }
      const isKept = await db.transaction((tx) => store.keepPlan(tx, row))
      if (!isKept) throw new Refusal('stale', 409)
    },
    contact: async (me, sealed) => {
      const oid = (await store.contactOid(db, me)) ?? suite.random(16)
      const expires = addMonths(monthOf(now()), contactMonths)
      const [blob] = await guard.wrap([{ oid, class: 'member', expires, blob: sealed }])
      if (blob === undefined) throw new Refusal('internal', 500)
      await store.keepContact(db, { accountId: me, oid, blob, testing: false })
    },
    forget: (me) => store.deleteContact(db, me),
    test: async (me) => {
      if (!(await store.askForTest(db, me))) throw new Refusal('no_contact', 409)
    },
    looked: () => store.noteLook(db),
  }
}
