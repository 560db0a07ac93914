import { saveNotes } from '../../../client/notes.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { draftKeeper, unsavedPlace } from '../draft/draft-keeper.ts'
import { element } from '../page/element.ts'
import { longField, valueOf } from '../page/field.ts'

/**
 * Notes for colleagues beside the text. They are saved while they are written and when the box is left; what a colleague
 * wrote meanwhile stays, above one's own.
 * @param kept the notes as this session read them
 */
export function notesPanel(view: DeskView, report: OpenedReport, kept: string): HTMLElement {
  const { say, workroom } = view
  let base = kept
  const field = longField({
    name: 'notes',
    label: say('console.source.notes'),
    help: say('console.source.notes_help'),
    value: kept,
    rows: 4,
  })
  const unsaved = unsavedPlace(view.unsaved, () => ({
    ...{ type: 'notes', report: { oid: report.oid } },
    ...{ read: base, written: valueOf(field, 'notes') },
  }))
  const keeper = draftKeeper(say, save, { unsaved })
  field.addEventListener('input', keeper.touched)
  field.addEventListener('change', () => void keeper.flush())
  return element('section', { class: 'notes' }, field, keeper.root)

  async function save(): Promise<void> {
    const box = field.querySelector('textarea')
    const mine = valueOf(field, 'notes')
    const notes = await saveNotes(workroom, report, { read: base, written: mine })
    base = notes
    if (box !== null && box.value === mine) box.value = notes
  }
}
