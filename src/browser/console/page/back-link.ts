import type { DeskView } from '../frame/desk-view.ts'
import { element } from './element.ts'

/** The way back to where a screen was opened from; what was done on it is kept. */
export function backLink(label: string, go: () => Promise<void>): HTMLElement {
  const click = (): void => void go()
  const attributes = { type: 'button', class: 'button plain', 'data-action': 'back', click }
  return element('p', { class: 'back-link' }, element('button', attributes, `← ${label}`))
}

/** Goes to the desk and opens a report there; where its row is not in sight, the desk stands. */
export async function toReport({ goTo }: Pick<DeskView, 'goTo'>, oid: string): Promise<void> {
  await goTo('desk')
  document.querySelector<HTMLElement>(`[data-report="${oid}"]`)?.click()
}
