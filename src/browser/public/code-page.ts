import type { EnterView } from '../../mailbox/enter-view.ts'
import type { Posted } from '../../intake/rules.ts'
import { element, type Child } from './element.ts'
import { readFields } from './read-fields.ts'
import { renderField, type Pen } from './render-field.ts'
import { errorSummary } from './render-step.ts'

/** The page for coming back, drawn by the script. There is one form on it at a time, and one entry in the history. */
export interface CodePage {
  readonly pen: Pen
  /** The address that the server's forms have, with its language. */
  readonly path: string
  /** The first page again, with what is wrong. */
  enter(view: EnterView): void
  /** Something else in place of all that was there. */
  put(nodes: readonly Child[]): void
  /** What stands in the form's fields. */
  fields(): Posted
  /** Says that the page is at work, so that nothing is pressed twice. */
  busy(text: string): void
  /** Empties the page for good: nothing is drawn on it any more. */
  clear(): void
}

/**
 * Takes over the page that the server drew around `form`.
 * @param onPress gets the name of the button that was pressed
 */
export function takeCodePage(
  form: HTMLFormElement,
  pen: Pen,
  onPress: (go: string) => void,
): CodePage {
  const main = form.closest('main') ?? form
  let isOver = false
  main.addEventListener('submit', (event) => {
    event.preventDefault()
    const { submitter } = event
    if (!isOver) onPress(submitter instanceof HTMLButtonElement ? submitter.value : '')
  })
  main.addEventListener('click', stayOnPage)
  return {
    pen,
    path: new URL(form.action).pathname,
    enter(view) {
      if (isOver) return
      drawEnter(main, form, { view, pen })
      settle(main)
    },
    put(nodes) {
      if (isOver) return
      main.replaceChildren(...nodes.filter((node) => node !== null))
      settle(main)
    },
    fields: () => readFields(main.querySelector('form') ?? form),
    busy(text) {
      if (!isOver) work(main, text)
    },
    clear() {
      isOver = true
      form.reset()
      main.replaceChildren()
    },
  }
}

/** The first page keeps its words; what was wrong before is taken away, and what is wrong now stands above them. */
function drawEnter(
  main: HTMLElement,
  form: HTMLFormElement,
  { view, pen }: { readonly view: EnterView; readonly pen: Pen },
): void {
  main.querySelector('#errors')?.remove()
  const deeds = form.querySelector('.deeds')
  form.replaceChildren(renderField(view.field, '', pen))
  if (deeds !== null) form.append(deeds)
  if (view.errors.length > 0) main.querySelector('h1')?.before(errorSummary(view.errors, pen))
}

function work(main: HTMLElement, text: string): void {
  const place = document.activeElement?.closest('.deeds') ?? main.querySelector('.deeds')
  for (const button of main.querySelectorAll('button')) button.disabled = true
  place?.append(element('p', { role: 'status', id: 'at-work', class: 'quiet' }, text))
}

/** The page is drawn: nothing is at work any more, and the reader stands at what is new. */
function settle(main: HTMLElement): void {
  for (const button of main.querySelectorAll('button')) button.disabled = false
  main.querySelector('#at-work')?.remove()
  scrollTo(0, 0)
  main.querySelector<HTMLElement>('#errors, #question')?.focus()
}

/** A link within the page would make another entry in the history: it moves the focus and nothing else. */
function stayOnPage(event: Event): void {
  const { target } = event
  const link = target instanceof Element ? target.closest('a') : null
  const place = link?.getAttribute('href')
  if (place?.startsWith('#') !== true) return
  event.preventDefault()
  document.getElementById(place.slice(1))?.focus()
}
