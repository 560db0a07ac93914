import type { DeliverNeeds } from './delivery-needs.ts'
import type { RowKey } from './delivery-store.ts'
import type { Settled } from './settle-store.ts'
import { fraction, waitAfter } from './ways.ts'

/** What of a row is needed to end it without a message. */
export interface EndingRow extends Pick<RowKey, 'due'> {
  readonly member_id: RowKey['memberId']
  readonly done: number
  readonly attempts: number
}

export type RowEnd = (row: EndingRow) => Settled

/** Not for her, or not any more. After a first way was used the member is counted there already. */
export const skipped: RowEnd = ({ member_id: memberId, due, done }) => {
  const told = done === 0 ? [{ channel: 'none', outcome: 'skipped' } as const] : []
  return { memberId, due, done, wait: null, counts: true, told }
}

/** Not for any fault of the addressees', but a warning that is never believed must not be tried for ever. */
export function triedInVain({ policy, suite }: Pick<DeliverNeeds, 'policy' | 'suite'>): RowEnd {
  return ({ member_id: memberId, due, done, attempts }) => {
    const kept = { memberId, due, done, counts: true }
    if (attempts >= policy.attempts)
      return { ...kept, wait: null, told: [{ channel: 'none', outcome: 'late' }] }
    return { ...kept, wait: waitAfter(attempts, policy, () => fraction(suite)), told: [] }
  }
}
