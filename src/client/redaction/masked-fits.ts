import { maskIdentifier } from '../masking.ts'
import { foldSource } from '../matching/folded-source.ts'

/** Between the parts of a phone number nobody spells alike. */
const BETWEEN = /[\s().\-/+]/g
/** What stands for letters that are not shown, however many. */
const HIDDEN = /[…*•·]+/

/**
 * Whether what a warning shows of an identifier is a part of this one: "…417" of a number that ends so, "no…" of a name that
 * begins so, "WA07 ???" of a plate. `?` fits any one letter, on either side.
 */
export function maskedFits(kind: string, masked: string, whole: string): boolean {
  if (masked === maskIdentifier(kind, whole)) return true
  const shown = masked.split(HIDDEN).map((part) => plain(kind, part))
  const full = Array.from(plain(kind, whole))
  if (shown.join('').replaceAll('?', '') === '') return beginsAlike(masked, whole)
  const head = Array.from(shown[0] ?? '')
  if (shown.length === 1) return fits(head, full)
  const tail = Array.from(shown.at(-1) ?? '')
  if (head.length + tail.length > full.length) return false
  return fits(head, full.slice(0, head.length)) && fits(tail, full.slice(full.length - tail.length))
}

/** Nothing but signs that no letter is left of: they are compared as they were written. */
function beginsAlike(masked: string, whole: string): boolean {
  const [begin = '', ...rest] = masked.trim().split(HIDDEN)
  if (rest.length === 0) return whole.trim().toUpperCase() === begin.toUpperCase()
  return begin !== '' && whole.trim().startsWith(begin)
}

function fits(shown: readonly string[], full: readonly string[]): boolean {
  return (
    shown.length === full.length &&
    shown.every((letter, at) => letter === '?' || full[at] === '?' || letter === full[at])
  )
}

/** A plate keeps its plain letters and digits alone, as it is masked. */
function plain(kind: string, text: string): string {
  if (kind === 'plate') return text.toUpperCase().replace(/[^A-Z0-9?]/g, '')
  const { text: folded } = foldSource(text.trim())
  return kind === 'phone' ? folded.replace(BETWEEN, '') : folded
}
