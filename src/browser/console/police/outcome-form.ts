import { tellOutcome, type ListedPackage } from '../../../client/officer.ts'
import { outcomes } from '../../../sealing/outcome.ts'
import type { Desk } from '../../../client/person.ts'
import { deedForm } from '../page/deed.ts'
import { element, fill } from '../page/element.ts'
import { choiceField, valueOf } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** What came of a package, as one of a few words: it finds its way back to her through the moderators. */
export function outcomeForm(say: Say, desk: Desk, parcel: ListedPackage): HTMLElement {
  const name = `outcome-${parcel.id}`
  const none = { value: '', label: say('console.outcome.none') }
  const options = outcomes.map((value) => ({ value, label: say(`console.outcome.${value}`) }))
  const field = choiceField({
    name,
    label: say('console.officer.outcome'),
    help: say('console.officer.outcome_help'),
    value: parcel.outcome ?? '',
    options: parcel.outcome === null ? [none, ...options] : options,
  })
  const status = element('p', { role: 'status', 'data-field': 'outcome-told' })
  const form = deedForm(
    say,
    { action: 'outcome', label: say('console.officer.tell'), run: tell },
    field,
  )
  return element('div', { class: 'outcome' }, form, status)

  async function tell(): Promise<void> {
    fill(status)
    const outcome = outcomes.find((one) => one === valueOf(form, name))
    if (outcome === undefined) return
    await tellOutcome(desk, parcel, outcome)
    parcel.outcome = outcome
    fill(status, say('console.officer.told'))
  }
}
