import { openFromQueue } from '../../client/opening.ts'
import { listHandedOver } from '../../client/packages.ts'
import { profileOf, useKeys } from '../../client/profile.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { failureText } from './failure.ts'
import { junkView } from './junk-view.ts'
import { messageColumn } from './message-column.ts'
import { queueColumn } from './queue-column.ts'
import { queueKeys } from './queue-keys.ts'
import { sourceColumn } from './source-column.ts'
import { warningPanel, type WarningPanel } from './warning-panel.ts'

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
  const { say, workroom, api } = view
  const [packages] = await Promise.all([listHandedOver(api), workroom.reports.sync()])
  const middle = column('source', say('console.source.title'))
  const right = column('draft', say('console.draft.title'))
  const queue = queueColumn(view, { packages, open: (oid) => void opened(oid), sortJunk })
  let panel: WarningPanel | null = null
  clear()
  queue.draw(null)
  const root = element('div', { class: 'desk' }, queue.root, middle, right)
  queue.root.append(keys())
  void queue.readNotes()
  return { root, flush: () => panel?.flush() ?? Promise.resolve() }

  function clear(): void {
    fill(middle, hint(say('console.source.choose')))
    fill(right, hint(say('console.draft.choose')))
  }

  async function opened(oid: string): Promise<void> {
    await leavePanel()
    fill(middle, hint(say('console.source.opening')))
    fill(right, hint(say('console.draft.choose')))
    try {
      await show(oid)
    } catch (error) {
      fill(middle, element('p', { class: 'failure', role: 'alert' }, failureText(say, error)))
    }
  }

  async function leavePanel(): Promise<void> {
    await panel?.flush()
    panel = null
  }

  async function show(oid: string): Promise<void> {
    const waiting = workroom.reports.find(oid)
    if (waiting === undefined) return
    const opening = await openFromQueue(workroom, waiting)
    await workroom.reports.sync()
    const { report } = opening
    const changed = (): void => {
      queue.draw(report.oid)
    }
    changed()
    if (opening.kind === 'message') {
      fill(middle, messageColumn(view, report, opening.standing))
    } else {
      fill(middle, sourceColumn(view, report, { record: opening.record, packages, changed }))
      panel = warningPanel(view, report, changed)
      fill(right, panel.root)
    }
    middle.querySelector<HTMLElement>('#source-title')?.focus()
  }

  function sortJunk(): void {
    void leavePanel().then(() => {
      clear()
      const changed = (): void => {
        queue.draw(null)
      }
      fill(middle, junkView(view, { rows: queue.rows, open: (oid) => void opened(oid), changed }))
      middle.querySelector<HTMLElement>('h2')?.focus()
    })
  }

  function keys(): HTMLElement {
    let isOn = true
    return queueKeys({
      ...{ say, root },
      isOn: () => isOn && profileOf(workroom).keys,
      use: (on) => {
        isOn = on
        void useKeys(workroom, on).catch(() => undefined)
      },
      deeds: {
        move: queue.move,
        turn: queue.turn,
        claim: queue.claim,
        open: () => {
          const row = document.activeElement
          if (row instanceof HTMLElement && row.matches('[data-report]')) row.click()
        },
        hand: () => {
          const names = middle.querySelector<HTMLDetailsElement>('.claim details')
          if (names === null) return
          names.open = true
          names.querySelector('select')?.focus()
        },
      },
    })
  }
}

/** A column can be scrolled with the keyboard, so it takes the focus. */
function column(name: string, label: string): HTMLElement {
  return element('section', { class: name, 'aria-label': label, tabindex: '0' })
}

function hint(text: string): HTMLElement {
  return element('p', { class: 'empty' }, text)
}
