import { savePatternNotes } from '../../../client/matching/patterns.ts'
import type { PatternRecord } from '../../../client/matching/pattern-record.ts'
import type { Written } from '../../../client/begun.ts'
import { begunWords, type BegunForm } from '../page/begun-words.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { longField } from '../page/field.ts'

/** The team's notes about a pattern. What a colleague saved since they were read stays, above one's own. */
export function patternNotes(view: DeskView, pattern: PatternRecord): HTMLElement {
  const { say, workroom } = view
  const field = longField({
    ...{ name: 'pattern-notes', value: pattern.notes, rows: 6 },
    label: say('console.patterns.notes'),
    help: say('console.patterns.notes_help'),
  })
  const box = field.querySelector('textarea') ?? element('textarea')
  const form = notesForm(box, pattern.notes)
  const begun = begunWords(view, { deed: 'pattern-notes', about: pattern.key }, form)
  field.addEventListener('input', begun.touched)
  const status = element('p', { class: 'saved', role: 'status' })
  const run = async (): Promise<void> => {
    fill(status)
    const written = box.value
    const kept = await savePatternNotes(workroom, { ...pattern, notes: form.base() }, written)
    form.saved(written, kept)
    // What was typed while it was saved is begun again.
    begun.done()
    begun.touched()
    fill(status, say('console.draft.saved'))
  }
  return element(
    'section',
    { class: 'notes' },
    begun.root,
    field,
    deedButton(say, {
      action: 'save-pattern',
      label: say('console.patterns.save'),
      run,
      primary: true,
    }),
    status,
  )
}

interface NotesForm extends BegunForm {
  /** The notes as they were read when these words were begun, or saved last. */
  base: () => string
  saved: (written: string, kept: string) => void
}

function notesForm(box: HTMLTextAreaElement, read: string): NotesForm {
  let base = read
  return {
    base: () => base,
    saved(written, kept) {
      base = kept
      if (box.value === written) box.value = kept
    },
    read: (): Written | null => (box.value === base ? null : { notes: box.value, read: base }),
    put(written) {
      base = written['read'] ?? base
      box.value = written['notes'] ?? box.value
    },
    clear() {
      base = read
      box.value = read
    },
  }
}
