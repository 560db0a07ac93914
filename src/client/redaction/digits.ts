import type { Folded } from './folded.ts'
import type { Mark } from './mark.ts'
import { rule } from './mark.ts'
import { sites } from './words/makes.ts'

/** Rules that need no language: numbers, addresses, accounts, in digits of any script. Run on folded text. */
export const anyLanguage = [
  rule('handle', 'address', '[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\\.[a-z0-9-]+)+'),
  rule(
    'handle',
    'address',
    '[a-z0-9][a-z0-9._%+-]* ?(?:\\(at\\)|\\[at\\]| at ) ?[a-z0-9-]+ ?(?:\\(dot\\)|\\[dot\\]| dot ) ?[a-z]+',
  ),
  rule('handle', 'address', '(?:https?://|www\\.)[^\\s<>"]{3,200}'),
  rule(
    'handle',
    'address',
    '[a-z0-9-]{2,60}(?:\\.[a-z0-9-]{2,40})*\\.(?:com|net|org|co\\.uk|uk|pl|ro|es|pt|com\\.br|info|xxx|test|example)(?:/[^\\s]{0,100})?',
  ),
  { kind: 'handle', why: 'account', pattern: /(?<![a-z0-9.])@[a-z0-9_][a-z0-9_.-]{1,40}/g },
  rule('handle', 'account', '_{0,3}[a-z0-9]+(?:_{1,3}[a-z0-9]+)+_{0,3}'),
  rule(
    'handle',
    'account',
    '(?=[a-z0-9.]{0,20}[a-z]{3})(?=[a-z0-9.]{0,24}\\d)[a-z][a-z.]{2,20}\\d{1,6}[a-z]{0,3}',
  ),
  rule('handle', 'site', `(?:${[...sites].join('|')})`),
  rule('number', 'phone', '(?:\\+|00)? ?\\(?\\d(?:[ ().-]{0,2}\\d){6,14}'),
  rule('number', 'digits', '(?:\\d[\\d.,-]{2,}\\d|\\d{3,})'),
  rule('number', 'phone', '(?:[?x*_.]{2,}) ?\\d{2,4}'),
  rule(
    'time',
    'date',
    '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}',
  ),
  rule('time', 'clock', '\\d{1,2}:\\d{2}(?: ?(?:am|pm|h))?'),
  rule(
    'place',
    'postcode',
    '[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{5}-\\d{3}',
  ),
] as const

/** Words near which a few capitals are part of a number plate; folded, any of the languages. */
const PLATE =
  /(?:plate|reg(?:istration)?|number|numar|numarul|inmatriculare|placa|matricula|rejestrac|tablic|numer|rendszam)/
const REACH = 60
/** A plate, whole or in part; `?` and `*` stand for what was not seen. */
const PLATED =
  /(?<![\p{L}\p{N}])(?=[A-Z0-9?*]{0,8}\d)(?=[A-Z0-9?*]{0,8}[A-Z])[A-Z0-9?*]{3,8}(?:[ -][A-Z0-9?*]{2,4})?(?![\p{L}\p{N}])/gu
const CAPITALS = /(?<![\p{L}\p{N}])[A-Z]{2,4}(?:[ -][A-Z0-9?*]{2,4})?(?![\p{L}\p{N}])/gu

/** Number plates by their capitals and digits; a few capitals alone where a word for it stands before them. */
export function plateMarks(text: string, { plain }: Folded): Mark[] {
  const whole = [...text.matchAll(PLATED)].filter(
    ([found]) => !/^\d+(?:AM|PM|K|TH|ND|ST|RD)$/.test(found),
  )
  const partial = [...text.matchAll(CAPITALS)].filter(({ index }) =>
    PLATE.test(plain.slice(Math.max(0, index - REACH), index)),
  )
  return [...whole, ...partial].map((found) => ({
    kind: 'number',
    why: 'plate',
    start: found.index,
    end: found.index + found[0].length,
  }))
}
