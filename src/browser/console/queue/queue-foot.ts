import { waitingProposals } from '../../../client/proposals.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/** What stands below the rows: how much waits for her signature, and the way to the junk. */
export function queueFoot(view: DeskView, sortJunk: () => void): (HTMLElement | null)[] {
  return [toApprove(view), junkButton(view, sortJunk)]
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
