import { takeOut } from '../../../client/matching/patterns.ts'
import type { PatternSummary } from '../../../client/matching/pattern-summary.ts'
import { findReport } from '../../../client/queue.ts'
import { openReports } from '../../../client/reports.ts'
import type { CaseRecord } from '../../../client/vault-record.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { levelBadge } from '../page/level-badge.ts'
import { storyView } from './match-story.ts'
import { reportName } from './match-words.ts'

/** The reports of a pattern, shut: each can be read, which is noted, or taken out again. */
export function caseReports(
  view: DeskView,
  { pattern, reports }: PatternSummary,
  again: () => void,
): HTMLElement {
  const { say, workroom } = view
  const remove = async ({ report }: CaseRecord): Promise<void> => {
    await takeOut(workroom, pattern, report)
    if (pattern.reports.length > 1) again()
    else await view.goTo('patterns', say('console.patterns.taken_out'))
  }
  const items = reports.map((record) => reportItem(view, record, () => remove(record)))
  return element('ul', { class: 'bare' }, ...items)
}

function reportItem(view: DeskView, record: CaseRecord, remove: () => Promise<void>): HTMLElement {
  const { say, workroom } = view
  const place = element('div')
  const read = async (): Promise<void> => {
    const wanted = await findReport(workroom, record.report)
    const [opened] = await openReports(workroom, [wanted])
    if (opened === undefined) return
    fill(place, storyView(view, say('console.source.title'), opened))
    place.querySelector<HTMLElement>('h3')?.focus()
  }
  return element(
    'li',
    { class: 'panel', 'data-report': record.report },
    element('p', {}, element('strong', {}, ...inertText(reportName(view, record)))),
    element(
      'p',
      {},
      record.level === 0 ? null : levelBadge(say, record.level),
      ' ',
      element('span', { class: 'quiet' }, say(`console.status.${record.status}`)),
    ),
    place,
    element(
      'div',
      { class: 'deeds' },
      deedButton(say, { action: 'read-report', label: say('console.patterns.read'), run: read }),
      deedButton(say, { action: 'take-out', label: say('console.patterns.take_out'), run: remove }),
    ),
  )
}
