import type { Facts } from '../../../client/matching/facts-record.ts'
import type { Match } from '../../../client/matching/matches.ts'
import { findReport } from '../../../client/queue.ts'
import { openReports, type OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import { opinionView } from './match-opinion.ts'
import { storyView } from './match-story.ts'
import { besideRows, type BesideRow } from './match-words.ts'

interface Beside {
  report: OpenedReport
  facts: Facts
  match: Match
  /** Something was decided. */
  changed: () => void
}

/**
 * Two reports side by side: what each says, what agrees and what speaks against it, in words and not by colour alone; the
 * words of both when somebody wants them; and what she thinks. Nothing joins before she presses for it.
 */
export function besideDialog(view: DeskView, beside: Beside): HTMLDialogElement {
  const { say } = view
  const title = element(
    'h2',
    { id: 'beside-title', tabindex: '-1' },
    say('console.match.beside_title'),
  )
  const close = (): void => {
    dialog.close()
  }
  const dialog: HTMLDialogElement = element(
    'dialog',
    {
      class: 'beside',
      'aria-labelledby': 'beside-title',
      close: () => {
        dialog.remove()
      },
    },
    title,
    element('p', {}, say('console.match.beside_lead')),
    comparison(view, beside),
    stories(view, beside),
    opinionView(view, beside, close),
  )
  return dialog
}

function comparison(view: DeskView, { facts, match }: Beside): HTMLElement {
  const { say } = view
  const theirs = match.record.facts
  const rows = besideRows(view).flatMap((row) => {
    const [here, there] = [row.text(facts), theirs === undefined ? [] : row.text(theirs)]
    return here.length + there.length === 0 ? [] : [besideRow(view, { row, here, there, match })]
  })
  const head = ['beside_fact', 'this_report', 'other_report'] as const
  return element(
    'table',
    { 'data-field': 'beside' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...head.map((key) => element('th', { scope: 'col' }, say(`console.match.${key}`))),
      ),
    ),
    element('tbody', {}, ...rows),
  )
}

interface Told {
  row: BesideRow
  here: string[]
  there: string[]
  match: Match
}

function besideRow({ say }: DeskView, { row, here, there, match }: Told): HTMLElement {
  const { agree, against } = match.likeness
  const isSame = agree.some(({ code }) => row.codes.includes(code))
  const isOther = against.some(({ code }) => row.codes.includes(code))
  const sign = isSame ? 'agrees' : isOther ? 'differs' : null
  const cell = (whose: 'this_report' | 'other_report', texts: readonly string[]): HTMLElement =>
    element(
      'td',
      // On a phone the columns stand below each other, and each says whose it is.
      { dir: 'auto', translate: 'no', 'data-whose': say(`console.match.${whose}`) },
      ...texts.flatMap((text, i) => [i === 0 ? null : element('br'), ...inertText(text)]),
    )
  return element(
    'tr',
    { 'data-sign': sign ?? undefined },
    element(
      'th',
      { scope: 'row' },
      say(`console.match.fact_${row.fact}`),
      sign === null
        ? null
        : element('span', { class: `sign-${sign}` }, say(`console.match.${sign}`)),
    ),
    cell('this_report', here),
    cell('other_report', there),
  )
}

/** The words of both; the other one is opened only when somebody asks, and that is noted like any opening. */
function stories(view: DeskView, { report, match }: Beside): HTMLElement {
  const { say, workroom } = view
  const place = element('div', { class: 'stories' })
  const open = deedButton(say, {
    action: 'open-other',
    label: say('console.match.open_other'),
    run: async () => {
      const [other] = await openReports(workroom, [await findReport(workroom, match.record.report)])
      if (other === undefined) return
      fill(
        place,
        element(
          'div',
          { class: 'pair' },
          storyView(view, say('console.match.this_report'), report),
          storyView(view, say('console.match.other_report'), other),
        ),
      )
      place.querySelector<HTMLElement>('h3')?.focus()
    },
  })
  fill(place, open, element('p', { class: 'help' }, say('console.match.open_noted')))
  return place
}
