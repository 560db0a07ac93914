import type { Done } from '../frame/desk-view.ts'
import { element, fill } from './element.ts'

/** The line that says what was just done. */
export interface DoneLine {
  root: HTMLElement
  tell: (done: Done) => void
  /** Says again what was told last, as it stands now. */
  again: () => void
}

/** It is drawn only when it says something else: a screen reader reads it out each time. */
export function doneLine(): DoneLine {
  const root = element('p', { class: 'done', role: 'status', 'data-field': 'done' })
  let said: Done = ''
  return { root, tell, again }

  function tell(done: Done): void {
    said = done
    again()
  }

  function again(): void {
    const now = typeof said === 'string' ? said : said()
    if (root.textContent !== now) fill(root, now)
  }
}
