/** At the most so often is it said that somebody is at the desk, in milliseconds. */
const EVERY = 60_000

/** Says that somebody is at the desk, while it stands there and she does something. */
export interface DeskLooks {
  /** Another screen stands there now. */
  at: (isDesk: boolean) => void
  stop: () => void
}

/**
 * The rota counts that somebody is at the desk: when it is opened, and while it stands open and is used, so that whoever works
 * on it for hours is not taken to be away. When it cannot be said, one more is written to than would be needed.
 */
export function deskLooks(now: () => Date, look: () => Promise<void>): DeskLooks {
  let isAtDesk = false
  let last = Number.NEGATIVE_INFINITY
  const ending = new AbortController()
  const used = (): void => {
    if (isAtDesk && !document.hidden && now().getTime() - last >= EVERY) say()
  }
  const heard = { signal: ending.signal, passive: true, capture: true }
  for (const name of ['focus', 'keydown', 'pointerdown']) window.addEventListener(name, used, heard)
  return {
    at: (isDesk) => {
      isAtDesk = isDesk
      if (isDesk) say()
    },
    stop: () => {
      ending.abort()
    },
  }

  function say(): void {
    last = now().getTime()
    void look().catch(() => undefined)
  }
}
