import { readDuty } from '../../../client/duty.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { rotaForm } from './rota-form.ts'
import { myWays } from './rota-mine.ts'
import { nextGap } from './rota-words.ts'

/** Who is on duty when, and where I am written to. */
export async function rotaScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom } = view
  const duty = await readDuty(workroom)
  const notes: string[] = []
  if (duty.rota === null) notes.push(say('console.rota.none'))
  if (!duty.isVouched) notes.push(say('console.rota.not_vouched'))
  const gap = nextGap(view, duty)
  if (gap !== null) notes.push(gap)
  if (duty.missed > 0) notes.push(say('console.rota.missed', { count: duty.missed }))
  return element(
    'section',
    { class: 'wide rota' },
    element('h1', { tabindex: '-1' }, say('console.rota.title')),
    element('p', { class: 'lead' }, say('console.rota.lead')),
    ...notes.map((note) =>
      element('div', { class: 'notice gentle', 'data-field': 'rota-note' }, element('p', {}, note)),
    ),
    myWays(view, duty),
    rotaForm(view, duty),
  )
}
