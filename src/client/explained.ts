import { readAlert, type Alert } from '../sealing/alert.ts'
import type { WarningDraft } from './draft.ts'
import { foundingsOf, unexplained, unfounded } from './redaction/founding.ts'
import { groundOf } from './redaction/grounds.ts'
import type { Founding } from './redaction/stated-fact.ts'
import type { OpenedReport } from './reports.ts'
import type { Workroom } from './workroom.ts'

/** By fact: where it is from, as whoever wrote it in has said. */
export type Explained = Readonly<Record<string, string>>

/** Where each fact of a version is from. A recall says nothing of him, and what rests on no report cannot be held against one. */
export function foundingsIn(alert: Alert, sources: readonly OpenedReport[]): Founding[] {
  if (alert.kind === 'recall' || sources.length === 0) return []
  return foundingsOf({ ...alert, area: alert.areas[0] ?? '' }, sources.map(groundOf))
}

/** The facts of a version that no report says and nobody has said a word about. */
export function unexplainedIn(
  alert: Alert,
  sources: readonly OpenedReport[],
  explained: Explained = {},
): Founding[] {
  return unexplained(foundingsIn(alert, sources), explained)
}

/** What a draft says of facts that no report says; a line about something that stands in a report by now is left out. */
export function explainedIn(
  { from = {}, ...draft }: WarningDraft,
  sources: readonly OpenedReport[],
): Record<string, string> {
  const facts = unfounded(foundingsOf(draft, sources.map(groundOf)))
  const lines = facts.map(({ id }) => [id, (from[id] ?? '').trim()] as const)
  return Object.fromEntries(lines.filter(([, line]) => line !== ''))
}

/** What was said of such facts when the versions of a warning before this one were released. */
export function explainedBefore({ vault }: Pick<Workroom, 'vault'>, id: string): Explained {
  const released = vault.of('proposal').flatMap(({ record }) => {
    if (record.kind !== 'alert' || record.state !== 'approved') return []
    const alert = readAlert(JSON.parse(record.document))
    return alert.id === id ? [{ version: alert.version, from: record.from ?? {} }] : []
  })
  const inOrder = released.sort((a, b) => a.version - b.version)
  return Object.assign({}, ...inOrder.map(({ from }) => from)) as Explained
}
