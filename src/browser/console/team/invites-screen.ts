import { drawInvites, MOST_INVITES } from '../../../client/invites.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { drawForm } from './draw-form.ts'
import { element, fill } from '../page/element.ts'
import { screen, wordList } from '../page/screen.ts'

/** Draws invites for members and shows them once; they are given out on paper or by voice. */
export function invitesScreen(view: DeskView): HTMLElement {
  const { say, workroom } = view
  const drawn = element('div', { class: 'invites' })
  const form = drawForm(say, {
    label: say('console.invites.draw'),
    count: { label: say('console.invites.count', { count: MOST_INVITES }), value: 1 },
    most: MOST_INVITES,
    refused: 'console.invites.count_refused',
    run,
  })
  return screen(say('console.invites.title'), say('console.invites.lead'), form, drawn)

  async function run(count: number): Promise<void> {
    const invites = await drawInvites(workroom, count)
    fill(
      drawn,
      element('p', { class: 'notice', role: 'status' }, say('console.invites.once')),
      ...invites.map((words) => wordList('invite', words)),
    )
  }
}
