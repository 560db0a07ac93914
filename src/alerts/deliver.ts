import { setImmediate as breathe } from 'node:timers/promises'
import { hex } from '../sealing/bytes.ts'
import type { Alert } from '../sealing/alert.ts'
import type { Contact } from '../sealing/contact.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { isFor } from './audience.ts'
import type { Letter, Sent } from './channels/email.ts'
import type { AlertCheck } from './checked-alert.ts'
import type { ClosedContact, OpenContacts } from './contact-opener.ts'
import * as store from './delivery-store.ts'
import type { Round } from './steady-loop.ts'

export interface DeliverNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly now: Clock
  readonly log: Log
  readonly check: AlertCheck
  readonly openContacts: (closed: readonly ClosedContact[]) => Promise<OpenContacts>
  readonly send: (letter: Letter) => Promise<Sent>
  /** Makes the letter of a warning for one member. */
  readonly compose: (alert: Alert, contact: Contact, memberId: Bytes) => Letter
  readonly policy: DeliveryPolicy
}

export interface DeliveryPolicy extends store.RetryPolicy {
  /** Deliveries taken at a time. */
  readonly batch: number
  /** For how long a taken delivery is ours without a further word; after a crash it is free again then. */
  readonly leaseSeconds: number
  /** How long the queue rests when the relay, the guard or the database is away. */
  readonly restMs: number
}

/** What the operators of mail relays and people who wait can both live with. */
export const usualPolicy: DeliveryPolicy = {
  batch: 200,
  leaseSeconds: 60,
  restMs: 5_000,
  firstWait: 30,
  longestWait: 14_400,
  attempts: 6,
}

/** Sent mails are taken off the queue in groups: so many may go out twice after a crash. */
const groupSize = 25

interface Group {
  lease: Bytes
  alert: store.AlertName
  memberIds: Bytes[]
}

/**
 * Makes the round that delivers one batch of warnings (decision 19). A warning that does not pass the check is not sent
 * and says why in the log, by code; its deliveries are tried again later and then left dead.
 */
export function deliveryRound(needs: DeliverNeeds): () => Promise<Round> {
  const { db, suite, log, policy } = needs

  return async () => {
    const lease = suite.random(16)
    try {
      return await deliverBatch(lease)
    } catch (error) {
      const code =
        error instanceof RefusalError ? error.code : (databaseErrorCode(error) ?? 'fault')
      log.warn('delivery_failed', { code })
      // If even this fails, the lease runs out by itself.
      await store.giveBack(db, lease, policy.restMs / 1000).catch(() => undefined)
      return { pauseMs: policy.restMs }
    }
  }

  async function deliverBatch(lease: Bytes): Promise<Round> {
    const rows = await store.claim(db, { lease, seconds: policy.leaseSeconds, limit: policy.batch })
    if (rows.length === 0) return { handled: 0 }
    const holding = setInterval(
      () => void store.holdOn(db, lease, policy.leaseSeconds).catch(() => undefined),
      policy.leaseSeconds * 300,
    )
    try {
      let isDown = false
      for (const group of groupsOf(lease, rows)) {
        isDown = isDown || (await deliverGroup(needs, group))
      }
      if (!isDown) return { handled: rows.length }
      log.warn('delivery_failed', { code: 'relay_down' })
    } finally {
      clearInterval(holding)
    }
    await store.giveBack(db, lease, policy.restMs / 1000)
    return { pauseMs: policy.restMs }
  }
}

