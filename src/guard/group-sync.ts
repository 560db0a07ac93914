import { deferred, type Deferred } from './deferred.ts'

/** Resolves when everything written before the call is on the disk. */
export type Settled = () => Promise<void>

/**
 * One flush for many writers: all that ask in one turn of the event loop, and all that ask while a flush runs,
 * share the next one (protocol 7, "group commit"). After a flush that failed nobody knows what is on the disk,
 * so every later call fails too: the guard must stop rather than promise.
 */
export function groupSync(sync: () => Promise<void>): Settled {
  let waiting: Deferred<undefined> | null = null
  let running = false
  let broken: Error | null = null

  async function run(): Promise<void> {
    while (waiting !== null) {
      const round: Deferred<undefined> = waiting
      waiting = null
      try {
        if (broken !== null) throw broken
        await sync()
        round.resolve(undefined)
      } catch (error) {
        broken = error instanceof Error ? error : new Error('the disk failed')
        round.reject(broken)
      }
    }
    running = false
  }

  return () => {
    waiting ??= deferred<undefined>()
    if (!running) {
      running = true
      setImmediate(() => void run())
    }
    return waiting.promise
  }
}
