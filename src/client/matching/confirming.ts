import { changeCase, findCase } from '../cases.ts'
import type { OpenedReport } from '../reports.ts'
import type { Workroom } from '../workroom.ts'
import { factsOf, foundNow } from './facts.ts'
import type { Facts, Found } from './facts-record.ts'
import { evaluateViews, keepRows, reportsSharing } from './match-rows.ts'
import { matchesOf, type Match } from './matches.ts'
import { proposals } from './proposals.ts'

/** What is known of a report, with what its text proposes beside it. */
export function factsNow(room: Workroom, report: OpenedReport): Facts {
  const kept = findCase(room, report.oid)?.record.facts
  const facts = kept ?? factsOf(report, room.desk.now())
  return { ...facts, found: foundNow(facts, proposals(report)) }
}

/**
 * Keeps what a moderator said to each identifier, has the confirmed ones looked up, and gives the reports that may be about the
 * same man. Rows are kept before the note that counts them, so that a second try mends what a lost connection left.
 * Throws the refusals of the guard's match function and of the vault.
 */
export async function confirmIdentifiers(
  room: Workroom,
  report: OpenedReport,
  found: readonly Found[],
): Promise<Match[]> {
  const yes = found.filter((one) => one.state === 'yes')
  const evaluated = await evaluateViews(room, yes)
  const sharing = await reportsSharing(room, evaluated)
  const rows = await keepRows(room, report, evaluated)
  const facts: Facts = { ...factsNow(room, report), found: [...found], rows }
  await changeCase(room, report, (record) => ({ ...record, facts }))
  return matchesOf(room, { oid: report.oid, facts }, sharing)
}
