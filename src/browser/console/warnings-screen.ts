import { listWarnings, proposeRecall, type ReleasedWarning } from '../../client/warning.ts'
import { alertView } from './alert-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { longField, valueOf } from './field.ts'
import { screen } from './screen.ts'

/** What is out, with how many deliveries went where; never to whom. */
export async function warningsScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom } = view
  const warnings = await listWarnings(workroom)
  const empty = element('p', { class: 'empty' }, say('console.warnings.empty'))
  return screen(
    say('console.warnings.title'),
    say('console.warnings.lead'),
    ...(warnings.length === 0 ? [empty] : warnings.map((one) => released(view, one))),
  )
}

function released(view: DeskView, warning: ReleasedWarning): HTMLElement {
  const { say, words } = view
  const { alert, state } = warning
  const isOut = state === 'released' && alert.kind !== 'recall'
  return element(
    'section',
    { class: 'panel released', 'data-state': state },
    alertView({ say, words, alert }),
    element('p', { class: 'help', 'data-field': 'counts' }, counted(view, warning)),
    isOut
      ? recalling(view, warning)
      : element('p', { class: 'badge' }, say(`console.warnings.state_${state}`)),
  )
}

function counted({ say }: DeskView, { counts, waiting }: ReleasedWarning): string {
  const sum = (part: 'sent' | 'failed'): number =>
    counts.reduce((total, one) => total + one[part], 0)
  return say('console.warnings.counts', { sent: sum('sent'), failed: sum('failed'), waiting })
}

function recalling(view: DeskView, { alert }: ReleasedWarning): HTMLElement {
  const { say, workroom } = view
  const why = longField({
    name: `why-${alert.id}`,
    label: say('console.warnings.recall_why'),
    rows: 2,
  })
  const recall = deedButton(say, {
    action: 'recall',
    label: say('console.warnings.recall'),
    run: async () => {
      const note = valueOf(why, `why-${alert.id}`).trim()
      if (note === '') throw new Mendable(say('console.warnings.recall_why_needed'))
      await proposeRecall(workroom, alert, note)
      await view.goTo('warnings', say('console.warnings.recall_proposed'))
    },
  })
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.warnings.recall_title')),
    why,
    recall,
  )
}
