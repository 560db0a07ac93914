import { updateCase } from '../../client/cases.ts'
import { claimReport, unclaimReport } from '../../client/queue.ts'
import type { OpenedReport } from '../../client/reports.ts'
import type { CaseRecord } from '../../client/vault-record.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { longField, valueOf } from './field.ts'
import { handOverPanel } from './hand-over-panel.ts'
import { sourceView } from './source-view.ts'

/** The middle column: the source, who works on it, notes for colleagues, and the way to the police. */
export function sourceColumn(
  view: DeskView,
  report: OpenedReport,
  record: CaseRecord,
): HTMLElement {
  const { say, words } = view
  return element(
    'div',
    {},
    claiming(view, report),
    sourceView({ say, words, report }),
    notes(view, report, record),
    handOverPanel(view, report),
  )
}

function claiming(view: DeskView, report: OpenedReport): HTMLElement {
  const { say, api } = view
  return element(
    'div',
    { class: 'deeds' },
    deedButton(say, {
      action: 'claim',
      label: say('console.source.claim'),
      run: async () => {
        await claimReport(api, report.oid)
        await view.goTo('desk', say('console.source.claimed'))
      },
    }),
    deedButton(say, {
      action: 'unclaim',
      label: say('console.source.unclaim'),
      run: async () => {
        await unclaimReport(api, report.oid)
        await view.goTo('desk', say('console.source.unclaimed'))
      },
    }),
  )
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
      await updateCase(workroom, report, { notes: valueOf(field, 'notes') })
      status.textContent = say('console.draft.saved')
    },
  })
  return element('section', { class: 'notes' }, field, save, status)
}
