import { metIn } from '../../intake/met-before.ts'

/**
 * Takes the name of the warning that she comes from out of the page's address. That part is never sent to a server, and
 * after this neither the address bar nor the way back shows it.
 */
export function takeMet(): string | null {
  const met = metIn(location.hash)
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return met
}
