import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { Suite } from '../sealing/suite.ts'
import type { ChannelHealth } from './channel-health.ts'
import type { Channel } from './channels/channel.ts'
import type { AlertCheck } from './checked-alert.ts'
import type { ContactOpener } from './contact-opener.ts'
import type { Claimed, HeldGroup } from './delivery-store.ts'
import type { GoneWay } from './gone-way.ts'
import type { Compose } from './letters.ts'
import type { RetryPolicy } from './ways.ts'

/** What deliveries are made with. */
export interface DeliverNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly now: Clock
  readonly log: Log
  readonly check: AlertCheck
  readonly contacts: ContactOpener
  readonly channels: readonly Channel[]
  /** Makes what a member is told over one of her ways. */
  readonly compose: Compose
  readonly health: ChannelHealth
  /** Keeps that these ways of members are no more, so that nothing goes there and their pages say so. */
  readonly noteGone: (ways: readonly GoneWay[]) => Promise<void>
  readonly policy: DeliveryPolicy
}

export interface DeliveryPolicy extends RetryPolicy {
  /** Deliveries taken at a time. */
  readonly batch: number
  /** For how long a taken delivery is ours without a further word; after a crash it is free again then. */
  readonly leaseSeconds: number
  /** How long the queue rests when a gateway, the guard or the database is away. */
  readonly restMs: number
}

/** What the operators of mail relays and people who wait can both live with. */
export const usualPolicy: DeliveryPolicy = {
  batch: 200,
  leaseSeconds: 60,
  restMs: 5_000,
  firstWait: 60,
  longestWait: 14_400,
  askAgain: 3_600,
  attempts: 8,
}

/** What one claim holds of one version of one warning. */
export interface Group extends HeldGroup {
  readonly rows: Claimed[]
}
