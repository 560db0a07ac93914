import { personKeys, vehicleKeys } from '../../../client/draft.ts'
import { reportsSaying } from '../../../client/redaction/founding.ts'
import type { Founding, Said, StatedFact } from '../../../client/redaction/stated-fact.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { identifierKind } from './draft-facts.ts'
import { element, type Child } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import type { Say } from '../page/say.ts'

/** Puts facts and where they are from into the reader's words. */
export interface FoundingWording {
  say: Say
  words: AnswerWords
  /** How many reports stand behind the warning. */
  reports: number
}

/** What a fact is about, as the form asks for it. */
export function factTerm(say: Say, { group, key }: Pick<StatedFact, 'group' | 'key'>): string {
  switch (group) {
    case 'person': {
      const known = personKeys.find((one) => one === key)
      return known === undefined ? key : say(`report.persons.${known}.label`)
    }
    case 'vehicle': {
      const known = vehicleKeys.find((one) => one === key)
      return known === undefined ? key : say(`report.vehicle.${known}.label`)
    }
    case 'identifier':
      return say(`console.identifier.${identifierKind(key)}`)
    case 'category':
      return say('console.draft.categories')
    case 'area':
      return say('console.draft.area')
    case 'when':
      return say(key === 'part' ? 'console.draft.part' : 'console.draft.month')
  }
}

/** What a fact says, or what a report answers instead. */
export function factValue(
  { say, words }: FoundingWording,
  { group, key }: StatedFact,
  value: string,
): string {
  switch (group) {
    case 'person':
    case 'vehicle':
      return words.answer(pathOf({ group, key }), value)
    case 'category':
      return words.harm(value)
    case 'area':
      return words.area(value)
    case 'when':
      return key === 'month' ? words.month(value) : partWords(say, value)
    case 'identifier':
      return value
  }
}

function partWords(say: Say, part: string): string {
  const known = (['early', 'mid', 'late'] as const).find((one) => one === part)
  return known === undefined ? part : say(`console.part.${known}`)
}

/** Where a fact is from, in one line; her words in it do nothing. */
export function originLine(wording: FoundingWording, fact: Founding): Child[] {
  const { say, reports } = wording
  if (fact.is === 'said') return saidLine(say, fact)
  const isOne = reports < 2
  const instead = fact.instead.map((value) => factValue(wording, fact, value)).join(' · ')
  const missing = fact.missing.join(', ')
  const key = missing === '' || fact.where.length === 0 ? 'unsaid' : 'missing'
  const line = say(`console.founding.${key}${isOne ? '' : '_any'}`, { words: missing })
  const other = say(`console.founding.instead${isOne ? '' : '_any'}`, { instead })
  return [...inertText(line), ...(instead === '' ? [] : ['. ', ...inertText(other)])]
}

function saidLine(say: Say, fact: Founding): Child[] {
  const count = reportsSaying(fact)
  const parts = [...new Set(fact.where.map((one) => placeWords(say, one)))]
  const many = count > 1 ? [say('console.founding.reports', { count })] : []
  return [...many, ...parts].flatMap((part, at) => [at === 0 ? null : ' · ', ...inertText(part)])
}

function placeWords(say: Say, { by, words }: Said): string {
  if (by === 'answer') return say('console.founding.answer')
  if (by === 'came') return say('console.founding.came')
  return words === '' ? say('console.founding.found') : say('console.founding.text', { words: shortened(words) }) // prettier-ignore
}

/** Enough to find it again in the report beside. */
const LONGEST = 90

function shortened(words: string): string {
  const letters = Array.from(words)
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : words
}

/** Something she wrote in another language, beside the field that a person fills. */
export function wroteLine(say: Say, text: string): HTMLElement {
  return element(
    'p',
    { class: 'wrote' },
    `${say('console.founding.wrote')} `,
    element('q', { dir: 'auto', translate: 'no' }, ...inertText(text)),
  )
}

function pathOf({ group, key }: Pick<StatedFact, 'group' | 'key'>): string {
  return `${group === 'person' ? 'persons' : 'vehicle'}.${key}`
}
