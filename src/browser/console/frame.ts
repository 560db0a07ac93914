import { read } from '../../client/api.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { places, type Place } from './places.ts'
import { element, fill } from './element.ts'
import type { Room } from './room.ts'
import type { Say } from './say.ts'

/** What the server says of itself. */
interface State {
  canTell: boolean
  trying: boolean
  monthKeyMissing: boolean
  nextMonthKey: 'there' | 'due' | 'late'
  guard: 'up' | 'down'
  worker: 'up' | 'down'
}

/** What stands around the screens of somebody who is signed in. */
export interface Frame {
  /** Shows a screen; `done` says what was just done. */
  put: (screen: HTMLElement, place: Place | null, done?: string) => void
  /** Says in the menu where one is, and that nothing was done just now. */
  mark: (place: Place | null) => void
  /** Asks anew how the service is, and says it. */
  refresh: () => Promise<void>
  /** Says something that stays until the end of the work. */
  alarm: (key: MessageKey) => void
  /** Takes menu and banners away again. */
  clear: () => void
}

interface Needs {
  room: Room
  name: string
  /** Officers and organisations: there is nothing to go to. */
  hasOnePage: boolean
  go: (place: Place) => void
  lock: () => void
}

/** Draws the menu and the banners that the service's state asks for. */
export async function makeFrame({ room, name, hasOnePage, go, lock }: Needs): Promise<Frame> {
  const { say, api, above } = room
  const alarms = new Set<MessageKey>()
  const banners = element('div')
  const done = element('p', { class: 'done', role: 'status', 'data-field': 'done' })
  const items = hasOnePage ? [] : places.map((place) => menuItem(say, place, go))
  const leave = element(
    'button',
    { type: 'button', 'data-action': 'lock', click: lock },
    say('console.menu.lock'),
  )
  fill(above.menu, ...items, element('span', { class: 'who' }, name), leave)
  fill(above.banners, banners, done)
  let state = await read<State>(api, '/api/state')
  draw()
  return {
    put,
    mark(place) {
      fill(done)
      markPlace(above.menu, place)
    },
    async refresh() {
      state = await read<State>(api, '/api/state')
      draw()
    },
    alarm(key) {
      alarms.add(key)
      draw()
    },
    clear,
  }

  /** Draws what differs alone, so that nothing is read out twice. */
  function draw(): void {
    const wanted = [
      ...[...alarms].map((key): Banner => ({ key, kind: 'alarm' })),
      ...bannersOf(state, hasOnePage),
    ]
    const shown = [...banners.children].map((one) => one.getAttribute('data-banner')).join()
    if (wanted.map(({ key }) => key).join() === shown) return
    fill(banners, ...wanted.map((banner) => bannerView(say, banner)))
  }

  function put(screen: HTMLElement, place: Place | null, text = ''): void {
    room.show(screen)
    markPlace(above.menu, place)
    fill(done, text)
  }

  function clear(): void {
    fill(above.menu)
    fill(above.banners)
  }
}

/** Marks in the menu where one is. */
function markPlace(menu: HTMLElement, place: Place | null): void {
  for (const item of menu.querySelectorAll('[data-action^="go-"]')) {
    const isCurrent = item.getAttribute('data-action') === `go-${String(place)}`
    if (isCurrent) item.setAttribute('aria-current', 'page')
    else item.removeAttribute('aria-current')
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
  kind: 'trying' | 'plain' | 'alarm'
}

function bannerView(say: Say, { key, kind }: Banner): HTMLElement {
  const role = kind === 'alarm' ? { role: 'alert' } : {}
  return element('p', { class: `banner ${kind}`, 'data-banner': key, ...role }, say(key))
}

/** The keys of the months are the moderators' business, and so is the post: nobody else could do anything about them. */
function bannersOf(state: State, hasOnePage: boolean): Banner[] {
  const next = hasOnePage ? 'there' : state.nextMonthKey
  const said: [boolean, MessageKey, Banner['kind']][] = [
    [state.trying, 'console.banner.trying', 'trying'],
    [!state.canTell && !hasOnePage, 'console.banner.no_mail', 'alarm'],
    [state.monthKeyMissing, 'console.banner.month_missing', 'alarm'],
    [next === 'late', 'console.banner.next_month_missing', 'alarm'],
    [next === 'due', 'console.banner.next_month_due', 'plain'],
    [state.guard === 'down', 'console.banner.guard_down', 'alarm'],
    [state.worker === 'down' && !hasOnePage, 'console.banner.worker_down', 'alarm'],
  ]
  return said.flatMap(([holds, key, kind]): Banner[] => (holds ? [{ key, kind }] : []))
}
