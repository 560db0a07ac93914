import { deedButton, type Deed } from './deed.ts'
import { element } from './element.ts'
import type { Say } from './say.ts'

/** A deed that is asked about before it is done. */
export interface AskedDeed extends Deed {
  /** What it means, in a sentence. */
  question: string
  /** On the button that does it. */
  confirm: string
}

/**
 * A button that asks first: it opens a place with the question, a button that does it, and one that goes back. The focus
 * goes along, and Escape goes back.
 */
export function askingButton(say: Say, { question, confirm, ...deed }: AskedDeed): HTMLElement {
  const place = element('div', { class: 'asking' })
  const first = element(
    'button',
    { type: 'button', class: 'button', 'data-action': `ask-${deed.action}`, click: ask },
    deed.label,
  )
  place.append(first)
  return place

  function ask(): void {
    const text = element('p', { tabindex: '-1' }, question)
    const back = element(
      'button',
      { type: 'button', class: 'button plain', 'data-action': 'leave', click: leave },
      say('console.asking.back'),
    )
    const does = deedButton(say, { ...deed, label: confirm })
    const keydown = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') leave()
    }
    const panel = element('div', { class: 'notice gentle', role: 'group', keydown })
    panel.append(element('div', {}, text, element('div', { class: 'deeds' }, does, back)))
    place.replaceChildren(panel)
    text.focus()
  }

  function leave(): void {
    place.replaceChildren(first)
    first.focus()
  }
}
