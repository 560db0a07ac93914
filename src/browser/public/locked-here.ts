import { element, pictogram } from './element.ts'
import type { Pen } from './render-field.ts'

/**
 * The page says now that its words are locked on this device, in place of what it said for browsers without a script. It
 * does not lie hidden in the page before: a browser that draws text alone shows what is hidden.
 */
export function sayLockedHere(text: string, { sprite }: Pen): void {
  const notice = element('div', { class: 'notice lamp', id: 'scripted' })
  notice.append(pictogram(sprite, 'lamp'), element('p', {}, text))
  document.getElementById('unscripted')?.replaceWith(notice)
}
