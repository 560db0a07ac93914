import { hex } from '../sealing/bytes.ts'
import type { Alert } from '../sealing/alert.ts'
import { reaches } from '../sealing/online-area.ts'
import type { Signature } from '../sealing/signers.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { Database } from '../platform/database.ts'
import type { SignedText } from './alert-box.ts'
import * as store from './store.ts'

/** Which page of a month's warnings somebody looks at; `area` null means all of them. */
export interface MonthQuestion {
  month: string
  area: string | null
  page: number
}

/** A warning that stood in this month and was changed or recalled in a later one. */
export interface MovedOn {
  /** The newest version, which stands in its own month. */
  alert: Alert
  /** 'YYYY-MM' */
  month: string
}

/** One page of a month, and the months that have any warnings. */
export interface MonthPage {
  alerts: Alert[]
  /** What stood in this month and stands in another one now; the same on each page. */
  moved: MovedOn[]
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
  /** How many reports stand behind it, those among them that have run out meanwhile. */
  supporters: number
}

/** How many warnings a page has: always a whole page, so that its size says nothing (protocol 11.1). */
export const pageSize = 30

/** A desk shows this many versions; older ones are history. */
const consoleLimit = 500

const stateNames = ['released', 'replaced', 'hidden'] as const

/** What the listings share: the tables, and the way into a box. */
export interface Shelf {
  readonly db: Database
  readonly open: (record: store.AlertRecord) => Promise<SignedText>
}

/** One page of a month's warnings that have not run out. */
export async function pageOf(
  shelf: Shelf,
  { month, area, page }: MonthQuestion,
  today: string,
): Promise<MonthPage> {
  const records = await store.shownAlerts(shelf.db, month, today.slice(0, 7))
  const opened = await Promise.all(records.map(shelf.open))
  const shown = opened
    .map((signed) => JSON.parse(signed.canonical) as Alert)
    .filter((alert) => alert.expires >= today && standsUnder(alert, area))
    .sort((a, b) => b.level - a.level || (a.id < b.id ? -1 : 1))
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const months = await store.shownMonths(shelf.db, today.slice(0, 7))
  const moved = await movedFrom(shelf, { month, area }, today)
  return { alerts: shown.slice((page - 1) * pageSize, page * pageSize), moved, pages, months }
}

/** A man who is met online stands under every area. */
function standsUnder({ areas }: Alert, area: string | null): boolean {
  return area === null || reaches(areas, [area])
}

async function movedFrom(
  shelf: Shelf,
  { month, area }: Pick<MonthQuestion, 'month' | 'area'>,
  today: string,
): Promise<MovedOn[]> {
  const records = await store.movedOn(shelf.db, month, today.slice(0, 7))
  const opened = await Promise.all(
    records.map(async (record) => {
      const { canonical } = await shelf.open(record)
      return { alert: JSON.parse(canonical) as Alert, month: record.month }
    }),
  )
  return opened.filter(({ alert }) => alert.expires >= today && standsUnder(alert, area))
}

/**
 * Empties what has ended, the day after its last day. The day is in the box alone; one that does not open any more goes
 * with its month.
 */
export async function sweepEnded(shelf: Shelf, today: string): Promise<number> {
  const month = today.slice(0, 7)
  const ended: Bytes[] = []
  for (const record of await store.endingBy(shelf.db, month)) {
    const signed = await shelf.open(record).catch(() => null)
    if (signed === null) continue
    if ((JSON.parse(signed.canonical) as Alert).expires < today) ended.push(record.id)
  }
  return store.emptyExpired(shelf.db, month, ended)
}

/** What has been released lately, every version, and how its delivery stands. */
export async function deskOf(shelf: Shelf): Promise<ConsoleAlert[]> {
  const records = await store.allAlerts(shelf.db, consoleLimit)
  const tallies = await store.tallies(shelf.db)
  const byName = new Map(tallies.map((row) => [nameOf(row.alert_id, row.version), row.tally]))
  const whole = records.filter((record) => record.blob.length > 0)
  return Promise.all(
    whole.map(async (record) => {
      const { canonical, signatures } = await shelf.open(record)
      const tally = byName.get(nameOf(record.id, record.version)) ?? store.noTally
      const state = stateNames[record.state] ?? 'hidden'
      const { reissue, supporters } = record
      return { alert: canonical, signatures, state, reissue, supporters, ...tally }
    }),
  )
}

function nameOf(id: Bytes, version: number): string {
  return `${hex(id)}.${version}`
}
