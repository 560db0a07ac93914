import {
  itemIds,
  itemsFor,
  missingItems,
  type ItemId,
  type Occasion,
  type Tick,
  type Ticks,
} from '../../client/checklist.ts'
import type { Advice } from '../../client/redaction/advice.ts'
import { itemsToLookAt } from '../../client/redaction/heed.ts'
import { element, fill } from './element.ts'
import type { Say } from './say.ts'

/** A checklist on the page, and what it holds. */
export interface ChecklistView {
  root: HTMLElement
  ticks: () => Ticks
  missing: () => ItemId[]
  /** The occasion changed (another level, a language more): shows the items that apply now. */
  update: (occasion: Occasion) => void
  /** Says beside the items what a look at the draft has found; it ticks and unticks nothing. */
  heed: (advice: readonly Advice[]) => void
}

interface Needs {
  say: Say
  occasion: Occasion
  ticks: Ticks
  changed: () => void
}

/** Every item that applies is ticked off or set to "does not apply" by hand; nothing is ticked beforehand. */
export function checklistView({ say, occasion, ticks, changed }: Needs): ChecklistView {
  const state: Ticks = { ...ticks }
  let current = occasion
  let found = new Map<ItemId, string[]>()
  const list = element('div', { class: 'checklist-items' })
  const left = element('p', { class: 'help', role: 'status', 'data-field': 'checklist-left' })
  const heading = element('h3', {}, say('console.checklist.title'))
  const lead = element('p', { class: 'help' }, say('console.checklist.lead'))
  const root = element('section', { class: 'checklist' }, heading, lead, list, left)
  draw()
  return {
    root,
    ticks: () => ({ ...state }),
    missing: () => missingItems(current, state),
    update(next) {
      if (itemsFor(next).join() === itemsFor(current).join()) return
      current = next
      draw()
    },
    heed(advice) {
      found = itemsToLookAt(advice)
      for (const id of itemsFor(current)) drawAgain(id)
    },
  }

  function draw(): void {
    const items = itemsFor(current).map((id) => itemView({ say, state, current, chosen }, id))
    fill(list, ...items, folded(say, current))
    for (const id of itemsFor(current)) drawAgain(id)
    count()
  }

  function drawAgain(id: ItemId): void {
    const place = list.querySelector<HTMLElement>(`[data-again="${id}"]`)
    const words = found.get(id)
    if (place === null) return
    place.hidden = words === undefined
    const text = say('console.checklist.again', { words: words?.join(', ') ?? '' })
    fill(place, words === undefined ? '' : text.replace(/: $/, ''))
  }

  function chosen(id: ItemId, tick: Tick): void {
    state[id] = tick
    count()
    changed()
  }

  function count(): void {
    const missing = missingItems(current, state).length
    const open = say('console.checklist.left', { count: missing })
    fill(left, missing === 0 ? say('console.checklist.complete') : open)
  }
}

interface Choosing {
  say: Say
  state: Ticks
  current: Occasion
  chosen: (id: ItemId, tick: Tick) => void
}

function itemView({ say, state, current, chosen }: Choosing, id: ItemId): HTMLElement {
  const choices = (['done', 'na'] as const).map((tick) => {
    const choose = (): void => {
      chosen(id, tick)
    }
    const mark = { id, on: current.kind, tick, ticked: state[id] === tick, choose }
    return radio(mark, say(`console.checklist.${tick}`))
  })
  const legend = element('legend', {}, say(`console.check.${id}`))
  const again = element('p', { class: 'again', 'data-again': id, hidden: true })
  return element('fieldset', { class: 'check', 'data-item': id }, legend, ...choices, again)
}

/** What is not asked of this report, to be read by whoever wonders. */
function folded(say: Say, occasion: Occasion): HTMLElement | null {
  const asked = new Set(itemsFor(occasion))
  const others = itemIds.filter((id) => !asked.has(id))
  if (others.length === 0) return null
  return element(
    'details',
    { class: 'folded' },
    element('summary', {}, say('console.checklist.folded', { count: others.length })),
    element('ul', {}, ...others.map((id) => element('li', {}, say(`console.check.${id}`)))),
  )
}

interface Mark {
  /** The warning's list and the package's may stand on one page: their answers must not untick each other. */
  on: Occasion['kind']
  id: ItemId
  tick: Tick
  ticked: boolean
  choose: () => void
}

function radio({ id, on, tick, ticked, choose }: Mark, label: string): HTMLElement {
  const attributes = { name: `check-${on}-${id}`, value: tick, checked: ticked, change: choose }
  return element('label', {}, element('input', { type: 'radio', ...attributes }), ' ', label)
}
