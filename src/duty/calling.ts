import type { WorkerGuard } from '../guard/client.ts'
import { translate } from '../i18n/catalogue.ts'
import { isLanguage, type Language } from '../i18n/locale.ts'
import type { Clock } from '../platform/clock.ts'
import { databaseErrorCode, type Database, type Transaction } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { base64url, fromBase64url, hex } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import {
  believedDuty,
  readDutyContact,
  readRota,
  type DutyContact,
  type Rota,
} from '../sealing/duty.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { H } from '../sealing/hash.ts'
import { openDuty } from '../sealing/open-duty.ts'
import type { KeyPair, Suite } from '../sealing/suite.ts'
import { afterCall, calledFor, isStillDue, latestDue, type Due, type DutyState } from './rules.ts'
import * as store from './store.ts'
import type { ContactRow } from './store.ts'

/** What a message says: nothing of any report, the same whatever waits. */
export interface DutyMessage {
  readonly subject: string
  readonly lines: string[]
  readonly language: Language
  /** The same for each try of the same message: letters and digits. */
  readonly name: string
}

/** What became of a message: taken over, refused for good, or to be tried again. */
export type Told = 'sent' | 'refused' | 'later'

/** Sends one message by one way. A channel more is a kind of way more. */
export type Tell = (way: DutyContact['ways'][number], message: DutyMessage) => Promise<Told>

export interface CallingNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly log: Log
  readonly now: Clock
  readonly guard: Pick<WorkerGuard, 'stripContacts' | 'directory'>
  /** What plan and addresses are sealed to. */
  readonly delivery: KeyPair
  readonly tell: Tell
}

type Round = { handled: number } | { pauseMs: number }

/** How often it looks whether a message is due. */
const restMs = 15_000

type Wording = 'look' | 'relief' | 'test'

/**
 * Makes the round that writes to who is on duty, at the hours of the rota (decision 16). It reads the rota, the clock, and
 * whether anybody has looked since the last message. It cannot know whether a report waits: its database role may not read
 * them, so no message can tell.
 */
export function callingRound(needs: CallingNeeds): () => Promise<Round> {
  return async () => {
    try {
      await sendTests(needs)
      await sendCalls(needs)
    } catch (error) {
      const code = error instanceof RefusalError ? error.code : databaseErrorCode(error)
      needs.log.warn('delivery_failed', { part: 'duty', code: code ?? 'fault' })
    }
    return { pauseMs: restMs }
  }
}

async function sendTests(needs: CallingNeeds): Promise<void> {
  const asked = await store.contactsToTest(needs.db)
  if (asked.length === 0) return
  const told = await needs.guard.directory()
  if (told === null) return
  for (const row of asked) {
    const contact = (await openContacts(needs, told.directory, [row])).get(base64url(row.accountId))
    // First, so that a message which fails is not tried for ever: she presses again.
    await store.testDone(needs.db, row.accountId)
    if (contact !== undefined) await write(needs, contact, 'test', hex(needs.suite.random(16)))
  }
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
  const results = await Promise.all(
    called.flatMap(({ id, isRelief }) => {
      const contact = contacts.get(id)
      if (contact === undefined) return []
      const name = hex(H(needs.suite, 16, 'rw1/duty/name', directory.svc, id, String(due.hour)))
      return [write(needs, contact, isRelief ? 'relief' : 'look', name)]
    }),
  )
  const sent = results.filter((told) => told === 'sent').length
  // While the relay is away it is tried again until the hour is over; the same name lets a mailbox drop a second copy.
  if (sent === 0 && results.includes('later')) return
  await store.keepDutyState(tx, next)
  if (called.length > 0 && sent === 0) log.warn('delivery_failed', { part: 'duty', code: 'nobody' })
  else log.info('delivery_sent', { part: 'duty', count: sent })
}

/** The best that one of the ways came to. */
async function write(
  { tell }: CallingNeeds,
  { ways, language: wanted }: DutyContact,
  wording: Wording,
  name: string,
): Promise<Told> {
  const language = isLanguage(wanted) ? wanted : 'en'
  const lines = [translate(language, `duty.mail.${wording}`)]
  if (wording !== 'test') lines.push(translate(language, 'duty.mail.always'))
  const subject = translate(language, wording === 'test' ? 'duty.mail.try' : 'duty.mail.subject')
  const results = await Promise.all(
    ways.map((way) => tell(way, { subject, lines, language, name })),
  )
  const best = (['sent', 'later'] as const).find((told) => results.includes(told))
  return best ?? 'refused'
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

/** The addresses that open and that their owners vouch for, by account. */
async function openContacts(
  { suite, guard, delivery }: CallingNeeds,
  directory: Directory,
  rows: readonly ContactRow[],
): Promise<Map<string, DutyContact>> {
  if (rows.length === 0) return new Map()
  const stripped = await guard.stripContacts(rows.map(({ oid, blob }) => ({ member: oid, blob })))
  const opened = new Map<string, DutyContact>()
  rows.forEach(({ accountId }, at) => {
    const sealed = stripped[at] ?? null
    const id = base64url(accountId)
    try {
      if (sealed === null) return
      const where = { svc: directory.svc, kind: 'contact', row: id, delivery } as const
      const made = openDuty(suite, where, readDutyContact, sealed)
      const { document, by } = believedDuty(suite, directory, 'contact', made)
      if (by === id) opened.set(id, document)
    } catch (error) {
      // A row that was tampered with concerns one person; the others still get their message.
      if (!(error instanceof OpenError || error instanceof RefusalError)) throw error
    }
  })
  return opened
}
