import type { DutyView } from '../../../client/duty.ts'
import type { BrowserWay } from '../../../sealing/duty.ts'
import {
  canBeTold,
  currentSubscription,
  forgetBrowser,
  spoken,
  subscribe,
} from '../../platform/push-subscription.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import type { Say } from '../page/say.ts'

/** Where somebody says that this browser should tell her. */
export interface BrowserChoice {
  readonly root: HTMLElement
  /** This browser as one of her ways; null where it should not tell her. */
  way(): BrowserWay | null
}

const sentences = ['rota.notice.look', 'rota.notice.relief', 'rota.notice.test'] as const
const meanings = ['company', 'screen', 'trace', 'one'] as const

type Mine = Pick<DutyView, 'browser' | 'pushKey'>

/** Null where browsers are not told, or this one cannot be: nobody is offered what does not work. */
export function browserChoice({ say }: DeskView, { browser, pushKey }: Mine): BrowserChoice | null {
  if (pushKey === null || !canBeTold()) return null
  const key = pushKey
  let held: PushSubscription | null = null
  const tick = element('input', {
    ...{ type: 'checkbox', id: 'field-browser', name: 'browser', disabled: true },
    change: () => void change(),
  })
  const said = element('p', { class: 'help', role: 'status' })
  const root = offer(say, browser === 'there', [tick, said])
  void begin()
  return { root, way: () => (held === null ? null : wayOf(held)) }

  /** What she agreed to before in this browser stands there as agreed; what its push service has forgotten is dropped. */
  async function begin(): Promise<void> {
    try {
      if (browser === 'gone') await forgetBrowser()
      // Whatever else stands in this browser a colleague may have agreed to.
      held = browser === 'there' ? await currentSubscription(key) : null
    } catch {
      // It is asked again with the tick.
    }
    show(held === null && Notification.permission === 'denied' ? 'blocked' : null)
  }

  async function change(): Promise<void> {
    const isWanted = tick.checked
    tick.disabled = true
    root.dataset['state'] = 'asking'
    fill(said)
    try {
      held = isWanted ? await agreed(key) : null
      if (!isWanted) await forgetBrowser()
      show(!isWanted ? 'off' : held === null ? 'blocked' : 'ready')
    } catch {
      show('failed')
    }
    tick.focus()
  }

  function show(what: 'ready' | 'off' | 'blocked' | 'failed' | null): void {
    tick.checked = held !== null
    tick.disabled = false
    root.dataset['state'] = held === null ? 'off' : 'on'
    fill(said, what === null ? null : say(`console.rota.browser_${what}`))
  }
}

/** Why no browser is offered here: it is a way that colleagues elsewhere have. */
export function whyNoBrowser(
  { say, isTrying }: DeskView,
  { pushKey }: Pick<Mine, 'pushKey'>,
): HTMLElement {
  const unset = isTrying() ? 'exercise' : 'unset'
  const why = pushKey === null ? unset : 'cannot'
  const attributes = { class: 'help', 'data-field': 'no-browser', 'data-why': why }
  return element('p', attributes, say(`console.rota.no_browser_${why}`))
}

/** What may be shown, what it means, and then the box. */
function offer(say: Say, isThere: boolean, box: readonly [HTMLElement, HTMLElement]): HTMLElement {
  const [tick, said] = box
  return element(
    'fieldset',
    { class: 'this-browser', 'data-field': 'my-browser', 'data-state': 'looking' },
    element('legend', {}, say('console.rota.browser')),
    element('p', {}, say('console.rota.browser_lead')),
    list(sentences.map((one) => say(one))),
    element(
      'details',
      // Whoever has said yes has read it, and finds it again.
      { open: !isThere },
      element('summary', {}, say('console.rota.browser_means')),
      list(meanings.map((one) => say(`console.rota.browser_${one}`))),
    ),
    element(
      'div',
      { class: 'tick' },
      tick,
      element('label', { for: 'field-browser' }, say('console.rota.browser_choose')),
    ),
    said,
  )
}

/** Asks the browser, which asks her; null when the answer is no. */
async function agreed(key: string): Promise<PushSubscription | null> {
  const permission = await Notification.requestPermission()
  return permission === 'granted' ? subscribe(key) : null
}

function wayOf(subscription: PushSubscription): BrowserWay {
  const { endpoint, p256dh, auth } = spoken(subscription)
  return { kind: 'push', address: endpoint, p256dh, auth }
}

function list(items: readonly string[]): HTMLElement {
  return element('ul', {}, ...items.map((item) => element('li', {}, item)))
}

/** This browser forgets too, whatever it was told. */
export async function letBrowserForget(): Promise<void> {
  if (!canBeTold()) return
  await forgetBrowser().catch(() => undefined)
}
