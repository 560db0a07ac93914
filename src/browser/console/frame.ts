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

/** What stands around the screens of somebody who is signed in. */
export interface Frame {
  /** Shows a screen; `done` says what was just done. */
  put: (screen: HTMLElement, place: Place | null, done?: string) => void
  /** Takes menu and banners away again. */
  clear: () => void
}

interface Needs {
  room: Room
  name: string
  isOfficer: boolean
  go: (place: Place) => void
  lock: () => void
}

/** Draws the menu and the banners that the service's state asks for. */
export async function makeFrame({ room, name, isOfficer, go, lock }: Needs): Promise<Frame> {
  const { say, api, above } = room
  const state = await read<State>(api, '/api/state')
  const done = element('p', { class: 'done', role: 'status', 'data-field': 'done' })
  const items = isOfficer ? [] : places.map((place) => menuItem(say, place, go))
  const leave = element(
    'button',
    { type: 'button', 'data-action': 'lock', click: lock },
    say('console.menu.lock'),
  )
  fill(above.menu, ...items, element('span', { class: 'who' }, name), leave)
  fill(above.banners, ...bannersOf(state).map((banner) => bannerView(say, banner)), done)
  return { put, clear }

  function put(screen: HTMLElement, place: Place | null, text = ''): void {
    room.show(screen)
    fill(done, text)
    for (const item of above.menu.querySelectorAll('[data-action^="go-"]')) {
      const isCurrent = item.getAttribute('data-action') === `go-${String(place)}`
      if (isCurrent) item.setAttribute('aria-current', 'page')
      else item.removeAttribute('aria-current')
    }
  }

  function clear(): void {
    fill(above.menu)
    fill(above.banners)
  }
}

function menuItem(say: Say, place: Place, go: (place: Place) => void): HTMLElement {
  const click = (): void => {
    go(place)
  }
  const attributes = { type: 'button', 'data-action': `go-${place}`, click }
  return element('button', attributes, say(`console.menu.${place}`))
}

interface Banner {
  key: MessageKey
  kind: 'trying' | 'alarm'
}

function bannerView(say: Say, { key, kind }: Banner): HTMLElement {
  return element('p', { class: `banner ${kind}`, 'data-banner': key }, say(key))
}

function bannersOf(state: State): Banner[] {
  const alarms: [boolean, MessageKey][] = [
    [!state.smtp, 'console.banner.no_mail'],
    [state.monthKeyMissing, 'console.banner.month_missing'],
    [state.nextMonthKeyMissing, 'console.banner.next_month_missing'],
    [state.guard === 'down', 'console.banner.guard_down'],
    [state.worker === 'down', 'console.banner.worker_down'],
  ]
  const alarm = alarms.flatMap(([holds, key]): Banner[] => (holds ? [{ key, kind: 'alarm' }] : []))
  return state.trying ? [{ key: 'console.banner.trying', kind: 'trying' }, ...alarm] : alarm
}
