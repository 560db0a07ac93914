import { hex } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import * as store from './delivery-store.ts'
import type { DeliverNeeds, Group } from './delivery-needs.ts'
import { fanOut, type Tally } from './fan-out.ts'
import { settle, type Settled } from './settle-store.ts'
import type { Round } from './steady-loop.ts'
import { fraction, waitAfter } from './ways.ts'

/**
 * Makes the round that delivers one batch of warnings (decision 19). A warning that does not pass the check is not sent
 * and says why in the log, by code; its deliveries are tried again later and then given up.
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
      let isStuck = false
      for (const group of groupsOf(lease, rows)) {
        const { up, down } = await deliverGroup(needs, group)
        isStuck = isStuck || (down.size > 0 && up.size === 0)
      }
      return isStuck ? { pauseMs: policy.restMs } : { handled: rows.length }
    } finally {
      clearInterval(holding)
    }
  }
}

function groupsOf(lease: Bytes, rows: readonly store.Claimed[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const name = `${hex(row.alert_id)}.${row.version}`
    const alert = { id: row.alert_id, version: row.version }
    const fresh = { lease, alert, kind: row.kind, rows: [] }
    const group = groups.get(name) ?? fresh
    group.rows.push(row)
    groups.set(name, group)
  }
  return [...groups.values()]
}

const nothing: Pick<Tally, 'up' | 'down'> = { up: new Set(), down: new Set() }

/** Delivers what one batch holds of one warning, and says which channels worked. */
async function deliverGroup(
  needs: DeliverNeeds,
  group: Group,
): Promise<Pick<Tally, 'up' | 'down'>> {
  const { db, log } = needs
  const boxes = await store.boxesOf(db, [group.alert.id])
  const stored = boxes.find((one) => one.version === group.alert.version)
  // Replaced by a newer version, or hidden: nothing to say any more, to anybody who still waits.
  if (stored === undefined) {
    await settleAll(db, group, skipped)
    await store.dropWaiting(db, group.alert)
    return nothing
  }
  try {
    const alert = await needs.check(stored, await store.directoryVersions(db))
    if (alert.expires < needs.now().toISOString().slice(0, 10)) {
      await settleAll(db, group, skipped)
      return nothing
    }
    const tally = await fanOut(needs, group, alert)
    if (tally.sent > 0) log.info('delivery_sent', { count: tally.sent })
    if (tally.failed > 0) log.warn('delivery_failed', { code: 'refused', count: tally.failed })
    if (tally.unopened > 0) log.warn('delivery_failed', { code: 'contact', count: tally.unopened })
    await needs.health.note(tally)
    return tally
  } catch (error) {
    if (!(error instanceof RefusalError) || isAway(error)) throw error
    log.error('delivery_failed', { code: error.code, count: group.rows.length })
    await settleAll(db, group, triedInVain(needs))
    return nothing
  }
}

/** The guard being away says nothing about the warning. */
function isAway(error: RefusalError): boolean {
  return ['guard_down', 'not_ready', 'busy'].includes(error.code)
}

type End = (row: store.Claimed) => Settled

const skipped: End = ({ member_id: memberId, due, done }) => {
  const told = [{ channel: 'none', outcome: 'skipped' }] as const
  return { memberId, due, done, wait: null, counts: true, told }
}

/** Not for any fault of the addressees', but a warning that is never believed must not be tried for ever. */
function triedInVain({ policy, suite }: DeliverNeeds): End {
  return ({ member_id: memberId, due, done, attempts }) => {
    const kept = { memberId, due, done, counts: true }
    if (attempts >= policy.attempts)
      return { ...kept, wait: null, told: [{ channel: 'none', outcome: 'late' }] }
    return { ...kept, wait: waitAfter(attempts, policy, () => fraction(suite)), told: [] }
  }
}

async function settleAll(db: Database, group: Group, end: End): Promise<void> {
  await settle(db, group, group.rows.map(end))
}
