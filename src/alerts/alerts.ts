import { fromHex } from '../sealing/bytes.ts'
import type { Alert } from '../sealing/alert.ts'
import { isRenewalOf } from '../sealing/alert-changes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Signature } from '../sealing/signers.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import { isDuplicate, type Database, type Executor } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { boxAlert, openAlertBox } from './alert-box.ts'
import { alertKeys, type AlertKeySource } from './alert-keys.ts'
import { feedOf, type FeedAlert } from './feed-shelf.ts'
import {
  deskOf,
  pageOf,
  sweepEnded,
  type ConsoleAlert,
  type MonthPage,
  type MonthQuestion,
  type Shelf,
} from './shelf.ts'
import * as store from './store.ts'

export interface AlertNeeds {
  readonly db: Database
  readonly guard: AlertKeySource & { state(): Promise<{ svc: string | null }> }
  readonly suite: Suite
  readonly now: Clock
}

/** A warning whose two signatures the caller has checked and had recorded. */
export interface ReleasedAlert {
  alert: Alert
  canonical: string
  signatures: readonly Signature[]
  /** How many reports stand behind it, if the moderators said so. */
  supporters?: number | undefined
}

export interface Alerts {
  /**
   * Stores a released warning and queues it for everybody, inside the caller's transaction: either all of it happened
   * or none. A version that only lasts longer than the one before is news to nobody and is not queued.
   * Throws `Refusal`: 'alert_known' (409) when this version or a newer one is there, 'alert_hidden' (409) when the
   * warning was hidden because the report behind it was taken back: then nothing but a recall may follow.
   */
  releaseAlert(tx: Executor, released: ReleasedAlert): Promise<void>
  /** The warnings of a month that have not run out: thirty a page, the gravest first. */
  listForMembers(question: MonthQuestion): Promise<MonthPage>
  /** What has been released lately and how its delivery stands. */
  listForConsole(): Promise<ConsoleAlert[]>
  /** The newest version of every warning that has not run out, for the feeds: the latest month first. */
  listForFeeds(): Promise<FeedAlert[]>
  /** Empties what has expired, the day after its last day; for the retention timer. */
  sweep(): Promise<number>
}

/** Warnings at rest and the queue of what leaves (protocol 11.1, decision 19). */
export function createAlerts(needs: AlertNeeds): Alerts {
  const { db, suite, now } = needs
  const keyOf = alertKeys(needs.guard)
  const svcOf = remember(needs.guard)
  const rowOf = async (month: string, alert: { id: Bytes; version: number }) => {
    const { id, version } = alert
    return { key: await keyOf(month), svc: await svcOf(), id, version }
  }
  const open = async (record: store.AlertRecord) =>
    openAlertBox(suite, await rowOf(record.month, record), record.blob)

  return {
    async releaseAlert(tx, { alert, canonical, signatures, supporters = supportersOf(alert) }) {
      const month = monthOf(now())
      const name = { id: fromHex(alert.id, 16), version: alert.version }
      const blob = boxAlert(suite, await rowOf(month, name), { canonical, signatures })
      const withdrawTags = alert.wt.map((tag) => fromHex(tag, 32))
      const expiresMonth = alert.expires.slice(0, 7)
      const record = {
        ...name,
        month,
        blob,
        withdrawTags,
        expiresMonth,
        state: 0,
        supporters,
        reissue: false,
      }
      const before = await store.newestOf(tx, name.id)
      expectFree(before, alert)
      const isNews = !(await isRenewal(open, before, alert))
      await store.insertAlert(tx, record).catch(refuseKnown)
      if (isNews) await store.queueDeliveries(tx, { ...name, kind: newsOf(alert) })
    },
    listForMembers: (question) => pageOf({ db, open }, question, now().toISOString().slice(0, 10)),
    listForConsole: () => deskOf({ db, open }),
    listForFeeds: () => feedOf({ db, open }, now().toISOString().slice(0, 10)),
    sweep: () => sweepEnded({ db, open }, now().toISOString().slice(0, 10)),
  }
}

/** Nobody said how many: the warning itself tells one from several. */
function supportersOf({ confidence }: Alert): number {
  return confidence === 'corroborated' ? 2 : 1
}

function newsOf({ kind }: Alert): store.News {
  return kind === 'update' || kind === 'recall' ? kind : 'warning'
}

function expectFree(before: store.AlertRecord | null, { version, kind }: Alert): void {
  if (before === null) return
  if (before.version >= version) throw known()
  if (before.state === store.alertState.hidden && kind !== 'recall')
    throw new Refusal('alert_hidden', 409)
}

/** Whether nothing but its last day differs from the version before. */
async function isRenewal(
  open: Shelf['open'],
  before: store.AlertRecord | null,
  alert: Alert,
): Promise<boolean> {
  // What ends a holding is news even when it says the same: a second person has looked.
  if (alert.kind !== 'update' || before === null || before.blob.length === 0) return false
  const { canonical } = await open(before)
  return isRenewalOf(JSON.parse(canonical) as Alert, alert)
}

function refuseKnown(error: unknown): never {
  throw isDuplicate(error) ? known() : error
}

function known(): Refusal {
  return new Refusal('alert_known', 409)
}

/** The service's name is fixed at genesis, so it is asked for until there is one and then no more. */
function remember(guard: AlertNeeds['guard']): () => Promise<string> {
  let svc: string | null = null
  return async () => {
    svc ??= (await guard.state()).svc
    if (svc === null) throw new RefusalError('not_ready')
    return svc
  }
}
