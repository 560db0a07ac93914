import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { Random } from '../platform/random.ts'
import { base64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Evaluation } from '../sealing/voprf.ts'
import { Refusal, refuse } from '../platform/errors.ts'
import { watchCard, type CardSource, type CardWatch } from './card-watch.ts'
import { createChallenges, type Challenges } from './challenge.ts'
import { createCodePool } from './codes.ts'
import { comingBack, type ComingBack } from './coming-back.ts'
import { createDayKeys } from './day-keys.ts'
import { createDrafts } from './draft.ts'
import { keepTogether } from './keep-together.ts'
import { receive, wrapWaiting, type Received, type WrapReport } from './receive.ts'
import type { ReportSite } from './site.ts'
import { age, shuffle } from './store.ts'
import { wrapTogether } from './wrap-together.ts'
import { createUnscripted, type Unscripted } from './unscripted.ts'

/** The guard's calls that taking in reports needs. */
export interface IntakeGuard {
  readonly wrap: WrapReport
  evaluate(ask: { key: 'code'; elements: Bytes[]; origin?: string }): Promise<Evaluation>
  serviceKey(ask: { name: 'draft' | 'challenge'; period: string }): Promise<Bytes>
}

export interface IntakeNeeds extends CardSource {
  readonly db: Database
  readonly guard: IntakeGuard
  readonly suite: Suite
  readonly site: ReportSite
  readonly now: Clock
  readonly random: Random
  readonly log: Log
}

/** What a page with a script begins with; it checks the card itself. */
export interface Offer {
  readonly challenge: string
  readonly card: object
  readonly svc: string
  readonly rootPk: string
}

export interface Intake {
  readonly site: ReportSite
  readonly unscripted: Unscripted
  /** Gets what the next request needs from the guard, before any words are read. Never fails. */
  ready(): Promise<void>
  /** False before the key ceremony, or with a card that does not hold. */
  isOpen(): boolean
  /** Null while the service is not open: before the key ceremony, or with a card that does not hold. */
  offer(): Offer | null
  receive(submission: Bytes): Promise<Received>
  readonly comingBack: ComingBack
  /** The guard's part of making a code; it sees a blinded element. Throws Refusal. */
  evaluate(element: Bytes, challenge: Bytes, origin: string): Promise<Evaluation>
  /** Every few minutes: the outer lock for reports that came while the guard was away. */
  wrapWaiting(): Promise<number>
  /** Every night (decision 13). */
  shuffle(): Promise<number>
  /** Every four hours (decision 14). */
  age(): Promise<void>
}

/** Everything that takes in reports, with and without a script. */
export function createIntake(needs: IntakeNeeds): Intake {
  const { db, guard, suite, site, now, random, log } = needs
  const serviceKey: IntakeGuard['serviceKey'] = (ask) => guard.serviceKey(ask)
  const draftKeys = createDayKeys({ name: 'draft', serviceKey, now, random })
  const challengeKeys = createDayKeys({ name: 'challenge', serviceKey, now, random })
  const challenges = createChallenges(suite, challengeKeys, now)
  const card = watchCard(suite, needs, now)
  const evaluate: IntakeGuard['evaluate'] = (ask) => guard.evaluate(ask)
  const codes = createCodePool({ suite, card: () => card.verified(), evaluate })
  const drafts = createDrafts(suite, draftKeys, () => card.verified()?.svc ?? '')
  const wrap = wrapTogether((items) => guard.wrap(items))
  const keep = {
    locked: keepTogether(db, 'arrivals'),
    waiting: keepTogether(db, 'waiting_reports'),
  }
  const receiving = { db, wrap, keep, card, challenges, now, log }
  return {
    site,
    unscripted: createUnscripted({ suite, card, challenges, drafts, codes, site, now }),
    async ready() {
      await Promise.all([draftKeys.ready(), challengeKeys.ready(), codes.ready()])
    },
    isOpen: () => card.shown() !== null,
    offer: () => offerOf(card, challenges),
    receive: (submission) => receive(receiving, submission),
    comingBack: comingBack({ card, challenges, draftKeys }),
    evaluate: (element, challenge, origin) =>
      evaluateOnce({ evaluate, challenges }, element, { challenge, origin }),
    wrapWaiting: () => wrapWaiting(receiving),
    shuffle: () => shuffle(db),
    age: () => age(db),
  }
}

function offerOf(card: CardWatch, challenges: Challenges): Offer | null {
  const shown = card.shown()
  if (shown === null) return null
  const challenge = base64url(challenges.make())
  return { challenge, card: shown.card, svc: shown.card.svc, rootPk: shown.rootPk }
}

const refusedByGuard: Readonly<Record<string, () => Refusal>> = {
  guard_down: () => refuse('unavailable'),
  busy: () => refuse('too_many'),
}

/** One code request for each challenge, so that asking costs a page (protocol 9.1). */
async function evaluateOnce(
  { evaluate, challenges }: Pick<IntakeGuard, 'evaluate'> & { challenges: Challenges },
  element: Bytes,
  by: { challenge: Bytes; origin: string },
): Promise<Evaluation> {
  const state = challenges.check(by.challenge)
  if (state === 'foreign') throw new Refusal('not_accepted', 400)
  const unused = challenges.spend('code', by.challenge, base64url(element))
  if (state === 'late' || !unused) throw new Refusal('challenge_expired', 409)
  try {
    return await evaluate({ key: 'code', elements: [element], origin: by.origin })
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    throw refusedByGuard[error.code]?.() ?? new Refusal('not_accepted', 400)
  }
}
