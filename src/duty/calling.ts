import type { WorkerGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import { databaseErrorCode, type Transaction } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { fromBase64url, hex } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { believedDuty, readRota, type Rota } from '../sealing/duty.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import { openDuty } from '../sealing/open-duty.ts'
import { doAsked, type ConfirmingNeeds } from './confirming.ts'
import { openContacts, usableWays } from './opening.ts'
import {
  afterCall,
  calledFor,
  isHalfOver,
  isStillDue,
  latestDue,
  type Due,
  type DutyState,
} from './rules.ts'
import * as store from './store.ts'
import { tellAll, type Outcome } from './telling.ts'

export interface CallingNeeds extends ConfirmingNeeds {
  readonly log: Log
  readonly now: Clock
  readonly guard: Pick<WorkerGuard, 'stripContacts' | 'directory'>
}

type Round = { handled: number } | { pauseMs: number }

/** How often it looks whether a message is due. */
const restMs = 15_000

/**
 * Makes the round that writes to who is on duty, at the hours of the rota (decision 16). It reads the rota, the clock, and
 * whether anybody has looked since the last message. It cannot know whether a report waits: its database role may not read
 * them, so no message can tell.
 */
export function callingRound(needs: CallingNeeds): () => Promise<Round> {
  return async () => {
    try {
      await seeToAsked(needs)
      await sendCalls(needs)
    } catch (error) {
      const code = error instanceof RefusalError ? error.code : databaseErrorCode(error)
      needs.log.warn('delivery_failed', { part: 'duty', code: code ?? 'fault' })
    }
    return { pauseMs: restMs }
  }
}

async function seeToAsked(needs: CallingNeeds): Promise<void> {
  const told = await needs.guard.directory()
  if (told !== null) await doAsked(needs, told.directory)
}

async function sendCalls(needs: CallingNeeds): Promise<void> {
  const { db, now, guard } = needs
  const plan = await store.newestPlan(db)
  if (plan === null) return
  const told = await guard.directory()
  const rota = told === null ? null : openRota(needs, told.directory, plan)
  const due = rota === null ? null : latestDue(rota, now())
  if (told === null || rota === null || due === null) return
  await db.transaction(async (tx) => {
    if (!(await store.takeCalls(tx))) return
    const state = await store.dutyState(tx)
    if (state !== null && state.calledHour >= due.hour) return
    await callDue(needs, tx, { state, due, rota, directory: told.directory })
  })
}

interface Calling {
  readonly state: DutyState | null
  readonly due: Due
  readonly rota: Rota
  readonly directory: Directory
}

async function callDue(
  needs: CallingNeeds,
  tx: Transaction,
  { state, due, rota, directory }: Calling,
): Promise<void> {
  const { log, now } = needs
  // A rota begins with its next message, not with the one that would have gone before it was made.
  if (state === null || !isStillDue(due.hour, now())) {
    const { missed = 0 } = state ?? {}
    await store.keepDutyState(tx, { calledHour: due.hour, missed, looked: true })
    return
  }
  const next = afterCall(state, due.hour)
  const called = calledFor({ rota, onDuty: due.onDuty, missed: next.missed }, directory)
  const rows = await store.contactsOf(
    tx,
    called.map(({ id }) => fromBase64url(id, 16)),
  )
  const contacts = await openContacts(needs, directory, rows)
  const outcomes = await Promise.all(
    called.flatMap(({ id, isRelief }) => {
      const opened = contacts.get(id)
      const ways = opened === undefined ? [] : usableWays(needs, opened)
      if (opened === undefined || ways.length === 0) return []
      const name = nameOf(needs, id, due.hour)
      const { language } = opened.contact
      const wording = isRelief ? 'relief' : 'look'
      const telling = tellAll(needs.tell, { ways, language }, { wording, name })
      return [telling.then((outcome) => ({ ...outcome, row: opened.row }))]
    }),
  )
  const lost = outcomes.filter(({ isBrowserGone }) => isBrowserGone)
  for (const { row } of lost) await store.loseBrowser(tx, row)
  const sent = outcomes.filter(({ told }) => told === 'sent' || told === 'unsure').length
  if (sent === 0 && isWaitedFor(outcomes, now())) return
  await store.keepDutyState(tx, next)
  if (called.length > 0 && sent === 0) log.warn('delivery_failed', { part: 'duty', code: 'nobody' })
  else log.info('delivery_sent', { part: 'duty', count: sent })
}

/**
 * The same for each try of a message. Under the worker's key: a mail provider and a push service see it, and it must not
 * tell whoever has the tables besides which account an address or a browser is of.
 */
function nameOf({ suite, delivery }: CallingNeeds, id: string, hour: number): string {
  const info = `${id} ${hour}`
  return hex(KDF(suite, delivery.secretKey, 'rw1/duty/name', { info, length: 16 }))
}

/**
 * While the relay is away it is tried again until the hour is over; the same name lets a mailbox drop a second copy. A push
 * service is somebody else's: its silence must not keep the next from being called.
 */
function isWaitedFor(outcomes: readonly Outcome[], present: Date): boolean {
  const waiting = outcomes.filter(({ told }) => told === 'later')
  const isOurs = waiting.some(({ isBrowserSlow }) => !isBrowserSlow)
  return isOurs || (waiting.length > 0 && !isHalfOver(present))
}

function openRota(
  { suite, delivery, log }: CallingNeeds,
  directory: Directory,
  plan: store.PlanRow,
): Rota | null {
  try {
    const at = { svc: directory.svc, kind: 'plan', row: String(plan.version), delivery } as const
    const made = openDuty(suite, at, readRota, plan.forWorker)
    return believedDuty(suite, directory, 'plan', made).document
  } catch (error) {
    if (!(error instanceof OpenError || error instanceof RefusalError)) throw error
    const code = error instanceof RefusalError ? error.code : 'cannot_open'
    log.warn('delivery_failed', { part: 'duty', code })
    return null
  }
}
