import { group, groups, text } from '../answers.ts'
import { monthOf } from '../months.ts'
import type { OpenedReport } from '../reports.ts'
import type { Facts, Found } from './facts-record.ts'
import { proposals, sameIdentifier, type Proposal } from './proposals.ts'

/** Answers that are compared; each is cut, so that a record stays small. */
const PERSON = ['name', 'age', 'height', 'build', 'hair', 'facial_hair', 'appearance', 'marks', 'glasses', 'clothing', 'accent'] // prettier-ignore
const VEHICLE = ['type', 'colour', 'make', 'signs', 'damage', 'inside']
const LONGEST = 160
const UNSAID = new Set(['', 'dont_know', 'rather_not_say', 'not_sure', 'unknown'])

/** What a report that was just opened says. */
export function factsOf(
  report: Pick<OpenedReport, 'form' | 'messages' | 'answers'>,
  now: Date,
): Facts {
  const { form, answers } = report
  return {
    month: /^\d{4}-\d{2}/.exec(answers.whenDate)?.[0] ?? monthOf(now),
    area: UNSAID.has(answers.area) ? '' : answers.area,
    weapon: UNSAID.has(text(form['weapon'])) ? '' : text(form['weapon']),
    vehicle: said(group(form['vehicle']), VEHICLE),
    persons: groups(form['persons']).map((person) => said(person, PERSON)),
    found: proposals(report).map((one) => foundOf(one)),
    rows: 0,
  }
}

/** The identifiers of a report as they stand: what was decided, and what the text proposes beside it. */
export function foundNow(facts: Facts, proposed: readonly Proposal[]): Found[] {
  const more = proposed.filter(
    ({ identifier }) => !facts.found.some((one) => sameIdentifier(one.identifier, identifier)),
  )
  return [...facts.found, ...more.map((one) => foundOf(one))]
}

function foundOf({ identifier, known }: Proposal): Found {
  return { identifier, known, state: 'proposed' }
}

function said(given: Readonly<Record<string, string>>, keys: readonly string[]) {
  const pairs = keys.map((key) => [key, (given[key] ?? '').slice(0, LONGEST)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => !UNSAID.has(value)))
}
