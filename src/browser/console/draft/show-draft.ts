import { checkAgainst } from '../../../client/draft-checks.ts'
import type { WarningDraft } from '../../../client/draft.ts'
import { sendAnswer } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { shownDraft } from '../../../client/shown-draft.ts'
import { alertFrom } from '../../../client/warning-document.ts'
import { alertFacts } from '../release/alert-view.ts'
import { answerWords } from '../report/answer-words.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { answerLanguage, keptText } from '../answer/kept-words.ts'
import { expectReady } from './readiness.ts'
import { tellSaid } from '../answer/said-watch.ts'
import { saying } from '../page/say.ts'

interface Showing {
  /** The fields of the draft. */
  form: HTMLElement
  read: () => WarningDraft
  flush: () => Promise<void>
  sent: () => void
}

/** Sends the draft to her code, with every fact of it in her language: what she says yes to is all that goes out. */
export function showDraftDeed(
  view: DeskView,
  report: OpenedReport,
  { form, read, flush, sent }: Showing,
): HTMLElement {
  const { say, workroom } = view
  const status = element('p', { role: 'status', 'data-field': 'draft-shown' })
  const deed = deedButton(say, {
    action: 'show-draft',
    label: say('console.draft.show'),
    run: async () => {
      fill(status)
      const draft = read()
      expectReady(say, { form, findings: checkAgainst(draft, [report]) })
      await flush()
      const shown = shownDraft(workroom, report, draft)
      const text = wordsFor(view, report, draft)
      await sendAnswer(workroom, report, { kind: 'draft', text, shown })
      fill(status, say('console.draft.shown'))
      tellSaid(report)
      sent()
    },
  })
  const lead = element('p', { class: 'help' }, say('console.draft.show_lead'))
  return element('div', { class: 'show-draft' }, lead, deed, status)
}

function wordsFor(
  { workroom, areas }: DeskView,
  report: OpenedReport,
  draft: WarningDraft,
): Record<string, string> {
  const language = answerLanguage(report.answers.language)
  const alert = alertFrom(workroom.desk, draft, [report])
  const words = answerWords(language, areas)
  const facts = alertFacts({ say: saying(language), words, alert })
  const lines = facts.map(([term, text]) => (term.endsWith('?') ? `${term} ${text}` : `${term}: ${text}`)) // prettier-ignore
  const kept = keptText(language, { kind: 'draft', outcome: 'other' })
  return { [language]: [kept, '', ...lines].join('\n') }
}
