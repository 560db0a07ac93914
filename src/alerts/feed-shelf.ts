import { hex } from '../sealing/bytes.ts'
import type { Alert } from '../sealing/alert.ts'
import { newestOfAll, releasesOf } from './feed-store.ts'
import type { Release } from './feed-store.ts'
import type { Shelf } from './shelf.ts'
import { alertState } from './store.ts'

/** A warning as other readers are told of it. */
export interface FeedAlert extends Release {
  alert: Alert
  /** Recalled, or hidden because the report behind it was taken back: readers shall forget what it said. */
  isWithdrawn: boolean
  /** Hidden without a recall so far: nobody has signed a version that says so. */
  isHidden: boolean
  /** The versions before this one, the first one first. */
  earlier: Release[]
}

/** How many warnings a feed holds: what is beyond is older than anybody polls for. */
const feedLimit = 300

/** The newest version of each warning that has not run out; a hidden one stands there as withdrawn. */
export async function feedOf({ db, open }: Shelf, today: string): Promise<FeedAlert[]> {
  const newest = await newestOfAll(db)
  const shown = newest
    .filter(({ blob, expiresMonth }) => blob.length > 0 && expiresMonth >= today.slice(0, 7))
    .sort((a, b) => (a.month === b.month ? order(hex(a.id), hex(b.id)) : order(b.month, a.month)))
    .slice(0, feedLimit)
  const earlier = await releasesOf(
    db,
    shown.map(({ id }) => id),
  )
  const opened = await Promise.all(
    shown.map(async (record) => {
      const { canonical } = await open(record)
      const alert = JSON.parse(canonical) as Alert
      const { month, version } = record
      const isHidden = record.state === alertState.hidden
      const isWithdrawn = isHidden || alert.kind === 'recall'
      const before = (earlier.get(alert.id) ?? []).filter((one) => one.version < version)
      return { alert, month, version, isHidden, isWithdrawn, earlier: before }
    }),
  )
  return opened.filter(({ alert }) => alert.expires >= today)
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
