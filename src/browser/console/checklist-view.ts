import {
  itemsFor,
  missingItems,
  type ItemId,
  type Occasion,
  type Tick,
  type Ticks,
} from '../../client/checklist.ts'
import { element, fill } from './element.ts'
import type { Say } from './say.ts'

/** A checklist on the page, and what it holds. */
export interface ChecklistView {
  root: HTMLElement
  ticks: () => Ticks
  missing: () => ItemId[]
  /** The occasion changed (another level, a language more): shows the items that apply now. */
  update: (occasion: Occasion) => void
}

interface Needs {
  say: Say
  occasion: Occasion
  ticks: Ticks
  changed: () => void
}

/** Every item is ticked off or set to "does not apply" by hand; nothing is ticked beforehand. */
export function checklistView({ say, occasion, ticks, changed }: Needs): ChecklistView {
  const state: Ticks = { ...ticks }
  let current = occasion
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
  }

  function draw(): void {
    fill(list, ...itemsFor(current).map(itemView))
    count()
  }

  function count(): void {
    const missing = missingItems(current, state).length
    fill(
      left,
      missing === 0
        ? say('console.checklist.complete')
        : say('console.checklist.left', { count: missing }),
    )
  }

  function itemView(id: ItemId): HTMLElement {
    const choose = (tick: Tick) => () => {
      state[id] = tick
      count()
      changed()
    }
    const choices = (['done', 'na'] as const).map((tick) => {
      const mark = { id, on: current.kind, tick, ticked: state[id] === tick, choose: choose(tick) }
      return radio(mark, say(`console.checklist.${tick}`))
    })
    const legend = element('legend', {}, say(`console.check.${id}`))
    return element('fieldset', { class: 'check', 'data-item': id }, legend, ...choices)
  }
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
