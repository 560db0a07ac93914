import type { WarningDraft } from '../draft.ts'
import { allWords } from './content-words.ts'
import type { Ground } from './grounds.ts'
import { agesIn } from './his-age.ts'
import { makeOf, plainOf } from './said-words.ts'
import { unsaidFeatures } from './unsaid-features.ts'
import { colourOf } from './words/features.ts'

/** What the reports and the fields of a draft speak of, as far as a text can add to it. */
interface Known {
  ages: ReadonlySet<string>
  colours: ReadonlySet<string>
  makes: ReadonlySet<string>
  numbers: ReadonlySet<string>
}

/** Makes and models that are words of their own: they count where they are written with a capital. */
const COMMON_WORDS = new Set('seat mini focus golf galaxy partner expert boxer combo polo jazz accord superb passat scenic dispatch leon rover transporter fabia jazz corsa logan duster'.split(' ')) // prettier-ignore

/**
 * The ages, colours, makes, numbers, looks and weapons in the texts of a draft that neither a report nor a field of it says. A field is
 * held against the reports by itself.
 */
export function unsaidWords(draft: WarningDraft, grounds: readonly Ground[]): string[] {
  const known = knownTo(draft, grounds)
  const found = Object.entries(draft.texts).flatMap(([language, text]) =>
    unsaidIn([text.headline, text.body, text.advice].join('\n'), language, known),
  )
  const fields = [...Object.values(draft.person), ...Object.values(draft.vehicle)]
  const told = Object.values(draft.texts).map(({ headline, body }) => [headline, body].join('\n'))
  const features = told.flatMap((text) => unsaidFeatures(text, fields, grounds))
  return [...new Set([...found, ...features])]
}

function unsaidIn(text: string, language: string, known: Known): string[] {
  const said = agesIn(text)
  const ages = said
    .filter(({ decade }) => decade !== null && !known.ages.has(decade))
    .map(({ start, end }) => text.slice(start, end))
  const words = allWords(text).filter(
    ({ start, end }) => !said.some((age) => age.start < end && start < age.end),
  )
  const more = words.filter(({ word, plain }) => {
    if (/^\d+$/.test(plain)) return plain.length > 1 && !known.numbers.has(plain)
    const colour = colourOf(plain, language)
    if (colour !== null) return !known.colours.has(colour)
    const { make } = makeOf(plain)
    const isName = !COMMON_WORDS.has(plain) || /^\p{Lu}/u.test(word)
    return make !== '' && isName && !known.makes.has(make)
  })
  return [...ages, ...more.map(({ word }) => word)]
}

function knownTo(draft: WarningDraft, grounds: readonly Ground[]): Known {
  const { person, vehicle, identifiers, when } = draft
  const fields = spokenOf([...Object.values(person), ...Object.values(vehicle)].join(' '))
  const shown = [when.month, draft.expires, ...identifiers.map(({ masked }) => masked)].join(' ')
  const all = [fields, ...grounds.map(spokenIn)]
  return {
    ages: new Set([
      person['age'] ?? '',
      ...grounds.flatMap(({ persons }) => persons.map((one) => one['age'] ?? '')),
      ...grounds.flatMap((ground) => ground.ages.map(({ code }) => code)),
    ]),
    colours: new Set(all.flatMap(({ colours }) => colours)),
    makes: new Set(all.flatMap(({ makes }) => makes)),
    numbers: new Set([...numbersIn(shown), ...all.flatMap(({ numbers }) => numbers)]),
  }
}

/** What a text speaks of, as far as another text can be held against it. */
interface Spoken {
  colours: string[]
  makes: string[]
  numbers: string[]
}

const ready = new WeakMap<Ground, Spoken>()

/** What a report speaks of; the looking is done once for each, because a draft is looked at after every few keys. */
export function spokenIn(ground: Ground): Spoken {
  const known = ready.get(ground)
  if (known !== undefined) return known
  const made = spokenOf(wordsOfGround(ground))
  ready.set(ground, made)
  return made
}

function spokenOf(text: string): Spoken {
  const words = [...new Set(allWords(text).map(({ plain }) => plain))]
  return {
    colours: words.flatMap((word) => colourOf(word, '') ?? []),
    makes: words.map((word) => makeOf(word).make),
    numbers: numbersIn(text),
  }
}

function numbersIn(text: string): string[] {
  return plainOf(text).match(/\d+/g) ?? []
}

function wordsOfGround({ persons, vehicle, clauses, identifiers }: Ground): string {
  return [
    ...persons.flatMap((person) => Object.values(person)),
    ...Object.values(vehicle),
    ...clauses.map(({ text }) => text),
    ...identifiers.map(({ value }) => value),
  ].join('\n')
}
