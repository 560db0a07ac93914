import { askStep } from './asking.ts'
import { lastStep } from './last-step.ts'
import { choiceSteps } from './form-choices.ts'
import { incidentSteps } from './form-incident.ts'
import { personSteps } from './form-person.ts'
import type { Step } from './field.ts'

/** What the form needs to know about the place it serves. */
export interface FormScheme {
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly languages: readonly string[]
}

export type Form = readonly Step[]

/** The report form in its order, with the areas and languages of a scheme filled in. */
export function formOf(scheme: FormScheme): Form {
  return [
    ...incidentSteps(scheme.areas.map((area) => area.id)),
    ...personSteps,
    ...choiceSteps(scheme.languages),
    { step: lastStep, repeat: null, group: null, fields: [] },
  ]
}

/** The name a field has in the page, as interface and paper twin know it: `persons[0][hair]`, `vehicle[plate]`. */
export function nameOf(step: Step, key: string, index = 0): string {
  if (step.repeat !== null) return `${step.repeat.name}[${index}][${key}]`
  return step.group === null ? key : `${step.group}[${key}]`
}

/** Where a field's texts are found in the catalogue: `report.persons.hair`. */
export function textPath(step: Step, key: string): string {
  const own = step.step === askStep ? askStep : null
  const prefix = step.repeat?.name ?? step.group ?? own
  return prefix === null ? `report.${key}` : `report.${prefix}.${key}`
}
