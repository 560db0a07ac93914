import type { Alert } from '../sealing/alert.ts'
import type { Contact, Reach } from '../sealing/contact.ts'
import type { Suite } from '../sealing/suite.ts'
import { isFor, isReachable, putsOff, quietFor } from './audience.ts'
import type { Channel, Sent } from './channels/channel.ts'
import type { Claimed } from './delivery-store.ts'
import { isDigestDue, nextDigest } from './digest-hours.ts'
import type { Outcome, Settled } from './settle-store.ts'

/** One of a member's ways, and what sends over it. `place` is its place in her list. */
export interface Way {
  readonly place: number
  readonly reach: Reach
  readonly channel: Channel
}

/** What is to be done with one delivery. */
export type Plan =
  | { readonly deed: 'skip' }
  | { readonly deed: 'wait'; readonly seconds: number }
  /** Put off until her digest. */
  | { readonly deed: 'aside'; readonly until: Date }
  /** At once; or together with all that was put off until now. */
  | SendingPlan

export interface SendingPlan {
  readonly deed: 'send' | 'gather'
  readonly ways: readonly Way[]
  /** Begun before a crash, over ways that send at most once. */
  readonly unsure: readonly Way[]
}

/** When a delivery that did not work is tried again, and when it is given up. */
export interface RetryPolicy {
  /** Seconds at most before the second try; each further wait may be four times as long. */
  readonly firstWait: number
  readonly longestWait: number
  /** Seconds at least before an address that is said to be no more is asked once again. */
  readonly askAgain: number
  /** After this many tries a way is given up. */
  readonly attempts: number
}

const mostPlaces = 4
const doneBit = (place: number): number => 1 << place
/** Set before something leaves that may never leave twice. */
const begunBit = (place: number): number => 1 << (place + mostPlaces)

type Row = Pick<
  Claimed,
  'member_id' | 'due' | 'attempts' | 'done' | 'confirmed' | 'number_confirmed' | 'way_lost'
>

/** Decides over one delivery: for her or not, now or after her quiet hours, and over which ways that are left. */
export function planFor(
  alert: Alert,
  contact: Contact | null,
  about: { row: Row; channels: readonly Channel[]; now: Date },
): Plan {
  const { row, channels, now } = about
  if (contact === null || !isFor(alert, contact)) return { deed: 'skip' }
  const ways = contact.channels.flatMap((reach, place) => {
    const channel = channels.find(({ kind }) => kind === reach.kind)
    const isLeft = (row.done & doneBit(place)) === 0
    return channel !== undefined && isLeft && isReachable(reach, row)
      ? [{ place, reach, channel }]
      : []
  })
  if (ways.length === 0) return { deed: 'skip' }
  const isBegun = ({ place }: Way): boolean => (row.done & begunBit(place)) !== 0
  const left = { ways: ways.filter((way) => !isBegun(way)), unsure: ways.filter(isBegun) }
  const { digest = null } = contact
  if (digest !== null && putsOff(alert)) {
    // She named the hour herself, so it counts even where it lies in her quiet hours.
    if (isDigestDue(digest, row.due)) return { deed: 'gather', ...left }
    return { deed: 'aside', until: nextDigest(digest, now) }
  }
  const seconds = quietFor(alert, contact.quiet, now)
  return seconds === null ? { deed: 'send', ...left } : { deed: 'wait', seconds }
}

/** The row's mark before these ways are used: those that may be used once only count as begun. */
export function begun(done: number, ways: readonly Way[]): number {
  return ways
    .filter(({ channel }) => channel.atMostOnce)
    .reduce((marked, { place }) => marked | begunBit(place), done)
}

/** What a claim comes to for one member, after every way of hers answered. */
export interface Conclusion {
  readonly settled: Settled
  /** Kinds of channels that did not work at all. */
  readonly down: readonly Reach['kind'][]
  /** What is no more, said twice. */
  readonly gone: readonly Reach[]
}

/** What one answer means for its way: over, with what is counted, or another try. */
type End = { readonly outcome: Outcome } | { readonly wait: number; readonly counts: boolean }

/**
 * Puts the answers together.
 * @param retry `random` gives 0 to below 1: waits are anywhere up to their limit, so that what failed together is not tried
 *   again together (full jitter)
 */
export function conclude(
  row: Pick<Row, 'member_id' | 'due' | 'attempts' | 'done'>,
  answers: readonly { way: Way; sent: Sent }[],
  retry: { policy: RetryPolicy; restSeconds: number; random: () => number; unsure: readonly Way[] },
): Conclusion {
  let { done } = row
  const told: { channel: string; outcome: Outcome }[] = []
  const waits: { wait: number; counts: boolean }[] = []
  const over = ({ place, reach }: Way, outcome: Outcome): void => {
    done |= doneBit(place)
    told.push({ channel: reach.kind, outcome })
  }
  for (const way of retry.unsure) over(way, 'unsure')
  for (const { way, sent } of answers) {
    const end = endOf(sent, row.attempts, retry)
    done &= ~begunBit(way.place)
    if ('outcome' in end) over(way, end.outcome)
    else waits.push(end)
  }
  const down = answers.filter(({ sent }) => sent === 'down').map(({ way }) => way.reach.kind)
  const gone = answers
    .filter(({ way, sent }) => sent === 'gone' && (done & doneBit(way.place)) !== 0)
    .map(({ way }) => way.reach)
  const wait = waits.length === 0 ? null : Math.min(...waits.map((one) => one.wait))
  const counts = waits.some((one) => one.counts)
  const { member_id: memberId, due } = row
  return { settled: { memberId, due, done, wait, counts, told }, down, gone }
}

function endOf(
  sent: Sent,
  attempts: number,
  {
    policy,
    restSeconds,
    random,
  }: { policy: RetryPolicy; restSeconds: number; random: () => number },
): End {
  if (sent === 'sent') return { outcome: 'sent' }
  if (sent === 'refused') return { outcome: 'failed' }
  if (sent === 'unsure') return { outcome: 'unsure' }
  if (sent === 'down') return { wait: restSeconds, counts: false }
  // An address that a relay does not know may be one that it forgot for a while: it is asked twice.
  if (sent === 'gone' && attempts > 1) return { outcome: 'gone' }
  if (attempts >= policy.attempts) return { outcome: 'late' }
  const least = sent === 'gone' ? policy.askAgain : typeof sent === 'object' ? sent.later : 0
  return { wait: least + waitAfter(attempts, policy, random), counts: true }
}

/** Seconds before the next try, anywhere up to a limit that grows fourfold. */
export function waitAfter(attempts: number, policy: RetryPolicy, random: () => number): number {
  return random() * Math.min(policy.firstWait * 4 ** (attempts - 1), policy.longestWait)
}

/** Anywhere from 0 to below 1. */
export function fraction(s: Suite): number {
  const [a = 0, b = 0, c = 0] = s.random(3)
  return (a * 65_536 + b * 256 + c) / 16_777_216
}
