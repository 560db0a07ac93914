import type { PatternMonth, PatternSummary } from '../../../client/matching/pattern-summary.ts'
import type { DecisionRecord } from '../../../client/vault-record.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { reportTopic } from './match-words.ts'

const DEEDS = ['warning', 'update', 'holding', 'recall', 'hand-over'] as const

/** What happened in each month, the newest first. No finer time is kept of anything. */
export function timelineView(view: DeskView, { months }: PatternSummary): HTMLElement {
  const items = months.map((month) => monthItem(view, month))
  return element('ol', { class: 'timeline', reversed: true }, ...items)
}

function monthItem(view: DeskView, { month, happened, deeds }: PatternMonth): HTMLElement {
  const { say, words } = view
  const events = [
    ...happened.map((record) =>
      say('console.patterns.happened', { what: reportTopic(view, record) }),
    ),
    ...deeds.flatMap((deed) => deedText(view, deed)),
  ]
  return element(
    'li',
    { 'data-month': month },
    element('h3', {}, words.month(month)),
    element('ul', {}, ...events.map((text) => element('li', {}, ...inertText(text)))),
  )
}

function deedText({ say }: DeskView, deed: DecisionRecord['deed']): string[] {
  const known = DEEDS.find((one) => one === deed)
  return known === undefined ? [] : [say(`console.patterns.deed_${known}`)]
}
