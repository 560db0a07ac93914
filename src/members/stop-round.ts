import { fromBase64url } from '../sealing/bytes.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { openStop, type StopRequest } from '../sealing/stop-request.ts'
import type { Bytes, KeyPair, Suite } from '../sealing/suite.ts'
import { databaseErrorCode, type Database, type Transaction } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { numberedPages, type OpenRows } from './contact-page-store.ts'
import { setNumberBack } from './gone-store.ts'
import { numberHash } from './numbers.ts'
import { dropStops, takeStops } from './stop-store.ts'
import { numberStates } from './way-states.ts'

export interface StopNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly log: Log
  readonly delivery: KeyPair
  readonly svcNow: () => Promise<string | null>
  readonly openContacts: OpenRows
}

type Round = { handled: number } | { pauseMs: number }

const takenTogether = 500
const restMs = 5_000

/**
 * Makes the round that ends text messages to numbers from which STOP came, or which take none. Whose a number is stands in
 * sealed contacts alone, so the worker looks through them, once for all that wait; no list of numbers is ever made.
 */
export function stopRound(needs: StopNeeds): () => Promise<Round> {
  const { db, log } = needs
  return async () => {
    try {
      const handled = await db.transaction((tx) => stopWaiting(needs, tx))
      return { handled }
    } catch (error) {
      const code =
        error instanceof RefusalError ? error.code : (databaseErrorCode(error) ?? 'fault')
      log.warn('delivery_failed', { part: 'stop', code })
      return { pauseMs: restMs }
    }
  }
}

async function stopWaiting(needs: StopNeeds, tx: Transaction): Promise<number> {
  const rows = await takeStops(tx, takenTogether)
  if (rows.length === 0) return 0
  const svc = await needs.svcNow()
  if (svc === null) return 0
  const requests = rows.flatMap(({ id, blob }) => opened(needs, { svc, id, blob }))
  if (requests.length > 0) await stopNumbers(needs, tx, requests)
  await dropStops(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.length
}

/** What does not open is dropped: it was not locked by our web for this worker. */
function opened(
  { suite, delivery, log }: StopNeeds,
  { svc, id, blob }: { svc: string; id: Bytes; blob: Bytes },
): StopRequest[] {
  try {
    return [openStop(suite, { svc, id, delivery }, blob)]
  } catch (error) {
    if (!(error instanceof OpenError)) throw error
    log.warn('delivery_failed', { part: 'stop', code: 'contact' })
    return []
  }
}

async function stopNumbers(
  needs: StopNeeds,
  tx: Transaction,
  requests: readonly StopRequest[],
): Promise<void> {
  const why = new Map(requests.map((request) => [request.number, request.why]))
  for await (const rows of numberedPages(tx)) {
    const open = await needs.openContacts(rows)
    for (const { member: id } of rows) {
      const contact = open(id)
      const number = contact?.channels.find(({ kind }) => kind === 'sms')?.address ?? ''
      const word = why.get(number)
      if (contact === null || word === undefined) continue
      const hash = numberHash(needs.suite, fromBase64url(contact.unsub, 16), number)
      const state = word === 'stopped' ? numberStates.stopped : numberStates.takesNothing
      await setNumberBack(tx, { id, hash, state })
    }
  }
}
