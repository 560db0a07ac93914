import type { Facts, Found } from '../../client/matching/facts-record.ts'
import type { Evidence } from '../../client/matching/identifier-likeness.ts'
import type { Reason } from '../../client/matching/likeness.ts'
import { monthOfCase } from '../../client/matching/pattern-summary.ts'
import type { CaseRecord } from '../../client/vault-record.ts'
import type { AnswerWords } from './answer-words.ts'
import type { Say } from './say.ts'

interface Voice {
  say: Say
  words: AnswerWords
}

const IDENTIFIER_REASONS = [
  'same_plate',
  'misread_plate',
  'near_plate',
  'part_plate',
  'same_phone',
  'part_phone',
  'same_email',
  'same_name',
  'same_page',
] as const

/** What a report is called where it is not opened: area, what happened, and in which month. */
export function reportName({ say, words }: Voice, record: CaseRecord): string {
  const { area, categories } = record
  const what = categories.slice(0, 2).map((code) => words.answer('what_category', code))
  const parts = [area === '' ? '' : words.area(area), ...what].filter((part) => part !== '')
  const month = monthOfCase(record)
  const name = parts.join(' · ')
  return month === '' ? name : say('console.match.what', { what: name, month: words.month(month) })
}

/** Reasons as one line: what is his alone with its words, and of a description what it is about. */
export function reasonList({ say }: Voice, evidence: readonly Evidence<Reason>[]): string {
  return evidence.map(({ code, words }) => reasonText(say, code, words.join(' '))).join(', ')
}

function reasonText(say: Say, code: Reason, words: string): string {
  const known = IDENTIFIER_REASONS.find((one) => one === code)
  if (known !== undefined) return say(`console.match.reason_${known}`, { words }).trim()
  const fact = code as Exclude<Reason, (typeof IDENTIFIER_REASONS)[number]>
  return say(`console.match.fact_${fact}`).toLowerCase()
}

/** An identifier as people read it: "Phone +447700900417, in part". */
export function identifierText(
  { say }: Pick<Voice, 'say'>,
  found: Pick<Found, 'identifier' | 'known'>,
): string {
  const { kind, value, platform } = found.identifier
  const parts = [`${say(`console.identifier.${kind}`)}: ${value}`]
  if (platform !== '') parts.push(`(${platform})`)
  if (found.known === 'part') parts.push(`· ${say('console.match.in_part')}`)
  return parts.join(' ')
}

type Fact = Exclude<Reason, (typeof IDENTIFIER_REASONS)[number]> | 'identifiers' | 'month'

/** One line of two reports side by side: what it is about, and which reasons speak of it. */
export interface BesideRow {
  fact: Fact
  codes: readonly Reason[]
  text: (facts: Facts) => string[]
}

/** What two reports are compared in, in the order in which people look. */
export function besideRows({ say, words }: Voice): BesideRow[] {
  const said = (path: string, value = ''): string[] =>
    value === '' ? [] : [words.answer(path, value)]
  const person = (fact: Fact & Reason, ...keys: string[]): BesideRow => ({
    ...{ fact, codes: [fact] },
    text: ({ persons }) =>
      persons.flatMap((one) => keys.flatMap((key) => said(`persons.${key}`, one[key]))),
  })
  const vehicle = (fact: Fact & Reason, ...keys: string[]): BesideRow => ({
    ...{ fact, codes: [fact] },
    text: (facts) => keys.flatMap((key) => said(`vehicle.${key}`, facts.vehicle[key])),
  })
  const found = ({ found: all }: Facts): string[] =>
    all.filter(({ state }) => state !== 'no').map((one) => identifierText({ say }, one))
  return [
    { fact: 'identifiers', codes: IDENTIFIER_REASONS, text: found },
    vehicle('vehicle_type', 'type'),
    vehicle('vehicle_colour', 'colour'),
    vehicle('vehicle_make', 'make'),
    vehicle('vehicle_signs', 'signs', 'damage', 'inside'),
    person('called', 'name'),
    person('age', 'age'),
    person('height', 'height'),
    person('build', 'build'),
    person('hair', 'hair'),
    person('facial_hair', 'facial_hair'),
    person('marks', 'marks'),
    person('accent', 'accent'),
    person('glasses', 'glasses'),
    person('looks', 'appearance', 'clothing'),
    { fact: 'weapon', codes: ['weapon'], text: ({ weapon }) => said('weapon', weapon) },
    { fact: 'area', codes: ['area'], text: ({ area }) => (area === '' ? [] : [words.area(area)]) },
    { fact: 'month', codes: [], text: ({ month }) => [words.month(month)] },
  ]
}
