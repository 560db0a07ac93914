import type { Alert } from '../sealing/alert.ts'
import { reworded } from '../sealing/alert-facts.ts'
import { canonical } from '../sealing/canonical.ts'
import type { DraftShown } from '../sealing/reply.ts'
import { findCase } from './cases.ts'
import type { WarningDraft } from './draft.ts'
import { answerToDraft, type Message } from './messages.ts'
import { warningBar, type WarningBar } from './permission.ts'
import type { OpenedReport } from './reports.ts'
import type { SaidAnswer } from './vault-record.ts'
import { alertFrom } from './warning-document.ts'
import type { Workroom } from './workroom.ts'

type Notes = Pick<Workroom, 'vault'>

/** What a reporter is asked to say yes to: everything that a reader of the warning would learn, as one text. */
export function shownDraft(
  { desk }: Pick<Workroom, 'desk'>,
  source: OpenedReport,
  draft: WarningDraft,
): string {
  return shownText(alertFrom(desk, draft, [source]))
}

/** The words of a draft as her page shows them. */
export function shownWords(shown: string): DraftShown {
  const { nickname, level, headline, body, advice } = JSON.parse(shown) as DraftShown
  return { nickname, level, headline, body, advice }
}

/**
 * What stops a warning from this report now. Once she was shown a draft, only a yes to that one lifts the bar, or a
 * general yes that came after it: silence never does, nor a yes to an older draft, and a no stands.
 */
export function warningBarNow(room: Notes, report: OpenedReport): WarningBar | null {
  const bar = warningBar(report.answers)
  const draft = lastDraft(room, report)
  if ((bar !== null && bar !== 'show-first') || draft === undefined) return bar
  const said = report.messages.map((one) => answerToDraft(one, draft.n))
  if (said.includes('no')) return 'show-first'
  if (said.includes('yes')) return null
  const known = knownBefore(room, report, draft)
  const isYes = ({ oid, consent }: Message): boolean =>
    consent['alert'] === 'yes' && !known.has(oid)
  return bar === null && report.messages.some(isYes) ? null : 'show-first'
}

/** Whether the warning says just what she was shown last; true when she was shown nothing. */
export function isWhatSheSaw(
  room: Notes,
  report: Pick<OpenedReport, 'oid'>,
  alert: Alert,
): boolean {
  const draft = lastDraft(room, report)
  return draft === undefined || draft.shown === shownText(alert)
}

/** The draft she was shown last. */
export function lastDraft(room: Notes, { oid }: Pick<OpenedReport, 'oid'>): SaidAnswer | undefined {
  return findCase(room, oid)?.record.said.findLast((one) => one.kind === 'draft')
}

/** The messages that we had when a draft was sent: a yes among them was no yes to it. */
function knownBefore(
  room: Notes,
  { oid }: Pick<OpenedReport, 'oid'>,
  { n }: SaidAnswer,
): Set<string> {
  const said = findCase(room, oid)?.record.said ?? []
  return new Set(said.filter((one) => one.n <= n).flatMap((one) => one.known))
}

function shownText({ nickname, level, headline, body, advice, ...rest }: Alert): string {
  const { categories, areas, when, person, vehicle, identifiers, confidence } = rest
  const facts = { categories, areas, when, person, vehicle, identifiers, confidence }
  const others = { ...reworded(rest, 'person'), ...reworded(rest, 'vehicle') }
  const spoken = Object.keys(others).length === 0 ? {} : { spoken: others }
  return canonical({ nickname, level, headline, body, advice, ...facts, ...spoken })
}
