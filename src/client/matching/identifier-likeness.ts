import { plateSkeleton } from '../../sealing/plate.ts'
import { viewsOf } from '../../sealing/identifier.ts'
import type { Found } from './facts-record.ts'

/** Why two identifiers may be one man's. */
export type IdentifierReason =
  | 'same_plate'
  | 'misread_plate'
  | 'near_plate'
  | 'part_plate'
  | 'same_phone'
  | 'part_phone'
  | 'same_email'
  | 'same_name'
  | 'same_page'

/** What speaks for one man, how much (about the power of ten by which it is likelier than chance), and what agrees. */
export interface Evidence<Code extends string = string> {
  code: Code
  points: number
  words: string[]
}

const SURE = 6
/** A plate read wrong, one character apart, or seen in part. */
const MISREAD = 5
const NEAR = 3.5
/** Shorter plates fit too many cars. */
const SHORTEST_WHOLE = 4
/** For each character of a plate that both saw; area and year of a plate are many cars'. */
const PER_CHARACTER = 0.6
const FEWEST_CHARACTERS = 3
const PER_DIGIT = 0.7
const OPEN_DIGITS = 0.9
const FEWEST_DIGITS = 3

/** An identifier made ready for comparing many times. */
export interface ReadyIdentifier extends Found {
  views: ReadonlySet<string>
}

/** Those of a report that count: not what somebody said no to. */
export function readyIdentifiers(found: readonly Found[]): ReadyIdentifier[] {
  return found
    .filter(({ state }) => state !== 'no')
    .map((one) => ({ ...one, views: new Set(viewsOf(one.identifier)) }))
}

/** The strongest thing that two identifiers say together, or null. Whole and partly known ones are compared alike. */
export function sharedBy(
  one: ReadyIdentifier,
  other: ReadyIdentifier,
): Evidence<IdentifierReason> | null {
  const [a, b] = [one.identifier, other.identifier]
  if (a.kind === 'plate' && b.kind === 'plate') return plates(a.value, b.value)
  if (a.kind === 'phone' && b.kind === 'phone') return phones(one, other)
  if (one.known === 'part' || other.known === 'part') return null
  return names(one, other)
}

/** Two plates of which each was seen whole or in part; `?` fits everything. */
function plates(a: string, b: string): Evidence<IdentifierReason> | null {
  if (a.length !== b.length) return null
  const isLong = a.length >= SHORTEST_WHOLE
  if (a === b && !a.includes('?') && isLong) return evidence('same_plate', SURE, a)
  const [one, other] = [plateSkeleton(a), plateSkeleton(b)]
  const both = Array.from(one, (letter, at) => ({ at, letter, beside: other[at] ?? '?' })).filter(
    ({ letter, beside }) => letter !== '?' && beside !== '?',
  )
  const agreeing = both.filter(({ letter, beside }) => letter === beside).map(({ at }) => at)
  const apart = both.length - agreeing.length
  if (both.length === one.length && isLong && apart <= 1) return nearly(b, apart)
  if (apart > 0 || agreeing.length < FEWEST_CHARACTERS) return null
  const shown = Array.from(a, (letter, at) => (agreeing.includes(at) ? letter : '?')).join('')
  return evidence('part_plate', agreeing.length * PER_CHARACTER, shown)
}

function nearly(plate: string, apart: number): Evidence<IdentifierReason> {
  return apart === 0
    ? evidence('misread_plate', MISREAD, plate)
    : evidence('near_plate', NEAR, plate)
}

function phones(one: Found, other: Found): Evidence<IdentifierReason> | null {
  const [a, b] = [one.identifier.value, other.identifier.value]
  if (one.known === 'whole' && other.known === 'whole')
    return a === b ? evidence('same_phone', SURE, a) : null
  const agreeing = agreeingEnd(a, b)
  if (agreeing === null || agreeing.length < FEWEST_DIGITS) return null
  // 07 and 7 begin every mobile number of the country.
  const points = Math.min(agreeing.length, 9) * PER_DIGIT - OPEN_DIGITS
  return evidence('part_phone', points, `…${agreeing}`)
}

/** The digits that both know, counted from the end; null when two of them differ. */
function agreeingEnd(a: string, b: string): string | null {
  const [x, y] = [fromTheEnd(a), fromTheEnd(b)]
  const pairs = x.map((digit, at) => [digit, y[at] ?? '?'] as const)
  const known = pairs.filter(([p, q]) => p !== '?' && q !== '?')
  if (known.some(([p, q]) => p !== q)) return null
  return known
    .map(([digit]) => digit)
    .reverse()
    .join('')
}

/** The digits of a number without its country, the last first. */
function fromTheEnd(number: string): string[] {
  return Array.from(number.replace(/^\+44|^0(?=\d)/, '').replace('+', '')).reverse()
}

function names(one: ReadyIdentifier, other: ReadyIdentifier): Evidence<IdentifierReason> | null {
  const shared = [...one.views].filter((view) => other.views.has(view))
  const [first] = shared
  if (first === undefined) return null
  const { value } = other.identifier
  if (first.startsWith('email')) return evidence('same_email', SURE, value)
  if (first.startsWith('phone')) return evidence('same_phone', SURE, value)
  if (first.startsWith('site')) return evidence('same_page', NEAR, value)
  // A name on one site is one person's; the same name elsewhere is his if it is an unusual one.
  const isSameSite = shared.length > 1
  return evidence('same_name', isSameSite ? SURE : unusual(value), value)
}

function unusual(name: string): number {
  return name.length >= 8 || (name.length >= 6 && /[\d_]/.test(name)) ? MISREAD : 2
}

function evidence(
  code: IdentifierReason,
  points: number,
  words: string,
): Evidence<IdentifierReason> {
  return { code, points, words: [words] }
}
