import type { LogLine } from '../../../client/audit-log.ts'
import { actorsIn, filterLog, logDeeds, logRow } from '../../../client/log-rows.ts'
import type { LogDeed, LogRow } from '../../../client/log-rows.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { choiceField, valueOf } from '../page/field.ts'
import { hourName } from '../page/month-name.ts'

/** Lines that are drawn at once; more on demand, so that ten thousand do not hold the page up. */
const linesAtOnce = 200

/** The lines by person and deed, newest first. */
export function logTable(view: DeskView, lines: readonly LogLine[]): HTMLElement {
  const { say, workroom } = view
  const rows = lines.map(logRow)
  const actors = actorsIn(rows, workroom.watched.current)
  const names = new Map(actors.map(({ id, name }) => [id, name ?? nameless(view, id)]))
  const body = element('tbody')
  const count = element('p', { role: 'status', 'data-field': 'log-count' })
  const more = element(
    'button',
    { type: 'button', class: 'button', 'data-action': 'more', click: draw },
    say('console.log.more'),
  )
  let waiting: LogRow[] = []
  const filters = filterForm(view, [...names], rows, select)
  const scroller = element('div', { class: 'scroller' }, tableOf(view, body))
  select()
  const help = element('p', { class: 'help' }, say('console.log.refs_help'))
  return element('section', {}, filters, count, scroller, more, help)

  function select(): void {
    const deed = logDeeds.find((one) => one === valueOf(filters, 'deed')) ?? ''
    const found = filterLog(rows, { actor: valueOf(filters, 'actor'), deed })
    waiting = found
    const text =
      found.length === 0
        ? say('console.log.none')
        : say('console.log.shown', { count: found.length })
    fill(count, text)
    fill(body)
    draw()
  }

  function draw(): void {
    body.append(...waiting.slice(0, linesAtOnce).map((row) => lineOf(view, row, names)))
    waiting = waiting.slice(linesAtOnce)
    more.hidden = waiting.length === 0
  }
}

function tableOf({ say }: DeskView, body: HTMLElement): HTMLElement {
  const heads = (['hour', 'who', 'what', 'which'] as const).map((name) =>
    element('th', { scope: 'col' }, say(`console.log.${name}`)),
  )
  return element(
    'table',
    { class: 'table' },
    element('caption', { class: 'unseen' }, say('console.log.title')),
    element('thead', {}, element('tr', {}, ...heads)),
    body,
  )
}

function filterForm(
  { say }: DeskView,
  names: readonly (readonly [string, string])[],
  rows: readonly LogRow[],
  change: () => void,
): HTMLElement {
  const people = names.map(([value, label]) => ({ value, label }))
  const there = new Set<LogDeed>(rows.map(({ deed }) => deed))
  const deeds = logDeeds
    .filter((deed) => there.has(deed))
    .map((deed) => ({ value: deed, label: say(`console.log.deed_${deed}`) }))
  const all = (label: string) => ({ value: '', label })
  return element(
    'div',
    { class: 'side filters', role: 'group', 'aria-label': say('console.log.filter'), change },
    choiceField({
      name: 'actor',
      label: say('console.log.who'),
      options: [all(say('console.log.everybody')), ...people],
    }),
    choiceField({
      name: 'deed',
      label: say('console.log.what'),
      options: [all(say('console.log.everything')), ...deeds],
    }),
  )
}

function lineOf(view: DeskView, row: LogRow, names: ReadonlyMap<string, string>): HTMLElement {
  const { say, language } = view
  const what = row.deed === 'other' ? row.action : say(`console.log.deed_${row.deed}`)
  const detail = row.deed === 'refused' ? ` (${row.action})` : ''
  const { count } = row
  const version = row.deed === 'directory' && count !== null
  const number = version ? say('console.log.version', { number: count }) : String(count)
  const amount = count === null ? '' : ` · ${number}`
  return element(
    'tr',
    { 'data-deed': row.deed },
    element('td', {}, hourName(language, new Date(row.hour))),
    element('td', {}, row.actors.map((id) => names.get(id) ?? id).join(', ')),
    element('td', {}, what, detail, amount),
    element('td', { class: 'refs', translate: 'no' }, row.refs.join(' ')),
  )
}

function nameless({ say }: DeskView, id: string): string {
  if (id === 'root' || id === 'guard') return say(`console.log.${id}`)
  return say('console.log.unknown')
}
