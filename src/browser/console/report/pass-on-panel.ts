import { passOn } from '../../../client/pass-on.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/** The way out for whom a report is too much: it goes to a colleague, and nobody asks why. */
export function passOnDeed(view: DeskView, report: OpenedReport): HTMLElement {
  const { say, workroom } = view
  return deedButton(say, {
    action: 'pass-on',
    label: say('console.pass_on.deed'),
    run: async () => {
      await passOn(workroom, report)
      await view.goTo('desk', say('console.pass_on.done'))
    },
  })
}

/** The same, folded away below the text: one may find out only while reading. */
export function passOnPanel(view: DeskView, report: OpenedReport): HTMLElement {
  const { say } = view
  return element(
    'details',
    { class: 'more pass-on' },
    element('summary', {}, say('console.pass_on.title')),
    element('p', {}, say('console.pass_on.lead')),
    passOnDeed(view, report),
  )
}
