import { patternsOf } from '../../../client/matching/patterns.ts'
import {
  summaryOf,
  type KnownBy,
  type PatternSummary,
} from '../../../client/matching/pattern-summary.ts'
import { dayOf } from '../../../client/months.ts'
import { historiesOf, isStillOut, listWarnings } from '../../../client/warnings-out.ts'
import { caseReports } from './case-reports.ts'
import { timelineView } from './case-timeline.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import { inertText } from '../page/inert-text.ts'
import { levelBadge } from '../page/level-badge.ts'
import { identifierView } from './match-words.ts'
import { patternNotes } from './pattern-notes.ts'
import { screen } from '../page/screen.ts'
import { warningLink } from '../warnings/warning-link.ts'

/** One pattern: its reports, what he is known by, his warnings, month by month, and the notes of the team. */
export function casePage(view: DeskView, key: string): HTMLElement {
  const { say, workroom } = view
  const pattern = patternsOf(workroom).find((one) => one.key === key)
  const back = element(
    'button',
    {
      type: 'button',
      class: 'button plain',
      'data-action': 'all-patterns',
      click: () => void view.goTo('patterns'),
    },
    say('console.patterns.back'),
  )
  if (pattern === undefined) {
    const empty = element('p', { class: 'empty' }, say('console.patterns.empty'))
    return screen(say('console.patterns.title'), null, empty, back)
  }
  const summary = summaryOf(workroom, pattern)
  const again = (): void => {
    view.show(casePage(view, key))
  }
  return screen(
    pattern.nickname,
    say('console.patterns.count', { count: summary.reports.length }),
    back,
    goneNotice(view, summary),
    part(view, 'known', knownList(view, summary.knownBy)),
    part(view, 'reports', caseReports(view, summary, again)),
    part(view, 'warnings', warningList(view, summary)),
    part(view, 'timeline', timelineView(view, summary)),
    patternNotes(view, pattern),
  )
}

type Part = 'known' | 'reports' | 'warnings' | 'timeline'

function part({ say }: DeskView, name: Part, inner: HTMLElement): HTMLElement {
  return element(
    'section',
    { 'data-part': name },
    element('h2', {}, say(`console.patterns.${name}`)),
    inner,
  )
}

function goneNotice({ say }: DeskView, { gone }: PatternSummary): HTMLElement | null {
  if (gone === 0) return null
  return element(
    'p',
    { class: 'notice gentle', 'data-field': 'gone' },
    say('console.patterns.gone', { count: gone }),
  )
}

function knownList({ say }: DeskView, all: readonly KnownBy[]): HTMLElement {
  if (all.length === 0) return element('p', { class: 'empty' }, say('console.patterns.known_none'))
  const items = all.map((one) =>
    element(
      'li',
      {},
      identifierView({ say }, one),
      ' ',
      element('span', { class: 'quiet' }, say('console.patterns.count', { count: one.reports })),
    ),
  )
  return element('ul', { class: 'bare', 'data-field': 'known-by' }, ...items)
}

/** Those that are out now; they are asked for when the page stands, because the server keeps them. */
function warningList(view: DeskView, { warnings }: PatternSummary): HTMLElement {
  const { say, workroom, words, now } = view
  const place = element('div', { 'aria-live': 'polite' })
  const none = (): void => {
    fill(place, element('p', { class: 'empty' }, say('console.patterns.warnings_none')))
  }
  if (warnings.length === 0) none()
  else
    void listWarnings(workroom).then(draw, (error: unknown) => {
      fill(place, failureText(say, error))
    })
  return place

  function draw(all: Awaited<ReturnType<typeof listWarnings>>): void {
    const today = dayOf(now())
    const out = historiesOf(all).filter(
      ({ newest }) => warnings.includes(newest.alert.id) && isStillOut(newest, today),
    )
    const items = out.map(({ newest: { alert } }) => {
      const headline = alert.headline[words.language] ?? Object.values(alert.headline)[0] ?? ''
      return element(
        'li',
        { 'data-case-warning': alert.id },
        levelBadge(say, alert.level),
        ' ',
        alert.nickname === '' ? say('console.kind.holding') : warningLink(view, alert),
        headline === '' ? null : ': ',
        ...inertText(headline),
      )
    })
    if (items.length === 0) none()
    else fill(place, element('ul', { class: 'bare' }, ...items))
  }
}
