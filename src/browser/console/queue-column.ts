import { asideOids } from '../../client/discards.ts'
import { claimants, claimReport } from '../../client/claims.ts'
import { nameOf } from '../../client/directory-watch.ts'
import { newsFor, packagesOf, type HandedOver } from '../../client/packages.ts'
import { waitingProposals } from '../../client/proposals.ts'
import { everything, filtered, type QueueFilter } from '../../client/queue-filter.ts'
import { queueRows, type QueueRow } from '../../client/queue.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { failureText } from './failure.ts'
import { queueFilters } from './queue-filters.ts'
import { notesReading } from './queue-reading.ts'
import { pagesOf, queueView, ROWS_A_PAGE } from './queue-view.ts'

/** The left column, and what keys and the other columns do with it. */
export interface QueueColumn {
  root: HTMLElement
  /** Draws anew from what is known now; `current` is the report that is open. */
  draw: (current?: string | null) => void
  /** All rows, whatever the view shows. */
  rows: () => readonly QueueRow[]
  /** Moves the focus from row to row, over the pages' ends. */
  move: (by: 1 | -1) => void
  turn: (by: 1 | -1) => void
  /** Takes the row that has the focus in hand, or the report that is open. */
  claim: () => void
  /** Reads the notes and draws again; the list can be used meanwhile. */
  readNotes: () => Promise<void>
}

interface Needs {
  packages: readonly HandedOver[]
  open: (oid: string) => void
  sortJunk: () => void
}

/** The queue with its views. What was chosen stays while the desk stands. */
export function queueColumn(view: DeskView, needs: Needs): QueueColumn {
  const { say, workroom } = view
  const at = { filter: everything, page: 0, current: null as string | null }
  let all: readonly QueueRow[] = []
  let shown: readonly QueueRow[] = []
  const head = element('div')
  const notice = element('p', { class: 'failure', role: 'alert' })
  const list = element('div')
  const foot = element('div', { class: 'queue-foot' })
  const reading = notesReading(view, draw)
  const root = element(
    'section',
    { class: 'queue', 'aria-label': say('console.queue.title'), tabindex: '0' },
    ...[head, clockNotice(view), reading.root, notice, list, foot],
  )
  return { root, draw, rows: () => all, move, turn, claim, readNotes: reading.read }

  function draw(current: string | null = at.current): void {
    at.current = current
    all = rowsNow(view)
    shown = filtered(all, at.filter)
    at.page = Math.min(at.page, pagesOf(shown) - 1)
    drawHead()
    drawList()
    fill(foot, toApprove(view), junkButton(view, needs.sortJunk))
  }

  function drawHead(): void {
    const count = element(
      'span',
      { class: 'count', 'data-field': 'queue-count' },
      String(all.length),
    )
    const title = element('h1', { id: 'queue-title', class: 'column-title', tabindex: '-1' }, say('console.queue.title'), ' ', count) // prettier-ignore
    if (all.length === 0) fill(head, title)
    else fill(head, title, queueFilters({ view, rows: all, filter: at.filter, choose }))
  }

  function drawList(): void {
    const focused = focusedOid(list)
    if (shown.length === 0)
      fill(list, all.length === 0 ? nothing(view) : nothingHere(view, () => { choose(everything) })) // prettier-ignore
    else {
      const { words, language } = view
      const name = (id: string): string => nameOf(workroom.watched.current, id)
      const newsOf = newsNow(view, needs.packages)
      const page = { rows: shown, page: at.page, current: at.current, turn: turnTo, newsOf }
      fill(
        list,
        queueView({ ...{ say, words, language, open: needs.open, nameOf: name }, ...page }),
      )
    }
    if (focused !== undefined) rowButton(list, focused)?.focus()
  }

  function choose(filter: QueueFilter): void {
    at.filter = filter
    at.page = 0
    const field = document.activeElement?.getAttribute('name') ?? ''
    draw()
    if (field !== '') head.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()
    else head.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
  }

  function turnTo(page: number): void {
    at.page = page
    drawList()
    buttons(list)[0]?.focus()
    root.scrollTop = 0
  }

  function turn(by: 1 | -1): void {
    const page = at.page + by
    if (page >= 0 && page < pagesOf(shown)) turnTo(page)
  }

  function move(by: 1 | -1): void {
    const here = buttons(list)
    const focused = focusedOid(list) ?? at.current
    const now = here.findIndex((one) => one.dataset['report'] === focused)
    const next = now === -1 ? (by === 1 ? 0 : here.length - 1) : now + by
    if (here[next] !== undefined) here[next].focus()
    else if (by === 1) turn(1)
    else if (at.page > 0) {
      turnTo(at.page - 1)
      buttons(list)[ROWS_A_PAGE - 1]?.focus()
    }
  }

  function claim(): void {
    const oid = focusedOid(list) ?? at.current
    const row = all.find((one) => one.oid === oid)
    if (row !== undefined) void take(row)
  }

  async function take(row: QueueRow): Promise<void> {
    fill(notice)
    try {
      await claimReport(workroom, row)
    } catch (error) {
      fill(notice, failureText(say, error))
    }
    draw()
  }
}

function rowsNow({ workroom, now }: DeskView): QueueRow[] {
  const { vault, reports, desk } = workroom
  const known = {
    cases: vault.of('case').map((kept) => kept.record),
    messages: vault.of('follow-up').map((kept) => kept.record),
    claimed: claimants(workroom),
    aside: asideOids(workroom),
  }
  return queueRows(reports.all(), known, { me: desk.person.id, now: now() })
}

function newsNow({ workroom }: DeskView, packages: readonly HandedOver[]) {
  const cases = new Map(workroom.vault.of('case').map(({ record }) => [record.report, record]))
  return ({ oid }: QueueRow): boolean => {
    const record = cases.get(oid)
    if (record === undefined || packages.length === 0) return false
    return newsFor(record, packagesOf(workroom, oid, packages)).length > 0
  }
}

function buttons(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-report]')]
}

function rowButton(list: HTMLElement, oid: string): HTMLElement | undefined {
  return buttons(list).find((one) => one.dataset['report'] === oid)
}

function focusedOid(list: HTMLElement): string | undefined {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || !list.contains(activeElement)) return undefined
  return activeElement.dataset['report']
}

function nothing({ say }: DeskView): HTMLElement {
  return element('p', { class: 'empty' }, say('console.queue.empty'))
}

function nothingHere({ say }: DeskView, all: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'button', 'data-action': 'show-all', click: all }
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, say('console.queue.nothing_here')),
    element('button', attributes, say('console.queue.show_all')),
  )
}

function clockNotice({ say, workroom }: DeskView): HTMLElement | null {
  const count = Math.abs(workroom.clockBehind)
  if (count === 0) return null
  const text = say('console.queue.clock', { count })
  return element('p', { class: 'notice', 'data-field': 'clock' }, text)
}

function toApprove(view: DeskView): HTMLElement | null {
  const { say, workroom } = view
  const mine = workroom.desk.person.id
  const count = waitingProposals(workroom).filter((kept) => kept.record.by !== mine).length
  if (count === 0) return null
  const click = (): void => void view.goTo('approvals')
  const attributes = { type: 'button', class: 'row', 'data-action': 'approvals', click }
  return element('button', attributes, say('console.queue.to_approve', { count }))
}

function junkButton({ say }: DeskView, click: () => void): HTMLElement {
  const attributes = { type: 'button', class: 'button plain', 'data-action': 'junk', click }
  return element('button', attributes, say('console.junk.button'))
}
