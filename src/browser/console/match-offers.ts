import type { Match } from '../../client/matching/matches.ts'
import { patternOf } from '../../client/matching/patterns.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { inertText } from './inert-text.ts'
import { reasonList, reportName } from './match-words.ts'

/**
 * Other reports that may be about the same man, each with how much speaks for it and what. What somebody has decided is
 * said, and stays changeable.
 */
export function offersView(
  view: DeskView,
  matches: readonly Match[],
  look: (match: Match) => void,
): HTMLElement {
  const { say } = view
  const items = matches.map((match) => offerItem(view, match, look))
  return element(
    'section',
    { class: 'matches', 'aria-label': say('console.match.title'), 'data-field': 'matches' },
    element('h2', {}, say('console.match.title')),
    element('ul', { class: 'bare' }, ...items),
  )
}

function offerItem(view: DeskView, match: Match, look: (match: Match) => void): HTMLElement {
  const { say, workroom } = view
  const { record, likeness, verdict } = match
  const { grade, agree, against } = likeness
  const nickname = patternOf(workroom, record.report)?.nickname ?? null
  const line = (key: 'agree' | 'against', list: string): HTMLElement =>
    element(
      'p',
      { class: `match-${key}`, dir: 'auto' },
      ...inertText(say(`console.match.${key}`, { list })),
    )
  return element(
    'li',
    {
      'data-match': record.report,
      'data-grade': grade ?? 'none',
      'data-opinion': verdict?.opinion,
    },
    element(
      'p',
      { class: 'match-name' },
      grade === null
        ? null
        : element('span', { class: `badge grade-${grade}` }, say(`console.match.grade_${grade}`)),
      ' ',
      element('strong', {}, ...inertText(reportName(view, record))),
      nickname === null ? null : ` ${say('console.match.in_pattern', { name: nickname })}`,
    ),
    agree.length === 0 ? null : line('agree', reasonList(view, agree)),
    against.length === 0 ? null : line('against', reasonList(view, against)),
    verdict === null
      ? null
      : element('p', { class: 'match-said' }, say(`console.match.said_${verdict.opinion}`)),
    element(
      'button',
      {
        type: 'button',
        class: 'button',
        'data-action': 'look-beside',
        'aria-label': `${say('console.match.look')}: ${reportName(view, record)}`,
        click: () => {
          look(match)
        },
      },
      say('console.match.look'),
    ),
  )
}
