import type { PatternRecord } from '../../client/matching/pattern-record.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import type { MessageParams } from '../../i18n/messages.ts'
import { casePage } from './case-page.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill, type Child } from './element.ts'
import type { Say } from './say.ts'

/** The name of a case, as the way to its page. The page lies over the work, which stays as it is. */
export function caseLink(
  view: DeskView,
  { key, nickname }: Pick<PatternRecord, 'key' | 'nickname'>,
): HTMLElement {
  const click = (): void => {
    layOver(view, nickname, (over) => casePage(over, key))
  }
  const attributes = { type: 'button', class: 'button plain name', 'data-to-case': nickname, click }
  return element('button', { ...attributes, translate: 'no' }, nickname)
}

/** A sentence with a link in the place of its name. */
export function withLink(
  say: Say,
  sentence: { key: MessageKey; facts?: MessageParams },
  link: HTMLElement,
): Child[] {
  const here = '\u0000'
  const [before = '', after = ''] = say(sentence.key, { ...sentence.facts, name: here }).split(here)
  return [before, link, after]
}

/** A screen in a dialog: what it would show in its place it shows there, and going elsewhere closes it first. */
function layOver(view: DeskView, name: string, build: (over: DeskView) => HTMLElement): void {
  const place = element('div')
  const close = (): void => {
    dialog.close()
  }
  const dialog = element(
    'dialog',
    {
      class: 'beside',
      'aria-label': name,
      close: () => {
        dialog.remove()
      },
    },
    place,
    element(
      'button',
      { type: 'button', class: 'button', 'data-action': 'close-over', click: close },
      view.say('console.match.close'),
    ),
  )
  const over: DeskView = {
    ...view,
    show: (made) => {
      fill(place, made)
      made.querySelector<HTMLElement>('h1')?.focus()
    },
    goTo: async (wanted, done) => {
      close()
      await view.goTo(wanted, done)
    },
  }
  fill(place, build(over))
  document.querySelector('main')?.append(dialog)
  dialog.showModal()
}
