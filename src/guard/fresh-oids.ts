import { hex } from '../sealing/bytes.ts'
import type { Bytes } from '../sealing/suite.ts'

const generationMs = 600_000
/** Beyond this the older half is forgotten early; nothing worse follows than a key that lives to its month's end. */
const mostHeld = 50_000

/**
 * Objects whose key was made ten to twenty minutes ago at most, by this process. Their key may be taken back
 * when the row it was made for could not be written. In memory only: the guard keeps no times.
 */
export interface FreshOids {
  add(oid: Bytes, now: number): void
  has(oid: Bytes, now: number): boolean
}

export function freshOids(): FreshOids {
  let older = new Set<string>()
  let newer = new Set<string>()
  let since = Number.NEGATIVE_INFINITY

  function turn(now: number): void {
    if (now - since < generationMs && newer.size < mostHeld) return
    older = now - since < 2 * generationMs ? newer : new Set()
    newer = new Set()
    since = now
  }

  return {
    add(oid, now) {
      turn(now)
      newer.add(hex(oid))
    },
    has(oid, now) {
      turn(now)
      return newer.has(hex(oid)) || older.has(hex(oid))
    },
  }
}
