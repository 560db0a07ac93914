import type { NoticeView, ReviewView, StepView } from '../../intake/step-view.ts'
import { element, pictogram, type Child } from './element.ts'
import { renderField, type Pen } from './render-field.ts'

/** A page of the form, as `intake/question` draws it on the server; a test holds the two to the same elements. */
export function renderStep(view: StepView, pen: Pen): HTMLElement {
  return element(
    'section',
    { 'data-step': view.step },
    progress(view, pen),
    view.errors.length === 0 ? null : errorSummary(view.errors, pen),
    element('h1', { id: 'question', tabindex: -1 }, view.title),
    view.lead === '' ? null : element('p', { class: 'lead' }, view.lead),
    ...view.fields.map((field) => renderField(field, view.title, pen)),
    ...items(view, pen),
    ...(view.review ?? []).map(renderReview),
    ...(view.code === null ? [] : renderCode(view.code, pen)),
    ...view.notices.map((notice) => renderNotice(notice, pen)),
    element('div', { class: 'deeds' }, ...view.buttons.map(renderButton)),
  )
}

function progress({ number, total }: StepView, { say }: Pen): HTMLElement {
  const bar = element('progress', { value: number, max: total, 'aria-labelledby': 'progress' })
  const text = `${say('common.step', { number, total })} · ${say('common.skippable')}`
  return element('p', { class: 'progress', id: 'progress' }, text, bar)
}

/** What is wrong on the page, with a link to each place. */
export function errorSummary(errors: StepView['errors'], { say }: Pen): HTMLElement {
  const links = errors.map(({ id, text }) =>
    element('li', {}, element('a', { href: `#${id}` }, text)),
  )
  const title = element('h2', {}, say('common.wrong'))
  const attributes = { class: 'errors', role: 'alert', tabindex: -1, id: 'errors' }
  return element('div', attributes, title, element('ul', {}, ...links))
}

function items({ repeat }: StepView, pen: Pen): Child[] {
  return (repeat?.items ?? []).map((item) =>
    element(
      'fieldset',
      { class: 'item' },
      element('legend', {}, item.title),
      ...item.fields.map((field) => renderField(field, '', pen)),
    ),
  )
}

function renderReview(part: ReviewView): HTMLElement {
  const rows = part.rows.map(({ label, value }) =>
    element('div', {}, element('dt', {}, label), element('dd', { translate: 'no' }, value)),
  )
  return element(
    'section',
    { class: 'review' },
    element('h2', {}, part.title),
    element('dl', { class: 'rows' }, ...rows),
  )
}

/** The code in words and in numbers. */
export function renderCode(code: NonNullable<StepView['code']>, { say }: Pen): HTMLElement[] {
  const words = { class: 'code', id: 'code', translate: 'no', 'data-field': 'code' }
  const digits = element('b', { translate: 'no', 'data-field': 'digits' }, code.digits)
  const label = element('span', { class: 'quiet' }, say('common.code.digits'))
  return [
    element('p', words, code.words.join(' ')),
    element('p', { class: 'digits' }, label, ' ', digits),
  ]
}

const signs = { lamp: 'lamp', signpost: 'heart', gentle: 'pen' } as const

/** A thought beside the questions, with links where somebody can be reached. */
export function renderNotice({ kind, text, links }: NoticeView, pen: Pen): HTMLElement {
  const list = links.map((link) => element('li', {}, element('a', { href: link.href }, link.text)))
  return element(
    'div',
    { class: `notice ${kind}` },
    pictogram(pen.sprite, signs[kind]),
    element(
      'div',
      {},
      element('p', {}, text),
      list.length === 0 ? null : element('ul', {}, ...list),
    ),
  )
}

/** A button, as `components/button` draws it on the server. */
export function renderButton({ go, label, primary }: StepView['buttons'][number]): HTMLElement {
  const style = primary ? 'button' : 'button plain'
  return element('button', { class: style, name: 'go', value: go, 'data-action': go }, label)
}
