import { confirmIdentifiers, factsNow } from '../../../client/matching/confirming.ts'
import { matchesOf, type Match } from '../../../client/matching/matches.ts'
import { proposals } from '../../../client/matching/proposals.ts'
import { waitingFor, warnedOf } from '../../../client/matching/warned.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { listWarnings } from '../../../client/warnings-out.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { besideDialog } from './match-beside.ts'
import { identifiersPanel } from './match-identifiers.ts'
import { offersView } from './match-offers.ts'
import { tellWarned } from './warned-watch.ts'

/** The two parts of matching on the page of a report. */
export interface MatchParts {
  /** What is out about him and reports that may be about the same man; above the text, and empty when there is neither. */
  offers: HTMLElement
  /** What he can be found by, with ticks. */
  identifiers: HTMLElement
}

/** Compares the open report with all that the vault knows, as soon as the vault has been read. */
export function matchParts(view: DeskView, report: OpenedReport, changed: () => void): MatchParts {
  const { say, workroom } = view
  const offers = element('div', { 'data-field': 'offers', 'aria-live': 'polite' })
  const proposed = proposals(report)
  const out = listWarnings(workroom).catch(() => null)
  let matches: readonly Match[] = []
  const identifiers = identifiersPanel({
    ...{ say, proposed, found: factsNow(workroom, report).found },
    compare: async (found) => {
      await draw(await confirmIdentifiers(workroom, report, found))
      return matches.filter(({ verdict }) => verdict?.opinion !== 'different').length
    },
  })
  fill(offers, element('p', { class: 'help' }, say('console.match.reading')))
  void workroom.vault.whole().then(again, () => {
    fill(offers)
    tellWarned(report, { all: [], isRead: false, compare })
  })
  return { offers, identifiers }

  function again(): Promise<void> {
    return draw(matchesOf(workroom, { oid: report.oid, facts: factsNow(workroom, report) }))
  }

  /** What is alike, and over it what is out about him: that one is told to the draft beside it too. */
  async function draw(found: readonly Match[]): Promise<void> {
    matches = found
    const listed = await out
    const about = { oid: report.oid, facts: factsNow(workroom, report), matches: found }
    const all = warnedOf(workroom, about, listed ?? [])
    const waiting = waitingFor(workroom, about)
    const isEmpty = found.length + all.length + waiting.length === 0
    const ways = { look, compare }
    const shown = { report, matches: found, all, waiting, ...ways }
    fill(offers, isEmpty ? null : offersView(view, shown))
    tellWarned(report, { all, isRead: listed !== null, compare })
  }

  function compare(oid: string): void {
    const match = matches.find(({ record }) => record.report === oid)
    if (match !== undefined) look(match)
  }

  function look(match: Match): void {
    const done = (): void => {
      void again()
      changed()
    }
    lookBeside(view, { report, match, place: offers, changed: done })
  }
}

interface Looking {
  report: OpenedReport
  match: Match
  /** Where the offers stand: the keyboard goes back there. */
  place: HTMLElement
  changed: () => void
}

function lookBeside(view: DeskView, { report, match, place, changed }: Looking): void {
  const back = document.activeElement
  const facts = factsNow(view.workroom, report)
  const dialog = besideDialog(view, { report, match, facts, changed })
  dialog.addEventListener('close', () => {
    const again = place.querySelector<HTMLElement>(
      `[data-match="${match.record.report}"] [data-action="look-beside"]`,
    )
    if (again !== null) again.focus()
    else if (back instanceof HTMLElement) back.focus()
  })
  place.parentElement?.append(dialog)
  dialog.showModal()
}
