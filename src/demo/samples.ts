import type { Answers } from '../intake/step-view.ts'
import samples from './samples.json' with { type: 'json' }

/** An invented report of the samples, by its id (`s01` ...). Throws for an id that is not there. */
export function sampleForm(id: string): Readonly<Record<string, unknown>> {
  const found = samples.reports.find((report) => report.id === id)
  if (found === undefined) throw new RangeError(`there is no sample ${id}`)
  return found.form
}

/** The ids of all samples. */
export function sampleIds(): string[] {
  return samples.reports.map(({ id }) => id)
}

/** The answers of a sample under the names that the form's fields have: `persons[0][hair]`, `vehicle[plate]`. */
export function sampleAnswers(id: string): Answers {
  return flatAnswers(sampleForm(id))
}

/** Answers as a report holds them, under the names that the form's fields have; what was not answered is left out. */
export function flatAnswers(form: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => named(name, value)))
}

function named(name: string, value: unknown): [string, string | readonly string[]][] {
  if (typeof value === 'string') return value === '' ? [] : [[name, value]]
  if (!Array.isArray(value)) return inside(name, value)
  if (value.every((one) => typeof one === 'string'))
    return value.length === 0 ? [] : [[name, value]]
  return value.flatMap((item, index) => inside(`${name}[${index}]`, item))
}

function inside(name: string, group: unknown): [string, string | readonly string[]][] {
  if (typeof group !== 'object' || group === null) return []
  return Object.entries(group).flatMap(([key, value]) => named(`${name}[${key}]`, value))
}
