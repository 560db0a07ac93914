import { element, type Child } from './element.ts'
import type { Room } from '../frame/room.ts'

/** A screen of the narrow kind: a heading, a lead, and what there is to do. */
export function screen(title: string, lead: string | null, ...children: Child[]): HTMLElement {
  return element(
    'section',
    { class: 'screen' },
    element('h1', { tabindex: '-1' }, title),
    lead === null ? null : element('p', { class: 'lead' }, lead),
    ...children,
  )
}

/** Shows a screen and waits for what it ends with. */
export function asked<Answer>(
  room: Room,
  build: (done: (answer: Answer) => void) => HTMLElement,
): Promise<Answer> {
  return new Promise((resolve) => {
    room.show(build(resolve))
  })
}

/** Words to be written down, numbered, in reading order. Drivers find them by `field`. */
export function wordList(field: string, words: readonly string[]): HTMLElement {
  const items = words.map((word) => element('li', {}, word))
  return element('ol', { class: 'words', 'data-field': field, translate: 'no' }, ...items)
}
