import type { Answers } from './step-view.ts'

type Item = Record<string, string | readonly string[]>

/** The answers as the report's body holds them: `persons` and `identifiers` are lists, `vehicle` is one thing. */
export type ReportForm = Readonly<
  Record<string, string | readonly string[] | Item | readonly Item[]>
>

const shape = /^([a-z_0-9]+)(?:\[(\d)\])?(?:\[([a-z_]+)\])?$/

/**
 * Turns answers by page names into the form of the report body: `persons[0][hair]` becomes `persons: [{ hair }]`.
 * What was not answered is not there, and things of a list with no answer at all are left out.
 */
export function reportForm(answers: Answers): ReportForm {
  const form: Record<string, string | readonly string[] | Item> = {}
  const lists: Record<string, Item[]> = {}
  for (const [name, value] of Object.entries(answers)) {
    const [, top = name, index, key] = shape.exec(name) ?? []
    if (key === undefined) form[top] = value
    else if (index === undefined) form[top] = { ...itemOf(form[top]), [key]: value }
    else (lists[top] ??= [])[Number(index)] = { ...lists[top]?.[Number(index)], [key]: value }
  }
  // A list may have gaps where she left a person empty; `flat` closes them.
  const closed = Object.entries(lists).map(([name, items]) => [name, items.flat()] as const)
  return { ...form, ...Object.fromEntries(closed) }
}

function itemOf(value: string | readonly string[] | Item | undefined): Item {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Item) : {}
}

/** How many bytes the answers take in the report's body. */
export function sizeOf(answers: Answers): number {
  return new TextEncoder().encode(JSON.stringify(reportForm(answers))).length
}

/** What may be done with a report, as its body says it. Every question that was left open counts as no. */
export interface Consent {
  readonly alert: string
  readonly check: string
  readonly check_delay: string
  readonly check_threshold: number
  readonly police: string
  readonly police_account: string
  readonly meeting: string
  readonly stats: string
  readonly support: string
}

/** The consent that stands in a report with these answers (protocol 8.1). */
export function consentOf(answers: Answers): Consent {
  const said = (name: string, otherwise = 'no'): string => {
    const value = answers[name]
    return typeof value === 'string' ? value : otherwise
  }
  return {
    alert: said('consent_alert'),
    check: said('consent_check'),
    check_delay: said('check_delay', 'now'),
    check_threshold: said('consent_check') === 'only_if_someone_else' ? 2 : 1,
    police: said('consent_police'),
    police_account: said('police_account'),
    meeting: said('consent_meeting'),
    stats: said('consent_stats'),
    support: said('consent_support', 'code_only'),
  }
}
