import { saveNotes } from '../../client/cases.ts'
import type { HandedOver } from '../../client/packages.ts'
import type { OpenedReport } from '../../client/reports.ts'
import type { CaseRecord } from '../../client/vault-record.ts'
import { conversationView } from './conversation-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { longField, valueOf } from './field.ts'
import { handOverPanel } from './hand-over-panel.ts'
import { newsView } from './news-view.ts'
import { claimPanel } from './queue-claim.ts'
import { replyPanel } from './reply-panel.ts'
import { sourceView } from './source-view.ts'

/** What the column needs to know besides the report. */
interface AboutSource {
  record: CaseRecord
  packages: readonly HandedOver[]
  /** Draws the queue anew: something of the case has changed. */
  changed: () => void
}

/** The middle column: the source, who works on it, the conversation, notes for colleagues, and the way to the police. */
export function sourceColumn(
  view: DeskView,
  report: OpenedReport,
  { record, packages, changed }: AboutSource,
): HTMLElement {
  const { say, words } = view
  const talk = element('div')
  drawTalk()
  return element(
    'div',
    {},
    sourceView({ say, words, report }),
    claimPanel(view, report, changed),
    talk,
    replyPanel(view, report, said),
    notes(view, report, record),
    handOverPanel(view, report),
  )

  function drawTalk(): void {
    fill(
      talk,
      newsView(view, report, { packages, told: said }),
      conversationView(view, report, drawTalk),
    )
  }

  function said(): void {
    drawTalk()
    changed()
  }
}

function notes(view: DeskView, report: OpenedReport, record: CaseRecord): HTMLElement {
  const { say, workroom } = view
  const field = longField({
    name: 'notes',
    label: say('console.source.notes'),
    help: say('console.source.notes_help'),
    value: record.notes,
  })
  const status = element('p', { class: 'saved', role: 'status' })
  const save = deedButton(say, {
    action: 'save-notes',
    label: say('console.source.save_notes'),
    run: async () => {
      await saveNotes(workroom, report, valueOf(field, 'notes'))
      status.textContent = say('console.draft.saved')
    },
  })
  return element('section', { class: 'notes' }, field, save, status)
}
