import { Refusal } from '../platform/errors.ts'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import type { PlanBody } from './bodies.ts'
import { browserStateName, browserStates, type BrowserState } from './browser-states.ts'
import { numberStates, type NumberState } from './numbers.ts'
import { ownContact, type OwnContact, type OwnContactNeeds } from './own-contact.ts'
import * as store from './store.ts'

/** What a moderator's client shows of the rota; it opens the plan itself. */
export interface DutyOverview {
  readonly plan: { version: number; epoch: string; forTeam: string } | null
  /** Ids of those who can be written to. */
  readonly reachable: readonly string[]
  /** Under which id the guard holds the key of my addresses; null when I have left none. */
  readonly contactId: string | null
  /** Whether there is mail among my ways. */
  readonly mail: boolean
  /** How far the confirming of my number is. */
  readonly number: NumberState
  /** Whether a browser is among my ways, and whether it is still there. */
  readonly browser: BrowserState
  /** Whether text messages can leave at all. */
  readonly canText: boolean
  /** What a browser subscribes with; null where none is told. */
  readonly pushKey: string | null
  /** Whether the message to try my own address is still to go; null when I have left none. */
  readonly testing: boolean | null
  /** How many messages in a row nobody followed. */
  readonly missed: number
}

/** The rota (decision 16): web keeps it closed and cannot read it; the worker writes to who is on duty. */
export interface Duty extends OwnContact {
  overview(me: Uint8Array): Promise<DutyOverview>
  /** Throws `stale` when a colleague changed it meanwhile, `unknown_epoch`. */
  plan(made: PlanBody): Promise<void>
  /** Somebody is at the desk. */
  looked(): Promise<void>
}

export interface DutyNeeds extends OwnContactNeeds {
  readonly directory: () => Directory | null
  readonly canText: boolean
  readonly pushKey: string | null
}

export function createDuty(needs: DutyNeeds): Duty {
  const { db, suite, directory, canText, pushKey } = needs
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
        reachable: holders.filter(isReachable).map(({ accountId }) => base64url(accountId)),
        ...mineOf(mine),
        ...{ canText, pushKey },
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
    ...ownContact(needs),
    looked: () => store.noteLook(db),
  }
}

/** What somebody is told of her own addresses. */
function mineOf(mine: store.Holder | undefined) {
  return {
    contactId: mine === undefined ? null : base64url(mine.oid),
    mail: mine?.hasMail ?? false,
    number: stateName(mine?.numberState),
    browser: browserStateName(mine?.browserState),
    testing: mine?.testing ?? null,
  }
}

function isReachable({ hasMail, numberState, browserState }: store.Holder): boolean {
  return hasMail || numberState === numberStates.confirmed || browserState === browserStates.there
}

function stateName(state = 0): NumberState {
  const names = Object.keys(numberStates) as NumberState[]
  return names.find((name) => numberStates[name] === state) ?? 'none'
}
