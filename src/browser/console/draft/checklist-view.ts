import {
  askedItems,
  itemIds,
  itemsFor,
  unsettledItems,
  missingItems,
  type ItemId,
  type Occasion,
  type Tick,
  type Ticks,
} from '../../../client/checklist.ts'
import type { Advice } from '../../../client/redaction/advice.ts'
import { itemsToLookAt } from '../../../client/redaction/heed.ts'
import { element, fill, type Child } from '../page/element.ts'
import type { Say } from '../page/say.ts'

/** A checklist on the page, and what it holds. */
export interface ChecklistView {
  root: HTMLElement
  ticks: () => Ticks
  /** What still needs an answer: for whoever looks second, "not sure" is none. */
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
  /** For whoever looks second: what the first one was not sure of. She has nobody to ask. */
  asked?: Asked
}

/** Questions of the first person to the second. */
export interface Asked {
  by: string
  items: readonly ItemId[]
}

/**
 * Every item that applies is answered by hand; nothing is ticked beforehand. The first person may leave a question to the
 * second, who finds it on top and marked.
 */
export function checklistView({ say, occasion, ticks, changed, asked }: Needs): ChecklistView {
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
    missing,
    update(next) {
      if (itemsFor(next).join() === itemsFor(current).join()) return
      current = next
      draw()
    },
    heed(advice) {
      found = itemsToLookAt(advice)
      drawFound()
    },
  }

  function draw(): void {
    const items = inOrder(current, asked)
    const view = { say, state, current, chosen, asked }
    fill(list, ...items.map((id) => itemView(view, id)), inFull(say, items), folded(say, current))
    drawFound()
    count()
  }

  function drawFound(): void {
    for (const id of itemsFor(current)) drawAgain(say, list, { id, words: found.get(id) })
  }

  function chosen(id: ItemId, tick: Tick): void {
    state[id] = tick
    count()
    changed()
  }

  function count(): void {
    fill(left, ...countText(say, missing().length, askedItems(current, state).length))
  }

  function missing(): ItemId[] {
    return (asked === undefined ? missingItems : unsettledItems)(current, state)
  }
}

function drawAgain(
  say: Say,
  list: HTMLElement,
  { id, words }: { id: ItemId; words: readonly string[] | undefined },
): void {
  const place = list.querySelector<HTMLElement>(`[data-again="${id}"]`)
  if (place === null) return
  place.hidden = words === undefined
  const text = say('console.checklist.again', { words: words?.join(', ') ?? '' })
  fill(place, words === undefined ? '' : text.replace(/: $/, ''))
}

/** How many items are open, and how many go to the second person as questions. */
function countText(say: Say, count: number, questions: number): Child[] {
  const open =
    count === 0 ? say('console.checklist.complete') : say('console.checklist.left', { count })
  const asks = questions === 0 ? null : ` ${say('console.checklist.asks', { count: questions })}`
  return [open, asks]
}

function inOrder(occasion: Occasion, asked: Asked | undefined): ItemId[] {
  const isAsked = (id: ItemId): boolean => asked?.items.includes(id) ?? false
  const items = itemsFor(occasion)
  return [...items.filter(isAsked), ...items.filter((id) => !isAsked(id))]
}

interface Choosing {
  say: Say
  state: Ticks
  current: Occasion
  chosen: (id: ItemId, tick: Tick) => void
  asked: Asked | undefined
}

function itemView(choosing: Choosing, id: ItemId): HTMLElement {
  const { say, state, current, chosen, asked } = choosing
  const answers: readonly Tick[] = asked === undefined ? ['done', 'na', 'ask'] : ['done', 'na']
  const choices = answers.map((tick) => {
    const choose = (): void => {
      chosen(id, tick)
    }
    const mark = { id, on: current.kind, tick, ticked: state[id] === tick, choose }
    return radio(mark, say(`console.checklist.${tick}`))
  })
  const legend = element('legend', {}, say(`console.check.${id}`))
  const again = element('p', { class: 'again', 'data-again': id, hidden: true })
  const isAsked = asked?.items.includes(id) ?? false
  const question = isAsked
    ? element('p', { class: 'asked' }, say('console.checklist.asked', { name: asked?.by ?? '' }))
    : null
  const attributes = { class: 'check', 'data-item': id, 'data-asked': isAsked ? 'true' : undefined }
  return element('fieldset', attributes, legend, question, ...choices, again)
}

/** What the short points leave out, drawn when somebody wonders. */
function inFull(say: Say, items: readonly ItemId[]): HTMLElement {
  const list = element('dl')
  const draw = (): void => {
    const rows = items.flatMap((id) => [
      element('dt', {}, say(`console.check.${id}`)),
      element('dd', {}, say(`console.check_full.${id}`)),
    ])
    fill(list, ...rows)
  }
  return element(
    'details',
    { class: 'folded in-full', 'data-field': 'checklist-full', toggle: draw },
    element('summary', {}, say('console.checklist.full')),
    list,
  )
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
