import type { Contact } from '../sealing/contact.ts'
import type { ChannelKind, Sent } from './channels/channel.ts'
import type { Claimed } from './delivery-store.ts'
import type { DeliverNeeds } from './delivery-needs.ts'
import type { GoneWay } from './gone-way.ts'
import { fraction, type Conclusion, type Way } from './ways.ts'

/** A row that is told together with the other rows of the same member. */
export interface Together {
  readonly row: Claimed
  readonly contact: Contact
}

/** What a batch came to: counts, which kinds of channels worked, and what is left to do. */
export interface Tally {
  sent: number
  failed: number
  /** Contacts that did not open: a row that was tampered with, or of another worker's key. */
  unopened: number
  readonly up: Set<ChannelKind>
  readonly down: Set<ChannelKind>
  /** Ways of members that are no more. */
  readonly gone: GoneWay[]
  /** Whose digest is due: their rows are still held, and nothing has been sent. */
  readonly together: Together[]
}

export function freshTally(): Tally {
  const kinds = { up: new Set<ChannelKind>(), down: new Set<ChannelKind>() }
  return { sent: 0, failed: 0, unopened: 0, ...kinds, gone: [], together: [] }
}

/** Adds up what came of one row. */
export function noteEnd(
  tally: Tally,
  about: Pick<GoneWay, 'memberId' | 'contact'> & {
    readonly answers: readonly { way: Way; sent: Sent }[]
    readonly end: Conclusion
  },
): void {
  const { memberId, contact, answers, end } = about
  for (const { way, sent } of answers) if (sent !== 'down') tally.up.add(way.reach.kind)
  for (const kind of end.down) tally.down.add(kind)
  for (const reach of end.gone) tally.gone.push({ memberId, contact, reach })
  for (const { outcome } of end.settled.told) tally[outcome === 'sent' ? 'sent' : 'failed'] += 1
}

/** How a row that did not work is tried again. */
export function retryOf({ policy, suite }: DeliverNeeds, unsure: readonly Way[]) {
  return { policy, restSeconds: policy.restMs / 1_000, random: () => fraction(suite), unsure }
}

/** So few may be gone by chance; of more, the relay that says so of most is not believed. */
const fewGone = 5

/** Whether a relay refuses everybody, which says something about the relay and nothing about the addresses. */
export function refusesEverybody({ gone, sent, failed }: Tally): boolean {
  return gone.length > fewGone && gone.length * 2 > sent + failed
}
