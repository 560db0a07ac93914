import { concat, piece } from './bytes.ts'
import { RefusalError } from './errors.ts'
import { withdrawTagOf, type Mailbox, type WithdrawalScope } from './mailbox.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

/** How many hashes each scope has, in the order in which a request carries their secrets. */
const PLACES: readonly [WithdrawalScope, number][] = [
  ['report', 32],
  ['check', 64],
  ['alert', 1],
  ['liaison', 1],
]

/** Every withdrawal request has this length, whatever is withdrawn: 98 secrets of 32 bytes. */
export const WITHDRAWAL_LENGTH = 98 * 32

/** The secrets of the chosen scopes, random bytes in every other place (step 11). */
export function withdrawalRequest(
  s: Suite,
  mailbox: Pick<Mailbox, 'withdrawSecret'>,
  scopes: readonly WithdrawalScope[],
): Bytes {
  const secrets = PLACES.flatMap(([scope, count]) =>
    Array.from({ length: count }, (_, n) =>
      scopes.includes(scope) ? mailbox.withdrawSecret(scope, n) : s.random(32),
    ),
  )
  return concat(...secrets)
}

/** The secret in each place and the tag it would match. Throws `RefusalError('withdrawal')`. */
export function readWithdrawal(
  s: Primitives,
  request: Bytes,
): { scope: WithdrawalScope; n: number; secret: Bytes; tag: Bytes }[] {
  if (request.length !== WITHDRAWAL_LENGTH) throw new RefusalError('withdrawal')
  const places = PLACES.flatMap(([scope, count]) =>
    Array.from({ length: count }, (_, n) => ({ scope, n })),
  )
  return places.map(({ scope, n }, i) => {
    const secret = piece(request, i * 32, i * 32 + 32)
    return { scope, n, secret, tag: withdrawTagOf(s, scope, secret) }
  })
}
