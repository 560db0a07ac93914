/** How long one slice may work, in milliseconds: far below what a hand on the keyboard notices (50). */
const SLICE = 8
/** A slice waits for a quiet moment at most so long, in milliseconds. */
const PATIENCE = 200

/**
 * Does work step by step in the moments the browser has nothing else to do, so that typing never waits for it.
 * @param work what to do; its last value is what came of it
 * @param done called once with that value, unless it was stopped before
 * @returns stops it
 */
export function inSlices<Result>(
  work: Iterator<Result, unknown>,
  done: (result: Result | undefined) => void,
): () => void {
  let last: Result | undefined
  let isStopped = false
  atQuiet(slice)
  return () => {
    isStopped = true
  }

  function slice(): void {
    const begun = performance.now()
    while (!isStopped && performance.now() - begun < SLICE) {
      const step = work.next()
      if (step.done === true) {
        done(last)
        return
      }
      last = step.value
    }
    if (!isStopped) atQuiet(slice)
  }
}

/** Safari has no idle callbacks: there a timer lets the keyboard go first. */
function atQuiet(deed: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(deed, { timeout: PATIENCE })
  else setTimeout(deed, 1)
}
