import type { Database } from '../platform/database.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { MailboxGuard, WithdrawalEffects } from './parts.ts'

interface HidingNeeds {
  readonly db: Database
  readonly guard: Pick<MailboxGuard, 'takenBack'>
  readonly suite: Suite
  readonly effects: Pick<WithdrawalEffects, 'alert' | 'standingTags'>
}

/** How many tags the guard is asked about at once. */
const atOnce = 16

/**
 * Hides what shows though its reporter took it back: a restored backup brings such a warning to light again, and only the
 * guard remembers. Throws the refusals of the guard.
 * @returns how many tags were taken back
 */
export async function hideAgain(needs: HidingNeeds): Promise<number> {
  const { db, suite, effects } = needs
  const tags = await effects.standingTags(db)
  let count = 0
  for (let from = 0; from < tags.length; from += atOnce) {
    for (const tag of await takenBackAmong(needs, tags.slice(from, from + atOnce))) {
      count += 1
      await db.transaction((tx) => effects.alert(tx, { tag, instead: suite.random(32) }))
    }
  }
  return count
}

async function takenBackAmong({ guard }: HidingNeeds, tags: readonly Bytes[]): Promise<Bytes[]> {
  if ((await guard.takenBack(tags)).length === 0) return []
  const marks = await Promise.all(tags.map((tag) => guard.takenBack([tag])))
  return tags.filter((_, i) => marks[i]?.length === 1)
}
