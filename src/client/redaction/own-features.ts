import type { WarningDraft } from '../draft.ts'
import { conceptsOf } from '../matching/glossary.ts'
import { allWords, contentWords } from './content-words.ts'
import { folded, plainText } from './folded.ts'
import { agesIn, type SaidAge } from './his-age.ts'
import type { Mark } from './mark.ts'
import { aroundFeatures, tellingThings, wordsForAnswer } from './words/features.ts'

/** What the answers say of him and of what he drives: codes of the form, or words. They go out in the warning's own fields. */
export interface Features {
  persons: readonly Readonly<Record<string, string>>[]
  vehicle: Readonly<Record<string, string>>
}

/** The same, made ready for looking words up. */
export interface KnownFeatures {
  ages: ReadonlySet<string>
  /** Beginnings of words that say a ticked answer. */
  stems: readonly string[]
  /** What the typed answers speak of, the same in each language where the glossary knows it. */
  concepts: ReadonlySet<string>
  /** Those of them that are about a vehicle. */
  driven: ReadonlySet<string>
}

const CODED = new Set(['age', 'height', 'glasses', 'role', 'number', 'plate', 'plate_known'])
/** Of these kinds a mark can be nothing but what he looks like; a name, a place or an account never is. */
const KINDS: ReadonlySet<Mark['kind']> = new Set(['time', 'number', 'body'])
/** Said of herself, in the languages of the rules; folded. */
const FIRST_PERSON =
  /(?:^|[^a-z'])(?:i|i'm|im|i've|i'd|my|me|mine|am|sunt|mea|meu|mei|mele|eu|mi|soy|tengo|llevo|llevaba|yo|sou|tenho|minha|meus|minhas|jestem|mam|moj[a-z]*|mnie|nosze)(?![a-z'])/
/** So far back somebody speaks of herself in the same breath, in letters. */
const CLAUSE = 200
const POSSESSIVE =
  /(?:^|[^a-z'])(?:my|mine|mea|meu|mei|mele|mi|mis|minha|meus|minhas|moj[a-z]*)(?: [a-z'-]+){0,4}$/

/** Makes the answers of reports, or the fields of a draft, ready. */
export function knownFeatures(...all: readonly Features[]): KnownFeatures {
  const persons = all.flatMap((one) => one.persons)
  const vehicles = all.map(({ vehicle }) => vehicle)
  const driven = vehicles.flatMap(conceptsIn)
  const coded = (['type', 'colour'] as const).flatMap((key) =>
    vehicles.flatMap((vehicle) => wordsForAnswer(key, vehicle[key] ?? '')),
  )
  return {
    ages: new Set(persons.map(({ age = '' }) => age).filter((age) => age !== '')),
    stems: coded,
    concepts: new Set([...persons.flatMap(conceptsIn), ...driven]),
    driven: new Set(driven),
  }
}

function conceptsIn(group: Readonly<Record<string, string>>): string[] {
  return Object.entries(group).flatMap(([key, value]) =>
    CODED.has(key) ? [] : [...conceptsOf(value), ...plainWords(value)],
  )
}

/** What a draft's fields say. */
export function featuresOfDraft({ person, vehicle }: WarningDraft): KnownFeatures {
  return knownFeatures({ persons: [person], vehicle })
}

/**
 * The marks of a report without those that say of him just what the answers say. What says more stays, whole.
 * @param said the ages that the text says
 */
export function beyondFeatures(
  text: string,
  found: readonly Mark[],
  { known, said }: { known: KnownFeatures; said: readonly SaidAge[] },
): Mark[] {
  const ages = said.filter(({ code }) => code !== null && known.ages.has(code))
  return found.filter((mark) => {
    if (!KINDS.has(mark.kind)) return true
    if (ages.some((age) => age.start <= mark.start && mark.end <= age.end))
      return isHers(text, mark)
    if (mark.kind !== 'body') return true
    const words = text.slice(mark.start, mark.end)
    // "I saw a blue van" is about his, "my blue van" about hers.
    if (isKnownText(words, { ...known, concepts: known.driven }))
      return isHers(text, mark, POSSESSIVE)
    return isHers(text, mark) || !isKnownText(words, known)
  })
}

/** Whether this word, in a warning, is one that its fields say too. */
export function isKnownWord(word: string, { stems, concepts }: KnownFeatures): boolean {
  const plain = plainText(word)
  if (aroundFeatures.has(plain) || concepts.has(plain)) return true
  if (stems.some((stem) => startsWith(plain, stem))) return true
  return [...conceptsOf(word)].some((concept) => concepts.has(concept))
}

/**
 * What a draft's text says of him beyond its fields: his age to the year, a dent, a sticker, a scar. Only whoever was there
 * may know it; in a field it is at least looked at as such, and put into every reader's language.
 */
export function saidBeyond(text: string, known: KnownFeatures): string[] {
  const years = agesIn(text)
    .filter(({ code }) => code === null || !known.ages.has(code))
    .map(({ start, end }) => text.slice(start, end))
  const things = contentWords(text)
    .filter(({ plain, word }) => {
      const stem = tellingThings.find((one) => startsWith(plain, one))
      if (stem === undefined || isKnownWord(word, known)) return false
      // "dented door" in a field, "a dent" in the text.
      return ![...known.concepts].some((concept) => startsWith(concept, stem))
    })
    .map(({ word }) => word)
  return [...new Set([...years, ...things])]
}

/** Whether the places of a text that say an age as the fields do cover this stretch. */
export function isKnownAge(said: string, text: string, known: KnownFeatures): boolean {
  return agesIn(text).some(({ start, end, code }) => {
    if (code === null || !known.ages.has(code)) return false
    return text.slice(start, end).includes(said)
  })
}

function isKnownText(text: string, known: KnownFeatures): boolean {
  const said = contentWords(text)
  return said.length > 0 && said.every(({ word }) => isKnownWord(word, known))
}

/** Somebody speaks of herself in the same part of the sentence: then it is hers, though he looks alike. */
function isHers(text: string, { start, end }: Mark, saidBy = FIRST_PERSON): boolean {
  const first = Math.max(0, start - CLAUSE)
  const before = text.slice(first, start)
  const from = Math.max(...['.', ',', ';', '!', '?', '\n', ':'].map((sign) => before.lastIndexOf(sign))) // prettier-ignore
  return saidBy.test(folded(text.slice(first + from + 1, end)).plain)
}

/** A word of its own where the beginning is short: "alb" is no "album". */
export function startsWith(plain: string, stem: string): boolean {
  if (!plain.startsWith(stem)) return false
  return stem.length > 4 || plain.length - stem.length <= 2
}

function plainWords(text: string): string[] {
  return allWords(text).map(({ plain }) => plain)
}
