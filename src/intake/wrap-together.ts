import { RefusalError } from '../sealing/errors.ts'
import { gather } from './gather.ts'
import type { WrapReport } from './receive.ts'

/** The guard takes 500. */
const most = 64

/**
 * Lets reports that come while the guard is at work share its next call, as they share its flush: a call costs more than
 * the lock it puts on. Each is answered by the guard's own word for it: where the guard refuses one of a call it refuses the
 * call and names none, so they are then asked one by one, which gives a report that it had locked already the same lock.
 */
export function wrapTogether(wrap: WrapReport): WrapReport {
  const one = gather({
    run: wrap,
    most,
    mayBeOnes: (error) => error instanceof RefusalError && error.code !== 'guard_down',
  })
  return (items) => Promise.all(items.map(one))
}
