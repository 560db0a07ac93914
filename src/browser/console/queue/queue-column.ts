import { claimReport } from '../../../client/claims.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import { heldRows } from '../../../client/held-rows.ts'
import type { HandedOver } from '../../../client/packages.ts'
import { passedOn } from '../../../client/pass-on.ts'
import { everything, filtered, type QueueFilter } from '../../../client/queue-filter.ts'
import type { QueueRow } from '../../../client/queue.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import { keepPresses } from '../page/kept-press.ts'
import { dutyLine } from './queue-duty.ts'
import { queueFilters } from './queue-filters.ts'
import { queueFoot } from './queue-foot.ts'
import { openingsLine } from './queue-openings.ts'
import { clockNotice, nothing, nothingHere } from './queue-notices.ts'
import { notesReading, type NotesReading } from './queue-reading.ts'
import { newsNow, rowsNow } from './queue-rows.ts'
import { pagesOf, queueView } from './queue-view.ts'
import { sentBackView } from '../release/sent-back-view.ts'

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
  return new Column(view, needs)
}

class Column implements QueueColumn {
  readonly root: HTMLElement
  readonly #view: DeskView
  readonly #needs: Needs
  readonly #head = element('div')
  readonly #notice = element('p', { class: 'failure', role: 'alert' })
  readonly #list = element('div')
  readonly #foot = element('div', { class: 'queue-foot' })
  readonly #reading: NotesReading
  readonly #openings: ReturnType<typeof openingsLine>
  readonly #held = heldRows()
  #filter: QueueFilter = everything
  #page = 0
  #isOpening = false
  #fits: ReadonlySet<string> = new Set()
  #current: string | null = null
  #all: readonly QueueRow[] = []
  #shown: readonly QueueRow[] = []

  constructor(view: DeskView, needs: Needs) {
    this.#view = view
    this.#needs = needs
    this.#reading = notesReading(view, () => {
      this.draw()
    })
    this.#openings = openingsLine(view)
    this.root = element(
      'section',
      { class: 'queue', 'aria-label': view.say('console.queue.title'), tabindex: '0' },
      ...[this.#head, clockNotice(view), this.#reading.root, this.#openings.root],
      ...[this.#notice, this.#list, this.#foot, dutyLine(view)],
    )
    keepPresses(this.#list, 'data-report', (oid) => {
      this.#open(oid)
    })
  }

  draw(current: string | null = this.#current): void {
    // The first drawing, what was opened to sort out junk, and a report that has just been opened.
    const isOther = current !== this.#current
    if (this.#isOpening || isOther || current === null) this.#openings.ask()
    if (current !== null) this.#isOpening = false
    this.#current = current
    this.#all = rowsNow(this.#view)
    const fitting = filtered(this.#all, this.#filter)
    this.#fits = new Set(fitting.map(({ oid }) => oid))
    this.#shown = this.#held.arranged(fitting, this.#all)
    this.#openings.show(this.#shown.filter(({ status }) => status === null).length)
    this.#page = Math.min(this.#page, pagesOf(this.#shown) - 1)
    this.#drawHead()
    this.#drawList()
    const sortJunk = (): void => {
      this.#leaveFor('')
      this.#needs.sortJunk()
    }
    fill(this.#foot, ...queueFoot(this.#view, sortJunk))
  }

  rows(): readonly QueueRow[] {
    return this.#all
  }

  readNotes(): Promise<void> {
    return this.#reading.read()
  }

  turn(by: 1 | -1): void {
    const page = this.#page + by
    if (page >= 0 && page < pagesOf(this.#shown)) this.#turnTo(page)
  }

  move(by: 1 | -1): void {
    const here = buttons(this.#list)
    const focused = focusedOid(this.#list) ?? this.#current
    const now = here.findIndex((one) => one.dataset['report'] === focused)
    const next = now === -1 ? firstFor(by, here.length) : now + by
    if (here[next] !== undefined) here[next].focus()
    else if (by === 1) this.turn(1)
    else if (this.#page > 0) {
      this.#turnTo(this.#page - 1)
      buttons(this.#list).at(-1)?.focus()
    }
  }

  claim(): void {
    const oid = focusedOid(this.#list) ?? this.#current
    const row = this.#all.find((one) => one.oid === oid)
    if (row !== undefined) void this.#take(row)
  }

  async #take(row: QueueRow): Promise<void> {
    const { say, workroom } = this.#view
    fill(this.#notice)
    this.#held.hold(row.oid)
    try {
      await claimReport(workroom, row)
    } catch (error) {
      fill(this.#notice, failureText(say, error))
    }
    this.draw()
  }

  #drawHead(): void {
    const { say } = this.#view
    const number = String(this.#all.length)
    const count = element('span', { class: 'count', 'data-field': 'queue-count' }, number)
    const attributes = { id: 'queue-title', class: 'column-title', tabindex: '-1' }
    const title = element('h1', attributes, say('console.queue.title'), ' ', count)
    const choose = (filter: QueueFilter): void => {
      this.#choose(filter)
    }
    const views = { view: this.#view, rows: this.#all, filter: this.#filter, choose }
    const filters = this.#all.length === 0 ? null : queueFilters(views)
    fill(this.#head, sentBackView(this.#view, 'desk', this.#needs.open), title, filters)
  }

  #drawList(): void {
    const focused = focusedOid(this.#list)
    fill(this.#list, this.#shown.length === 0 ? this.#emptyList() : this.#pageOfRows())
    const again = buttons(this.#list).find((one) => one.dataset['report'] === focused)
    if (focused !== undefined) again?.focus()
  }

  #emptyList(): HTMLElement {
    if (this.#all.length === 0) return nothing(this.#view)
    return nothingHere(this.#view, () => {
      this.#choose(everything)
    })
  }

  #pageOfRows(): HTMLElement {
    const { say, words, language, workroom } = this.#view
    return queueView({
      ...{ say, words, language, rows: this.#shown, page: this.#page, current: this.#current },
      open: (oid) => {
        this.#open(oid)
      },
      isHeld: (oid) => this.#held.has(oid) && !this.#fits.has(oid),
      rises: (oid) => oid === this.#current && this.#held.rises(oid),
      passedOn: passedOn(workroom),
      turn: (page) => {
        this.#turnTo(page)
      },
      newsOf: newsNow(this.#view, this.#needs.packages),
      nameOf: (id) => nameOf(workroom.watched.current, id),
    })
  }

  #open(oid: string): void {
    this.#held.hold(oid)
    this.#leaveFor(oid)
    this.#isOpening = true
    this.#needs.open(oid)
  }

  /** In answer to her own press alone, so that no row comes to lie under a finger that meant another. */
  #leaveFor(oid: string): void {
    if (this.#held.letRise(oid)) this.draw()
  }

  #choose(filter: QueueFilter): void {
    this.#filter = filter
    this.#held.clear()
    this.#page = 0
    const field = document.activeElement?.getAttribute('name') ?? ''
    this.draw()
    const again = field === '' ? '[aria-pressed="true"]' : `[name="${field}"]`
    this.#head.querySelector<HTMLElement>(again)?.focus()
  }

  #turnTo(page: number): void {
    this.#page = page
    this.#drawList()
    buttons(this.#list)[0]?.focus()
    this.root.scrollTop = 0
  }
}

function firstFor(by: 1 | -1, count: number): number {
  return by === 1 ? 0 : count - 1
}

function buttons(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-report]')]
}

function focusedOid(list: HTMLElement): string | undefined {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || !list.contains(activeElement)) return undefined
  return activeElement.dataset['report']
}
