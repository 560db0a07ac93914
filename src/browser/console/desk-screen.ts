import { openFromQueue, type Opening } from '../../client/opening.ts'
import { isQuestion } from '../../client/permission.ts'
import { listHandedOver, type HandedOver } from '../../client/packages.ts'
import { profileOf, useKeys } from '../../client/profile.ts'
import { listWarnings, type ReleasedWarning } from '../../client/warnings-out.ts'
import { RefusalError } from '../../sealing/errors.ts'
import { reportPart } from './frame/desk-parts.ts'
import type { DeskView } from './frame/desk-view.ts'
import { element, fill } from './page/element.ts'
import { failureText } from './page/failure.ts'
import { againFor } from './frame/fetching.ts'
import { guideLine } from './guide/guide-screen.ts'
import { junkView } from './queue/junk-view.ts'
import { lastStep } from './page/last-step.ts'
import { lookAgain } from './page/look-again.ts'
import { queueColumn, type QueueColumn } from './queue/queue-column.ts'
import { queueKeys } from './queue/queue-keys.ts'
import type { WarningPanel } from './draft/warning-panel.ts'

/** The desk of three columns, and what has to be saved before it goes. */
export interface DeskScreen {
  root: HTMLElement
  flush: () => Promise<void>
}

/**
 * Queue, source, warning, from left to right. What is not opened shows nothing, because nobody can read it. The queue stands
 * as soon as the list of sealed reports is there; the notes are read while it is used.
 */
export async function deskScreen(view: DeskView): Promise<DeskScreen> {
  const { workroom, api } = view
  const [packages] = await Promise.all([listHandedOver(api), workroom.reports.sync()])
  const desk = new Desk(view, packages)
  return { root: desk.root, flush: () => desk.flush() }
}

type Columns = Awaited<ReturnType<typeof reportPart>>

class Desk {
  readonly root: HTMLElement
  readonly #view: DeskView
  readonly #packages: readonly HandedOver[]
  readonly #queue: QueueColumn
  readonly #middle: HTMLElement
  readonly #right: HTMLElement
  /** Of several that were pressed one after the other the last is shown. */
  readonly #begin = lastStep()
  #panel: WarningPanel | null = null

