import { findCase, recordDecision } from './cases.ts'
import { claimantOf, freeReport, type ClaimedReport } from './claims.ts'
import { findReport } from './queue.ts'
import type { Workroom } from './workroom.ts'

/**
 * Gives a report on to whoever of the colleagues takes it: it stands in the queue again, nobody works on it, and the
 * notes say that it was handed on. Not why.
 * Throws `RefusalError('gone')` when it was taken back meanwhile.
 */
export async function passOn(room: Workroom, report: ClaimedReport): Promise<void> {
  const { oid } = report
  await findReport(room, oid)
  const wt = findCase(room, oid)?.record.wt ?? null
  await recordDecision(room, { deed: 'passed-on', report: oid, about: '', wt })
  // She may have taken it in hand in another window.
  await room.vault.refresh()
  if (claimantOf(room, oid) === room.desk.person.id) await freeReport(room, report)
}

/** Whether a colleague has handed this report on: whoever opens it may want company. */
export function wasPassedOn(
  { desk, vault }: Pick<Workroom, 'desk' | 'vault'>,
  oid: string,
): boolean {
  const me = desk.person.id
  return vault
    .of('decision')
    .some(({ record }) => record.deed === 'passed-on' && record.report === oid && record.by !== me)
}
