import type { Alert } from '../../sealing/alert.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'

/** The name of a warning, as the way to it: its place among the warnings. A holding one has no name and is called what it is. */
export function warningLink(
  view: Pick<DeskView, 'goTo' | 'say'>,
  { id, nickname }: Pick<Alert, 'id' | 'nickname'>,
): HTMLElement {
  const click = (): void => void toWarning(view, id)
  const attributes = { type: 'button', class: 'button plain name', 'data-to-warning': id, click }
  const name = nickname === '' ? view.say('console.kind.holding') : nickname
  return element('button', { ...attributes, translate: 'no' }, name)
}

async function toWarning({ goTo }: Pick<DeskView, 'goTo'>, id: string): Promise<void> {
  await goTo('warnings')
  const card = document.querySelector<HTMLElement>(`[data-warning="${id}"]`)
  if (card === null) return
  card.tabIndex = -1
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'start' })
}
