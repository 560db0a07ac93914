import { monthOf } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { PushReach } from '../sealing/contact.ts'
import { OpenError } from '../sealing/errors.ts'
import { movedHash, openMove, sealMove } from '../sealing/moved-browser.ts'
import type { KeyPair, Suite } from '../sealing/suite.ts'
import * as store from './moved-store.ts'
import { serviceKeys, type MembersNeeds } from './needs.ts'
import { pushReach, type Browser } from './push-browser.ts'

/** More are not kept, whoever says so: a flood of invented ones is 45 MB at most. */
const mostMoves = 20_000

/** A browser's old address at its push service, and what it says of itself now. */
export interface Move {
  readonly was: string
  readonly browser: Browser
}

/**
 * Notes where a browser went. Nobody is asked who she is: who knows the old address is the browser itself, its push service
 * and the worker. Web cannot tell whether a member of ours was told there.
 */
export async function noteMove(needs: MembersNeeds, { was, browser }: Move): Promise<void> {
  const { db, suite, guard, now } = needs
  const { svc, deliveryPk } = await serviceKeys(guard)
  const blob = sealMove(suite, { svc, was, deliveryPk }, pushReach(browser))
  await store.keepMove(
    db,
    { was: movedHash(suite, { svc, was }), blob, month: monthOf(now()) },
    mostMoves,
  )
}

/** Makes what the worker asks for the new way of a browser that is gone; null where nothing is known, or it does not open. */
export function moveFinder(about: {
  readonly db: Database
  readonly suite: Suite
  readonly delivery: KeyPair
  readonly svcNow: () => Promise<string | null>
}): (was: string) => Promise<PushReach | null> {
  const { db, suite, delivery, svcNow } = about
  return async (was) => {
    const svc = await svcNow()
    if (svc === null) return null
    const blob = await store.moveOf(db, movedHash(suite, { svc, was }))
    if (blob === null) return null
    try {
      return openMove(suite, { svc, was, delivery }, blob)
    } catch (error) {
      if (error instanceof OpenError) return null
      throw error
    }
  }
}
