import { RefusalError } from '../sealing/errors.ts'
import { tokenBucket, type TokenBucket } from './token-bucket.ts'

/** At most so many evaluations a second, for everybody together (decision 5). */
const perSecond = 200
const originSize = 16
const originPerSecond = 1
const originsLiveMs = 600_000
/** A flood must not fill the memory with its many addresses. */
const mostOrigins = 20_000

/** Lets evaluations through while there are not too many. */
export interface FloodGate {
  /**
   * `origin` is a keyed hash that web makes of a network, or nothing. It is looked at only under pressure and
   * kept ten minutes at most, in memory (decision 5). Throws RefusalError 'busy'.
   */
  pass(amount: number, origin: string | undefined, now: number): void
}

export function floodGate(): FloodGate {
  const all = tokenBucket(perSecond, perSecond)
  let origins = new Map<string, TokenBucket>()
  let since = Number.NEGATIVE_INFINITY

  function ofOrigin(origin: string, now: number): TokenBucket {
    if (now - since > originsLiveMs || origins.size >= mostOrigins) {
      origins = new Map()
      since = now
    }
    const known = origins.get(origin)
    if (known !== undefined) return known
    const made = tokenBucket(originSize, originPerSecond)
    origins.set(origin, made)
    return made
  }

  return {
    pass(amount, origin = '', now) {
      const pressed = all.left(now) < 0.5
      if (pressed && !ofOrigin(origin, now).take(amount, now)) throw new RefusalError('busy')
      if (!all.take(amount, now)) throw new RefusalError('busy')
    },
  }
}
