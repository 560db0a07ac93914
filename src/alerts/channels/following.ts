import type { PushReach, Reach } from '../../sealing/contact.ts'
import { mostMoves } from '../../sealing/moved-browser.ts'
import type { Channel } from './channel.ts'

/**
 * A channel that asks for a browser's new address when the old one is no more, and sends there. When it cannot ask, the
 * message is tried again.
 */
export function following(
  channel: Channel,
  movedTo: (address: string) => Promise<PushReach | null>,
): Channel {
  return {
    ...channel,
    async send(message, reach) {
      let at: Reach = reach
      for (let moves = 0; ; moves += 1) {
        const sent = await channel.send(message, at)
        if (sent !== 'gone' || moves === mostMoves) return sent
        const next = await movedTo(at.address).catch(() => 'unknown' as const)
        if (next === 'unknown') return 'later'
        if (next === null) return 'gone'
        at = next
      }
    },
  }
}
