/** A limit on how often something may happen, with room for a burst. In memory only. */
export interface TokenBucket {
  /** Takes `amount` when there is enough; false otherwise. `now` is in milliseconds. */
  take(amount: number, now: number): boolean
  /** Share of the bucket that is left, 0 to 1. */
  left(now: number): number
}

/** A bucket that holds `size` and is refilled with `perSecond`. It starts full. */
export function tokenBucket(size: number, perSecond: number): TokenBucket {
  let tokens = size
  let last: number | null = null

  function refill(now: number): void {
    // A clock that is set back refills nothing and takes nothing away.
    if (last !== null && now > last)
      tokens = Math.min(size, tokens + ((now - last) / 1000) * perSecond)
    last = now
  }

  return {
    take(amount, now) {
      refill(now)
      if (amount > tokens) return false
      tokens -= amount
      return true
    },
    left(now) {
      refill(now)
      return tokens / size
    },
  }
}
