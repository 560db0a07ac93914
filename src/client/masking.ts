import { isWarningSite, lettersOf, type WarningSite } from '../sealing/alert-parts.ts'
import { normalPlatform } from '../sealing/online-name.ts'

/** How many known characters of a number plate a warning may carry (protocol 10.3). */
const PLATE_KNOWN = 4
const PHONE_END = 3

/**
 * So many letters of a name stay hidden, whatever its length: with fewer, whoever knows the first ones has the rest by trying
 * (four are more than a million).
 */
const HIDDEN = 4
/** One letter tells nobody from anybody. */
const FEWEST = 2

/** How much of a name may be shown at most, in letters: at its beginning, and at its end. */
interface Ends {
  start: number
  end: number
}

/**
 * A name on a site is made up by its owner, and one who has seen it knows it again by both ends. An address by mail or a
 * name of a payment may be his real name, and its end is the post office's or a surname: the beginning alone.
 */
const ADDRESS: Ends = { start: 3, end: 0 }
const BEGINNING: Ends = { start: 2, end: 0 }
const BOTH: Ends = { start: 3, end: 2 }
const ENDS: Readonly<Record<string, Ends>> = { username: BOTH, website: BOTH, email: ADDRESS }

/** What stands for letters that nobody knows. */
const UNKNOWN = /[?*]/
/** Dots stand for any number of them. */
const MANY = '????'

/**
 * The part of a number plate that a warning may show: upper case, at most four known characters, `?` for
 * each other one. The whole plate is for the check, where nobody can read it off.
 */
export function maskPlate(plate: string): string {
  let known = 0
  const letters = plate.toUpperCase().replace(/[^A-Z0-9? ]/g, '')
  return Array.from(letters.trim().replace(/ +/g, ' '), (letter) => {
    if (letter === ' ' || letter === '?') return letter
    known += 1
    return known <= PLATE_KNOWN ? letter : '?'
  }).join('')
}

/**
 * The part of an identifier that a warning may show: the last three digits of a phone number, both ends of a name on a site
 * ("nor…t_x"), the beginning of anything else. Never more than half of its letters, and never all but three: whoever saw him
 * knows him by it, nobody finds him by it, and he does not read from it that the whole is known. '' where it is too short.
 */
export function maskIdentifier(kind: string, value: string): string {
  const whole = value
    .normalize('NFC')
    .trim()
    .replace(/\.{3,}|…+/g, MANY)
  if (kind === 'phone' || (kind === 'payment' && isNumber(whole))) return endOfNumber(whole)
  const name = whole.replace(/^@+/, '').replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
  if (kind !== 'website' && name.includes('@')) return bothEnds(name.replace(/@.*$/s, ''), ADDRESS)
  return bothEnds(name, ENDS[kind] ?? BEGINNING)
}

/**
 * The service that an account is on, where a warning may name it: one that everybody uses. Which page of advertisements it was
 * says something of her.
 */
export function siteOf(platform: string): WarningSite | undefined {
  const name = normalPlatform(platform)
  return isWarningSite(name) ? name : undefined
}

function isNumber(text: string): boolean {
  return /^[\d\s+()?*./-]+$/.test(text) && /\d/.test(text)
}

/** What it ends in, as far as that is known. */
function endOfNumber(text: string): string {
  const digits = Array.from(text.replace(/[^\d?*]/g, ''))
  const end = digits.slice(-PHONE_END).join('')
  return digits.length > PHONE_END && /^\d+$/.test(end) ? `…${end}` : ''
}

function bothEnds(name: string, { start, end }: Ends): string {
  const letters = Array.from(name)
  const places = letters.flatMap((letter, at) => (isLetter(letter) ? [at] : []))
  const count = places.length
  const shown = Math.min(start + end, Math.floor(count / 2), count - HIDDEN)
  if (shown < FEWEST) return ''
  const head = end === 0 ? shown : Math.ceil((shown * start) / (start + end))
  const [first = 0, last = 0] = [places[head - 1], places[count - (shown - head)]]
  const from = known(letters.slice(places[0] ?? 0, first + 1))
  const to = shown === head ? [] : known(letters.slice(last, (places.at(-1) ?? 0) + 1).reverse())
  const ends = [from.join(''), to.reverse().join('')]
  return ends.join('') === '' ? '' : ends.join('…')
}

/** Up to the first letter that nobody knows; signs between letters beyond a few are left out. */
function known(letters: readonly string[]): string[] {
  const stop = letters.findIndex((letter) => UNKNOWN.test(letter))
  const there = stop === -1 ? [...letters] : letters.slice(0, stop)
  return there.length > MOST_WITH_SIGNS ? there.filter(isLetter) : there
}

const MOST_WITH_SIGNS = 8

function isLetter(letter: string): boolean {
  return UNKNOWN.test(letter) || lettersOf(letter).length > 0
}
