import type { Directory, DirectoryLiaison } from '../sealing/directory.ts'

/** How far a package has come. */
export type PackageState = 'waiting' | 'opened' | 'closed'

const states: readonly PackageState[] = ['waiting', 'opened', 'closed']

/** The number that stands in the table once an officer has opened a package. */
export const openedState = 1

/** The word for a state's number; an unknown number counts as closed. */
export function stateOf(number: number): PackageState {
  return states[number] ?? 'closed'
}

/** A package lives ninety days, in whole months (protocol 14). */
export const packageMonths = 3

/** The officers who hold a post now. */
export function officersOf(directory: Directory, post: string): DirectoryLiaison[] {
  return directory.liaisons.filter((one) => one.post === post && one.to === null)
}

/** True when keys are given for exactly these officers, one for each. */
export function areKeysFor(
  officers: readonly DirectoryLiaison[],
  given: readonly string[],
): boolean {
  const ids = new Set(given)
  return (
    ids.size === given.length &&
    ids.size === officers.length &&
    officers.every((one) => ids.has(one.id))
  )
}