function groupsOf(lease: Bytes, rows: readonly store.Claimed[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const name = `${hex(row.alert_id)}.${row.version}`
    const fresh = { lease, alert: { id: row.alert_id, version: row.version }, memberIds: [] }
    const group = groups.get(name) ?? fresh
    group.memberIds.push(row.member_id)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/** Delivers what one batch holds of one warning; true when the relay is down. */
async function deliverGroup(needs: DeliverNeeds, group: Group): Promise<boolean> {
  const { db, log, policy } = needs
  const boxes = await store.boxesOf(db, [group.alert.id])
  const stored = boxes.find((one) => one.version === group.alert.version)
  // Replaced by a newer version, or hidden: nothing to say any more.
  if (stored === undefined) return skip(needs, group, group.memberIds)
  try {
    const alert = await needs.check(stored, await store.directoryVersions(db))
    if (alert.expires < needs.now().toISOString().slice(0, 10))
      return await skip(needs, group, group.memberIds)
    return await sendAll(needs, group, alert)
  } catch (error) {
    if (!(error instanceof RefusalError) || isAway(error)) throw error
    log.error('delivery_failed', { code: error.code, count: group.memberIds.length })
    await store.retryLater(db, group, policy)
    return false
  }
}

/** The guard being away says nothing about the warning. */
function isAway(error: RefusalError): boolean {
  return ['guard_down', 'not_ready', 'busy'].includes(error.code)
}

async function skip(needs: DeliverNeeds, group: Group, memberIds: Bytes[]): Promise<false> {
  if (memberIds.length > 0)
    await store.finish(needs.db, { ...group, memberIds, outcome: 'skipped' })
  return false
}

async function sendAll(needs: DeliverNeeds, group: Group, alert: Alert): Promise<boolean> {
  const closed = await store.contactsOf(needs.db, group.memberIds)
  const open = await needs.openContacts(closed)
  const tray = outTray(needs, group)
  for (const memberId of shuffled(needs.suite, group.memberIds)) {
    const contact = open(memberId)
    if (contact === null || !isFor(alert, contact)) tray.skip(memberId)
    else tray.send(memberId, needs.compose(alert, contact, memberId))
    // Opening keeps the processor; the sockets want it too.
    if (tray.opened() % 8 === 0) await breathe()
  }
  return tray.empty()
}

/** Collects what became of the letters of a group and writes it down in groups, one statement each. */
function outTray(needs: DeliverNeeds, group: Group) {
  const { db, log, policy } = needs
  const results: Record<Sent | 'skipped', Bytes[]> = {
    sent: [],
    refused: [],
    later: [],
    down: [],
    skipped: [],
  }
  const underway: Promise<void>[] = []
  let count = 0
  let written = Promise.resolve()

  function writeSent(): void {
    const memberIds = results.sent.splice(0)
    log.info('delivery_sent', { count: memberIds.length })
    written = written.then(() => store.finish(db, { ...group, memberIds, outcome: 'sent' }))
    // The fault is thrown where the tray is emptied; until then nobody may call it unhandled.
    written.catch(() => undefined)
  }

  return {
    opened: () => count,
    skip(memberId: Bytes): void {
      count += 1
      results.skipped.push(memberId)
    },
    send(memberId: Bytes, letter: Letter): void {
      count += 1
      underway.push(
        needs.send(letter).then((sent) => {
          results[sent].push(memberId)
          if (results.sent.length >= groupSize) writeSent()
        }),
      )
    },
    /** Waits for the last letter; true when the relay is down. */
    async empty(): Promise<boolean> {
      await Promise.all(underway)
      if (results.sent.length > 0) writeSent()
      await written
      await skip(needs, group, results.skipped)
      if (results.refused.length > 0) {
        await store.finish(db, { ...group, memberIds: results.refused, outcome: 'failed' })
        log.warn('delivery_failed', { code: 'refused', count: results.refused.length })
      }
      if (results.later.length > 0)
        await store.retryLater(db, { ...group, memberIds: results.later }, policy)
      return results.down.length > 0
    },
  }
}

/** A random order, so that the order of leaving says nothing about the order of the table. */
function shuffled(s: Suite, ids: readonly Bytes[]): Bytes[] {
  const keyed = ids.map((id) => ({ id, key: hex(s.random(8)) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id)
}