  constructor(view: DeskView, packages: readonly HandedOver[]) {
    const { say } = view
    this.#view = view
    this.#packages = packages
    this.#middle = column('source', say('console.source.title'))
    this.#right = column('draft', say('console.draft.title'))
    const sortJunk = (): void => void this.#sortJunk()
    this.#queue = queueColumn(view, { packages, open: (oid) => void this.#open(oid), sortJunk })
    this.#clear()
    this.#queue.draw(null)
    this.root = element('div', { class: 'desk' }, this.#queue.root, this.#middle, this.#right)
    this.#queue.root.append(this.#keys())
    void this.#queue.readNotes().then(view.heard)
    lookAgain(this.root, () => this.#lookAgain())
  }

  async flush(): Promise<void> {
    await this.#panel?.flush()
  }

  #clear(): void {
    const { say } = this.#view
    fill(this.#middle, hint(say('console.source.choose')), this.#toGuide())
    fill(this.#right, hint(say('console.draft.choose')))
  }

  #toGuide(): HTMLElement {
    const { say, goTo } = this.#view
    return guideLine(say, () => void goTo('guide'))
  }

  async #leavePanel(): Promise<void> {
    await this.flush()
    this.#panel = null
  }

  async #open(oid: string): Promise<void> {
    const { say } = this.#view
    const isLast = this.#begin()
    await this.#leavePanel()
    if (!isLast()) return
    this.#clear()
    fill(this.#middle, hint(say('console.source.opening')))
    try {
      await this.#show(oid, isLast)
    } catch (error) {
      if (!isLast()) return
      const text = failureText(say, error)
      fill(
        this.#middle,
        element('p', { class: 'failure', role: 'alert' }, text),
        againFor(say, error, () => void this.#open(oid)),
      )
    }
  }

  async #show(oid: string, isLast: () => boolean): Promise<void> {
    const { workroom, unsaved } = this.#view
    const waiting = workroom.reports.find(oid)
    if (waiting === undefined) throw new RefusalError('gone')
    // An opening is logged and counted: first what it is read with has to be here.
    const columns = await reportPart(this.#view)
    const opening = await openFromQueue(workroom, waiting)
    const [released] = await Promise.all([
      listWarnings(workroom),
      workroom.vault.refresh(),
      workroom.reports.sync(),
    ])
    await unsaved.save()
    if (!isLast()) {
      // Its row says that it is open now.
      this.#queue.draw()
      return
    }
    this.#fillIn(columns, opening, released)
    this.#middle.querySelector<HTMLElement>('#source-title')?.focus()
  }

  #fillIn(columns: Columns, opening: Opening, released: readonly ReleasedWarning[]): void {
    const { messageColumn, questionPanel, sourceColumn, warningPanel } = columns
    const { report } = opening
    const view = this.#view
    const changed = (): void => {
      this.#queue.draw(report.oid)
      // What cannot be asked now is asked at the next look; the panel stands.
      void this.#panel?.heard().catch(() => undefined)
    }
    changed()
    if (opening.kind === 'message') {
      fill(this.#middle, messageColumn(view, report, opening.standing))
      return
    }
    const about = { record: opening.record, packages: this.#packages, changed }
    fill(this.#middle, sourceColumn(view, report, about))
    this.#panel = isQuestion(report.answers)
      ? questionPanel(view, report)
      : warningPanel(view, report, { released, changed })
    fill(this.#right, this.#panel.root)
  }

  /** What a colleague signs, answers or takes while the desk is open is seen on it. */
  async #lookAgain(): Promise<void> {
    await this.#view.workroom.vault.refresh()
    this.#view.heard()
    this.#queue.draw()
    await this.#panel?.heard()
  }

  async #sortJunk(): Promise<void> {
    const isLast = this.#begin()
    await this.#leavePanel()
    if (!isLast()) return
    this.#clear()
    const junk = junkView(this.#view, {
      rows: () => this.#queue.rows(),
      open: (oid) => void this.#open(oid),
      changed: () => {
        this.#queue.draw(null)
      },
    })
    fill(this.#middle, junk)
    this.#middle.querySelector<HTMLElement>('h2')?.focus()
  }

  #keys(): HTMLElement {
    const { say, workroom } = this.#view
    const queue = this.#queue
    let isOn = true
    return queueKeys({
      toGuide: () => void this.#view.goTo('guide'),
      ...{ say, root: this.root },
      isOn: () => isOn && profileOf(workroom).keys,
      use: (on) => {
        isOn = on
        // For this page it holds at once; where it cannot be kept it is asked for again next time.
        void useKeys(workroom, on).catch(() => undefined)
      },
      deeds: {
        move: (by) => {
          queue.move(by)
        },
        turn: (by) => {
          queue.turn(by)
        },
        claim: () => {
          queue.claim()
        },
        open: pressFocusedRow,
        hand: () => {
          openNames(this.#middle)
        },
      },
    })
  }
}

function pressFocusedRow(): void {
  const row = document.activeElement
  if (row instanceof HTMLElement && row.matches('[data-report]')) row.click()
}

/** The list of colleagues; it is there when the open report is hers to hand over. */
function openNames(source: HTMLElement): void {
  const names = source.querySelector<HTMLDetailsElement>('.claim details:has(select)')
  if (names === null) return
  names.open = true
  names.querySelector('select')?.focus()
}

/** A column can be scrolled with the keyboard, so it takes the focus. */
function column(name: string, label: string): HTMLElement {
  return element('section', { class: name, 'aria-label': label, tabindex: '0' })
}

function hint(text: string): HTMLElement {
  return element('p', { class: 'empty' }, text)
}
