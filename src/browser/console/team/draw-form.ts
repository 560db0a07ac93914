import { ApiRefusal } from '../../../client/api.ts'
import type { MessageKey } from '../../../i18n/catalogue.ts'
import { deedForm } from '../page/deed.ts'
import { Mendable } from '../page/failure.ts'
import { textField, valueOf } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** What a form that draws invites asks and says. */
export interface Drawing {
  readonly label: string
  readonly count: { readonly label: string; readonly help?: string; readonly value: number }
  /** The most that may be drawn at once. */
  readonly most: number
  /** Says, with the most, that this is no number of invites. */
  readonly refused: MessageKey
  readonly run: (count: number, form: HTMLFormElement) => Promise<void>
}

/** Asks how many invites are to be drawn. A month's allowance that is used up is said as such. */
export function drawForm(say: Say, drawing: Drawing, ...more: HTMLElement[]): HTMLFormElement {
  const { most } = drawing
  const { value, ...words } = drawing.count
  const attributes = { type: 'number', min: '1', max: String(most) }
  const field = textField({ name: 'count', ...words, value: String(value), attributes })
  const form = deedForm(say, { action: 'draw', label: drawing.label, run }, field, ...more)
  return form

  async function run(): Promise<void> {
    const count = Number(valueOf(form, 'count'))
    if (!Number.isInteger(count) || count < 1 || count > most)
      throw new Mendable(say(drawing.refused, { count: most }))
    try {
      await drawing.run(count, form)
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === 'quota_spent')
        throw new Mendable(say('console.vouching.spent'))
      throw error
    }
  }
}
