import type { GuardKeys } from '../../sealing/directory.ts'
import { readAnnounced } from '../announced.ts'
import type { Room } from '../room.ts'

/** What web and worker may know of the guard. */
export interface GuardState {
  /** False until genesis. */
  readonly ready: boolean
  readonly svc: string | null
  /** Base64url, as a directory carries them; the worker's two are null until it has announced them. */
  readonly publicKeys: GuardKeys & {
    readonly delivery_pk: string | null
    readonly publisher_pk: string | null
  }
  readonly rootPk: string | null
  /** Number of the directory accepted last; 0 before genesis. */
  readonly directorySeq: number
}

export function state(room: Room): GuardState {
  const { charter } = room
  const { delivery_pk = null, publisher_pk = null } = readAnnounced(room.books) ?? {}
  return {
    ready: charter !== null,
    svc: charter?.svc ?? null,
    publicKeys: { ...room.seeds.publicKeys, delivery_pk, publisher_pk },
    rootPk: charter?.rootPk ?? null,
    directorySeq: charter?.directory.seq ?? 0,
  }
}
