import type { Alert } from '../sealing/alert.ts'
import { hex } from '../sealing/bytes.ts'
import type { Contact } from '../sealing/contact.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { Transaction } from '../platform/database.ts'
import type { Sent } from './channels/channel.ts'
import type { DeliverNeeds } from './delivery-needs.ts'
import { markBefore, type HeldGroup } from './delivery-store.ts'
import { gather, type GatheredRow } from './digest-store.ts'
import { persistently } from './out-tray.ts'
import { skipped, triedInVain, type EndingRow } from './row-ends.ts'
import { settle, type Settled } from './settle-store.ts'
import { standingOf, type Standing } from './standing.ts'
import { freshTally, noteEnd, retryOf, type Tally, type Together } from './tally.ts'
import { begun, conclude, planFor, type SendingPlan, type Way } from './ways.ts'

/** So many members are told at a time: as many digests as may go out twice when a worker dies. */
const toldTogether = 25
/** Seconds until whoever leads has had time to take a row that we hold. */
const leaveTo = 1

/** One member's digest: her rows with what may be said of each. */
interface Parcel {
  readonly memberId: Bytes
  readonly contact: Contact
  /** Those that something may be said of. */
  readonly items: readonly { row: GatheredRow; alert: Alert; plan: SendingPlan }[]
  /** What of the others is over, or is tried again. */
  readonly ends: readonly { row: GatheredRow; settled: Settled }[]
}

/**
 * Tells each member whose digest is due in one message of all that was put off for her, and writes down what came of it for
 * every warning in it at once, so that none is told twice and none is lost.
 */
export async function tellTogether(
  needs: DeliverNeeds,
  lease: Bytes,
  found: readonly Together[],
): Promise<Tally> {
  const { db, policy } = needs
  const tally = freshTally()
  const keys = found.map(({ row }) => ({ memberId: row.member_id, due: row.due }))
  const rows = await gather(db, { lease, seconds: policy.leaseSeconds, rows: keys })
  await leaveOthers(needs, lease, { found, rows })
  const standings = new Map<string, Standing>()
  for (const row of rows)
    if (!standings.has(nameOf(row)))
      standings.set(
        nameOf(row),
        await standingOf(needs, { id: row.alert_id, version: row.version }),
      )
  const parcels = parcelsOf(needs, { found, rows, standings })
  for (let at = 0; at < parcels.length; at += toldTogether)
    await tellSome(needs, lease, { parcels: parcels.slice(at, at + toldTogether), tally })
  return tally
}

const nameOf = ({ alert_id: id, version }: Pick<GatheredRow, 'alert_id' | 'version'>): string =>
  `${hex(id)}.${version}`

/** Gives back the rows of members whose digest another worker makes. */
async function leaveOthers(
  { db }: DeliverNeeds,
  lease: Bytes,
  { found, rows }: { found: readonly Together[]; rows: readonly GatheredRow[] },
): Promise<void> {
  const ours = new Set(rows.map(({ member_id: id, due }) => `${hex(id)} ${due}`))
  const others = found.filter(({ row }) => !ours.has(`${hex(row.member_id)} ${row.due}`))
  const ends = others.map(({ row }) => {
    const { member_id: memberId, due, done } = row
    const settled = { memberId, due, at: due, done, wait: leaveTo, counts: false, told: [] }
    return { row, settled }
  })
  await db.transaction((tx) => settleEach(tx, lease, ends))
}

function parcelsOf(
  needs: DeliverNeeds,
  about: {
    found: readonly Together[]
    rows: readonly GatheredRow[]
    standings: ReadonlyMap<string, Standing>
  },
): Parcel[] {
  const members = new Map(
    about.found.map(({ row, contact }) => [hex(row.member_id), { row, contact }]),
  )
  return [...members.values()].flatMap(({ row: first, contact }) => {
    const hers = about.rows.filter(({ member_id: id }) => needs.suite.equal(id, first.member_id))
    if (hers.length === 0) return []
    const items: Parcel['items'][number][] = []
    const ends: Parcel['ends'][number][] = []
    for (const row of hers) {
      const standing = about.standings.get(nameOf(row)) ?? 'over'
      const plan =
        typeof standing === 'object'
          ? planFor(standing, contact, {
              row: { ...first, ...row },
              ...{ channels: needs.channels, now: needs.now() },
            })
          : null
      if (typeof standing === 'object' && plan !== null && 'ways' in plan)
        items.push({ row, alert: standing, plan })
      else ends.push({ row, settled: endOf(needs, row, standing) })
    }
    return [{ memberId: first.member_id, contact, items, ends }]
  })
}

