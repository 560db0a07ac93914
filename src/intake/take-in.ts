import { sizeOf } from './report-form.ts'
import { fieldsOf, formBytes, mergeStep, unknownNames, type Posted, type Problem } from './rules.ts'
import type { Answers, BlankStep } from './step-view.ts'

/** A step's fields taken in: the answers with them, and what stands in the page where it is no answer. */
export interface Merged {
  readonly answers: Answers
  readonly typed: Answers
  readonly problems: readonly Problem[]
  /** Something was posted that the step does not have. */
  readonly unknown: boolean
}

/** Takes in what was posted; an answer that has a problem stays in the page and out of the answers. */
export function takeIn(blank: BlankStep, before: Answers, posted: Posted): Merged {
  const { answers, problems } = mergeStep(blank, before, posted)
  const typed = typedIn(blank, posted)
  const unknown = unknownNames(blank, posted).length > 0
  // The last page asks nothing, so nothing can have grown.
  if (fieldsOf(blank).length === 0) return { answers: before, typed, problems, unknown }
  if (sizeOf(answers) <= formBytes) return { answers, typed, problems, unknown }
  // The answers before stay as they were: they fit.
  return { answers: before, typed, problems: [...problems, tooMuch(blank, typed)], unknown }
}

/** What stands in the step's fields just now, with or without problems. */
function typedIn(blank: BlankStep, posted: Posted): Answers {
  const typed = fieldsOf(blank).map((field) => {
    const given = posted[field.name]
    const many = field.kind === 'many' && Array.isArray(given)
    const texts: unknown[] = Array.isArray(given) ? given : [given]
    const strings = texts.filter((text) => typeof text === 'string')
    return [field.name, many ? strings : (strings[0] ?? '')] as const
  })
  return Object.fromEntries(typed)
}

/** Names the longest of the fields that were too much together. */
function tooMuch(blank: BlankStep, typed: Answers): Problem {
  const [longest] = fieldsOf(blank)
    .map(({ name }) => ({ name, length: String(typed[name]).length }))
    .sort((a, b) => b.length - a.length)
  return { name: longest?.name ?? '', code: 'too_much' }
}
