import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/** No report at all. */
export function nothing({ say }: DeskView): HTMLElement {
  return element('p', { class: 'empty' }, say('console.queue.empty'))
}

/** None in this view. */
export function nothingHere({ say }: DeskView, all: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'button', 'data-action': 'show-all', click: all }
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, say('console.queue.nothing_here')),
    element('button', attributes, say('console.queue.show_all')),
  )
}

/** That this device's clock is off, where it is. */
export function clockNotice({ say, workroom }: DeskView): HTMLElement | null {
  const count = Math.abs(workroom.clockBehind)
  if (count === 0) return null
  const text = say('console.queue.clock', { count })
  return element('p', { class: 'notice', 'data-field': 'clock' }, text)
}
