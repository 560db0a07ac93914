import type { Facts, Found } from '../../../client/matching/facts-record.ts'
import type { Evidence } from '../../../client/matching/identifier-likeness.ts'
import type { Reason } from '../../../client/matching/likeness.ts'
import { monthOfCase } from '../../../client/matching/pattern-summary.ts'
import type { CaseRecord } from '../../../client/vault-record.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { element } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import type { Say } from '../page/say.ts'

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

/** What a report is called where it is not opened: area and what happened. */
export function reportTopic({ words }: Pick<Voice, 'words'>, record: CaseRecord): string {
  const { area, categories } = record
  const what = categories.slice(0, 2).map((code) => words.answer('what_category', code))
  return [area === '' ? '' : words.area(area), ...what].filter((part) => part !== '').join(' · ')
}

/** The same with its month. */
export function reportName(voice: Voice, record: CaseRecord): string {
  const { say, words } = voice
  const month = monthOfCase(record)
  const name = reportTopic(voice, record)
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

type Shown = Pick<Found, 'identifier' | 'known'>

/** An identifier as people read it: "Phone: +447700900417 · in part". */
export function identifierText(voice: Pick<Voice, 'say'>, found: Shown): string {
  return [kindOf(voice, found), found.identifier.value, ...about(voice, found)].join(' ')
}

/** The same where it stands for itself: the value stays on one line as long as there is room. */
export function identifierView(voice: Pick<Voice, 'say'>, found: Shown): HTMLElement {
  const { value } = found.identifier
  return element(
    'span',
    { dir: 'auto', translate: 'no' },
    `${kindOf(voice, found)} `,
    element('span', { class: 'identifier-value' }, ...inertText(value)),
    ...inertText(` ${about(voice, found).join(' ')}`),
  )
}

function kindOf({ say }: Pick<Voice, 'say'>, { identifier }: Shown): string {
  return `${say(`console.identifier.${identifier.kind}`)}:`
}

function about({ say }: Pick<Voice, 'say'>, { identifier, known }: Shown): string[] {
  const { platform } = identifier
  return [
    platform === '' ? '' : `(${platform})`,
    known === 'part' ? `· ${say('console.match.in_part')}` : '',
  ].filter((text) => text !== '')
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
