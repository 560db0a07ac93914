import { ApiRefusal } from '../../client/api.ts'
import { drawInvites, MOST_INVITES } from '../../client/invites.ts'
import { deedForm } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { Mendable } from './failure.ts'
import { textField, valueOf } from './field.ts'
import { screen, wordList } from './screen.ts'

/** Draws invites for members and shows them once; they are given out on paper or by voice. */
export function invitesScreen(view: DeskView): HTMLElement {
  const { say, workroom } = view
  const drawn = element('div', { class: 'invites' })
  const form = deedForm(
    say,
    { action: 'draw', label: say('console.invites.draw'), run },
    textField({
      name: 'count',
      label: say('console.invites.count', { count: MOST_INVITES }),
      value: '1',
      attributes: { type: 'number', min: '1', max: String(MOST_INVITES) },
    }),
  )
  return screen(say('console.invites.title'), say('console.invites.lead'), form, drawn)

  async function stamped(count: number): Promise<string[][]> {
    try {
      return await drawInvites(workroom, count)
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === 'quota_spent')
        throw new Mendable(say('console.vouching.spent'))
      throw error
    }
  }

  async function run(): Promise<void> {
    const count = Number(valueOf(form, 'count'))
    if (!Number.isInteger(count) || count < 1 || count > MOST_INVITES)
      throw new Mendable(say('console.invites.count_refused', { count: MOST_INVITES }))
    const invites = await stamped(count)
    fill(
      drawn,
      element('p', { class: 'notice', role: 'status' }, say('console.invites.once')),
      ...invites.map((words) => wordList('invite', words)),
    )
  }
}
