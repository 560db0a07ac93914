import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from './element.ts'

/**
 * A screen in a dialog over the work, which stays as it is: what the screen would show in its place it shows there, and
 * going elsewhere closes it first.
 * @param name what the dialog is called
 */
export function layOver(
  view: DeskView,
  name: string,
  build: (over: DeskView) => HTMLElement,
): void {
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
