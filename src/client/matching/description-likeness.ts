import type { Facts } from './facts-record.ts'
import { conceptsOf } from './glossary.ts'
import type { Evidence } from './identifier-likeness.ts'
import { madeBy, type MadeBy } from './vehicle-words.ts'

export type DescriptionReason =
  | 'vehicle_type'
  | 'vehicle_colour'
  | 'vehicle_make'
  | 'vehicle_signs'
  | 'called'
  | 'age'
  | 'height'
  | 'build'
  | 'hair'
  | 'facial_hair'
  | 'looks'
  | 'marks'
  | 'accent'
  | 'glasses'
  | 'area'
  | 'weapon'

type Told = Evidence<DescriptionReason>
type Words = ReadonlySet<string>

/** A description made ready for comparing. */
export interface Described {
  area: string
  weapon: string
  type: string
  colour: string
  made: MadeBy
  signs: Words
  persons: readonly DescribedPerson[]
}

interface DescribedPerson {
  codes: Readonly<Record<'age' | 'height' | 'glasses', string>>
  words: Readonly<Record<(typeof WORDED)[number], Words>>
}

const WORDED = ['called', 'build', 'hair', 'facial_hair', 'looks', 'marks', 'accent'] as const
/** For the first word that agrees, and for each further one. */
const WORTH: Readonly<Record<(typeof WORDED)[number], readonly [number, number]>> = {
  ...{ called: [0.8, 0], build: [0.4, 0.2], hair: [0.5, 0.2], facial_hair: [0.4, 0.2] },
  ...{ looks: [0.2, 0], marks: [0.9, 0.8], accent: [0.6, 0.2] },
}
/** Whoever writes much hits on common words: of so many words of the shorter text one has to agree. */
const ONE_IN = 4
/** A mark of many words counts no more than this. */
const MOST_FOR_WORDS = 2.6
const AGES = ['under20', '20s', '30s', '40s', '50s', '60s_up']
const OPPOSITE: readonly (readonly [string, string])[] = [
  ['heavy', 'slim'],
  ['shaved', 'long'],
  ['shaved', 'curly'],
]
/** In bad light these are told apart by nobody. */
const LIKE_COLOURS: readonly ReadonlySet<string>[] = [
  new Set(['silver', 'grey', 'white']),
  new Set(['black', 'blue', 'grey', 'green']),
  new Set(['red', 'brown', 'orange']),
  new Set(['gold', 'yellow', 'brown']),
]

/** Prepares what is compared many times. */
export function described({ area, weapon, vehicle, persons }: Facts): Described {
  return {
    area,
    weapon: weapon === 'none' ? '' : weapon,
    type: vehicle['type'] ?? '',
    colour: vehicle['colour'] ?? '',
    made: madeBy(vehicle['make'] ?? ''),
    signs: conceptsOf([vehicle['signs'], vehicle['damage'], vehicle['inside']].join(' ')),
    persons: persons.map(describedPerson),
  }
}

/** What two descriptions agree in, and what speaks against one man (with points below nothing). */
export function comparedDescriptions(a: Described, b: Described): Told[] {
  const pairs = a.persons.flatMap((one) => b.persons.map((other) => persons(one, other)))
  const best = pairs.reduce<Told[]>(
    (most, one) => (sum(one) > sum(most) ? one : most),
    pairs[0] ?? [],
  )
  return [...vehicles(a, b), ...best, ...places(a, b)]
}

function describedPerson(person: Readonly<Record<string, string>>): DescribedPerson {
  const { age = '', height = '', glasses = '', appearance, name = '', clothing, ...rest } = person
  const of = (text = ''): Words => conceptsOf(text)
  return {
    codes: { age, height, glasses },
    words: {
      called: of(name),
      build: of(rest['build']),
      hair: of(rest['hair']),
      facial_hair: of(rest['facial_hair']),
      looks: of(`${appearance ?? ''} ${clothing ?? ''}`),
      marks: of(rest['marks']),
      accent: of(rest['accent']),
    },
  }
}

