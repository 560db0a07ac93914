/** What one round of work says: how many rows it handled, or how long to leave the work alone. */
export type Round = { handled: number } | { pauseMs: number }

export interface SteadyLoop {
  /** Ends a wait at once: there may be something to do. */
  wake(): void
  /** Lets the running round end and starts no other. */
  stop(): Promise<void>
}

/**
 * Does rounds of work for as long as they find something, then waits for `wake` or the next look.
 * A round must not throw; it answers faults with a pause.
 */
export function steadyLoop(round: () => Promise<Round>, pollMs: number): SteadyLoop {
  const state = { isStopped: false }
  let calls = 0
  let endWait: (() => void) | null = null

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      endWait = done
      function done(): void {
        clearTimeout(timer)
        endWait = null
        resolve()
      }
    })
  }

  async function run(): Promise<void> {
    while (!state.isStopped) {
      const heard = calls
      const result = await round()
      if ('pauseMs' in result) await wait(result.pauseMs)
      // A call that came during the round must not be lost between it and the wait.
      else if (result.handled === 0 && calls === heard) await wait(pollMs)
    }
  }

  const running = run()
  return {
    wake() {
      calls += 1
      endWait?.()
    },
    async stop() {
      state.isStopped = true
      endWait?.()
      await running
    },
  }
}
