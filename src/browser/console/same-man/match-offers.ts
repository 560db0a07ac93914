import type { Match } from '../../../client/matching/matches.ts'
import { patternOf } from '../../../client/matching/patterns.ts'
import type { Warned } from '../../../client/matching/warned.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { Alert } from '../../../sealing/alert.ts'
import { caseLink, withLink } from './code-name.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { reasonList, reportName } from './match-words.ts'
import { warnedView } from './warned-view.ts'
import { warningLink } from '../warnings/warning-link.ts'

interface Offers {
  report: OpenedReport
  matches: readonly Match[]
  /** Warnings about him that are out. */
  all: readonly Warned[]
  /** First warnings about him that wait for a signature. */
  waiting: readonly Alert[]
  look: (match: Match) => void
  /** The same for the report of this oid. */
  compare: (oid: string) => void
}

/**
 * Warnings about this man that are out or wait, and other reports that may be about him, each with how much speaks for it and
 * what. What somebody has decided is said, and stays changeable.
 */
export function offersView(view: DeskView, offers: Offers): HTMLElement {
  const { say } = view
  const { report, matches, all, waiting, compare } = offers
  const items = matches.map((match) => offerItem(view, match, offers))
  return element(
    'section',
    { class: 'matches', 'aria-label': say('console.match.title'), 'data-field': 'matches' },
    element('h2', {}, say('console.match.title')),
    ...all.map((one) => warnedView(view, report, { warned: one, compare })),
    ...waiting.map((alert) => waitingLine(view, alert)),
    items.length === 0 ? null : element('ul', { class: 'bare' }, ...items),
  )
}

function waitingLine(view: DeskView, { nickname }: Alert): HTMLElement {
  const click = (): void => void view.goTo('approvals')
  const attributes = { type: 'button', class: 'button plain name', click, translate: 'no' }
  const link = element('button', { ...attributes, 'data-action': 'to-waiting' }, nickname)
  const words = withLink(view.say, { key: 'console.warned.waiting' }, link)
  return element('p', { class: 'notice', 'data-field': 'waiting-warning' }, ...words)
}

function offerItem(view: DeskView, match: Match, { all, look }: Offers): HTMLElement {
  const { say } = view
  const { record, likeness, verdict } = match
  const { grade, agree, against } = likeness
  const over = all.filter(({ through }) => through.includes(record.report))
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
    nameLine(view, match),
    ...over.map((one) => overLine(view, one)),
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

/** That a warning rests on this very report. */
function overLine(view: DeskView, { alert }: Warned): HTMLElement {
  const words = withLink(view.say, { key: 'console.warned.in_match' }, warningLink(view, alert))
  return element('p', { class: 'match-warned' }, ...words)
}

/** How much speaks for it, which report it is, and the case that it belongs to. */
function nameLine(view: DeskView, { record, likeness: { grade } }: Match): HTMLElement {
  const { say, workroom } = view
  const pattern = patternOf(workroom, record.report)
  return element(
    'p',
    { class: 'match-name' },
    grade === null
      ? null
      : element('span', { class: `badge grade-${grade}` }, say(`console.match.grade_${grade}`)),
    ' ',
    element('strong', {}, ...inertText(reportName(view, record))),
    ...(pattern === null
      ? []
      : [' ', ...withLink(say, { key: 'console.match.in_pattern' }, caseLink(view, pattern))]),
  )
}
