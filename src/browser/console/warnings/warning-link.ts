import { dayOf } from '../../../client/months.ts'
import {
  historiesOf,
  isStillOut,
  listWarnings,
  type ReleasedWarning,
} from '../../../client/warnings-out.ts'
import type { Alert } from '../../../sealing/alert.ts'
import { alertView } from '../release/alert-view.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill, type Child } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import { layOver } from '../page/over-dialog.ts'
import { dayWords } from '../release/release-words.ts'

type Named = Pick<Alert, 'id' | 'nickname'>

/** The name of a warning, as the way to it. A holding one has none and is called what it is. */
export function warningLink(view: DeskView, named: Named): HTMLElement {
  const { id } = named
  const click = (): void => {
    showWarning(view, named)
  }
  const attributes = { type: 'button', class: 'button plain name', 'data-to-warning': id, click }
  return element('button', { ...attributes, translate: 'no' }, nameOf(view, named))
}

function nameOf({ say }: Pick<DeskView, 'say'>, { nickname }: Named): string {
  return nickname === '' ? say('console.kind.holding') : nickname
}

/** Lays a warning over the work, as it is out now: whoever writes or ticks beside it finds that as she left it. */
export function showWarning(view: DeskView, named: Named): void {
  const name = nameOf(view, named)
  layOver(view, name, (over) => {
    const text = element('div', { 'aria-live': 'polite' })
    void newest(over, named).then(
      (parts) => {
        fill(text, ...parts)
      },
      (error: unknown) => {
        fill(text, element('p', { class: 'failure', role: 'alert' }, failureText(over.say, error)))
      },
    )
    const title = element('h1', { tabindex: '-1', translate: 'no' }, name)
    const attributes = { class: 'screen', 'data-over-warning': named.id }
    return element('section', attributes, title, text, toWarnings(over, named))
  })
}

async function newest(view: DeskView, { id }: Named): Promise<Child[]> {
  const { say, words, workroom } = view
  const found = historiesOf(await listWarnings(workroom)).find((one) => one.newest.alert.id === id)
  if (found === undefined) return [element('p', { class: 'empty' }, say('console.over.gone'))]
  const { alert } = found.newest
  return [
    element('p', { class: 'help' }, standsHow(view, found.newest)),
    alertView({ say, words, alert }),
  ]
}

function standsHow(view: DeskView, { alert, state, ...rest }: ReleasedWarning): string {
  const { say, now } = view
  const day = dayWords(view, alert.expires)
  const isOut = isStillOut({ ...rest, alert, state }, dayOf(now()))
  return say(isOut ? 'console.over.out' : 'console.over.not_out', { number: alert.version, day })
}

/** Where it can be changed, kept longer or recalled: that leaves the work. */
function toWarnings(view: DeskView, { id }: Named): HTMLElement {
  const click = (): void => void goToCard(view, id)
  const attributes = { type: 'button', class: 'button plain', 'data-action': 'to-warnings', click }
  return element('p', {}, element('button', attributes, view.say('console.over.to_warnings')))
}

async function goToCard({ goTo }: Pick<DeskView, 'goTo'>, id: string): Promise<void> {
  await goTo('warnings')
  const card = document.querySelector<HTMLElement>(`[data-warning="${id}"]`)
  if (card === null) return
  card.tabIndex = -1
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'start' })
}
