import { closeMessage } from '../../../client/opening.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { messageParts } from './conversation-view.ts'
import { cover } from '../report/cover.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'

/** The middle column for a message without its report: it is shown with a warning, and nothing can be made of it. */
export function messageColumn(
  view: DeskView,
  message: OpenedReport,
  standing: 'loose' | 'foreign',
): HTMLElement {
  const { say, workroom } = view
  const { form, body } = message
  const close = deedButton(say, {
    action: 'close-message',
    label: say('console.talk.put_away'),
    run: async () => {
      await closeMessage(workroom, message)
      await view.goTo('desk', say('console.talk.put_away_done'))
    },
  })
  const { warning, text } = cover({
    say,
    before: [element('p', {}, say('console.reading.message'))],
    parts: messageParts(view, { oid: message.oid, form, consent: body.consent }, []),
  })
  return element(
    'div',
    { class: 'source-text' },
    element('h2', { id: 'source-title', tabindex: '-1' }, say('console.queue.message')),
    element('p', { class: 'notice', 'data-standing': standing }, say(`console.talk.${standing}`)),
    warning,
    text,
    element('p', { class: 'help' }, say('console.talk.put_away_help')),
    close,
  )
}
