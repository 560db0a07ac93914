import { harmsIn } from '../../../client/harms.ts'
import { element, fill, type Child } from '../page/element.ts'
import type { Say } from '../page/say.ts'

interface Covered {
  say: Say
  /** What is under the cover. */
  parts: Child[]
  /** What is said before anybody reads. */
  before: Child[]
  /** What can be done instead of reading. */
  instead?: Child
  /** What stands beside the way to cover it again. */
  whileReading?: Child
  /** Whether this session has read it: then it lies open. */
  isRead?: boolean
  read?: () => void
}

/** Something heavy under a cover. */
export interface Cover {
  /** The warning and the button; empty while the text lies open. */
  warning: HTMLElement
  /** The text, blurred and out of reach of keyboard, screen reader, search and printer until it is asked for. */
  text: HTMLElement
}

/** Lays a cover over a text: somebody decides to read it, it never jumps at her. It can be covered again at any time. */
export function cover(covered: Covered): Cover {
  const { say, parts, before, instead, whileReading, isRead = false, read } = covered
  const warning = element('div', { class: 'before-reading' })
  const text = element('div', { class: 'covered', tabindex: '-1' }, ...parts)
  if (isRead) lift(false)
  else lay()
  return { warning, text }

  function lay(): void {
    text.setAttribute('inert', '')
    fill(warning, ...before, press('read-on', say('console.reading.show'), true), instead)
  }

  function lift(byHand: boolean): void {
    text.removeAttribute('inert')
    fill(warning, press('cover', say('console.reading.cover'), false), whileReading)
    if (!byHand) return
    read?.()
    text.focus({ preventScroll: true })
  }

  function press(action: 'read-on' | 'cover', label: string, primary: boolean): HTMLElement {
    const click = (): void => {
      if (action === 'read-on') {
        lift(true)
        return
      }
      lay()
      warning.querySelector('button')?.focus()
    }
    const style = primary ? 'button primary' : 'button plain'
    return element('button', { type: 'button', class: style, 'data-action': action, click }, label)
  }
}

/** Which kinds of harm the ticked answers name, none of the details. */
export function harmWarning(say: Say, form: Readonly<Record<string, unknown>>): HTMLElement {
  const named = harmsIn(form)
  if (named.length === 0)
    return element('p', { 'data-field': 'harms' }, say('console.reading.no_harm'))
  const items = named.map((harm) =>
    element('li', { 'data-harm': harm }, say(`console.harm.${harm}`)),
  )
  return element(
    'div',
    { 'data-field': 'harms' },
    element('p', {}, element('strong', {}, say('console.reading.harms'))),
    element('ul', { class: 'harms' }, ...items),
  )
}
