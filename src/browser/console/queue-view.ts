import type { QueueRow } from '../../client/queue.ts'
import type { AnswerWords } from './answer-words.ts'
import { element } from './element.ts'
import { levelBadge } from './level-badge.ts'
import type { Say } from './say.ts'

interface QueueView {
  say: Say
  words: AnswerWords
  rows: readonly QueueRow[]
  /** The report that is open in the middle, if one is. */
  current: string | null
  open: (oid: string) => void
  /** Whether the police did something about it that she has not been told. */
  newsOf: (row: QueueRow) => boolean
}

/**
 * The left column: what was opened already, the most dangerous first, then what nobody has opened. What is shut
 * says only how long it waits, since nobody can know more.
 */
export function queueView(view: QueueView): HTMLElement {
  const { say, rows } = view
  const empty = element('p', { class: 'empty' }, say('console.queue.empty'))
  const items = rows.map((row) => queueItem(view, row))
  return element(
    'div',
    {},
    element(
      'h1',
      { id: 'queue-title', class: 'column-title', tabindex: '-1' },
      say('console.queue.title'),
      ' ',
      element('span', { class: 'count', 'data-field': 'queue-count' }, String(rows.length)),
    ),
    rows.length === 0 ? empty : element('ul', { class: 'rows' }, ...items),
  )
}

function queueItem(view: QueueView, row: QueueRow): HTMLElement {
  const { say } = view
  const button = element(
    'button',
    {
      type: 'button',
      class: 'row',
      'data-report': row.oid,
      'data-action': 'open',
      'data-state': row.state,
      'aria-current': row.oid === view.current ? 'true' : undefined,
      click: () => {
        view.open(row.oid)
      },
    },
    element('span', { class: 'row-title' }, titleOf(view, row)),
    element('span', { class: 'row-note' }, noteOf(view, row)),
    row.level === 0 ? null : levelBadge(say, row.level),
  )
  return element('li', {}, button)
}

function titleOf({ say, words }: QueueView, row: QueueRow): string {
  if (row.kind === 'message') return say('console.queue.message')
  if (row.status === null) return say('console.queue.not_opened')
  const what = row.categories.map((code) => words.answer('what_category', code))
  const parts = [row.area === '' ? '' : words.area(row.area), ...what.slice(0, 2)]
  return parts.filter((part) => part !== '').join(' · ')
}

function noteOf({ say, newsOf }: QueueView, row: QueueRow): string {
  const { status, state, claimed, messages, weeks } = row
  const parts = [
    status === null ? say(`console.queue.state_${state}`) : say(`console.status.${status}`),
    claimed === 'me' ? say('console.queue.with_you') : '',
    claimed === 'colleague' ? say('console.queue.with_colleague') : '',
    messages > 0 ? say('console.queue.messages', { count: messages }) : '',
    weeks !== null && weeks > 0 ? say('console.queue.unanswered', { count: weeks }) : '',
    newsOf(row) ? say('console.queue.news') : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
