import { dropView, keepView, profileOf } from '../../../client/profile.ts'
import type { QueueRow } from '../../../client/queue.ts'
import {
  everything,
  filtered,
  readFilter,
  whichRows,
  type QueueFilter,
} from '../../../client/queue-filter.ts'
import { onlineArea } from '../../../sealing/online-area.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { failureText, Mendable } from '../page/failure.ts'
import { choiceField, textField, valueOf } from '../page/field.ts'
import { levelWords } from '../page/level-badge.ts'

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
  const failed = element('span', { class: 'failure', role: 'alert' })
  const drop = element(
    'button',
    {
      type: 'button',
      class: 'chip drop',
      'data-action': 'drop-view',
      'aria-label': say('console.queue.drop_view', { name }),
      click: () => {
        fill(failed)
        void dropView(workroom, name).then(
          () => {
            needs.choose(needs.filter)
          },
          (error: unknown) => {
            fill(failed, failureText(say, error))
          },
        )
      },
    },
    '×',
  )
  return element(
    'span',
    { class: 'own-view' },
    chip(needs, name, filter, `own ${name}`),
    drop,
    failed,
  )
}

function narrowing(needs: Needs): HTMLElement {
  const { view, filter, choose } = needs
  const { say } = view
  const form = element(
    'div',
    { change: chosen },
    choice(needs, 'level', levels(view)),
    choice(needs, 'area', places(view)),
    choice(needs, 'category', kinds(needs)),
  )
  return element(
    'details',
    { class: 'more narrow', open: filter.level + filter.area + filter.category !== '' },
    element('summary', {}, say('console.queue.narrow')),
    form,
    ...keeping(needs),
  )

  function chosen(): void {
    const value = (field: string): string => valueOf(form, `filter-${field}`)
    choose({ ...filter, level: value('level'), area: value('area'), category: value('category') })
  }
}

interface Option {
  value: string
  label: string
}

function choice(
  { view, filter }: Needs,
  name: 'level' | 'area' | 'category',
  some: readonly Option[],
): HTMLElement {
  const { say } = view
  const options = [{ value: '', label: say(`console.queue.${name}_any`) }, ...some]
  const label = say(`console.queue.${name}`)
  return choiceField({ name: `filter-${name}`, label, value: filter[name], options })
}

function keeping({ view, filter, choose }: Needs): HTMLElement[] {
  const { say, workroom } = view
  const name = textField({
    name: 'view-name',
    label: say('console.queue.view_name'),
    help: say('console.queue.view_help'),
    attributes: { maxlength: '40' },
  })
  const run = async (): Promise<void> => {
    const called = valueOf(name, 'view-name').trim()
    if (called === '') throw new Mendable(say('console.queue.view_needs_name'))
    await keepView(workroom, { name: called, filter: { ...filter } })
    choose(filter)
  }
  return [
    name,
    deedButton(say, { action: 'keep-view', label: say('console.queue.keep_view'), run }),
  ]
}

function levels({ say }: DeskView): Option[] {
  return ([1, 2, 3, 4] as const).map((level) => ({
    value: String(level),
    label: say('console.queue.level_from', { level: levelWords(say, level) }),
  }))
}

function places({ areas, words }: DeskView): Option[] {
  const online = { value: onlineArea, label: words.answer('area', onlineArea) }
  return [...areas.map(({ id, name }) => ({ value: id, label: name })), online]
}

/** Only what happened in reports that wait. */
function kinds({ view, rows }: Needs): Option[] {
  const codes = [...new Set(rows.flatMap(({ categories }) => categories))]
  const some = codes.map((value) => ({ value, label: view.words.answer('what_category', value) }))
  return some.sort((a, b) => a.label.localeCompare(b.label))
}
