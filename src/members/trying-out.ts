import type { MembersNeeds } from './needs.ts'
import * as store from './store.ts'
import type { Visitor } from './visitor.ts'

/** So many messages to herself a member may have in a day: each one costs, and the relay sees each. */
export const testsADay = 3

/** What came of the wish to see a message: it is on its way, a day has no more, or there is no way to her yet. */
export type TriedOut = 'underway' | 'too_often' | 'no_way'

/** Queues what a message looks like, over each way that may be used; the worker writes it as it writes any other. */
export async function tryOut({ db }: MembersNeeds, visitor: Visitor): Promise<TriedOut> {
  const { id, isConfirmed, isNumberConfirmed, hasWay, isWayLost } = visitor
  const kinds = [
    ...(isConfirmed ? [store.testKinds.email] : []),
    ...(isNumberConfirmed ? [store.testKinds.sms] : []),
    // Which browser she chose, and whether any, is in her contact alone: the worker looks.
    ...(hasWay && !isWayLost ? [store.testKinds.push] : []),
  ]
  if (kinds.length === 0) return 'no_way'
  return db.transaction(async (tx) => {
    if (!(await store.countTest(tx, id, testsADay))) return 'too_often'
    for (const kind of kinds) await store.queueMail(tx, id, kind)
    return 'underway'
  })
}
