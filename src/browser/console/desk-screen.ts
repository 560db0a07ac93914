import { openFromQueue } from '../../client/opening.ts'
import { listHandedOver, newsFor, packagesOf, type HandedOver } from '../../client/packages.ts'
import { waitingProposals } from '../../client/proposals.ts'
import { listReports, queueRows, type QueueRow, type WaitingReport } from '../../client/queue.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { failureText } from './failure.ts'
import { messageColumn } from './message-column.ts'
import { queueView } from './queue-view.ts'
import { sourceColumn } from './source-column.ts'
import { warningPanel, type WarningPanel } from './warning-panel.ts'

/** The desk of three columns, and what has to be saved before it goes. */
export interface DeskScreen {
  root: HTMLElement
  flush: () => Promise<void>
}

/** Queue, source, warning, from left to right. What is not opened shows nothing, because nobody can read it. */
export async function deskScreen(view: DeskView): Promise<DeskScreen> {
  const { say, workroom, api } = view
  const [reports, packages] = await Promise.all([listReports(api), listHandedOver(api)])
  const queue = column('queue', say('console.queue.title'))
  const middle = column('source', say('console.source.title'))
  const right = column('draft', say('console.draft.title'))
  fill(middle, hint(say('console.source.choose')))
  fill(right, hint(say('console.draft.choose')))
  let panel: WarningPanel | null = null
  drawQueue(null)
  const root = element('div', { class: 'desk' }, queue, middle, right)
  return { root, flush: () => panel?.flush() ?? Promise.resolve() }

  function drawQueue(current: string | null): void {
    const open = (oid: string): void => void opened(oid)
    fill(queue, waitingList(view, { reports, packages, current, open }), toApprove(view))
  }

  async function opened(oid: string): Promise<void> {
    const report = reports.find((one) => one.oid === oid)
    if (report === undefined) return
    await panel?.flush()
    panel = null
    fill(middle, hint(say('console.source.opening')))
    fill(right, hint(say('console.draft.choose')))
    try {
      await show(report)
    } catch (error) {
      fill(middle, element('p', { class: 'failure', role: 'alert' }, failureText(say, error)))
    }
  }

  async function show(waiting: WaitingReport): Promise<void> {
    const opening = await openFromQueue(workroom, waiting)
    waiting.state = 'opened'
    const { report } = opening
    const shown = reports.find((one) => one.oid === report.oid) ?? waiting
    drawQueue(shown.oid)
    if (opening.kind === 'message') {
      fill(middle, messageColumn(view, report, opening.standing))
    } else {
      const isMine = shown.claimedBy === workroom.desk.person.id
      const changed = (): void => {
        drawQueue(shown.oid)
      }
      const about = { record: opening.record, isMine, packages, changed }
      fill(middle, sourceColumn(view, report, about))
      panel = warningPanel(view, report, changed)
      fill(right, panel.root)
    }
    middle.querySelector<HTMLElement>('#source-title')?.focus()
  }
}

interface Waiting {
  reports: readonly WaitingReport[]
  packages: readonly HandedOver[]
  current: string | null
  open: (oid: string) => void
}

function waitingList(view: DeskView, { reports, packages, ...choosing }: Waiting): HTMLElement {
  const { say, words, workroom } = view
  const cases = workroom.vault.of('case').map((kept) => kept.record)
  const messages = workroom.vault.of('follow-up').map((kept) => kept.record)
  const at = { me: workroom.desk.person.id, now: view.now() }
  const rows = queueRows(reports, { cases, messages }, at)
  return queueView({ say, words, rows, newsOf, ...choosing })

  function newsOf({ oid }: QueueRow): boolean {
    const record = cases.find((one) => one.report === oid)
    return record !== undefined && newsFor(record, packagesOf(workroom, oid, packages)).length > 0
  }
}

/** A column can be scrolled with the keyboard, so it takes the focus. */
function column(name: string, label: string): HTMLElement {
  return element('section', { class: name, 'aria-label': label, tabindex: '0' })
}

function hint(text: string): HTMLElement {
  return element('p', { class: 'empty' }, text)
}

function toApprove(view: DeskView): HTMLElement | null {
  const { say, workroom } = view
  const mine = workroom.desk.person.id
  const count = waitingProposals(workroom).filter((kept) => kept.record.by !== mine).length
  if (count === 0) return null
  return element(
    'button',
    {
      type: 'button',
      class: 'row',
      'data-action': 'approvals',
      click: () => void view.goTo('approvals'),
    },
    say('console.queue.to_approve', { count }),
  )
}
