import { closeCase } from '../../../client/cases.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/** The end of the work on a report that no warning came of, folded away. */
export function closing(view: DeskView, report: OpenedReport): HTMLElement {
  const { say } = view
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.source.close_title')),
    element('p', {}, say('console.source.close_lead')),
    ending(view, report, { action: 'close', label: 'console.source.close', done: 'console.source.closed' }), // prettier-ignore
  )
}

/** The end of the work on a report whose warning went out. @param isNext when nothing else is left to do */
export function finishing(view: DeskView, report: OpenedReport, isNext: boolean): HTMLElement {
  const { say } = view
  return element(
    'section',
    { class: 'finishing' },
    element('p', { class: 'help' }, say('console.standing.finish_lead')),
    ending(view, report, {
      action: 'finish',
      label: 'console.standing.finish',
      done: 'console.standing.finished',
      isNext,
    }),
  )
}

interface Ending {
  action: string
  label: 'console.source.close' | 'console.standing.finish'
  done: 'console.source.closed' | 'console.standing.finished'
  isNext?: boolean
}

function ending(
  view: DeskView,
  report: OpenedReport,
  { action, label, done, isNext = false }: Ending,
): HTMLElement {
  const { say, workroom } = view
  return deedButton(say, {
    action,
    label: say(label),
    primary: isNext,
    run: async () => {
      await closeCase(workroom, report)
      await view.goTo('desk', say(done))
    },
  })
}
