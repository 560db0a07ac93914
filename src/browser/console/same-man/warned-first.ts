import { findDraft } from '../../../client/cases.ts'
import { nicknameFor } from '../../../client/matching/patterns.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill, type Child } from '../page/element.ts'
import { warnedView } from './warned-view.ts'
import { chooseSeparate, isSeparate, watchWarned, type WarnedNow } from './warned-watch.ts'

/**
 * What stands over a draft before anything is written: that a warning about this man may be out. While nothing was begun, the
 * form waits until somebody has chosen; `data-held` says so to the style sheet.
 */
export function warnedFirst(view: DeskView, report: OpenedReport): HTMLElement {
  const { say, workroom } = view
  const root = element('div', { class: 'warned-first', role: 'status', tabindex: '-1' })
  const isBegun = findDraft(workroom, report) !== null
  if (!isBegun) {
    root.setAttribute('data-held', '')
    fill(root, element('p', { class: 'help' }, say('console.warned.looking')))
  }
  watchWarned(report, show)
  return root

  function show({ all, isRead, compare }: WarnedNow): void {
    const sure = all.filter(({ isLikely }) => isLikely)
    const isHeld = sure.length > 0 && !isBegun && !isSeparate(report)
    root.toggleAttribute('data-held', isHeld)
    root.toggleAttribute('data-some', sure.length > 0)
    const unread = isRead ? null : element('p', { class: 'notice' }, say('console.warned.unread'))
    const views = sure.map((one) => warnedView(view, report, { warned: one, compare }))
    fill(root, unread, ...views, ...(sure.length > 0 ? separate(view, report, isHeld) : []))
    // While it is drawn it does not stand on the panel yet.
    queueMicrotask(() => {
      takeName(view, report, root)
    })
  }
}

/** Another warning stays possible, and what it does is said before it is chosen. */
function separate(view: DeskView, report: OpenedReport, isHeld: boolean): Child[] {
  const { say } = view
  if (!isHeld) return [element('p', { class: 'help' }, say('console.warned.separate_chosen'))]
  const click = (event: Event): void => {
    const panel =
      event.currentTarget instanceof Element ? event.currentTarget.closest('.warning-panel') : null
    chooseSeparate(report)
    panel?.querySelector<HTMLElement>('.draft-form select, .draft-form input')?.focus()
  }
  const attributes = { type: 'button', class: 'button', 'data-action': 'separate-warning', click }
  return [
    element('button', attributes, say('console.warned.separate')),
    element('p', { class: 'help' }, say('console.warned.separate_help')),
  ]
}

/** One name a man: when his case gets one while the draft is open, the draft takes it. */
function takeName({ workroom }: DeskView, { oid }: OpenedReport, root: HTMLElement): void {
  const name = nicknameFor(workroom, oid)
  const field = root.closest('.warning-panel')?.querySelector<HTMLInputElement>('[name="nickname"]')
  if (name === null || !field || field.value === name) return
  field.value = name
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
