import type { HandedOver } from '../../../client/packages.ts'
import { wasPassedOn } from '../../../client/pass-on.ts'
import { isQuestion } from '../../../client/permission.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { CaseRecord } from '../../../client/vault-record.ts'
import { conversationView } from '../answer/conversation-view.ts'
import { cover, harmWarning, type Cover } from './cover.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { handOverPanel } from '../police/hand-over-panel.ts'
import { junkPanel } from '../queue/junk-panel.ts'
import { matchParts } from '../same-man/match-panel.ts'
import { newsView } from '../police/news-view.ts'
import { notesPanel } from './notes-panel.ts'
import { claimPanel } from '../queue/queue-claim.ts'
import { passOnDeed, passOnPanel } from './pass-on-panel.ts'
import { quickDecisions, toPassOn } from '../queue/quick-decisions.ts'
import { hasRead, markRead } from './reading-memory.ts'
import { replyPanel } from '../answer/reply-panel.ts'
import { watchSaid } from '../answer/said-watch.ts'
import { sourceHead, sourceText } from './source-view.ts'
import { postedWords } from '../answer/told-words.ts'

/** What the column needs to know besides the report. */
interface AboutSource {
  record: CaseRecord
  packages: readonly HandedOver[]
  /** Draws the queue anew: something of the case has changed. */
  changed: () => void
}

/**
 * The middle column, a page to be read: what must never be told stays in sight over all of it; the text lies under a cover
 * until somebody is ready; decisions and notes are at its side, and below it the ways they go.
 */
export function sourceColumn(
  view: DeskView,
  report: OpenedReport,
  { record, packages, changed }: AboutSource,
): HTMLElement {
  const { say, words } = view
  const news = element('div', { tabindex: '-1', 'data-field': 'news' })
  const talk = element('div')
  drawTalk()
  watchSaid(report, drawTalk)
  const { warning, text } = covered(view, report, talk)
  const { offers, identifiers } = matchParts(view, report, changed)
  return element(
    'div',
    { class: 'reading source-text' },
    ...sourceHead({ say, words, report }),
    news,
    warning,
    offers,
    element(
      'div',
      { class: 'reading-side' },
      isQuestion(report.answers) ? null : quickDecisions(say),
      claimPanel(view, report, changed),
      notesPanel(view, report, record.notes),
    ),
    text,
    ways(view, report, { identifiers, said }),
  )

  function drawTalk(): void {
    fill(news, newsView(view, report, { packages, told }))
    fill(talk, conversationView(view, report, drawTalk))
  }

  /** The button that was pressed is gone: the keyboard stays where it was. */
  function told(): void {
    said()
    news.append(element('p', { class: 'saved', role: 'status' }, postedWords(view)))
    news.focus()
  }

  function said(): void {
    drawTalk()
    changed()
  }
}

/** Below the text: the ways it can go, each folded away until somebody wants it. */
function ways(
  view: DeskView,
  report: OpenedReport,
  { identifiers, said }: { identifiers: HTMLElement; said: () => void },
): HTMLElement {
  const asksOnly = isQuestion(report.answers)
  return element(
    'div',
    { class: 'reading-ways' },
    asksOnly ? null : identifiers,
    replyPanel(view, report, said),
    asksOnly ? null : handOverPanel(view, report),
    junkPanel(view, report),
    passOnPanel(view, report),
  )
}

function covered(view: DeskView, report: OpenedReport, talk: HTMLElement): Cover {
  const { say, words, areas, workroom } = view
  return cover({
    say,
    before: beforeReading(view, report),
    instead: passOnDeed(view, report),
    whileReading: toPassOn(say),
    parts: [...sourceText({ say, words, report, areas }), talk],
    isRead: hasRead(workroom, report.oid),
    read: () => {
      markRead(workroom, report.oid)
    },
  })
}

/** What is said over a text that is still covered. */
function beforeReading({ say, workroom }: DeskView, report: OpenedReport): HTMLElement[] {
  const note = element('p', { class: 'help' }, say('console.pass_on.was'))
  const warning = harmWarning(say, report.form)
  return wasPassedOn(workroom, report.oid) ? [warning, note] : [warning]
}
