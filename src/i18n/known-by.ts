import { catalogue, translate, type MessageKey } from './catalogue.ts'
import { monthName } from './dates.ts'
import { factWords } from './fact-words.ts'
import type { Language } from './locale.ts'
import type { StatedFacts } from '../sealing/alert-facts.ts'

/** Of what a warning says in the form's answers: whom to look out for, and in what. */
export type Known = 'person' | 'vehicle'

/**
 * The order in which he is described: whoever stands before him has seconds, so that what few others have comes first, then
 * what is seen from afar, then what takes a talk. How he looks by origin comes late: it tells fewest apart and wrongs most.
 */
const order: Readonly<Record<Known, readonly string[]>> = {
  person: [
    ...['number', 'marks', 'height', 'build', 'age', 'hair', 'facial_hair', 'glasses', 'clothing'],
    ...['accent', 'behaviour', 'smell', 'appearance', 'name', 'role'],
  ],
  vehicle: ['plate', 'colour', 'type', 'make', 'signs', 'damage', 'shape', 'doors', 'inside'],
}

/** Under which name the report form has the same questions. */
const forms: Readonly<Record<Known, string>> = { person: 'persons', vehicle: 'vehicle' }

/**
 * How to know him or his vehicle, one feature each, what helps most within seconds first: "Hair: dark, short". Answers of the
 * form are in words; what somebody typed is in the reader's language where it was said in it, else as it was typed. A question
 * that nobody knows comes last.
 */
export function knownBy(
  warning: StatedFacts,
  which: Known,
  language: Language,
  reads: readonly string[] = [],
): string[] {
  const { [which]: asked } = order
  const place = (key: string): number => (asked.includes(key) ? asked.indexOf(key) : asked.length)
  return Object.entries(warning[which])
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => place(one) - place(other))
    .map(([key, value]) => {
      const label = phrase(language, `members.${which}.${key}`) ?? key
      const said =
        phrase(language, `report.${forms[which]}.${key}.${value}`) ??
        phrase(language, `report.value.${value}`) ??
        factWords(warning, { group: which, key }, language, reads).words
      return `${label}: ${said}`
    })
}

/** What he did, by the kinds of harm that the form knows. */
export function harmWords(categories: readonly string[], language: Language): string {
  return categories.map((code) => phrase(language, `members.what.${code}`) ?? code).join(', ')
}

/** When it was, as far as a warning says it: "November 2026, early in the month". */
export function whenWords(
  { month, part }: { readonly month: string; readonly part: string },
  language: Language,
): string {
  if (part === '') return monthName(language, month)
  return `${monthName(language, month)}, ${phrase(language, `members.fact.part_${part}`) ?? part}`
}

/** The message under a key that was put together, or null when there is none. */
function phrase(language: Language, key: string): string | null {
  return Object.hasOwn(catalogue.en, key) ? translate(language, key as MessageKey) : null
}
