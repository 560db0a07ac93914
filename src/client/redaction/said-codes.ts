import type { Found, Said, StatedFact } from './stated-fact.ts'
import type { Ground } from './grounds.ts'
import { startsWith } from './own-features.ts'
import { makeOf, type SaidUnit } from './said-words.ts'
import { vehicleWords, wordsForAnswer } from './words/features.ts'

const CODED = new Set(['age', 'height', 'glasses', 'type', 'colour'])
const UNSAID = new Set(['', 'dont_know', 'rather_not_say', 'not_sure', 'none', 'unknown'])
/** Shapes that the form asks for besides, and what they are. */
const TYPE_OF_SHAPE = new Map(
  Object.entries({
    ...{ hatchback: 'car', saloon: 'car', estate: 'car', suv: 'car' },
    ...{ small_van: 'van', van: 'van', minibus: 'van', lorry: 'lorry', motorbike: 'motorbike', bicycle: 'bicycle' }, // prettier-ignore
  }),
)
/** Something else in the sentence is short or tall then. */
const HAIR = /^(?:hair|par|parul|wlosy|pelo|cabelo|cabelos|beard|barba|skirt|story|time)$/

/** Whether a fact is one answer of the form. */
export function isCoded(key: string): boolean {
  return CODED.has(key)
}

/** Which reports say a ticked answer: by the same answer, or by words for it in what she wrote. */
export function foundCoded(fact: StatedFact, grounds: readonly Ground[]): Found {
  const answers = grounds.map((ground) => answersTo(fact, ground))
  const where = grounds.flatMap((ground, report): Said[] => {
    if (answers[report]?.includes(fact.value) === true) return [{ report, by: 'answer', words: '' }]
    const words = wordsSaying(fact, ground)
    return words === null ? [] : [{ report, by: 'text', words }]
  })
  return { where, instead: [...new Set(answers.flat())], missing: [] }
}

function answersTo({ group, key }: StatedFact, { persons, vehicle }: Ground): string[] {
  const given = group === 'person' ? persons.map((one) => one[key] ?? '') : [vehicle[key] ?? '']
  const shape = key === 'type' ? (TYPE_OF_SHAPE.get(vehicle['shape'] ?? '') ?? '') : ''
  return [...given, shape].filter((value) => !UNSAID.has(value))
}

/** Her words that say it, or null. */
function wordsSaying({ group, key, value }: StatedFact, ground: Ground): string | null {
  if (key === 'age') return ground.ages.find(({ code }) => code === value)?.words ?? null
  const typed = ground.typed.filter((one) => one.group === group).map(({ unit }) => unit)
  const isSaid = (unit: SaidUnit): boolean => saysIn(unit, key, value)
  const found =
    typed.find(isSaid) ??
    ground.clauses.find((unit) => (key !== 'colour' || isOfVehicle(unit)) && isSaid(unit))
  return found?.text ?? null
}

function saysIn({ words }: SaidUnit, key: string, value: string): boolean {
  if (key === 'height' && words.some(({ plain }) => HAIR.test(plain))) return false
  const stems = wordsForAnswer(key, value)
  return words.some(({ plain, concept, isDenied, isHers }, at) => {
    if (isDenied || isHers) return false
    if (key === 'glasses') return value === 'yes' && concept === 'glasses' && plain !== 'glass'
    if (plain === 'car' && words[at + 1]?.plain === 'park') return false
    return stems.some((stem) => startsWith(plain, stem))
  })
}

/** A colour is the vehicle's where a vehicle is spoken of in the same breath. */
function isOfVehicle({ words }: SaidUnit): boolean {
  return words.some(({ plain }) => {
    if (makeOf(plain).make !== '') return true
    return vehicleWords.some((stem) => startsWith(plain, stem))
  })
}
