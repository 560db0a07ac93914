import type { Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Books } from './books.ts'
import type { Charter } from './charter.ts'
import { floodGate, type FloodGate } from './flood-gate.ts'
import { freshOids, type FreshOids } from './fresh-oids.ts'
import type { Seeds } from './seeds.ts'
import type { Slots } from './slots.ts'
import { RefusalError } from '../sealing/errors.ts'
import { readCharter } from './charter.ts'
import { tokenBucket, type TokenBucket } from './token-bucket.ts'

/** The guard's inside: all that a call works with. */
export interface Room {
  readonly suite: Suite
  readonly clock: Clock
  readonly log: Log
  readonly slots: Slots
  readonly books: Books
  readonly seeds: Seeds
  readonly fresh: FreshOids
  /** One for reporters' codes and one for members': a flood on one leaves the other (decision 5). */
  readonly gates: { readonly code: FloodGate; readonly member: FloodGate }
  readonly redeeming: TokenBucket
  /** What genesis fixed, and the directory accepted last; null before genesis. */
  charter: Charter | null
}

type Parts = Pick<Room, 'suite' | 'clock' | 'log' | 'slots' | 'books' | 'seeds'>

/** Invites a second, for everybody together: 2^56 is far away at this pace, and no real evening is faster. */
const redeemedPerSecond = 1

export function createRoom(parts: Parts): Room {
  return {
    ...parts,
    fresh: freshOids(),
    gates: { code: floodGate(), member: floodGate() },
    redeeming: tokenBucket(5 * redeemedPerSecond, redeemedPerSecond),
    charter: readCharter(parts.books),
  }
}

/** What genesis fixed. Throws RefusalError 'not_ready' before it. */
export function charterOf(room: Room): Charter {
  if (room.charter === null) throw new RefusalError('not_ready')
  return room.charter
}

export const monthNow = (room: Room): string => room.clock().toISOString().slice(0, 7)
export const dayNow = (room: Room): string => room.clock().toISOString().slice(0, 10)
export const hourNow = (room: Room): string => room.clock().toISOString().slice(0, 13)
