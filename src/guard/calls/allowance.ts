import { RefusalError } from '../../sealing/errors.ts'
import { object, token } from '../../sealing/shape.ts'
import { used } from '../quotas.ts'
import { charterOf, dayNow, hourNow, type Room } from '../room.ts'

/** How many reports a moderator may still open, and when there are more. */
export interface ReportAllowance {
  readonly left: number
  /** The period that ends first for her: after it there are more. */
  readonly until: 'hour' | 'day'
}

export const allowanceShape = object<{ readonly by: string }>({ by: token })

/**
 * What is left of a moderator's allowance of openings. Nothing is counted or written down: the counts are the guard's own,
 * and web has seen every opening pass. Throws RefusalError 'not_allowed' for anybody who is no live moderator.
 */
export function allowance(room: Room, { by }: { readonly by: string }): ReportAllowance {
  const { moderators, policy } = charterOf(room).directory
  const person = moderators.find(({ id }) => id === by)
  if (person?.to !== null) throw new RefusalError('not_allowed')
  const { per_hour, per_day } = policy.quotas
  const spent = (period: string): number => used(room.books, { actor: by, kind: 'report', period })
  const [hour, day] = [per_hour - spent(hourNow(room)), per_day - spent(dayNow(room))]
  const left = Math.max(0, Math.min(hour, day))
  return { left, until: day < hour ? 'day' : 'hour' }
}
