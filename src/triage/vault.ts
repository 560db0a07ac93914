import type { WebGuard } from '../guard/client.ts'
import { addMonths } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal, refuse } from '../platform/errors.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { looksBoxed } from '../sealing/envelope.ts'
import { changedGroups, NOTES, type ListedNote } from '../sealing/listing.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { vaultMonths } from './rules.ts'
import { everyVaultRecord, keepVaultRecord, type VaultRow } from './vault-store.ts'

/** A new version of a note, and what goes with it when the writer of its report takes that back. */
export interface NoteToKeep extends VaultRow {
  /** Notes about a report carry its tag, which is kept by the guard alone. */
  readonly withdrawTag: Bytes | null
}

/** What came of writing several notes: each stands for itself. */
export interface BatchKept {
  readonly kept: { id: string; version: number }[]
  /** Somebody was quicker with these. */
  readonly stale: string[]
}

/** The moderators' common notes, closed twice; the server sees random ids and versions (protocol 10.1). */
export interface Vault {
  list(): Promise<ListedNote[]>
  /** The groups of the list that are not as the asker has them (`sealing/listing.ts`). */
  changes(digests: Bytes): Promise<Record<string, ListedNote[]>>
  /** Writes a new version. Throws `stale` when somebody was quicker, `unknown_epoch`, `bad_request`. */
  write(note: NoteToKeep): Promise<{ version: number }>
  /** Writes several, under one call to the guard. Throws `unknown_epoch`, `bad_request`; then none is kept. */
  writeAll(notes: readonly NoteToKeep[]): Promise<BatchKept>
}

export interface VaultNeeds {
  readonly db: Database
  readonly suite: Primitives
  readonly guard: Pick<WebGuard, 'wrap'>
  readonly directory: () => Directory
}

export function createVault(needs: VaultNeeds): Vault {
  const { db, suite } = needs
  const list = async (): Promise<ListedNote[]> =>
    (await everyVaultRecord(db)).map((row) => ({ ...row, id: base64url(row.id) }))
  return {
    list,
    changes: async (digests) => changedGroups(suite, NOTES, await list(), digests),
    write: async (note) => {
      const { stale } = await keepAll(needs, [note])
      if (stale.length > 0) throw new Refusal('stale', 409)
      return { version: note.version }
    },
    writeAll: (notes) => keepAll(needs, notes),
  }
}

async function keepAll(needs: VaultNeeds, notes: readonly NoteToKeep[]): Promise<BatchKept> {
  for (const note of notes) expectNote(needs, note)
  const blobs = await needs.guard.wrap(
    notes.map(({ id, epoch, blob, withdrawTag }) => {
      const expires = addMonths(epoch, vaultMonths)
      return { oid: id, class: 'vault', expires, blob, withdrawTag } as const
    }),
  )
  const kept: BatchKept['kept'] = []
  const stale: string[] = []
  for (const [at, { id, epoch, version }] of notes.entries()) {
    const blob = blobs[at]
    if (blob === undefined) throw refuse('unavailable')
    if (await keepVaultRecord(needs.db, { id, epoch, version, blob }))
      kept.push({ id: base64url(id), version })
    else stale.push(base64url(id))
  }
  return { kept, stale }
}

function expectNote({ directory }: VaultNeeds, { epoch, blob }: NoteToKeep): void {
  if (!directory().epochs.some((one) => one.id === epoch)) throw new Refusal('unknown_epoch', 400)
  const purpose = PURPOSE.vaultRecord
  const isBoxed =
    looksBoxed(blob, { purpose, bucket: 2 }) || looksBoxed(blob, { purpose, bucket: 3 })
  if (!isBoxed) throw refuse('bad_request')
}
