import { one, several, type Posted } from './posted.ts'
import type { Visitor } from './visitor.ts'
import { addressStates, numberStates } from './way-states.ts'

/** The ways to her that messages are sent on, by the fields that name them. */
export const sentWays = ['email', 'number'] as const
export type SentWay = (typeof sentWays)[number]

/** What has to be asked about a way: whether it shall end, or which of two things that were said holds. */
export type WayDoubt = 'open' | 'both'

/**
 * The ways that she gave before and that work or wait for her. What they lead to is locked: a field that was left empty
 * beside one of them may mean that it shall end, or that she thought it stays.
 */
export function waysOf(visitor: Visitor, canText: boolean): SentWay[] {
  const { addressHash, addressState, numberHash, numberState } = visitor
  const hasAddress = addressHash !== null && addressState !== addressStates.takesNothing
  const isNumberGone =
    numberState === numberStates.takesNothing || numberState === numberStates.stopped
  const hasNumber = canText && numberHash !== null && !isNumberGone
  return [...(hasAddress ? (['email'] as const) : []), ...(hasNumber ? (['number'] as const) : [])]
}

/** Of these ways, the ones about which a form leaves a doubt. */
export function doubtsOf(
  posted: Posted,
  ways: readonly SentWay[],
): Partial<Record<SentWay, WayDoubt>> {
  const ending = several(posted['ends'])
  const doubts = ways.flatMap((way) => {
    const isEmpty = one(posted[way]).trim() === ''
    if (isEmpty === ending.includes(way)) return []
    return [[way, isEmpty ? 'open' : 'both'] as const]
  })
  return Object.fromEntries(doubts)
}

/** The ways that a form ends. */
export function endedBy(posted: Posted, ways: readonly SentWay[]): SentWay[] {
  return ways.filter((way) => several(posted['ends']).includes(way))
}
