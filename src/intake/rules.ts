import type { Answers, BlankStep, FieldView, NamedCondition } from './step-view.ts'

/** Something in an answer that she may want to put right; the field keeps what she typed. */
export interface Problem {
  readonly name: string
  readonly code: 'choice' | 'too_long' | 'date' | 'required' | 'too_much'
}

export type Posted = Readonly<Record<string, unknown>>

/** The most bytes the answers may take as JSON, so that body, tags and padding fit the bucket (protocol 8.1). */
export const formBytes = 24_000

/** Every field of a step, with those of each of its items. */
export function fieldsOf(blank: BlankStep): FieldView[] {
  if (blank.repeat === null) return [...blank.fields]
  const { item, max } = blank.repeat
  return Array.from({ length: max }, (_, index) => itemFields(item.fields, index)).flat()
}

/** The fields of item number `index`, made from those of item 0. */
export function itemFields(fields: readonly FieldView[], index: number): FieldView[] {
  return fields.map((field) => ({
    ...field,
    name: field.name.replace('[0]', `[${index}]`),
    id: field.id.replace('-0-', `-${index}-`),
  }))
}

/** The names in what was posted that this step does not have. */
export function unknownNames(blank: BlankStep, posted: Posted): string[] {
  const known = new Set(fieldsOf(blank).map((field) => field.name))
  return Object.keys(posted).filter((name) => !known.has(name))
}

/**
 * Puts a step's fields into the answers. A field that was posted empty, or not at all, has no answer any more.
 * An answer with a problem is left out of `answers` and named in `problems`.
 */
export function mergeStep(
  blank: BlankStep,
  answers: Answers,
  posted: Posted,
): { answers: Answers; problems: Problem[] } {
  const fields = fieldsOf(blank)
  const merged = new Map(Object.entries(answers))
  const problems: Problem[] = []
  for (const field of fields) {
    const read = readField(field, posted[field.name])
    if (read.problem !== null) problems.push({ name: field.name, code: read.problem })
    if (read.value === null) merged.delete(field.name)
    else merged.set(field.name, read.value)
  }
  return { answers: Object.fromEntries(merged), problems }
}

/** The questions of a step that the service cannot do without and that have no answer. */
export function missing(blank: BlankStep, answers: Answers): Problem[] {
  return blank.fields
    .filter((field) => field.required && answers[field.name] === undefined)
    .map((field) => ({ name: field.name, code: 'required' }))
}

/** Whether one of the answers under the condition's name is among its values; no condition always holds. */
export function holds(when: NamedCondition | null, answers: Answers): boolean {
  if (when === null) return true
  const given = answers[when.name]
  const all = typeof given === 'string' ? [given] : (given ?? [])
  return all.some((value) => when.values.includes(value))
}

/** The answers that count: one whose condition does not hold (any more) was not asked, so it is not told. */
export function settled(blanks: readonly BlankStep[], answers: Answers): Answers {
  const silent = blanks
    .flatMap((blank) => blank.fields)
    .filter((field) => !holds(field.when, answers))
    .map((field) => field.name)
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !silent.includes(name)))
}

interface Read {
  readonly value: string | readonly string[] | null
  readonly problem: Problem['code'] | null
}

const nothing: Read = { value: null, problem: null }

function readField(field: FieldView, given: unknown): Read {
  const all: readonly unknown[] = Array.isArray(given) ? given : [given]
  const texts = all.map(cleanText).filter((text) => text !== '')
  const [text] = texts
  if (text === undefined) return nothing
  if (field.kind === 'many') return readMany(field, texts)
  if (texts.length > 1) return { value: null, problem: 'choice' }
  if (field.kind === 'one') return readOne(field, text)
  return field.kind === 'partial-date' ? readDate(text) : readWords(field, text)
}

function readWords(field: FieldView, text: string): Read {
  const tooLong = field.max !== null && Array.from(text).length > field.max
  return tooLong ? { value: null, problem: 'too_long' } : { value: text, problem: null }
}

function readOne(field: FieldView, text: string): Read {
  const known = field.options.some((option) => option.value === text)
  return known ? { value: text, problem: null } : { value: null, problem: 'choice' }
}

function readMany(field: FieldView, texts: readonly string[]): Read {
  const known = texts.every((text) => field.options.some((option) => option.value === text))
  return known ? { value: [...new Set(texts)], problem: null } : { value: null, problem: 'choice' }
}

/**
 * What she typed, as she typed it: only NUL goes (no store keeps it), lines end in one way, a lone half of a character
 * becomes the sign for a lost one, and blanks alone are no answer.
 */
export function cleanText(given: unknown): string {
  if (typeof given !== 'string') return ''
  const text = given
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
  return text.trim() === '' ? '' : text
}

/** A date as far as she knows it: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or as people here write it, `17/11/2026`, `11/2026`. */
function readDate(text: string): Read {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim())
  const local = /^(?:(?:(\d{1,2})[/. -])?(\d{1,2})[/. -])(\d{4})$/.exec(text.trim())
  const [year, month, day] = iso?.slice(1) ?? local?.slice(1).reverse() ?? []
  if (year === undefined) return { value: null, problem: 'date' }
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(
    (part) => part !== undefined,
  )
  const value = parts.join('-')
  return isDay(value) ? { value, problem: null } : { value: null, problem: 'date' }
}

/** Whether a full or partial ISO date names a day, month or year there is. */
function isDay(date: string): boolean {
  const full = `${date}-01-01`.slice(0, 10)
  const parsed = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full)
}