function endOf(needs: DeliverNeeds, row: EndingRow, standing: Standing): Settled {
  if (standing !== 'unbelieved') return skipped(row)
  return dueAsBefore(triedInVain(needs)(row))
}

/** What is tried again is still due when it was, so that it stays together. */
function dueAsBefore(settled: Settled): Settled {
  return settled.wait === null ? settled : { ...settled, at: settled.due }
}

/** Tells some members and writes it down in one transaction. */
async function tellSome(
  needs: DeliverNeeds,
  lease: Bytes,
  { parcels, tally }: { parcels: readonly Parcel[]; tally: Tally },
): Promise<void> {
  const { db, policy } = needs
  await markOnce(needs, lease, parcels)
  const told = await Promise.all(parcels.map((parcel) => tellOne(needs, parcel, tally)))
  const ends = [...told.flat(), ...parcels.flatMap((parcel) => parcel.ends)]
  const write = () => db.transaction((tx) => settleEach(tx, lease, ends))
  await persistently(write, policy.leaseSeconds * 1_000)
}

/** What may leave only once is marked before it does. */
async function markOnce(
  { db }: DeliverNeeds,
  lease: Bytes,
  parcels: readonly Parcel[],
): Promise<void> {
  const marked = parcels
    .flatMap(({ items }) => items)
    .filter(({ plan }) => plan.ways.some(({ channel }) => channel.atMostOnce))
  if (marked.length === 0) return
  await db.transaction(async (tx) => {
    for (const [group, items] of grouped(lease, marked))
      await markBefore(
        tx,
        group,
        items.map(({ row, plan }) => ({
          ...{ memberId: row.member_id, due: row.due },
          done: begun(row.done, plan.ways),
        })),
      )
  })
}

/** One message over each way that is left, of all that was not told over it yet. */
async function tellOne(needs: DeliverNeeds, parcel: Parcel, tally: Tally): Promise<Parcel['ends']> {
  const { memberId, contact, items } = parcel
  const places = new Map<number, { way: Way; alerts: Alert[] }>()
  for (const { alert, plan } of items)
    for (const way of plan.ways) {
      const place = places.get(way.place) ?? { way, alerts: [] }
      place.alerts.push(alert)
      places.set(way.place, place)
    }
  const sent = new Map<number, Sent>()
  await Promise.all(
    [...places.values()].map(async ({ way, alerts }) => {
      const [first, ...more] = gravestFirst(alerts)
      if (first === undefined) return
      const { reach } = way
      const message = needs.compose([first, ...more], { contact, reach, memberId })
      sent.set(way.place, await way.channel.send(message, reach))
    }),
  )
  const ends = items.map(({ row, plan }) => {
    const answers = plan.ways.map((way) => ({ way, sent: sent.get(way.place) ?? 'later' }))
    const end = conclude(row, answers, retryOf(needs, plan.unsure))
    noteEnd(tally, { memberId, contact, answers, end })
    return { row, settled: dueAsBefore(end.settled) }
  })
  return waitingTogether(ends)
}

function gravestFirst(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort((a, b) => b.level - a.level || (a.id < b.id ? -1 : 1))
}

/** What is tried again is tried at the same time, so that it is one message then too. */
function waitingTogether(ends: Parcel['ends']): Parcel['ends'] {
  const waits = ends.flatMap(({ settled: { wait } }) => (wait === null ? [] : [wait]))
  const wait = Math.max(...waits)
  return ends.map(({ row, settled }) =>
    settled.wait === null ? { row, settled } : { row, settled: { ...settled, wait } },
  )
}

type Row = Pick<GatheredRow, 'alert_id' | 'version' | 'kind'>

/** By warning, as the queue is written. */
function grouped<T extends { row: Row }>(lease: Bytes, all: readonly T[]): [HeldGroup, T[]][] {
  const groups = new Map<string, [HeldGroup, T[]]>()
  for (const one of all) {
    const { alert_id: id, version, kind } = one.row
    const fresh: [HeldGroup, T[]] = [{ lease, alert: { id, version }, kind }, []]
    const group = groups.get(nameOf(one.row)) ?? fresh
    group[1].push(one)
    groups.set(nameOf(one.row), group)
  }
  return [...groups.values()]
}

async function settleEach(
  tx: Transaction,
  lease: Bytes,
  ends: readonly { row: Row; settled: Settled }[],
): Promise<void> {
  for (const [group, some] of grouped(lease, ends))
    await settle(
      tx,
      group,
      some.map(({ settled }) => settled),
    )
}
