import type { MessageKey } from '../../../i18n/catalogue.ts'
import { element } from '../page/element.ts'
import type { Say } from '../page/say.ts'

/** A decision and where on the desk it is made: the panel there says what it needs, or why it may not be. */
interface Decision {
  name: string
  label: MessageKey
  /** The first of these that is on the desk is gone to. */
  at: string
}

const decisions: readonly Decision[] = [
  { name: 'warn', label: 'console.decide.warn', at: '.warning-panel' },
  { name: 'answer', label: 'console.decide.answer', at: '.reply' },
  { name: 'police', label: 'console.decide.police', at: '.hand-over' },
  { name: 'junk', label: 'console.reading.junk', at: '.junk-one' },
  {
    name: 'close',
    label: 'console.decide.close',
    at: '[data-action="close"], [data-action="finish"]',
  },
]

/** The decisions that can be made about a report, in reach while it is read. Each opens its panel; none does anything. */
export function quickDecisions(say: Say): HTMLElement {
  const buttons = decisions.map(({ name, label, at }) => {
    const attributes = { type: 'button', class: 'decision', 'data-action': `to-${name}` }
    const click = (): void => {
      goToPart(at)
    }
    return element('button', { ...attributes, click }, say(label))
  })
  const label = say('console.decide.title')
  return element('div', { class: 'decisions', role: 'group', 'aria-label': label }, ...buttons)
}

/** The way to hand it on, for whom it is too much while she reads. */
export function toPassOn(say: Say): HTMLElement {
  const click = (): void => {
    goToPart('.pass-on')
  }
  const attributes = { type: 'button', class: 'button plain', 'data-action': 'to-pass-on', click }
  return element('button', attributes, say('console.decide.pass_on'))
}

/** Opens what a part of the desk is folded into, brings it into sight and puts the keyboard there. */
export function goToPart(at: string): void {
  const panel = document.querySelector<HTMLElement>(`.desk :is(${at})`)
  if (panel === null) return
  const fold = panel.closest('details')
  if (fold !== null) fold.open = true
  const first = 'summary, input, select, textarea, button'
  const target = panel.matches(first) ? panel : panel.querySelector<HTMLElement>(first)
  const shown = fold ?? panel
  shown.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
