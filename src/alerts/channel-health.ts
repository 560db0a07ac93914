import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import type { ChannelKind } from './channels/channel.ts'
import { channelState, keepChannelState } from './sending-store.ts'

/** Keeps for the console, and says in the log, whether a way out works. */
export interface ChannelHealth {
  /** What a batch came to: which kinds worked and which did not. */
  note(kinds: { up: ReadonlySet<ChannelKind>; down: ReadonlySet<ChannelKind> }): Promise<void>
}

/** Writes only what is new; while a channel is down the log says so after every batch. */
export function channelHealth(db: Database, log: Log): ChannelHealth {
  const known = new Map<ChannelKind, number>()

  async function keep(kind: ChannelKind, state: number): Promise<void> {
    if (known.get(kind) === state) return
    await keepChannelState(db, kind, state)
    known.set(kind, state)
  }

  return {
    async note({ up, down }) {
      for (const kind of down) {
        log.warn('delivery_failed', { part: kind, code: 'relay_down' })
        await keep(kind, channelState.down)
      }
      for (const kind of up) if (!down.has(kind)) await keep(kind, channelState.up)
    },
  }
}
