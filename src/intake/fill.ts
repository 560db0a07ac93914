import { holds, itemFields } from './rules.ts'
import type { Answers, BlankStep, FieldView, ReviewView, StepView } from './step-view.ts'

/** What a page shows besides the answers. */
export interface Filling {
  readonly answers: Answers
  /** What was typed just now, where it differs from the answers because it has a problem. */
  readonly typed?: Answers
  readonly problems?: readonly { readonly name: string; readonly text: string }[]
  readonly concerns?: readonly string[]
  /** Shows one thing more in a list than has answers. */
  readonly adding?: boolean
}

/** A step with the answers in it: what the template draws on the server, and the script in the page. */
export function fillStep(blank: BlankStep, filling: Filling): StepView {
  const shown = { ...filling.answers, ...filling.typed }
  const problems = filling.problems ?? []
  const filled = (field: FieldView): FieldView => fillField(field, shown, problems)
  const repeat = fillRepeat(blank, shown, filling.adding === true)
  const fields = blank.fields.map(filled)
  const items = repeat?.items.map((item) => ({ ...item, fields: item.fields.map(filled) })) ?? []
  const all = [...fields, ...items.flatMap((item) => item.fields)]
  return {
    ...blank,
    fields,
    repeat: repeat === null ? null : { ...repeat, items },
    notices: noticesOf(blank, shown, filling.concerns ?? []),
    buttons: blank.buttons.filter(({ go }) => go !== 'add' || repeat?.canAdd === true),
    errors: problems.map(({ name, text }) => ({
      id: all.find((field) => field.name === name)?.id ?? '',
      text,
    })),
  }
}

function noticesOf(
  blank: BlankStep,
  shown: Answers,
  concerns: readonly string[],
): StepView['notices'] {
  const asked = concerns.map((text) => ({ kind: 'gentle' as const, text, links: [] }))
  const standing = blank.notices.filter((notice) => holds(notice.when, shown))
  return [...asked, ...standing.map(({ kind, text, links }) => ({ kind, text, links }))]
}

function fillField(
  field: FieldView,
  shown: Answers,
  problems: readonly { readonly name: string; readonly text: string }[],
): FieldView {
  const given = shown[field.name] ?? ''
  const chosen = typeof given === 'string' ? [given] : given
  return {
    ...field,
    value: typeof given === 'string' ? given : '',
    options: field.options.map((option) => ({ ...option, checked: chosen.includes(option.value) })),
    error: problems.find((problem) => problem.name === field.name)?.text ?? null,
  }
}

function fillRepeat(blank: BlankStep, shown: Answers, adding: boolean): StepView['repeat'] {
  if (blank.repeat === null) return null
  const { name, max, item } = blank.repeat
  const count = Math.min(max, Math.max(1, countItems(name, shown) + (adding ? 1 : 0)))
  const items = Array.from({ length: count }, (_, index) => ({
    index,
    title: item.title.replace('{n}', String(index + 1)),
    fields: itemFields(item.fields, index),
  }))
  return { name, items, canAdd: count < max }
}

/** How many things of a list the answers reach: the highest index with an answer, plus one. */
export function countItems(name: string, answers: Answers): number {
  const indexes = Object.keys(answers)
    .filter((key) => key.startsWith(`${name}[`))
    .map((key) => Number(key.slice(name.length + 1, key.indexOf(']'))))
  return Math.max(-1, ...indexes) + 1
}

/**
 * Everything that was answered, to look over before it goes: by step, in words. Steps without an answer are left out.
 * @param left what is said of questions that were left open, by their names; the others are not there
 */
export function reviewOf(
  blanks: readonly BlankStep[],
  answers: Answers,
  left: Readonly<Record<string, string>>,
): ReviewView[] {
  return blanks
    .map((blank) => fillStep(blank, { answers }))
    .map((view) => ({ title: view.title, step: view.step, rows: rowsOf(view, left) }))
    .filter((part) => part.rows.length > 0)
}

function rowsOf(view: StepView, left: Readonly<Record<string, string>>): ReviewView['rows'] {
  const items = view.repeat?.items ?? []
  const several = items.length > 1
  return [
    ...view.fields.map((field) => rowOf(field, '', left[field.name])),
    ...items.flatMap((item) =>
      item.fields.map((field) => rowOf(field, several ? `${item.title}: ` : '')),
    ),
  ].filter((row) => row.value !== '')
}

function rowOf(field: FieldView, prefix: string, open = ''): { label: string; value: string } {
  const chosen = field.options.filter((option) => option.checked).map((option) => option.label)
  const value = field.options.length > 0 ? chosen.join(', ') : field.value
  return { label: prefix + field.label, value: value === '' ? open : value }
}
