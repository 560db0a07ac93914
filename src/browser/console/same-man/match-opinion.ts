import type { Match } from '../../../client/matching/matches.ts'
import { joinReports, patternOf } from '../../../client/matching/patterns.ts'
import { opinions, type Opinion } from '../../../client/matching/verdict.ts'
import { giveVerdict } from '../../../client/matching/verdicts.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'

interface Judged {
  report: OpenedReport
  match: Match
  /** Something was decided. */
  changed: () => void
}

/**
 * What she thinks of two reports and what follows from it, in sight under both while she reads. What was chosen is marked by
 * a sign and an edge too, and can be chosen anew.
 */
export function opinionView(view: DeskView, judged: Judged, close: () => void): HTMLElement {
  const { say, workroom } = view
  const { report, match, changed } = judged
  const pair = { oid: report.oid, other: match.record.report }
  const said = element('p', { class: 'saved', role: 'status', 'data-field': 'opinion' })
  const naming = element('div')
  const buttons = opinions.map((one) =>
    deedButton(say, {
      action: `opinion-${one}`,
      label: say(`console.match.opinion_${one}`),
      run: () => give(one),
    }),
  )
  const choices = element('div', { class: 'deeds' }, ...buttons)
  mark(choices, match.verdict?.opinion)
  if (match.verdict?.opinion === 'same') drawNaming()
  return element(
    'section',
    { class: 'opinion', 'aria-labelledby': 'opinion-title' },
    element('h3', { id: 'opinion-title' }, say('console.match.opinion')),
    choices,
    said,
    element('div', { class: 'what-follows' }, naming, closing(view, close)),
  )

  async function give(one: Opinion): Promise<void> {
    await giveVerdict(workroom, pair, one)
    mark(choices, one)
    fill(said, say('console.match.kept'))
    if (one === 'same') drawNaming()
    else fill(naming)
    changed()
  }

  function drawNaming(): void {
    const label = namingLabel(view, pair)
    if (label === null) return
    const run = async (): Promise<void> => {
      const { nickname } = await joinReports(workroom, pair.oid, pair.other)
      const text = say('console.match.joined', { name: nickname })
      fill(naming, element('p', { class: 'saved', role: 'status' }, text))
      changed()
    }
    fill(naming, deedButton(say, { action: 'name-him', label, run, primary: true }))
  }
}

function mark(choices: HTMLElement, chosen: Opinion | undefined): void {
  for (const one of opinions) {
    const button = choices.querySelector(`[data-action="opinion-${one}"]`)
    button?.setAttribute('aria-pressed', String(one === chosen))
  }
}

function closing({ say }: DeskView, click: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'button', 'data-action': 'close-beside', click }
  return element('button', attributes, say('console.match.close'))
}

/** What naming would do; null when both are in one pattern already. */
function namingLabel(
  { say, workroom }: DeskView,
  { oid, other }: { oid: string; other: string },
): string | null {
  const [here, there] = [patternOf(workroom, oid), patternOf(workroom, other)]
  if (here === null && there === null) return say('console.match.name_him')
  if (here !== null && there !== null) {
    if (here.key === there.key) return null
    return say('console.match.join', { name: here.nickname, other: there.nickname })
  }
  return say('console.match.add_to', { name: (here ?? there)?.nickname ?? '' })
}
