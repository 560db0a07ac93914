import { hex, fromHex } from '../sealing/bytes.ts'
import type { Alert } from '../sealing/alert.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Signature } from '../sealing/signers.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import { isDuplicate, type Database, type Executor } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { boxAlert, openAlertBox, type SignedText } from './alert-box.ts'
import { alertKeys, type AlertKeySource } from './alert-keys.ts'
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

/** Which page of a month's warnings somebody looks at; `area` null means all of them. */
export interface MonthQuestion {
  month: string
  area: string | null
  page: number
}

/** One page of a month, and the months that have any warnings. */
export interface MonthPage {
  alerts: Alert[]
  pages: number
  months: string[]
}

export interface ConsoleAlert {
  alert: string
  signatures: readonly Signature[]
  state: keyof typeof store.alertState
  counts: store.ChannelCount[]
  /** Deliveries that are still in the queue, and those that were given up. */
  waiting: number
  dead: number
  /** One of the reports behind it was taken back: it has to be written again without that one. */
  reissue: boolean
}

export interface Alerts {
  /**
   * Stores a released warning and queues it for everybody, inside the caller's transaction: either all of it happened
   * or none. Throws `Refusal('alert_known', 409)` when this version or a newer one is there.
   */
  releaseAlert(tx: Executor, released: ReleasedAlert): Promise<void>
  /** The warnings of a month that have not run out: thirty a page, the gravest first. */
  listForMembers(question: MonthQuestion): Promise<MonthPage>
  /** What has been released lately and how its delivery stands. */
  listForConsole(): Promise<ConsoleAlert[]>
  /** Empties what has expired; for the retention timer. */
  sweep(): Promise<number>
}

/** How many warnings a page has: always a whole page, so that its size says nothing (protocol 11.1). */
export const pageSize = 30

/** A desk shows this many versions; older ones are history. */
const consoleLimit = 500

const stateNames = ['released', 'replaced', 'hidden'] as const

/** What the listings share: the tables, and the way into a box. */
interface Shelf {
  readonly db: Database
  readonly open: (record: store.AlertRecord) => Promise<SignedText>
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
      if (await store.isOutdated(tx, name)) throw known()
      await store.insertAlert(tx, record).catch(refuseKnown)
      await store.queueDeliveries(tx, name)
    },
    listForMembers: (question) => pageOf({ db, open }, question, now().toISOString().slice(0, 10)),
    listForConsole: () => deskOf({ db, open }),
    sweep: () => store.emptyExpired(db, monthOf(now())),
  }
}

async function pageOf(
  shelf: Shelf,
  { month, area, page }: MonthQuestion,
  today: string,
): Promise<MonthPage> {
  const records = await store.shownAlerts(shelf.db, month, today.slice(0, 7))
  const opened = await Promise.all(records.map(shelf.open))
  const shown = opened
    .map((signed) => JSON.parse(signed.canonical) as Alert)
    .filter((alert) => alert.expires >= today && (area === null || alert.areas.includes(area)))
    .sort((a, b) => b.level - a.level || (a.id < b.id ? -1 : 1))
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const months = await store.shownMonths(shelf.db, today.slice(0, 7))
  return { alerts: shown.slice((page - 1) * pageSize, page * pageSize), pages, months }
}

async function deskOf(shelf: Shelf): Promise<ConsoleAlert[]> {
  const records = await store.allAlerts(shelf.db, consoleLimit)
  const tallies = await store.tallies(shelf.db)
  const byName = new Map(tallies.map((row) => [nameOf(row.alert_id, row.version), row.tally]))
  const whole = records.filter((record) => record.blob.length > 0)
  return Promise.all(
    whole.map(async (record) => {
      const { canonical, signatures } = await shelf.open(record)
      const tally = byName.get(nameOf(record.id, record.version)) ?? store.noTally
      const state = stateNames[record.state] ?? 'hidden'
      return { alert: canonical, signatures, state, reissue: record.reissue, ...tally }
    }),
  )
}

/** Nobody said how many: the warning itself tells one from several. */
function supportersOf({ confidence }: Alert): number {
  return confidence === 'corroborated' ? 2 : 1
}

function nameOf(id: Bytes, version: number): string {
  return `${hex(id)}.${version}`
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