function vehicles(a: Described, b: Described): Told[] {
  const found: Told[] = []
  const { made, type, colour } = a
  if (type !== '' && b.type !== '')
    found.push(told('vehicle_type', type === b.type ? 0.3 : -0.6, type))
  if (colour !== '' && b.colour !== '') found.push(told('vehicle_colour', colours(a, b), colour))
  if (made.make !== '' && b.made.make !== '')
    found.push(told('vehicle_make', makes(made, b.made), `${made.make} ${made.model}`.trim()))
  const signs = [...a.signs].filter((word) => b.signs.has(word))
  if (signs.length > 0)
    found.push(
      told(
        'vehicle_signs',
        Math.min(1.6, signs.length * 0.8) * share(signs, a.signs, b.signs),
        ...signs,
      ),
    )
  return found.filter(({ points }) => points !== 0)
}

function colours(a: Described, b: Described): number {
  if (a.colour === b.colour) return 0.7
  if ([a.colour, b.colour].includes('two_colours')) return 0
  return LIKE_COLOURS.some((like) => like.has(a.colour) && like.has(b.colour)) ? 0 : -0.6
}

function makes(a: MadeBy, b: MadeBy): number {
  if (a.make !== b.make) return -0.8
  if (a.model === '' || b.model === '') return 1
  return a.model === b.model ? 1.6 : 0.3
}

function persons(a: DescribedPerson, b: DescribedPerson): Told[] {
  const worded = WORDED.flatMap((key) => words(key, a.words[key], b.words[key]))
  return [...ages(a.codes.age, b.codes.age), ...codes(a.codes, b.codes), ...worded]
}

function ages(a: string, b: string): Told[] {
  const [one, other] = [AGES.indexOf(a), AGES.indexOf(b)]
  if (one < 0 || other < 0) return []
  const apart = Math.abs(one - other)
  if (apart === 1) return []
  return [told('age', apart === 0 ? 0.4 : -0.8, a)]
}

function codes(a: DescribedPerson['codes'], b: DescribedPerson['codes']): Told[] {
  const found: Told[] = []
  const heights = [a.height, b.height]
  if (a.height !== '' && a.height === b.height) found.push(told('height', 0.3, a.height))
  if (heights.includes('short') && heights.includes('tall'))
    found.push(told('height', -0.8, a.height))
  if (a.glasses === 'yes' && b.glasses === 'yes') found.push(told('glasses', 0.3, a.glasses))
  return found
}

function words(key: (typeof WORDED)[number], a: Words, b: Words): Told[] {
  if (a.size === 0 || b.size === 0) return []
  const shared = [...a].filter((word) => b.has(word))
  if (shared.length > 0)
    return [told(key, pointsFor(key, shared.length) * share(shared, a, b), ...shared)]
  const isOpposite = OPPOSITE.some(([x, y]) => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x)))
  if (isOpposite) return [told(key, -0.6, ...a)]
  return key === 'called' ? [told(key, -0.3, ...a)] : []
}

function pointsFor(key: (typeof WORDED)[number], count: number): number {
  const [first, further] = WORTH[key]
  return Math.min(MOST_FOR_WORDS, first + further * (count - 1))
}

/** How much of what agrees is more than chance, 0 to 1: all of it where at least one word in four of the shorter text agrees. */
function share(shared: readonly string[], a: Words, b: Words): number {
  return Math.min(1, shared.length / Math.ceil(Math.min(a.size, b.size) / ONE_IN))
}

function places(a: Described, b: Described): Told[] {
  const found: Told[] = []
  if (a.area !== '' && a.area === b.area) found.push(told('area', 0.3, a.area))
  if (a.weapon !== '' && a.weapon === b.weapon) found.push(told('weapon', 0.3, a.weapon))
  return found
}

function sum(all: readonly Told[]): number {
  return all.reduce((total, { points }) => total + points, 0)
}

function told(code: DescriptionReason, points: number, ...said: string[]): Told {
  return { code, points, words: said }
}
