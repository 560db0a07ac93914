import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { hourOf, minuteOf } from './rules.ts'
import { deleteEndedFactors } from './second-factor-store.ts'
import { deleteEnded, forgetTotpSteps } from './store.ts'
import { totpStepOf } from './totp.ts'

/** Deletes sessions and links that have ended, and forgets which codes were used once none of them could pass any more. */
export async function sweepAccounts({ db, now }: { db: Database; now: Clock }): Promise<void> {
  await deleteEnded(db, hourOf(now()), minuteOf(now()))
  await deleteEndedFactors(db, hourOf(now()))
  // Two steps back is the oldest code that could still pass.
  await forgetTotpSteps(db, totpStepOf(now()) - 2)
}
