import type { ItemId } from '../../../client/checklist.ts'
import type { Asked } from '../draft/checklist-view.ts'
import { element } from '../page/element.ts'
import type { Say } from '../page/say.ts'

/**
 * What the first person was not sure of, on top of all that the second one looks at: each leads to its place in the list.
 * Null when there was nothing.
 */
export function askedView(
  say: Say,
  { by, items }: Asked,
  checklist: HTMLElement,
): HTMLElement | null {
  if (items.length === 0) return null
  const title = element('strong', {}, say('console.review.asked_title', { name: by }))
  return element(
    'section',
    { class: 'notice', 'data-field': 'asked' },
    element('p', {}, title),
    element('ul', {}, ...items.map((id) => element('li', {}, toItem(say, id, checklist)))),
    element('p', { class: 'help' }, say('console.review.asked_lead')),
  )
}

function toItem(say: Say, id: ItemId, checklist: HTMLElement): HTMLElement {
  const click = (): void => {
    const item = checklist.querySelector<HTMLElement>(`[data-item="${id}"]`)
    item?.scrollIntoView({ block: 'center' })
    item?.querySelector('input')?.focus({ preventScroll: true })
  }
  const attributes = { type: 'button', class: 'button plain', 'data-action': `asked-${id}`, click }
  return element('button', attributes, say(`console.check.${id}`))
}
