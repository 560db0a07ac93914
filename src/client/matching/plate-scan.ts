import { normalPlate } from '../../sealing/plate.ts'
import { spanIn, writtenAt, type FoldedSource } from './folded-source.ts'
import { unknowns } from './number-words.ts'

/** Something that looks like a number plate, in the folded text. */
export interface FoundPlate {
  start: number
  end: number
  /** As norm-1 writes it, `?` for what was not seen; a beginning or an end of seven is filled up with `?`. */
  value: string
  known: 'whole' | 'part'
}

/** Seven characters: how long a British plate of today is. */
const LENGTH = 7
const missing = [...unknowns].join('|')
const UNSEEN = new RegExp(`(?:${missing})[ ,]{0,2}`, 'g')
const letter = '[a-z?*]'
const digit = '[0-9?*]'
const end = '(?![a-z0-9?*])'
const before = '(?<![a-z0-9])'

/** Today's British style, said whole or with words for what was not seen: "WA07 something D". */
const BRITISH = new RegExp(
  `${before}([a-z]{2}) ?(${digit}{2})[ -]{0,2}((?:${letter}|(?:${missing})[ ,]{0,2}){1,3})${end}`,
  'g',
)
/** Older British styles, Northern Ireland's, and those of Romania, Poland, Spain and Portugal. */
const OTHERS = [
  /(?<![a-z0-9])[a-z]\d{1,3}[ -]?[a-z]{3}(?![a-z0-9])/g,
  /(?<![a-z0-9])[a-z]{3}[ -]?\d{1,3}[a-z](?![a-z0-9])/g,
  /(?<![a-z0-9])[a-z]{1,3}[ -]?\d{4}(?![a-z0-9])/g,
  /(?<![a-z0-9])[a-z]{1,2}[ -]?\d{2,3}[ -]?[a-z]{3}(?![a-z0-9])/g,
  /(?<![a-z0-9])[a-z]{2,3}[ -]?[a-z0-9]{4,5}(?![a-z0-9])/g,
  /(?<![a-z0-9])\d{4}[ -]?[a-z]{3}(?![a-z0-9])/g,
  /(?<![a-z0-9])(?:[a-z]{2}-\d{2}-[a-z]{2}|\d{2}-[a-z]{2}-\d{2}|[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2})(?![a-z0-9])/g,
]
const HALF = /(?<![a-z0-9])([a-z]{2}\d{2})(?![a-z0-9?*])/g

/** Words that stand before a plate. */
const CUE =
  /(?:plates?|reg|registration|number plate|licen[cs]e|numar(?:ul)?|inmatriculare|rejestracj\w*|tablic\w*|blach\w*|placa|matricula)\b/
const CUE_REACH = 40
const BEGINS =
  /(?:starts?|starting|begins?|beginning|began|incepe|incepea|inceput|zaczyna(?: sie)?|comeca|comecava|empieza|empezaba)(?: (?:with|in|on|cu|od|na|com|con|por))* ([a-z0-9]{2,4})(?![a-z0-9])/g
const ENDS =
  /(?:ends?|ending|ended|termina|terminaba|konczy(?: sie)?|acaba)(?: (?:with|in|on|cu|na|em|com|en|con))* ([a-z]{3})(?![a-z0-9])/g

/** Plates of a text: whole, in part ("WA07 something D"), or only their beginning or end where a plate is spoken of. */
export function scanPlates(folded: FoldedSource): FoundPlate[] {
  const { text } = folded
  const british = [...text.matchAll(BRITISH)].flatMap((match) => britishPlate(folded, match))
  const others = OTHERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => otherPlate(folded, match)),
  )
  const parts = [...startsOf(folded), ...endsOf(text), ...halves(folded)]
  return [...british, ...others, ...parts].reduce<FoundPlate[]>(
    (kept, one) => (kept.some((other) => overlaps(one, other)) ? kept : [...kept, one]),
    [],
  )
}

function britishPlate(folded: FoldedSource, match: RegExpExecArray): FoundPlate[] {
  const [whole, area, age, rest] = match
  const at = { start: match.index, end: match.index + whole.trimEnd().length }
  const isSpread = whole.startsWith(`${String(area)} `)
  if (isSpread && !isCapital(folded, at) && !isSpokenOf(folded.text, at.start)) return []
  const value = normalPlate(`${String(area)}${String(age)}${lastThree(String(rest))}`)
  if (value === null) return []
  return [{ ...at, value, known: value.includes('?') ? 'part' : 'whole' }]
}

/** "Something D": what was not seen may be one letter or two. */
function lastThree(rest: string): string {
  const letters = rest.trim().replace(UNSEEN, '?')
  return (letters.startsWith('?') ? letters.padStart(3, '?') : letters).padEnd(3, '?')
}

function otherPlate(folded: FoldedSource, match: RegExpExecArray): FoundPlate[] {
  const [whole] = match
  const at = { start: match.index, end: match.index + whole.length }
  const value = normalPlate(whole)
  if (value === null || value.length < 5 || !/\d/.test(value) || !/[A-Z]/.test(value)) return []
  // "La matrícula es 1234 BCD": small words before a number are no part of it.
  if (!isSpokenOf(folded.text, at.start) || (/\s/.test(whole) && !isCapital(folded, at))) return []
  return [{ ...at, value, known: 'whole' }]
}

function startsOf({ text }: FoldedSource): FoundPlate[] {
  return parts(text, BEGINS, (known) => known.padEnd(LENGTH, '?'))
}

function endsOf(text: string): FoundPlate[] {
  return parts(text, ENDS, (known) => known.padStart(LENGTH, '?'))
}

function parts(text: string, pattern: RegExp, fill: (known: string) => string): FoundPlate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, known = ''] = match
    const last = match.index + whole.length
    const value = normalPlate(fill(known))
    if (value === null || !isSpokenOf(text, match.index)) return []
    return [{ start: last - known.length, end: last, value, known: 'part' }]
  })
}

/** "WA07" by itself, in capitals or where a plate is spoken of. */
function halves(folded: FoldedSource): FoundPlate[] {
  return [...folded.text.matchAll(HALF)].flatMap((match) => {
    const [, known = ''] = match
    const at = { start: match.index, end: match.index + known.length }
    const isMeant = isCapital(folded, at) || isSpokenOf(folded.text, at.start)
    const value = normalPlate(known.padEnd(LENGTH, '?'))
    return isMeant && value !== null ? [{ ...at, value, known: 'part' }] : []
  })
}

function isSpokenOf(text: string, start: number): boolean {
  return CUE.test(text.slice(Math.max(0, start - CUE_REACH), start))
}

function isCapital(
  folded: FoldedSource,
  { start, end: last }: { start: number; end: number },
): boolean {
  const written = writtenAt(folded, spanIn(folded, start, last))
  return written === written.toUpperCase()
}

function overlaps(one: FoundPlate, other: FoundPlate): boolean {
  return one.start < other.end && other.start < one.end
}
