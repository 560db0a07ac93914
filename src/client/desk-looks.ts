/** At the most so often is it said that somebody is at the desk, in milliseconds. */
const EVERY = 60_000

/** Says that somebody is at the desk, while it stands there and is used. */
export interface DeskLooks {
  /** Another screen stands there now. */
  at: (isDesk: boolean) => void
  /** She did something, on whichever screen. */
  used: () => void
}

/**
 * The rota counts that somebody is at the desk: when it is opened, and while it stands open and is used, so that whoever works
 * on it for hours is not taken to be away. When it cannot be said, one more is written to than would be needed.
 */
export function looksAtDesk(now: () => Date, look: () => Promise<void>): DeskLooks {
  let isAtDesk = false
  let last = Number.NEGATIVE_INFINITY
  return {
    at: (isDesk) => {
      isAtDesk = isDesk
      if (isDesk) say()
    },
    used: () => {
      if (isAtDesk && now().getTime() - last >= EVERY) say()
    },
  }

  function say(): void {
    last = now().getTime()
    void look().catch(() => undefined)
  }
}
