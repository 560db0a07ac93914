import type { WebGuard } from '../guard/client.ts'
import { addMonths } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal, refuse } from '../platform/errors.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { looksBoxed } from '../sealing/envelope.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes } from '../sealing/suite.ts'
import { vaultMonths } from './rules.ts'
import { everyVaultRecord, keepVaultRecord } from './store.ts'
import type { VaultRow } from './store.ts'

/** The moderators' common notes, closed twice; the server sees random ids and versions (protocol 10.1). */
export interface Vault {
  list(): Promise<{ id: string; epoch: string; version: number }[]>
  /** Writes a new version. Throws `stale` when somebody was quicker, `unknown_epoch`, `bad_request`. */
  write(record: VaultRow & AboutReport): Promise<{ version: number }>
}

/** What goes when its writer takes a report back: notes about it carry the same tag, which is kept by the guard alone. */
export interface AboutReport {
  readonly withdrawTag: Bytes | null
}

export interface VaultNeeds {
  readonly db: Database
  readonly guard: Pick<WebGuard, 'wrap'>
  readonly directory: () => Directory
}

function looksLikeRecord(blob: Bytes): boolean {
  const purpose = PURPOSE.vaultRecord
  return looksBoxed(blob, { purpose, bucket: 2 }) || looksBoxed(blob, { purpose, bucket: 3 })
}

export function createVault({ db, guard, directory }: VaultNeeds): Vault {
  return {
    list: async () => {
      const rows = await everyVaultRecord(db)
      return rows.map(({ id, epoch, version }) => ({ id: base64url(id), epoch, version }))
    },
    write: async ({ id, epoch, version, blob, withdrawTag }) => {
      if (!directory().epochs.some((one) => one.id === epoch)) {
        throw new Refusal('unknown_epoch', 400)
      }
      if (!looksLikeRecord(blob)) throw refuse('bad_request')
      const expires = addMonths(epoch, vaultMonths)
      const item = { oid: id, class: 'vault', expires, blob, withdrawTag } as const
      const [wrapped] = await guard.wrap([item])
      if (wrapped === undefined) throw refuse('unavailable')
      const isKept = await keepVaultRecord(db, { id, epoch, version, blob: wrapped })
      if (!isKept) throw new Refusal('stale', 409)
      return { version }
    },
  }
}
