import { read } from '../../../client/api.ts'
import { languageNames, languages, type Language } from '../../../i18n/locale.ts'
import type { MessageKey } from '../../../i18n/catalogue.ts'
import type { Done } from './desk-view.ts'
import { doneLine } from '../page/done-line.ts'
import { places, type Place } from './places.ts'
import { element, fill } from '../page/element.ts'
import type { Room } from './room.ts'
import type { Say } from '../page/say.ts'

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
  put: (screen: HTMLElement, place: Place | null, done?: Done) => void
  /** Says in the menu where one is, and that nothing was done just now. */
  mark: (place: Place | null) => void
  /** Something was read anew: says again what was done and how it stands, and how much waits. */
  hear: () => void
  /** Whether this is an exercise. */
  isTrying: () => boolean
  /** Where it says what was done. */
  line: HTMLElement
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
  /** How many proposals wait for this person's signature. */
  waiting?: () => number
  /** Where the menu leads. */
  offers?: readonly Place[]
  /** Draws everything in another language; left out where the page is loaded anew for that. */
  turn?: (language: Language) => void
  go: (place: Place) => void
  lock: () => void
}

/** Draws the menu and the banners that the service's state asks for. */
export async function makeFrame(needs: Needs): Promise<Frame> {
  const { room, hasOnePage, waiting } = needs
  const { say, api, above } = room
  const alarms = new Set<MessageKey>()
  const banners = element('div')
  const done = doneLine()
  fill(above.menu, ...menuOf(say, needs))
  fill(above.banners, banners, done.root)
  let state = await read<State>(api, '/api/state')
  draw()
  return {
    put,
    mark(place) {
      done.tell('')
      markPlace(above.menu, place)
    },
    hear,
    // Not the state's word, which says how the keys were made: the page itself carries the banner of an exercise.
    isTrying: () => document.querySelector('aside.exercise') !== null,
    line: done.root,
    async refresh() {
      state = await read<State>(api, '/api/state')
      draw()
      hear()
    },
    alarm(key) {
      alarms.add(key)
      draw()
    },
    clear() {
      fill(above.menu)
      fill(above.banners)
    },
  }

  function draw(): void {
    const said = [...alarms].map((key): Banner => ({ key, kind: 'alarm' }))
    drawBanners(say, banners, [...said, ...bannersOf(state, hasOnePage)])
  }

  function hear(): void {
    done.again()
    countWaiting(say, above.menu, waiting?.() ?? 0)
  }

  function put(screen: HTMLElement, place: Place | null, text: Done = ''): void {
    room.show(screen)
    markPlace(above.menu, place)
    done.tell(text)
    hear()
  }
}

/** How many proposals wait for her, beside the place where they stand; nothing where none does. */
function countWaiting(say: Say, menu: HTMLElement, count: number): void {
  const item = menu.querySelector('[data-action="go-approvals"]')
  const shown = item?.querySelector('.count')
  if (!item || (shown?.getAttribute('data-count') ?? '0') === String(count)) return
  shown?.remove()
  if (count === 0) return
  const title = say('console.menu.waiting', { count })
  const attributes = { class: 'count', 'data-count': String(count), title }
  item.append(element('span', attributes, ' ', String(count)))
}

/** Marks in the menu where one is. */
function markPlace(menu: HTMLElement, place: Place | null): void {
  for (const item of menu.querySelectorAll('[data-action^="go-"]')) {
    const isCurrent = item.getAttribute('data-action') === `go-${String(place)}`
    if (isCurrent) item.setAttribute('aria-current', 'page')
    else item.removeAttribute('aria-current')
  }
}

function menuOf(
  say: Say,
  { room, name, hasOnePage, offers, turn, go, lock }: Needs,
): HTMLElement[] {
  const items = (offers ?? (hasOnePage ? [] : places)).map((place) => menuItem(say, place, go))
  const leave = element(
    'button',
    { type: 'button', 'data-action': 'lock', click: lock },
    say('console.menu.lock'),
  )
  const tongues = turn === undefined ? [] : otherTongues(room.language, turn)
  return [...items, ...tongues, element('span', { class: 'who' }, name), leave]
}

function otherTongues(current: Language, turn: (language: Language) => void): HTMLElement[] {
  const others = languages.filter((language) => language !== current)
  return others.map((language) => {
    const click = (): void => {
      turn(language)
    }
    const attributes = { type: 'button', lang: language, 'data-action': `turn-${language}`, click }
    return element('button', attributes, languageNames[language])
  })
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

/** Draws what differs alone, so that nothing is read out twice. */
function drawBanners(say: Say, banners: HTMLElement, wanted: readonly Banner[]): void {
  const shown = [...banners.children].map((one) => one.getAttribute('data-banner')).join()
  if (wanted.map(({ key }) => key).join() === shown) return
  fill(banners, ...wanted.map((banner) => bannerView(say, banner)))
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
