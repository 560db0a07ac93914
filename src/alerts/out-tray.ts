import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../platform/database.ts'
import type { HeldGroup } from './delivery-store.ts'
import { settle, type Settled } from './settle-store.ts'

/** So many deliveries are written down together: about so many may go out twice when a worker dies. */
const groupSize = 25
const againMs = 250

/** So many may be under way or not yet written down: as many as may go out twice when a worker dies. */
const window = 60

/** Collects what became of deliveries and writes it down in groups. */
export interface OutTray {
  /** Waits until one more may be under way; each that was let in is added later. */
  room(): Promise<void>
  add(settled: Settled): void
  /** One that was let in stays as it is. */
  leave(): void
  /** Waits until all is written. */
  empty(): Promise<void>
}

/**
 * @param patienceMs for how long a write is tried again when the database is away: what has left is not to leave again
 *   only because that could not be written at once
 */
export function outTray(db: Database, group: HeldGroup, patienceMs: number): OutTray {
  let collected: Settled[] = []
  let written = Promise.resolve()
  let open = 0
  let letIn: (() => void) | null = null

  function write(): void {
    const settled = collected
    collected = []
    written = written
      .then(() => persistently(() => settle(db, group, settled), patienceMs))
      .finally(() => {
        open -= settled.length
        letIn?.()
      })
    // The fault is thrown where the tray is emptied; until then nobody may call it unhandled.
    written.catch(() => undefined)
  }

  return {
    async room() {
      while (open >= window)
        await new Promise<void>((resolve) => {
          letIn = resolve
        })
      open += 1
    },
    add(settled) {
      collected.push(settled)
      if (collected.length >= groupSize) write()
    },
    leave() {
      open -= 1
      letIn?.()
    },
    async empty() {
      if (collected.length > 0) write()
      await written
    },
  }
}

/** Does it again for so long as the database is away; then throws its fault. */
export async function persistently(deed: () => Promise<void>, patienceMs: number): Promise<void> {
  for (let waited = 0; ; waited += againMs) {
    try {
      await deed()
      return
    } catch (error) {
      if (waited >= patienceMs) throw error
      await pause(againMs)
    }
  }
}
