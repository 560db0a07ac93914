import { signCheckpoint, type ChainedEntry } from '../../sealing/audit-chain.ts'
import { integer, object } from '../../sealing/shape.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { headBefore, lines } from '../audit-log.ts'
import { dayNow, type Room } from '../room.ts'

interface Range {
  readonly from: number
  readonly count: number
}

export const auditShape = object<Range>({
  from: integer(1, Number.MAX_SAFE_INTEGER),
  count: integer(1, 500),
})

/** Lines of the log, for moderators' clients to verify. */
export function audit(room: Room, { from, count }: Range): ChainedEntry[] {
  return lines(room.books, from, count)
}

export interface Checkpoint {
  readonly day: string
  readonly hash: Bytes
  readonly signature: Bytes
}

const dayMs = 86_400_000

/** The guard's word for where the chain stood when yesterday ended: the same all day, and no count (decision 16). */
export function checkpoint(room: Room): Checkpoint {
  const today = dayNow(room)
  const day = new Date(Date.parse(today) - dayMs).toISOString().slice(0, 10)
  const hash = headBefore(room.books, today)
  return {
    day,
    hash,
    signature: signCheckpoint(room.suite, room.seeds.checkpoint.secretKey, day, hash),
  }
}
