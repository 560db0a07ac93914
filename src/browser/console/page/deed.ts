import { element, fill, type Attributes, type Child } from './element.ts'
import { failureText, Mendable } from './failure.ts'
import { leadList } from './lead.ts'
import type { Say } from './say.ts'

/** A button that does something, named after the deed for people (label) and drivers (action). */
export interface Deed {
  action: string
  label: string
  run: () => Promise<void> | void
  primary?: boolean
  attributes?: Attributes
}

/**
 * A button with its own place for what went wrong. While the deed runs it cannot be pressed again, and it
 * keeps the focus, so that a keyboard does not lose its place.
 */
export function deedButton(say: Say, deed: Deed): HTMLElement {
  const notice = element('div', { class: 'failure', role: 'alert' })
  const button = element(
    'button',
    {
      type: 'button',
      class: deed.primary === true ? 'button primary' : 'button',
      'data-action': deed.action,
      click: () => void press(),
      ...deed.attributes,
    },
    deed.label,
  )
  return element('div', { class: 'deed' }, button, notice)

  async function press(): Promise<void> {
    if (button.getAttribute('aria-disabled') === 'true') return
    fill(notice)
    await running(say, { button, notice, run: deed.run })
  }
}

/** A form that is sent by its button or by Enter. Its failure stands above the button. */
export function deedForm(say: Say, deed: Deed, ...fields: (HTMLElement | null)[]): HTMLFormElement {
  const notice = element('p', { class: 'failure', role: 'alert' })
  const attributes = { type: 'submit', class: 'button primary', 'data-action': deed.action }
  const button = element('button', { ...attributes, ...deed.attributes }, deed.label)
  const send = (event: Event) => {
    event.preventDefault()
    if (button.getAttribute('aria-disabled') === 'true') return
    fill(notice)
    void running(say, { button, notice, run: deed.run })
  }
  return element(
    'form',
    { class: 'form', submit: send, novalidate: true },
    ...fields,
    notice,
    button,
  )
}

interface Running {
  button: HTMLElement
  notice: HTMLElement
  run: Deed['run']
}

async function running(say: Say, { button, notice, run }: Running): Promise<void> {
  button.setAttribute('aria-disabled', 'true')
  button.setAttribute('aria-busy', 'true')
  try {
    await run()
  } catch (error) {
    fill(notice, ...failureParts(say, error))
  } finally {
    button.removeAttribute('aria-busy')
    button.removeAttribute('aria-disabled')
  }
}

/** What went wrong; what is missing is named, and each name leads to its place. */
function failureParts(say: Say, error: unknown): Child[] {
  if (error instanceof Mendable && error.groups.length > 0)
    return error.groups.map((group) => leadList(say, group))
  return [failureText(say, error)]
}
