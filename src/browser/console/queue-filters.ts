import { dropView, keepView, profileOf } from '../../client/profile.ts'
import type { QueueRow } from '../../client/queue.ts'
import {
  everything,
  filtered,
  readFilter,
  whichRows,
  type QueueFilter,
} from '../../client/queue-filter.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { choiceField, textField, valueOf } from './field.ts'
import { levelWords } from './level-badge.ts'

interface Needs {
  view: DeskView
  /** All rows, to say how many each view has. */
  rows: readonly QueueRow[]
  filter: QueueFilter
  choose: (filter: QueueFilter) => void
}

/** The views to choose from, this person's own among them, and what narrows them down. */
export function queueFilters(needs: Needs): HTMLElement {
  const { say } = needs.view
  const ready = whichRows.map((which) =>
    chip(needs, say(`console.queue.which_${which}`), { ...everything, which }, which),
  )
  const own = profileOf(needs.view.workroom).views.map(({ name, filter }) => ownChip(needs, name, readFilter(filter))) // prettier-ignore
  return element(
    'div',
    { class: 'views' },
    element(
      'div',
      { role: 'group', 'aria-label': say('console.queue.views'), class: 'chips' },
      ...ready,
      ...own,
    ),
    narrowing(needs),
  )
}

function chip(needs: Needs, label: string, filter: QueueFilter, name: string): HTMLElement {
  const { rows, choose } = needs
  const isChosen = JSON.stringify(filter) === JSON.stringify(needs.filter)
  return element(
    'button',
    {
      type: 'button',
      class: 'chip',
      'data-view': name,
      'aria-pressed': String(isChosen),
      click: () => {
        choose(filter)
      },
    },
    `${label} `,
    element('span', { class: 'count' }, String(filtered(rows, filter).length)),
  )
}

function ownChip(needs: Needs, name: string, filter: QueueFilter): HTMLElement {
  const { say, workroom } = needs.view
  const drop = element(
    'button',
    {
      type: 'button',
      class: 'chip drop',
      'data-action': 'drop-view',
      'aria-label': say('console.queue.drop_view', { name }),
      click: () => {
        void dropView(workroom, name).then(() => {
          needs.choose(needs.filter)
        })
      },
    },
    '×',
  )
  return element('span', { class: 'own-view' }, chip(needs, name, filter, `own ${name}`), drop)
}

function narrowing(needs: Needs): HTMLElement {
  const { view, filter, choose } = needs
  const { say, words, areas, workroom } = view
  const isNarrow = filter.level + filter.area + filter.category !== ''
  const form = element(
    'div',
    { change: chosen },
    choiceField({ name: 'filter-level', label: say('console.queue.level'), value: filter.level, options: levels() }),
    choiceField({ name: 'filter-area', label: say('console.queue.area'), value: filter.area, options: places() }),
    choiceField({ name: 'filter-category', label: say('console.queue.category'), value: filter.category, options: kinds() }),
  ) // prettier-ignore
  const name = textField({
    name: 'view-name',
    label: say('console.queue.view_name'),
    help: say('console.queue.view_help'),
    attributes: { maxlength: '40' },
  })
  const keep = deedButton(say, {
    action: 'keep-view',
    label: say('console.queue.keep_view'),
    run: kept,
  })
  return element(
    'details',
    { class: 'more narrow', open: isNarrow },
    element('summary', {}, say('console.queue.narrow')),
    form,
    name,
    keep,
  )

  function chosen(): void {
    const value = (field: string): string => valueOf(form, `filter-${field}`)
    choose({ ...filter, level: value('level'), area: value('area'), category: value('category') })
  }

  async function kept(): Promise<void> {
    const called = valueOf(name, 'view-name').trim()
    if (called === '') throw new Mendable(say('console.queue.view_needs_name'))
    await keepView(workroom, { name: called, filter: { ...filter } })
    choose(filter)
  }

  function levels() {
    const some = ([1, 2, 3, 4] as const).map((level) => ({
      value: String(level),
      label: say('console.queue.level_from', { level: levelWords(say, level) }),
    }))
    return [{ value: '', label: say('console.queue.level_any') }, ...some]
  }

  function places() {
    const some = areas.map(({ id, name: label }) => ({ value: id, label }))
    return [{ value: '', label: say('console.queue.area_any') }, ...some]
  }

  function kinds() {
    const codes = [...new Set(needs.rows.flatMap(({ categories }) => categories))]
    const some = codes.map((value) => ({ value, label: words.answer('what_category', value) }))
    some.sort((a, b) => a.label.localeCompare(b.label))
    return [{ value: '', label: say('console.queue.category_any') }, ...some]
  }
}
