import type { Answers } from './step-view.ts'

type Value = string | readonly string[]
type Item = Readonly<Record<string, Value>>

/** The answers as the report's body holds them: `persons` and `identifiers` are lists, `vehicle` is one thing. */
export type ReportForm = Readonly<Record<string, Value | Item | readonly Item[]>>

const inList = /^([a-z_]+)\[(\d)\]\[([a-z_]+)\]$/
const inGroup = /^([a-z_]+)\[([a-z_]+)\]$/

/**
 * Turns answers by page names into the form of the report body: `persons[0][hair]` becomes `persons: [{ hair }]`.
 * What was not answered is not there, and things of a list with no answer at all are left out.
 */
export function reportForm(answers: Answers): ReportForm {
  const form = new Map<string, Value>()
  const groups = new Map<string, Map<string, Value>>()
  const lists = new Map<string, Map<string, Value>[]>()
  for (const [name, value] of Object.entries(answers)) {
    if (!name.endsWith(']')) {
      form.set(name, value)
      continue
    }
    const [, list, index, ofItem] = inList.exec(name) ?? []
    const [, group, ofGroup] = inGroup.exec(name) ?? []
    if (list !== undefined && ofItem !== undefined) {
      const items = entry(lists, list, () => [])
      ;(items[Number(index)] ??= new Map()).set(ofItem, value)
    } else if (group !== undefined && ofGroup !== undefined) {
      entry(groups, group, () => new Map<string, Value>()).set(ofGroup, value)
    } else form.set(name, value)
  }
  // A list may have gaps where she left a person empty; `flat` closes them.
  const closed = [...lists].map(([name, items]) => [name, items.flat().map(itemOf)] as const)
  const grouped = [...groups].map(([name, fields]) => [name, itemOf(fields)] as const)
  return Object.fromEntries<ReportForm[string]>([...form, ...closed, ...grouped])
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

function itemOf(fields: ReadonlyMap<string, Value>): Item {
  return Object.fromEntries(fields)
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
