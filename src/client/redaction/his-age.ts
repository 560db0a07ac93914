import { folded } from './folded.ts'

/** Where a text says how old somebody is. */
export interface SaidAge {
  start: number
  end: number
  /** The form's answer that says as much ("40s"); null where the text says it to the year. */
  code: string | null
  /** The answer that a single year falls into; where a text says ten years, the same as `code`. */
  decade: string | null
}

/** Tens as people write them, in the languages of the rules; folded. */
const TENS: Readonly<Record<number, string>> = {
  20: 'twenty douazeci veinte dwadziescia vinte',
  30: 'thirty treizeci treinta trzydziesci trinta',
  40: 'forty fourty patruzeci cuarenta czterdziesci quarenta',
  50: 'fifty cincizeci cincuenta piecdziesiat cinquenta',
  60: 'sixty saizeci sesenta szescdziesiat sessenta',
}
const DECADES: Readonly<Record<string, string>> = {
  '20s': 'twenties',
  '30s': 'thirties',
  '40s': 'forties',
  '50s': 'fifties',
}
const CODES: Readonly<Record<number, string>> = { 20: '20s', 30: '30s', 40: '40s', 50: '50s', 60: '60s_up' } // prettier-ignore

const tens = Object.values(TENS).join(' ').split(' ').join('|')
const units =
  'one|two|three|four|five|six|seven|eight|nine|unu|unul|doi|trei|patru|cinci|sase|sapte|opt|noua|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|um|dois|quatro|sete|oito|nove'
const number = `(\\d\\d|(?:${tens})(?:(?: si | y | e |[ -])(?:${units}))?)`
/** Years are counted; pounds, minutes, doors and hours are too, and are no age. */
const NOT_YEARS =
  '(?! ?(?:%|(?:am|pm|quid|pounds?|lire|lei|euros?|libras?|funt[a-z]*|zl|gbp|min[a-z]*|hours?|ore|horas?|godzin[a-z]*|miles?|km|metres?|metri|mph|times|people|of them)(?![a-z])))'
const NOT_PAID =
  '(?<!(?:paid|pay|pays|gave|give|offered|agreed|agreed on|charged?|asked for|price|platit|dat|cerut|pago|pague|cobro|pidio|zaplacil|dal|pagou|paguei|cobrou|pediu|[£$€])(?: [a-z]+)? ?)'

const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}£$€.:/-])${NOT_PAID}${number} ?(?:-|/|to|and|or|a|e|y|o|i|si|sau|ou|lub|la|do|pana la|hasta|ate) ?${number}(?![\\p{L}\\p{N}:]|[./-]\\d)${NOT_YEARS}(?: (?:de ani|years? old|years?|ani|anos|lata?))?`,
  'gu',
)
const DECADE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:([2-5])0'?s|(${Object.values(DECADES).join('|')}))(?![\\p{L}\\p{N}])`,
  'gu',
)
const OPEN = /(?<![\p{L}\p{N}])(?:(under 20|sub 20)|60 (?:or over|de ani sau mai mult)|(?:over|peste) 60)(?: de ani)?(?![\p{L}\p{N}])/gu // prettier-ignore
const EXACT = new RegExp(
  `(?<![\\p{L}\\p{N}£$€.:/-])(?:(?<=(?:aged|age|wiek|varsta de|edad de|idade de) )${number}|${number}(?=[ -]?(?:years?[ -]old|yrs? old|y/?o|de ani|ani|anos|lata?|latek)(?![a-z]))|(?<=(?:man|bloke|guy|he's|he is|he was|barbat|hombre|homem|facet|mezczyzna) (?:of |de |about |around |circa |cam )?)${number}(?![\\p{L}\\p{N}:]|[.,/-]\\d)${NOT_YEARS})`,
  'gu',
)
const ROUGH =
  /(?:about|around|roughly|maybe|perhaps|some|circa|cam|vreo|unos|unas|como|okolo|jakies|cerca de|uns)(?: de)? $/
const REACH = 14

/**
 * Where a text says somebody's age, in figures or words: a range of ten years, "in his forties", or a single year. "40 to 49
 * minutes" and "paid 40" are none.
 */
export function agesIn(text: string): SaidAge[] {
  const { plain, at } = folded(text)
  const place = (index: number, length: number): Pick<SaidAge, 'start' | 'end'> => ({
    start: at[index] ?? 0,
    end: at[index + length] ?? text.length,
  })
  const ranges = [...plain.matchAll(RANGE)].flatMap((found) => {
    const code = decadeOf(yearsIn(found[1]), yearsIn(found[2]))
    return code === null ? [] : [{ ...place(found.index, found[0].length), ...tenYears(code) }]
  })
  const decades = [...plain.matchAll(DECADE)].map((found) => ({
    ...place(found.index, found[0].length),
    ...tenYears(found[1] === undefined ? codeOfWord(found[2] ?? '') : `${found[1]}0s`),
  }))
  const open = [...plain.matchAll(OPEN)].map((found) => ({
    ...place(found.index, found[0].length),
    ...tenYears(found[1] === undefined ? '60s_up' : 'under20'),
  }))
  const known = [...ranges, ...decades, ...open]
  const exact = [...plain.matchAll(EXACT)].flatMap((found) => {
    const years = yearsIn(found[1] ?? found[2] ?? found[3])
    const isRough = years % 10 === 0 && ROUGH.test(plain.slice(Math.max(0, found.index - REACH), found.index)) // prettier-ignore
    if (years === 0) return []
    const code = isRough ? (CODES[years] ?? null) : null
    return [{ ...place(found.index, found[0].length), code, decade: decadeIn(years) }]
  })
  return [...known, ...exact.filter((one) => !known.some((other) => overlap(one, other)))]
}

function tenYears(code: string): Pick<SaidAge, 'code' | 'decade'> {
  return { code, decade: code }
}

function decadeIn(years: number): string | null {
  if (years < 20) return 'under20'
  return CODES[Math.min(60, years - (years % 10))] ?? null
}

/** A range of ten years, however its end is counted: "40 to 49", "40 to 50". */
function decadeOf(from: number, to: number): string | null {
  const span = to - from
  return from % 10 === 0 && (span === 9 || span === 10) ? (CODES[from] ?? null) : null
}

/** 20 to 99, or 0 for what is no age of a man. */
function yearsIn(said: string | undefined): number {
  if (said === undefined) return 0
  if (/^\d/.test(said)) return Number(said) >= 16 ? Number(said) : 0
  const [ten = '', ...rest] = said.split(/[ -]/)
  const found = Object.entries(TENS).find(([, list]) => list.split(' ').includes(ten))
  const unit = units.split('|').indexOf(rest.at(-1) ?? '')
  // Which unit it is does not matter: with one it is said to the year.
  return found === undefined ? 0 : Number(found[0]) + (unit < 0 ? 0 : unitOf(rest.at(-1) ?? ''))
}

const NINES = new Set(['nine', 'noua', 'nueve', 'dziewiec', 'nove'])

function unitOf(word: string): number {
  return NINES.has(word) ? 9 : 5
}

function codeOfWord(word: string): string {
  return Object.entries(DECADES).find(([, one]) => one === word)?.[0] ?? ''
}

function overlap(a: Pick<SaidAge, 'start' | 'end'>, b: Pick<SaidAge, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end
}
