/** Minutes without a key, a touch or a pointer after which the desk locks itself (protocol 10.1). */
const IDLE = 10 * 60_000

/**
 * Calls `lock` once, ten minutes after the last sign of life. A page that was put to sleep locks when it wakes.
 * @returns stops watching
 */
export function lockWhenIdle(now: () => Date, lock: () => void): () => void {
  let last = now().getTime()
  const events = ['keydown', 'pointerdown', 'pointermove', 'scroll'] as const
  const alive = (): void => {
    if (!isOver()) last = now().getTime()
  }
  const look = (): void => {
    if (!isOver()) return
    stop()
    lock()
  }
  const timer = window.setInterval(look, 5_000)
  for (const name of events) window.addEventListener(name, alive, { passive: true, capture: true })
  document.addEventListener('visibilitychange', look)
  return stop

  function isOver(): boolean {
    return now().getTime() - last >= IDLE
  }

  function stop(): void {
    window.clearInterval(timer)
    for (const name of events) window.removeEventListener(name, alive, { capture: true })
    document.removeEventListener('visibilitychange', look)
  }
}
