import { read } from '../../client/api.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { places, type Place } from './desk-view.ts'
import { element, fill } from './element.ts'
import type { Room } from './room.ts'
import type { Say } from './say.ts'

interface State {
  smtp: boolean
  trying: boolean
  monthKeyMissing: boolean
  nextMonthKeyMissing: boolean
  guard: 'up' | 'down'
  worker: 'up' | 'down'
}

/** The signed-in page: menu, warnings about the service itself, and the place for a screen. */
export interface Frame {
  root: HTMLElement
  /** Puts a screen into its place; `done` says what was just done. */
  put: (screen: HTMLElement, place: Place | null, done?: string) => void
}

interface Needs {
  room: Room
  name: string
  isOfficer: boolean
  go: (place: Place) => void
  lock: () => void
}

/** @returns the frame with the banners that the service's state asks for */
export async function makeFrame({ room, name, isOfficer, go, lock }: Needs): Promise<Frame> {
  const { say, api } = room
  const state = await read<State>(api, '/api/state')
  const main = element('div', { class: 'place' })
  const done = element('p', { class: 'done', role: 'status', 'data-field': 'done' })
  const items = isOfficer ? [] : places.map((place) => menuItem(say, place, go))
  const root = element(
    'div',
    { class: 'frame' },
    ...bannersOf(state).map((key) =>
      element('p', { class: 'banner', 'data-banner': key }, say(key)),
    ),
    element(
      'nav',
      { class: 'menu', 'aria-label': say('console.menu.label') },
      ...items,
      element('span', { class: 'who' }, name),
      element(
        'button',
        { type: 'button', class: 'button', 'data-action': 'lock', click: lock },
        say('console.menu.lock'),
      ),
    ),
    done,
    main,
  )
  return { root, put }

  function put(screen: HTMLElement, place: Place | null, text = ''): void {
    fill(main, screen)
    fill(done, text)
    for (const item of root.querySelectorAll('.menu-item')) {
      const isCurrent = item.getAttribute('data-action') === `go-${String(place)}`
      if (isCurrent) item.setAttribute('aria-current', 'page')
      else item.removeAttribute('aria-current')
    }
    main.querySelector<HTMLElement>('h1')?.focus()
  }
}

function bannersOf(state: State): MessageKey[] {
  const all: [boolean, MessageKey][] = [
    [state.trying, 'console.banner.trying'],
    [!state.smtp, 'console.banner.no_mail'],
    [state.monthKeyMissing, 'console.banner.month_missing'],
    [state.nextMonthKeyMissing, 'console.banner.next_month_missing'],
    [state.guard === 'down', 'console.banner.guard_down'],
    [state.worker === 'down', 'console.banner.worker_down'],
  ]
  return all.flatMap(([holds, key]) => (holds ? [key] : []))
}

function menuItem(say: Say, place: Place, go: (place: Place) => void): HTMLElement {
  const click = (): void => {
    go(place)
  }
  const attributes = { type: 'button', class: 'menu-item', 'data-action': `go-${place}`, click }
  return element('button', attributes, say(`console.menu.${place}`))
}
