import type { QueueRow } from '../../../client/queue.ts'
import { FLOOD_TIER } from '../../../client/queue-order.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { isSafeguarding } from '../../../client/queue-order.ts'
import { element } from '../page/element.ts'
import { levelBadge } from '../page/level-badge.ts'
import type { Say } from '../page/say.ts'

/** How many rows stand on one page: enough to scroll through, few enough to be drawn between two frames. */
export const ROWS_A_PAGE = 50

interface QueueView {
  say: Say
  words: AnswerWords
  language: string
  rows: readonly QueueRow[]
  /** From 0. */
  page: number
  /** The report that is open in the middle, if one is. */
  current: string | null
  open: (oid: string) => void
  turn: (page: number) => void
  /** Whether the police did something about it that she has not been told. */
  newsOf: (row: QueueRow) => boolean
  /** Whether a row stands here because it was opened here. */
  isHeld: (oid: string) => boolean
  /** Whether it is open and moves up once it is left. */
  rises: (oid: string) => boolean
  /** What a colleague passed on, by oid. */
  passedOn: ReadonlySet<string>
  /** A colleague's name by her account id. */
  nameOf: (id: string) => string
}

/** How many pages these rows fill; one also when there are none. */
export function pagesOf(rows: readonly unknown[]): number {
  return Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE))
}

/**
 * One page of the queue. What is shut says only how long it waits, since nobody can know more. Each row says which of how
 * many it is, so that a screen reader's count is that of the queue and not that of the page.
 */
export function queueView(view: QueueView): HTMLElement {
  const { rows, page } = view
  const first = page * ROWS_A_PAGE
  const items = rows
    .slice(first, first + ROWS_A_PAGE)
    .map((row, at) => queueItem(view, row, first + at + 1))
  return element(
    'div',
    {},
    element('ol', { class: 'rows', 'data-field': 'queue' }, ...items),
    rows.length > ROWS_A_PAGE ? paging(view) : null,
  )
}

function queueItem(view: QueueView, row: QueueRow, place: number): HTMLElement {
  const { say, rows } = view
  const button = element(
    'button',
    {
      type: 'button',
      class: 'row',
      'data-report': row.oid,
      'data-action': 'open',
      'data-state': row.state,
      'data-held': view.isHeld(row.oid) ? 'true' : undefined,
      'data-rises': view.rises(row.oid) ? 'true' : undefined,
      'aria-current': row.oid === view.current ? 'true' : undefined,
      click: () => {
        view.open(row.oid)
      },
    },
    element('span', { class: 'row-title' }, titleOf(view, row)),
    element('span', { class: 'row-note' }, noteOf(view, row)),
    isSafeguarding(row) && row.status === 'open'
      ? element(
          'span',
          { class: 'badge', 'data-field': 'safeguarding' },
          say('console.queue.safeguarding'),
        )
      : null,
    row.level === 0 ? null : levelBadge(say, row.level),
  )
  const counted = { 'aria-setsize': String(rows.length), 'aria-posinset': String(place) }
  return element('li', counted, button)
}

function paging(view: QueueView): HTMLElement {
  const { say, rows, page, language } = view
  const figures = new Intl.NumberFormat(language)
  const first = page * ROWS_A_PAGE
  const last = Math.min(first + ROWS_A_PAGE, rows.length)
  const text = say('console.queue.page', {
    from: figures.format(first + 1),
    to: figures.format(last),
    total: figures.format(rows.length),
  })
  return element(
    'nav',
    { class: 'paging', 'aria-label': say('console.queue.pages') },
    turning(view, 'page-before', page - 1),
    element('p', { role: 'status', 'data-field': 'page' }, text),
    turning(view, 'page-next', page + 1),
  )
}

function turning(view: QueueView, action: 'page-before' | 'page-next', to: number): HTMLElement {
  const { say, rows, turn } = view
  const isThere = to >= 0 && to < pagesOf(rows)
  const label = say(action === 'page-next' ? 'console.queue.next' : 'console.queue.before')
  const press = (): void => {
    if (isThere) turn(to)
  }
  const disabled = isThere ? undefined : 'true'
  return element(
    'button',
    {
      type: 'button',
      class: 'button',
      'data-action': action,
      'aria-disabled': disabled,
      click: press,
    },
    label,
  )
}

function titleOf({ say, words }: QueueView, row: QueueRow): string {
  if (row.kind === 'message') return say('console.queue.message')
  if (row.status === null) return say('console.queue.not_opened')
  const what = row.categories.map((code) => words.answer('what_category', code))
  const parts = [row.area === '' ? '' : words.area(row.area), ...what.slice(0, 2)]
  return parts.filter((part) => part !== '').join(' · ')
}

function noteOf(view: QueueView, row: QueueRow): string {
  const parts = [...standingOf(view, row), holderOf(view, row), ...tidingsOf(view, row)]
  return parts.filter((part) => part !== '').join(' · ')
}

function standingOf({ say }: QueueView, { status, state, tier }: QueueRow): string[] {
  if (status !== null) return [say(`console.status.${status}`)]
  const isFlood = tier >= FLOOD_TIER
  return [say(`console.queue.state_${state}`), isFlood ? say('console.queue.flood') : '']
}

function tidingsOf(view: QueueView, row: QueueRow): string[] {
  const { say, newsOf, passedOn, isHeld, rises } = view
  const { oid, messages } = row
  const weeks = row.weeks ?? 0
  return [
    messages > 0 ? say('console.queue.messages', { count: messages }) : '',
    weeks > 0 ? say('console.queue.unanswered', { count: weeks }) : '',
    newsOf(row) ? say('console.queue.news') : '',
    passedOn.has(oid) ? say('console.queue.passed_on') : '',
    isHeld(oid) ? say('console.queue.held') : '',
    rises(oid) ? say('console.queue.rises') : '',
  ]
}

function holderOf({ say, nameOf }: QueueView, { claimed, claimedBy }: QueueRow): string {
  if (claimedBy === null) return ''
  if (claimed === 'me') return say('console.queue.with_you')
  return say('console.queue.with_name', { name: nameOf(claimedBy) })
}
