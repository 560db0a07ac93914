import { confirmIdentifiers, factsNow } from '../../client/matching/confirming.ts'
import { matchesOf, type Match } from '../../client/matching/matches.ts'
import { proposals } from '../../client/matching/proposals.ts'
import type { OpenedReport } from '../../client/reports.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { besideDialog } from './match-beside.ts'
import { identifiersPanel } from './match-identifiers.ts'
import { offersView } from './match-offers.ts'

/** The two parts of matching on the page of a report. */
export interface MatchParts {
  /** Reports that may be about the same man; it stands above the text, and is empty when there are none. */
  offers: HTMLElement
  /** What he can be found by, with ticks. */
  identifiers: HTMLElement
}

/** Compares the open report with all that the vault knows, as soon as the vault has been read. */
export function matchParts(view: DeskView, report: OpenedReport, changed: () => void): MatchParts {
  const { say, workroom } = view
  const offers = element('div', { 'data-field': 'offers', 'aria-live': 'polite' })
  const proposed = proposals(report)
  let matches: readonly Match[] = []
  const identifiers = identifiersPanel({
    ...{ say, proposed, found: factsNow(workroom, report).found },
    compare: async (found) => {
      draw(await confirmIdentifiers(workroom, report, found))
      return matches.filter(({ verdict }) => verdict?.opinion !== 'different').length
    },
  })
  fill(offers, element('p', { class: 'help' }, say('console.match.reading')))
  void workroom.vault.whole().then(again, () => {
    fill(offers)
  })
  return { offers, identifiers }

  function again(): void {
    draw(matchesOf(workroom, { oid: report.oid, facts: factsNow(workroom, report) }))
  }

  function draw(found: readonly Match[]): void {
    matches = found
    fill(offers, found.length === 0 ? null : offersView(view, found, look))
  }

  function look(match: Match): void {
    const back = document.activeElement
    const dialog = besideDialog(view, {
      ...{ report, match, facts: factsNow(workroom, report) },
      changed: () => {
        again()
        changed()
      },
    })
    dialog.addEventListener('close', () => {
      const again = offers.querySelector<HTMLElement>(
        `[data-match="${match.record.report}"] button`,
      )
      if (again !== null) again.focus()
      else if (back instanceof HTMLElement) back.focus()
    })
    offers.parentElement?.append(dialog)
    dialog.showModal()
  }
}
