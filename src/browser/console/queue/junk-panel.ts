import { putAside } from '../../../client/discards.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/** Puts the report that is open aside as junk; for seven days anybody brings it back from the shelf. */
export function junkPanel(view: DeskView, report: OpenedReport): HTMLElement {
  const { say, workroom } = view
  const aside = deedButton(say, {
    action: 'put-this-aside',
    label: say('console.junk.aside', { count: 1 }),
    run: async () => {
      await putAside(workroom, [report])
      await view.goTo('desk', say('console.junk.put_aside', { count: 1 }))
    },
  })
  return element(
    'details',
    { class: 'more junk-one' },
    element('summary', {}, say('console.reading.junk')),
    element('p', {}, say('console.reading.junk_lead')),
    aside,
  )
}
