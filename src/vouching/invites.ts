import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import { monthOf } from '../platform/clock.ts'
import type { Evaluation } from '../sealing/voprf.ts'
import type { Bytes } from '../sealing/suite.ts'

/** Blind invitations for members (protocol 11.5): the guard answers a signed request and sees no slip. */
export interface Invites {
  draw(
    by: string,
    asked: { elements: readonly Bytes[]; signature: Bytes },
  ): Promise<Evaluation & { month: string }>
  /** Ends invites nobody has used. What it answers never depends on whether one was used. */
  cancel(by: string, asked: { handles: readonly Bytes[]; signature: Bytes }): Promise<void>
}

export function createInvites(needs: {
  guard: Pick<WebGuard, 'drawInvites' | 'cancelInvites'>
  now: Clock
}): Invites {
  return {
    draw: async (by, { elements, signature }) => {
      const month = monthOf(needs.now())
      const evaluation = await needs.guard.drawInvites({ elements: [...elements], by, signature })
      return { ...evaluation, month }
    },
    cancel: (by, { handles, signature }) => needs.guard.cancelInvites({ handles, by, signature }),
  }
}
