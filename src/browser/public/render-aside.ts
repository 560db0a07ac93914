import type { Code } from '../../sealing/code.ts'
import { element, type Child } from './element.ts'
import type { Pen } from './render-field.ts'

/** What to know when somebody makes her type a code, as `mailbox/force` on the server. */
export function force({ say }: Pen): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, say('mailbox.force.title')),
    ...['any', 'spare', 'limit'].map((one) => element('p', {}, say(`mailbox.force.${one}`))),
  )
}

/** The link to the help page, with the words it has at the foot of every page. */
export function helpLink(): HTMLElement | null {
  const known = document.querySelector<HTMLAnchorElement>('footer a[href$="/help"]')
  if (known === null) return null
  const link = element('a', { href: known.getAttribute('href') }, known.textContent)
  return element('p', { class: 'after' }, link)
}

/** Spare codes, as `mailbox/spare` shows them. */
export function renderSpares(codes: readonly Code[], path: string, pen: Pen): Child[] {
  const { say } = pen
  const rows = codes.map(({ words, digits }) =>
    element(
      'li',
      {},
      element('b', { translate: 'no', 'data-field': 'spare' }, words.join(' ')),
      ' ',
      element('span', { class: 'quiet', translate: 'no' }, digits),
    ),
  )
  return [
    element('h1', { id: 'question', tabindex: -1 }, say('mailbox.spare')),
    element('p', { class: 'lead' }, say('mailbox.spare.lead')),
    element('ul', { class: 'rows' }, ...rows),
    force(pen),
    buttons(path, [{ go: 'look', action: 'back', label: say('report.button.back'), second: true }]),
  ]
}

/** What taking everything back does and what it cannot do, as `mailbox/withdraw` says it. */
export function renderWithdraw(path: string, { say }: Pen): Child[] {
  const list = (part: string, names: readonly string[]): HTMLElement[] => [
    element('h2', {}, say(`mailbox.withdraw.${part}`)),
    element(
      'ul',
      {},
      ...names.map((name) => element('li', {}, say(`mailbox.withdraw.${part}.${name}`))),
    ),
  ]
  return [
    element('h1', { id: 'question', tabindex: -1 }, say('mailbox.withdraw.heading')),
    ...list('stays', ['read', 'police', 'mail', 'back']),
    ...list('gone', ['report', 'warning', 'check', 'police', 'answers']),
    buttons(path, [
      { go: 'look', action: 'back', label: say('mailbox.withdraw.back'), second: true },
      {
        ...{ go: 'withdraw:yes', action: 'withdraw-now', second: false },
        label: say('mailbox.withdraw.yes'),
      },
    ]),
  ]
}

interface Press {
  readonly go: string
  readonly action: string
  readonly label: string
  readonly second: boolean
}

function buttons(path: string, presses: readonly Press[]): HTMLElement {
  const drawn = presses.map(({ go, action, label, second }) => {
    const style = second ? 'button second' : 'button'
    return element('button', { class: style, name: 'go', value: go, 'data-action': action }, label)
  })
  return element(
    'form',
    { method: 'post', action: path, autocomplete: 'off', novalidate: true },
    element('div', { class: 'deeds' }, ...drawn),
  )
}
