import type { Alert } from '../sealing/alert.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { DeliverNeeds } from './delivery-needs.ts'
import { boxesOf, directoryVersions, type AlertName } from './delivery-store.ts'

/** A warning that may go out; or why it may not: it was replaced, hidden or has ended, or it did not pass the check. */
export type Standing = Alert | 'over' | 'unbelieved'

/**
 * Looks whether a warning may go out now, with its signatures. What was not believed stands in the log by code.
 * Throws what says nothing about the warning: the guard or the database being away.
 */
export async function standingOf(
  { db, check, now, log }: Pick<DeliverNeeds, 'db' | 'check' | 'now' | 'log'>,
  { id, version }: AlertName,
): Promise<Standing> {
  const stored = (await boxesOf(db, [id])).find((one) => one.version === version)
  if (stored === undefined) return 'over'
  try {
    const alert = await check(stored, await directoryVersions(db))
    return alert.expires < now().toISOString().slice(0, 10) ? 'over' : alert
  } catch (error) {
    if (!(error instanceof RefusalError) || isAway(error)) throw error
    log.error('delivery_failed', { code: error.code })
    return 'unbelieved'
  }
}

/** The guard being away says nothing about the warning. */
function isAway(error: RefusalError): boolean {
  return ['guard_down', 'not_ready', 'busy'].includes(error.code)
}
