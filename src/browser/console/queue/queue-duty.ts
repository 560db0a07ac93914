import { readDuty } from '../../../client/duty.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { nextGap } from '../rota/rota-words.ts'

/** The next watch that nobody has, and the way to the rota. It is read in its own time; where it cannot be, nothing is said. */
export function dutyLine(view: DeskView): HTMLElement {
  const root = element('div', { 'data-field': 'duty-gap' })
  void readDuty(view.workroom)
    .then((duty) => {
      const gap = nextGap(view, duty)
      if (gap !== null) fill(root, toRota(view, gap))
    })
    .catch(() => undefined)
  return root
}

function toRota({ goTo }: DeskView, text: string): HTMLElement {
  const click = (): void => void goTo('rota')
  return element('button', { type: 'button', class: 'row', 'data-action': 'to-rota', click }, text)
}
