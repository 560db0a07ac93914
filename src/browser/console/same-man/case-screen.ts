import { patternsOf } from '../../../client/matching/patterns.ts'
import { summaryOf, type PatternSummary } from '../../../client/matching/pattern-summary.ts'
import { casePage } from './case-page.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { levelBadge } from '../page/level-badge.ts'
import { screen } from '../page/screen.ts'

/** The named patterns: which there are, how many reports each has, and since when. */
export async function patternsScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom } = view
  await workroom.vault.whole()
  const summaries = patternsOf(workroom).map((pattern) => summaryOf(workroom, pattern))
  const list = element('ul', { class: 'rows' }, ...summaries.map((one) => patternRow(view, one)))
  return screen(
    say('console.patterns.title'),
    say('console.patterns.lead'),
    summaries.length === 0 ? element('p', { class: 'empty' }, say('console.patterns.empty')) : list,
  )
}

function patternRow(view: DeskView, summary: PatternSummary): HTMLElement {
  const { say } = view
  const { pattern, reports } = summary
  const level = reports.reduce<0 | 1 | 2 | 3 | 4>(
    (most, one) => (one.level > most ? one.level : most),
    0,
  )
  const open = (): void => {
    view.show(casePage(view, pattern.key))
  }
  const button = element(
    'button',
    {
      ...{ type: 'button', class: 'row', 'data-action': 'look-pattern', click: open },
      'data-pattern': pattern.nickname,
    },
    element('span', { class: 'row-title', translate: 'no' }, pattern.nickname),
    element('span', { class: 'row-note' }, noteOf(view, summary)),
    level === 0 ? null : levelBadge(say, level),
  )
  return element('li', {}, button)
}

function noteOf({ say, words }: DeskView, { reports, months }: PatternSummary): string {
  const count = say('console.patterns.count', { count: reports.length })
  const [last] = months
  const first = months.at(-1)
  if (last === undefined || first === undefined) return count
  const since = { first: words.month(first.month), last: words.month(last.month) }
  return `${count} · ${say('console.patterns.since', since)}`
}
