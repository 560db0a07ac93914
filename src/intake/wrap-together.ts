import { RefusalError } from '../sealing/errors.ts'
import type { Bytes } from '../sealing/suite.ts'
import type { WrapReport } from './receive.ts'

type Item = Parameters<WrapReport>[0][number]

interface Waiting {
  readonly item: Item
  readonly resolve: (locked: Bytes) => void
  readonly reject: (error: unknown) => void
}

/** How many go in one call; the guard takes 500. */
const most = 64

/**
 * Lets reports that come while the guard is at work share its next call, as they share its flush: a call costs more than
 * the lock it puts on. Each is answered by the guard's own word for it: where the guard refuses one of a call it refuses the
 * call and names none, so they are then asked one by one, which gives a report that it had locked already the same lock.
 */
export function wrapTogether(wrap: WrapReport): WrapReport {
  const queue: Waiting[] = []
  let isRunning = false

  const run = async (): Promise<void> => {
    while (queue.length > 0) await ask(wrap, queue.splice(0, most))
    isRunning = false
  }
  const one = (item: Item): Promise<Bytes> =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (isRunning) return
      isRunning = true
      // What comes in the same turn goes along.
      setImmediate(() => void run())
    })
  return (items) => Promise.all(items.map(one))
}

/** Settles all of `batch`, and never fails itself. */
async function ask(wrap: WrapReport, batch: readonly Waiting[]): Promise<void> {
  try {
    const locked = await wrap(batch.map(({ item }) => item))
    for (const [at, { resolve, reject }] of batch.entries()) {
      const blob = locked[at]
      if (blob === undefined) reject(new RefusalError('guard_down'))
      else resolve(blob)
    }
  } catch (error) {
    const isOnes = error instanceof RefusalError && error.code !== 'guard_down'
    if (isOnes && batch.length > 1) await Promise.all(batch.map((one) => ask(wrap, [one])))
    else for (const { reject } of batch) reject(error)
  }
}
