import type { Clock } from '../platform/clock.ts'
import { databaseErrorCode, type Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { hex } from '../sealing/bytes.ts'
import type { PushReach } from '../sealing/contact.ts'
import { RefusalError } from '../sealing/errors.ts'
import { mostMoves, movedHash } from '../sealing/moved-browser.ts'
import type { Suite } from '../sealing/suite.ts'
import { toldPages, type OpenRows } from './contact-page-store.ts'
import * as store from './moved-store.ts'

export interface TidyingNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly log: Log
  readonly now: Clock
  readonly svcNow: () => Promise<string | null>
  readonly openContacts: OpenRows
  /** Where a browser went, as `moveFinder` finds it. */
  readonly movedTo: (was: string) => Promise<PushReach | null>
}

/** How often it looks whether many moves came. */
const restMs = 60_000
const dayMs = 86_400_000
/** So many new ones are no browsers that moved. They go long before there is no room for a real one. */
const many = 1_000

/**
 * Makes the round that drops moves which lead from no browser of a member. Anybody may say that a browser moved, because
 * web cannot know whose it is; the worker, which opens contacts, looks once a day, and at once after a flood.
 */
export function tidyingRound(needs: TidyingNeeds): () => Promise<{ pauseMs: number }> {
  const { db, log, now } = needs
  let left = 0
  let tidiedAt = Number.NEGATIVE_INFINITY
  return async () => {
    try {
      const kept = await store.countMoves(db)
      const present = now().getTime()
      const isFlood = kept - left >= many
      if (isFlood || (kept > 0 && present - tidiedAt >= dayMs)) {
        left = await tidy(needs)
        tidiedAt = present
      }
    } catch (error) {
      const code = error instanceof RefusalError ? error.code : databaseErrorCode(error)
      log.warn('delivery_failed', { part: 'moves', code: code ?? 'fault' })
    }
    return { pauseMs: restMs }
  }
}

/** Says how many are left. */
async function tidy(needs: TidyingNeeds): Promise<number> {
  const { db, svcNow, openContacts } = needs
  const svc = await svcNow()
  // Read before any contact is: what comes meanwhile is left for the next look.
  const nobodys = new Map((await store.moveHashes(db)).map((was) => [hex(was), was]))
  const found = nobodys.size
  if (svc === null) return found
  for await (const rows of toldPages(db)) {
    const open = await openContacts(rows)
    const ways = rows.flatMap(({ member }) => open(member)?.channels ?? [])
    for (const { kind, address } of ways)
      if (kind === 'push') await spare(needs, nobodys, { svc, address })
  }
  await store.dropMoves(db, [...nobodys.values()])
  return found - nobodys.size
}

/** Takes a browser's whole way off the list of what is nobody's; a way that is longer than the worker follows is cut. */
async function spare(
  { suite, movedTo }: TidyingNeeds,
  nobodys: Map<string, unknown>,
  { svc, address }: { svc: string; address: string },
): Promise<void> {
  let was = address
  for (let moves = 0; moves < mostMoves; moves += 1) {
    if (!nobodys.delete(hex(movedHash(suite, { svc, was })))) return
    const next = await movedTo(was)
    if (next === null) return
    was = next.address
  }
}
