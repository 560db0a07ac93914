import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import type { Evaluation } from '../sealing/voprf.ts'
import type { Bytes } from '../sealing/suite.ts'

/** Blind invitations for members: the guard answers a moderator's signed request and sees no slip (protocol 11.5). */
export interface Invites {
  draw(
    by: string,
    asked: { elements: readonly Bytes[]; signature: Bytes },
  ): Promise<Evaluation & { month: string }>
}

export function createInvites(needs: {
  guard: Pick<WebGuard, 'drawInvites'>
  now: Clock
}): Invites {
  return {
    draw: async (by, { elements, signature }) => {
      const month = monthOf(needs.now())
      const evaluation = await needs.guard.drawInvites({ elements: [...elements], by, signature })
      return { ...evaluation, month }
    },
  }
}
