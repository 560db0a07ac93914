import { plainText } from './plain-text.ts'

/** Letters and digits that one takes for another in a dark street; each group is written as one of them. */
const LOOKALIKE: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', G: '6' },
}

/** Plates of today's British style have seven characters; only those are divided into halves. */
const HALVED = 7
const FIRST_HALF = 4
/** Shorter plates fit too many cars. */
const SHORTEST_WHOLE = 4

/**
 * A number plate in one spelling (norm-1, protocol 12.1): upper case, no spaces, hyphens or dots, `?` for what is not
 * known. Two to eight characters of any country's style; null for anything else.
 */
export function normalPlate(text: string): string | null {
  const letters = plainText(text)
    .toUpperCase()
    .replace(/[\s\p{Pd}.·]/gu, '')
    .replace(/[*_]/g, '?')
  return /^[A-Z0-9?]{2,8}$/.test(letters) ? letters : null
}

/** The plate with every look-alike written the same: two plates with one skeleton may be one car, misread. */
export function plateSkeleton(plate: string): string {
  return Array.from(plate, (letter) => LOOKALIKE[letter] ?? letter).join('')
}

/**
 * What a plate is looked up by (norm-1): the whole skeleton, the same with any one character open, and its halves when the
 * colour is known too. What is known of less than that gives nothing.
 * @param plate as `normalPlate` gives it
 * @param colour a code of the form, or ''
 */
export function plateViews(plate: string, colour = ''): string[] {
  const skeleton = plateSkeleton(plate)
  const open = skeleton.split('?').length - 1
  return [...wholeViews(skeleton, open), ...halfViews(skeleton, colour)]
}

function wholeViews(skeleton: string, open: number): string[] {
  if (skeleton.length < SHORTEST_WHOLE || open > 1) return []
  if (open === 1) return [`plate1:${skeleton}`]
  const oneOpen = Array.from(
    skeleton,
    (_, at) => `plate1:${skeleton.slice(0, at)}?${skeleton.slice(at + 1)}`,
  )
  return [`plate:${skeleton}`, ...oneOpen]
}

function halfViews(skeleton: string, colour: string): string[] {
  if (skeleton.length !== HALVED || colour === '') return []
  const halves = [
    ['plateL', skeleton.slice(0, FIRST_HALF)],
    ['plateR', skeleton.slice(FIRST_HALF)],
  ] as const
  return halves
    .filter(([, half]) => !half.includes('?'))
    .map(([name, half]) => `${name}:${half}|${colour}`)
}
