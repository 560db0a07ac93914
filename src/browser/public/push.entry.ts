import { asPosted, canBeTold, currentSubscription } from '../platform/push-subscription.ts'
import { forgetBrowser, subscribe } from '../platform/push-subscription.ts'

/** The part of the page of choices that offers messages in this browser. */
interface Offer {
  readonly box: HTMLElement
  readonly choice: HTMLInputElement
  /** Goes to the server with everything else: empty where this browser is not to be told. */
  readonly field: HTMLInputElement
  readonly key: string
  readonly say: (name: 'ready' | 'off' | 'blocked' | 'failed' | null) => void
}

function offerOn(box: HTMLElement): Offer | null {
  const choice = box.querySelector('input[type=checkbox]')
  const field = box.querySelector('input[type=hidden]')
  const said = box.querySelector('[role=status]')
  const { key } = box.dataset
  if (!(choice instanceof HTMLInputElement) || !(field instanceof HTMLInputElement)) return null
  if (said === null || key === undefined) return null
  return {
    ...{ box, choice, field, key },
    say: (name) => (said.textContent = name === null ? '' : (box.dataset[name] ?? '')),
  }
}

/** Shows the offer; what was agreed before in this browser stands there as agreed. */
async function begin(offer: Offer): Promise<void> {
  const { box, choice, field, key, say } = offer
  const subscription = await currentSubscription(key)
  if (subscription !== null) {
    field.value = asPosted(subscription)
    choice.checked = true
  } else if (Notification.permission === 'denied') {
    choice.disabled = true
    say('blocked')
  }
  choice.addEventListener('change', () => void change(offer))
  box.hidden = false
}

async function change(offer: Offer): Promise<void> {
  const { choice, field, say } = offer
  const wanted = choice.checked
  choice.disabled = true
  say(null)
  try {
    field.value = wanted ? await agreed(offer) : ''
    if (!wanted) await forgetBrowser()
    choice.checked = wanted && field.value !== ''
    say(!wanted ? 'off' : choice.checked ? 'ready' : 'blocked')
  } catch {
    choice.checked = field.value !== ''
    say('failed')
  }
  choice.disabled = false
}

/** Asks the browser, which asks her; empty when the answer is no. */
async function agreed({ key }: Offer): Promise<string> {
  const permission = await Notification.requestPermission()
  return permission === 'granted' ? asPosted(await subscribe(key)) : ''
}

const box = document.getElementById('browser')
if (canBeTold()) {
  const offer = box === null ? null : offerOn(box)
  // On the page after the end there is no offer: this browser forgets too.
  const deed = box === null ? forgetBrowser() : offer === null ? null : begin(offer)
  deed?.catch(() => {
    // A browser that cannot: the page works without.
  })
}
