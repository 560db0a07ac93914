import { element, type Attributes, type Child } from './element.ts'

/** One question of a console form. `name` is also what drivers find it by (`data-field`). */
export interface FieldOf {
  name: string
  label: string
  help?: string
  value?: string
  attributes?: Attributes
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A line of text. */
export function textField(field: FieldOf): HTMLElement {
  const { value = '', attributes = {} } = field
  return labelled(field, element('input', { type: 'text', ...shared(field), value, ...attributes }))
}

/** Several lines of text. */
export function longField(field: FieldOf & { rows?: number }): HTMLElement {
  const { value = '', attributes = {}, rows = 3 } = field
  const box = element('textarea', { rows: String(rows), ...shared(field), ...attributes }, value)
  return labelled(field, box)
}

/** One out of a few. */
export function choiceField(
  field: FieldOf & { options: readonly { value: string; label: string }[] },
): HTMLElement {
  const { value = '', attributes = {}, options } = field
  const rows = options.map((option) =>
    element('option', { value: option.value, selected: option.value === value }, option.label),
  )
  return labelled(field, element('select', { ...shared(field), ...attributes }, ...rows))
}

/** A box to tick. */
export function tickField(field: FieldOf & { ticked?: boolean }): HTMLElement {
  const { attributes = {}, ticked = false } = field
  const box = element('input', {
    type: 'checkbox',
    ...shared(field),
    checked: ticked,
    ...attributes,
  })
  return element('div', { class: 'tick' }, box, element('label', { for: idOf(field) }, field.label))
}

/** What stands in the form's field of this name; '' when there is none. */
export function valueOf(form: ParentNode, name: string): string {
  return form.querySelector<Control>(`[name="${name}"]`)?.value ?? ''
}

/** Whether the form's box of this name is ticked. */
export function isTicked(form: ParentNode, name: string): boolean {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.checked ?? false
}

function labelled(field: FieldOf, control: HTMLElement): HTMLElement {
  const help: Child =
    field.help === undefined
      ? null
      : element('p', { class: 'help', id: `${idOf(field)}-help` }, field.help)
  const label = element('label', { for: idOf(field) }, field.label)
  return element('div', { class: 'field' }, label, help, control)
}

function shared(field: FieldOf): Attributes {
  const described = field.help === undefined ? undefined : `${idOf(field)}-help`
  return {
    id: idOf(field),
    name: field.name,
    'data-field': field.name,
    'aria-describedby': described,
    autocomplete: 'off',
    spellcheck: 'false',
    translate: 'no',
  }
}

function idOf(field: FieldOf): string {
  return `f-${field.name.replaceAll(/[^a-z0-9]+/gi, '-')}`
}
