import { askedIn } from '../../intake/asking.ts'
import { metIn } from '../../intake/met-before.ts'

/** The warning that somebody comes from: she met the same person, or has a question; null for all others. */
export interface CameFrom {
  readonly met: string | null
  /** '' for a question about nothing in particular. */
  readonly ask: string | null
}

/**
 * Takes where she comes from out of the page's address. That part is never sent to a server, and after this neither the
 * address bar nor the way back shows it. The browser's own list of visited pages still does: no page can change that.
 */
export function takeFrom(): CameFrom {
  const { hash } = location
  if (hash !== '') history.replaceState(null, '', location.pathname)
  return { met: metIn(hash), ask: askedIn(hash) }
}
