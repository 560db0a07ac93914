import type { Channel } from './channel.ts'

/** What a pace is kept with. */
export interface PaceNeeds {
  /** Milliseconds that never go back. */
  readonly now: () => number
  readonly pause: (ms: number) => Promise<unknown>
}

/**
 * A channel that hands over at most so many messages a second, evenly, because its gateway takes no more. A gateway that
 * asks for a rest is left alone for that long: what is sent meanwhile is to be tried later, without a call.
 */
export function paced(channel: Channel, perSecond: number, { now, pause }: PaceNeeds): Channel {
  const gap = 1_000 / perSecond
  let free = 0
  let restsUntil = 0
  return {
    ...channel,
    async send(message, reach) {
      const asked = now()
      if (asked < restsUntil) return { later: (restsUntil - asked) / 1_000 }
      const turn = Math.max(asked, free)
      free = turn + gap
      if (turn > asked) await pause(turn - asked)
      const rest = restsUntil - now()
      if (rest > 0) return { later: rest / 1_000 }
      const sent = await channel.send(message, reach)
      if (typeof sent === 'object') restsUntil = Math.max(restsUntil, now() + sent.later * 1_000)
      return sent
    },
  }
}
