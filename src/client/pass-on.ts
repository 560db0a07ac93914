import { findCase, recordDecision } from './cases.ts'
import { claimantOf, freeReport, type ClaimedReport } from './claims.ts'
import { findReport } from './queue.ts'
import type { Workroom } from './workroom.ts'

/**
 * Passes a report on, since it is too much, to whoever of the colleagues takes it: it stands in the queue again, nobody works on it, and the
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

/** Which reports a colleague has passed on, by oid. Whoever passed one on herself is not reminded of it. */
export function passedOn({ desk, vault }: Pick<Workroom, 'desk' | 'vault'>): Set<string> {
  const me = desk.person.id
  const decisions = vault.of('decision').map(({ record }) => record)
  const theirs = decisions.filter(({ deed, by }) => deed === 'passed-on' && by !== me)
  return new Set(theirs.map(({ report }) => report))
}

/** Whether a colleague has passed this report on: whoever opens it may want company. */
export function wasPassedOn(room: Pick<Workroom, 'desk' | 'vault'>, oid: string): boolean {
  return passedOn(room).has(oid)
}
