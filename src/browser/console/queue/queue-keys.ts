import type { MessageKey } from '../../../i18n/catalogue.ts'
import { element } from '../page/element.ts'
import { guideLine } from '../guide/guide-screen.ts'
import type { Say } from '../page/say.ts'

/** What single keys do at the queue. Nothing of it deletes or sends anything. */
export interface QueueDeeds {
  /** Moves to the row after (1) or before (-1) the one that has the focus. */
  move: (by: 1 | -1) => void
  open: () => void
  claim: () => void
  hand: () => void
  turn: (by: 1 | -1) => void
}

interface Needs {
  say: Say
  /** The desk; when it has left the page, the keys leave too. */
  root: HTMLElement
  deeds: QueueDeeds
  isOn: () => boolean
  use: (on: boolean) => void
  /** Whoever looks for the keys may be looking for the guide. */
  toGuide: () => void
}

const KEYS: readonly { keys: string; text: MessageKey }[] = [
  { keys: 'j', text: 'console.keys.next' },
  { keys: 'k', text: 'console.keys.previous' },
  { keys: 'o', text: 'console.keys.open' },
  { keys: 'c', text: 'console.keys.claim' },
  { keys: 'h', text: 'console.keys.hand' },
  { keys: 'n p', text: 'console.keys.pages' },
  { keys: '?', text: 'console.keys.help' },
]

/**
 * Listens to single keys while nobody types, and explains them. They can be switched off, since a voice that is turned into
 * keys would press them all (WCAG 2.2, 2.1.4).
 * @returns the button that opens the explanation
 */
export function queueKeys({ say, root, deeds, isOn, use, toGuide }: Needs): HTMLElement {
  const help = helpDialog({ say, isOn, use, toGuide })
  const done: Readonly<Record<string, () => void>> = {
    j: () => { deeds.move(1) },
    k: () => { deeds.move(-1) },
    o: deeds.open,
    c: deeds.claim,
    h: deeds.hand,
    n: () => { deeds.turn(1) },
    p: () => { deeds.turn(-1) },
    '?': () => { help.showModal() },
  } // prettier-ignore
  let wasShown = false
  document.addEventListener('keydown', pressed)
  const click = (): void => {
    help.showModal()
  }
  const attributes = { type: 'button', class: 'button plain', 'data-action': 'keys', click }
  return element(
    'div',
    { class: 'keys' },
    element('button', attributes, say('console.keys.button')),
    help,
  )

  function pressed(event: KeyboardEvent): void {
    if (wasShown && !root.isConnected) {
      document.removeEventListener('keydown', pressed)
      return
    }
    wasShown ||= root.isConnected
    if (!isOn() || !root.isConnected || root.hidden || help.open || isTyping(event)) return
    const deed = done[event.key]
    if (deed === undefined) return
    event.preventDefault()
    deed()
  }
}

/** Something is being written, or the key belongs to a command of the browser. */
function isTyping({ target, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || isComposing) return true
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}

function helpDialog({ say, isOn, use, toGuide }: Omit<Needs, 'root' | 'deeds'>): HTMLDialogElement {
  const rows = KEYS.map(({ keys, text }) =>
    element(
      'div',
      {},
      element('dt', {}, ...keys.split(' ').flatMap((key) => [element('kbd', {}, key), ' '])),
      element('dd', {}, say(text)),
    ),
  )
  const box = element('input', {
    type: 'checkbox',
    id: 'f-use-keys',
    'data-field': 'use-keys',
    change: () => {
      use(box.checked)
    },
  })
  box.checked = isOn()
  const close = element(
    'button',
    {
      type: 'button',
      class: 'button',
      'data-action': 'close-keys',
      click: () => {
        dialog.close()
      },
    },
    say('console.keys.close'),
  )
  const dialog: HTMLDialogElement = element(
    'dialog',
    { 'aria-labelledby': 'keys-title', 'data-field': 'keys' },
    element('h2', { id: 'keys-title' }, say('console.keys.title')),
    element('p', {}, say('console.keys.lead')),
    element('dl', { class: 'key-list' }, ...rows),
    element(
      'div',
      { class: 'tick' },
      box,
      element('label', { for: 'f-use-keys' }, say('console.keys.use')),
    ),
    guideLine(say, () => {
      dialog.close()
      toGuide()
    }),
    close,
  )
  return dialog
}
