import type { MessageKey } from '../i18n/catalogue.ts'
import { isNumberWaiting } from './choosing.ts'
import type { Visitor } from './visitor.ts'

/**
 * What the page can say of what a member chose before: which ways to her are confirmed, and which wait for her. The rest is
 * locked. Beside an address or a number nobody sees whether a browser is told as well.
 */
export function standingOf(visitor: Visitor): MessageKey[] {
  const ways = Object.entries(said).filter(([, holds]) => holds(visitor))
  return ways.length === 0 ? ['members.now.nothing'] : ways.map(([key]) => key as SaidKey)
}

type SaidKey = keyof typeof said

const said = {
  'members.now.mail': ({ isConfirmed }: Visitor) => isConfirmed,
  'members.now.mail_waits': ({ confirmHash, isConfirmed }: Visitor) =>
    confirmHash !== null && !isConfirmed,
  'members.now.number': ({ isNumberConfirmed }: Visitor) => isNumberConfirmed,
  'members.now.number_waits': isNumberWaiting,
  'members.now.browser': ({ hasWay, isConfirmed, isNumberConfirmed, isWayLost }: Visitor) =>
    hasWay && !isConfirmed && !isNumberConfirmed && !isWayLost,
} as const
