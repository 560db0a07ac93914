import type { StoredObject, WrapItem } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Executor, Transaction } from '../platform/database.ts'
import type { VerifiedCard } from '../sealing/card.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Evaluation } from '../sealing/voprf.ts'

/** The guard's calls that coming back needs. */
export interface MailboxGuard {
  wrap(items: readonly WrapItem[]): Promise<Bytes[]>
  openBoard(items: readonly StoredObject[]): Promise<Bytes[]>
  shredByPreimage(preimages: readonly { scope: string; secret: Bytes }[]): Promise<Bytes[]>
  takenBack(tags: readonly Bytes[]): Promise<Bytes[]>
  evaluate(ask: { key: 'code'; elements: Bytes[]; origin?: string }): Promise<Evaluation>
  serviceKey(ask: { name: 'board'; period: string }): Promise<Bytes>
}

/** What intake hands over: follow-ups go its way, and pages without a script are locked as its pages are. */
export interface IntakeParts {
  /** Gets what the next request needs from the guard, before any words are read. Never fails. */
  ready(): Promise<void>
  card(): VerifiedCard | null
  /** The key that follow-ups are sealed to this month. */
  epoch(): { id: string; intakeKey: Bytes } | null
  makeChallenge(): Bytes
  receive(submission: Bytes): Promise<unknown>
  /** The day's keys for locked fields, the newest first. */
  draftKeys(): { current: Bytes; all: Bytes[] }
  /** What a page with a script begins with; null while the service is not open. */
  offer(): object | null
}

/** What a withdrawal does elsewhere, each inside the transaction it is given (protocol 8.5). */
export interface WithdrawalEffects {
  reports(tx: Transaction, tags: readonly Bytes[]): Promise<void>
  notes(tx: Transaction, oids: readonly Bytes[]): Promise<void>
  alert(tx: Transaction, by: { tag: Bytes; instead: Bytes }): Promise<void>
  packages(tx: Transaction, tag: Bytes): Promise<void>
  /** The tags of every warning that shows, most of them random. */
  standingTags(db: Executor): Promise<Bytes[]>
}

export interface MailboxNeeds {
  readonly db: Database
  readonly guard: MailboxGuard
  readonly suite: Suite
  readonly now: Clock
  readonly intake: IntakeParts
  readonly effects: WithdrawalEffects
}
