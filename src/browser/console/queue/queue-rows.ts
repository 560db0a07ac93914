import { asideOids } from '../../../client/discards.ts'
import { claimants } from '../../../client/claims.ts'
import { newsFor, packagesOf, type HandedOver } from '../../../client/packages.ts'
import { queueRows, type QueueRow } from '../../../client/queue.ts'
import type { DeskView } from '../frame/desk-view.ts'

/** The rows of the queue, from what is known now. */
export function rowsNow({ workroom, now }: DeskView): QueueRow[] {
  const { vault, reports, desk } = workroom
  const known = {
    cases: vault.of('case').map((kept) => kept.record),
    messages: vault.of('follow-up').map((kept) => kept.record),
    claimed: claimants(workroom),
    aside: asideOids(workroom),
  }
  return queueRows(reports.all(), known, { me: desk.person.id, now: now() })
}

/** Whether the police did something about a report that she has not been told. */
export function newsNow({ workroom }: DeskView, packages: readonly HandedOver[]) {
  const cases = new Map(workroom.vault.of('case').map(({ record }) => [record.report, record]))
  return ({ oid }: QueueRow): boolean => {
    const record = cases.get(oid)
    if (record === undefined || packages.length === 0) return false
    return newsFor(record, packagesOf(workroom, oid, packages)).length > 0
  }
}
