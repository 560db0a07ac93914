import { normalPhone } from '../../sealing/phone.ts'
import type { FoldedSource } from './folded-source.ts'
import { digitWords, hundreds, pluses, repeats } from './number-words.ts'

/** Something that looks like a phone number, in the folded text. */
export interface FoundNumber {
  start: number
  end: number
  /** E.164; or what is known of it, digits and `?`. */
  value: string
  known: 'whole' | 'part'
}

interface Piece {
  start: number
  end: number
  digits: string
}

/** Between two pieces of one number. */
const GAP = /^[\s().,/+\-–—_]{0,4}$/
const WORDLIKE = /\d+|[*?]+|\+|[\p{Script=Han}]|[\p{L}']+/gu
const LEAST_KNOWN = 4
const FEWEST_DIGITS = 9
const MOST_DIGITS = 15
/** Longer runs of numbers are looked at in windows of so many pieces. */
const WINDOW = 16
const A_DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})/
const ITS_END =
  /(?:ends?|ending|last (?:three|four|five|digits|numbers)|finishe[sd]?|(?:se )?termina|terminado|acaba|konczy(?: sie)?|koncowka)(?: (?:in|with|on|are|is|en|em|com|con|cu|na|digits|numbers))* (\d(?: ?\d){2,6})(?![\d?])/g

/** Phone numbers of a text in any spelling: spaces, words for digits, "oh seven", "double two", +, 00, digits of any script. */
export function scanNumbers({ text }: FoldedSource): FoundNumber[] {
  const found = runsOf(text).flatMap((run) => numbersIn(text, run))
  return [...found, ...endings(text)]
}

/** What is known of a number that somebody gave in part: digits, `?` for each one missing; null when too little. */
export function partOfNumber(written: string): string | null {
  const part = written
    .replace(/[^\d?*x]/gi, '')
    .replace(/[*x]/gi, '?')
    .replace(/^\?+/, '?')
  const known = part.replaceAll('?', '').length
  return known >= 3 && part.length <= MOST_DIGITS ? part : null
}

/** Pieces that follow each other with little between them. */
function runsOf(text: string): Piece[][] {
  const runs: Piece[][] = []
  let run: Piece[] = []
  let times = 1
  const close = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
    times = 1
  }
  let end = 0
  for (const match of text.matchAll(WORDLIKE)) {
    const [word] = match
    if (!GAP.test(text.slice(end, match.index))) close()
    end = match.index + word.length
    const repeat = repeats.get(word)
    const digits = repeat === undefined ? digitsOf(word, run) : null
    if (repeat !== undefined) times = repeat
    else if (digits === null) close()
    else {
      run.push({ start: match.index, end, digits: digits.repeat(times) })
      times = 1
    }
  }
  close()
  return runs
}

function digitsOf(word: string, run: readonly Piece[]): string | null {
  if (/^\d+$/.test(word)) return word
  if (/^[*?]+$/.test(word)) return '?'.repeat(word.length)
  if (word === '+' || pluses.has(word)) return '+'
  if (hundreds.has(word) && run.length > 0) return '00'
  return digitWords.get(word) ?? null
}

/** The longest numbers of a run, from left to right. */
function numbersIn(text: string, run: readonly Piece[]): FoundNumber[] {
  const found: FoundNumber[] = []
  for (let first = 0; first < run.length;) {
    const number = longestFrom(text, run, first)
    if (number === null) first += 1
    else {
      found.push(number.found)
      first = number.next
    }
  }
  return found
}

function longestFrom(
  text: string,
  run: readonly Piece[],
  first: number,
): { found: FoundNumber; next: number } | null {
  const begin = run[first]
  // No number begins otherwise; a page of ones is not tried in every way.
  if (begin === undefined || !/^[+047?]/.test(begin.digits)) return null
  for (let last = Math.min(run.length, first + WINDOW) - 1; last >= first; last -= 1) {
    const pieces = run.slice(first, last + 1)
    const end = run[last]?.end ?? begin.end
    const number = numberOf(pieces.map((piece) => piece.digits).join(''))
    if (number === null || A_DATE.test(text.slice(begin.start, end))) continue
    return { found: { start: begin.start, end, ...number }, next: last + 1 }
  }
  return null
}

function numberOf(digits: string): Pick<FoundNumber, 'value' | 'known'> | null {
  const count = digits.replace('+', '').length
  if (count < FEWEST_DIGITS || count > MOST_DIGITS || digits.lastIndexOf('+') > 0) return null
  if (digits.includes('?')) return inPart(digits)
  const value = normalPhone(digits)
  if (value === null) return null
  // In running text a British number is only taken with all its digits.
  return value.startsWith('+44') && value.length !== 13 && value.length !== 12
    ? null
    : { value, known: 'whole' }
}

function inPart(digits: string): Pick<FoundNumber, 'value' | 'known'> | null {
  const known = digits.replace(/\D/g, '').length
  if (known < LEAST_KNOWN || !/^[+0-9?]+$/.test(digits)) return null
  return { value: digits.replace('+', '').replace(/^\?+/, '?'), known: 'part' }
}

/** "It ends in 417." */
function endings(text: string): FoundNumber[] {
  return [...text.matchAll(ITS_END)].map((match) => {
    const [whole, digits = ''] = match
    const end = match.index + whole.length
    const value = `?${digits.replaceAll(' ', '')}`
    return { start: end - digits.length, end, value, known: 'part' }
  })
}
