import type { FieldView, OptionView } from '../../intake/step-view.ts'
import { element, pictogram, type Child } from './element.ts'

/** What drawing needs besides the view: where the sprite is, and the texts. */
export interface Pen {
  readonly sprite: string
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
}

/** A field as it is drawn: of the form, or of the page behind a code. */
type Drawn = Omit<FieldView, 'required' | 'max' | 'when'>

/** One question, as `components/field` draws it on the server. */
export function renderField(field: Drawn, title: string, pen: Pen): HTMLElement {
  const isChoice = field.kind === 'one' || field.kind === 'many'
  return isChoice ? choices(field, title, pen) : words(field, title, pen)
}

function choices(field: Drawn, title: string, pen: Pen): HTMLElement {
  return element(
    'fieldset',
    { class: classOf(field), id: field.id, 'aria-describedby': describedBy(field) },
    element('legend', { class: field.label === title ? 'unseen' : null }, field.label),
    ...about(field, pen),
    element(
      'div',
      { class: 'choices' },
      ...field.options.map((option) => choice(field, option, pen)),
    ),
  )
}

function choice(field: Drawn, option: OptionView, pen: Pen): HTMLElement {
  const input = element('input', {
    type: field.kind === 'many' ? 'checkbox' : 'radio',
    name: field.name,
    value: option.value,
    checked: option.checked,
  })
  const drawing = option.icon === null ? null : pictogram(pen.sprite, option.icon)
  return element('label', { class: 'choice' }, input, drawing, option.label)
}

function words(field: Drawn, title: string, pen: Pen): HTMLElement {
  const unseen = field.label === title ? ' unseen' : ''
  return element(
    'div',
    { class: classOf(field) },
    element('label', { class: `label${unseen}`, for: field.id }, field.label),
    ...about(field, pen),
    field.kind === 'long-text' ? area(field) : line(field),
  )
}

function area(field: Drawn): HTMLElement {
  const { id, name } = field
  const made = element('textarea', { id, name, rows: 9, ...quiet, ...aria(field) })
  made.value = field.value
  return made
}

function line(field: Drawn): HTMLElement {
  const { id, name, value } = field
  return element('input', {
    type: 'text',
    id,
    name,
    value,
    autocapitalize: 'off',
    ...quiet,
    ...aria(field),
  })
}

/** Words stay on the page: no keyboard, spelling or translation service is told about them. */
const quiet = { autocomplete: 'off', spellcheck: 'false', translate: 'no' }

function aria(field: Drawn): Record<string, string | null> {
  return {
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === null ? null : 'true',
    'aria-errormessage': errorId(field),
  }
}

/** The error is told as a description too: not every screen reader follows `aria-errormessage`. */
function describedBy(field: Drawn): string | null {
  const told = [field.help === null ? null : `${field.id}-help`, errorId(field)]
  return told.filter((id) => id !== null).join(' ') || null
}

function errorId({ id, error }: Drawn): string | null {
  return error === null ? null : `${id}-error`
}

function classOf(field: Drawn): string {
  return field.error === null ? 'field' : 'field wrong'
}

function about(field: Drawn, pen: Pen): Child[] {
  const { id, help, see, error } = field
  const eye = (): SVGElement => pictogram(pen.sprite, 'eye')
  return [
    help === null ? null : element('p', { class: 'help', id: `${id}-help` }, help),
    see === null ? null : element('p', { class: 'see' }, eye(), element('span', {}, see)),
    error === null ? null : element('p', { class: 'error', id: `${id}-error` }, error),
  ]
}
