import { hex } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import * as store from './delivery-store.ts'
import type { DeliverNeeds, Group } from './delivery-needs.ts'
import { tellTogether } from './digest.ts'
import { fanOut } from './fan-out.ts'
import { skipped, triedInVain, type RowEnd } from './row-ends.ts'
import { settle } from './settle-store.ts'
import { standingOf } from './standing.ts'
import type { Round } from './steady-loop.ts'
import { freshTally, refusesEverybody, type Tally } from './tally.ts'

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
      const tallies: Tally[] = []
      const keep = async (tally: Tally): Promise<void> => {
        tallies.push(tally)
        await report(needs, tally)
      }
      for (const group of groupsOf(lease, rows)) await keep(await deliverGroup(needs, group))
      const together = tallies.flatMap((tally) => tally.together)
      if (together.length > 0) await keep(await tellTogether(needs, lease, together))
      const isStuck = tallies.some(({ up, down }) => down.size > 0 && up.size === 0)
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

/** Says in the log and to the console what came of it, and sets ways back that are no more. */
async function report({ log, health, noteGone }: DeliverNeeds, tally: Tally): Promise<void> {
  if (tally.sent > 0) log.info('delivery_sent', { count: tally.sent })
  if (tally.failed > 0) log.warn('delivery_failed', { code: 'refused', count: tally.failed })
  if (tally.unopened > 0) log.warn('delivery_failed', { code: 'contact', count: tally.unopened })
  if (refusesEverybody(tally))
    log.warn('delivery_failed', { code: 'all_gone', count: tally.gone.length })
  else if (tally.gone.length > 0) await noteGone(tally.gone)
  await health.note(tally)
}

/** Delivers what one batch holds of one warning. */
async function deliverGroup(needs: DeliverNeeds, group: Group): Promise<Tally> {
  const { db } = needs
  const standing = await standingOf(needs, group.alert)
  if (typeof standing === 'object') return fanOut(needs, group, standing)
  await settleAll(db, group, standing === 'over' ? skipped : triedInVain(needs))
  // Replaced by a newer version, or hidden: nothing to say any more, to anybody who still waits.
  if (standing === 'over') await store.dropWaiting(db, group.alert)
  return freshTally()
}

async function settleAll(db: Database, group: Group, end: RowEnd): Promise<void> {
  await settle(db, group, group.rows.map(end))
}
