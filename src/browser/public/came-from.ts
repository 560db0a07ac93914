import { askedIn } from '../../intake/asking.ts'
import { metIn } from '../../intake/met-before.ts'

/** The warning that somebody comes from: she met the same person, or has a question; null for all others. */
export interface CameFrom {
  readonly met: string | null
  /** '' for a question about nothing in particular. */
  readonly ask: string | null
}

/**
 * Takes where she comes from out of this tab's name, where the page of warnings (`warnings.entry.ts`) put it down: no
 * address, no list of visited pages and no server has it, and after this the tab has not either.
 */
export function takeFrom(): CameFrom {
  const { name } = window
  window.name = ''
  return { met: metIn(name), ask: askedIn(name) }
}
