import type { Account } from '../../../client/people.ts'
import { MOST_INVITES_A_MONTH } from '../../../sealing/directory.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { textField, valueOf } from '../page/field.ts'
import { rootStep } from './root-step.ts'
import type { Say } from '../page/say.ts'
import { proposeAbout } from './team-change.ts'

/** What an organisation begins with, unless somebody says otherwise. */
const usual = 20

const most = { count: MOST_INVITES_A_MONTH }

/** How many invites an organisation may draw in a month. */
export function allowanceField(say: Say, id: string, value = usual): HTMLElement {
  return textField({
    name: `allowance-${id}`,
    label: say('console.people.allowance_field', most),
    value: String(value),
    attributes: { type: 'number', min: '1', max: String(MOST_INVITES_A_MONTH) },
  })
}

/** The number that was typed. Throws `Mendable`. */
export function allowanceIn(say: Say, form: ParentNode, id: string): number {
  const typed = Number(valueOf(form, `allowance-${id}`))
  if (!Number.isInteger(typed) || typed < 1 || typed > MOST_INVITES_A_MONTH)
    throw new Mendable(say('console.people.allowance_refused', most))
  return typed
}

/** The number the directory gives this organisation; null for everybody else. */
function allowanceOf({ workroom }: DeskView, id: string): number | null {
  const { vouchers = [] } = workroom.watched.current
  return vouchers.find((one) => one.id === id)?.per_month ?? null
}

/** How many an organisation may draw, in words; null for everybody else. */
export function allowanceNote(view: DeskView, { id }: Account): HTMLElement | null {
  const count = allowanceOf(view, id)
  if (count === null) return null
  return element('p', { class: 'help' }, view.say('console.people.allowance', { count }))
}

/** Proposes another number for an organisation; like every change of the directory it takes two. Null for everybody else. */
export function allowanceChange(view: DeskView, one: Account): HTMLElement | null {
  const { say } = view
  const now = allowanceOf(view, one.id)
  if (now === null) return null
  const about = `allowance-of-${one.id}`
  const form = deedForm(
    say,
    { action: 'propose-allowance', label: say('console.people.allowance_propose'), run },
    allowanceField(say, one.id, now),
    rootStep(view, about),
  )
  const summary = element('summary', {}, say('console.people.allowance_title'))
  return element('details', { class: 'more' }, summary, form)

  async function run(): Promise<void> {
    const perMonth = allowanceIn(say, form, one.id)
    if (perMonth === now) throw new Mendable(say('console.people.allowance_same'))
    await proposeAbout(view, { form, about }, { kind: 'allowance', id: one.id, perMonth })
  }
}
