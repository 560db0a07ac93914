import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import { NOTES, type ListedNote } from '../sealing/listing.ts'
import { sealVault } from '../sealing/vault.ts'
import { send } from './api.ts'
import { createListing } from './listing.ts'
import {
  batchesOf,
  openThere,
  placeOf,
  type Kept,
  type ReadingNeeds,
  type Shelf,
} from './vault-reading.ts'
import type { VaultRecord } from './vault-record.ts'

export type { Kept } from './vault-reading.ts'

/** How often the list is read again when colleagues write while it is being opened. */
const TRIES = 6
/** How many notes one request writes. */
const MOST_WRITTEN = 50

/** How far a reading is. */
export interface Progress {
  read: number
  of: number
}

type OfType<Type extends VaultRecord['type']> = Extract<VaultRecord, { type: Type }>

/** The moderators' sealed notebook, as far as this client has read it. It lives in this page's memory alone. */
export interface Vault {
  /** Reads what is new or changed; each note is released once per version. */
  refresh: (progress?: (now: Progress) => void) => Promise<void>
  /** Waits until everything was read once; joins a reading that goes on, and begins one when there was none. */
  whole: () => Promise<void>
  all: () => Kept[]
  /** Those of one type. */
  of: <Type extends VaultRecord['type']>(type: Type) => Kept<OfType<Type>>[]
  /** One note by its id, when it is of this type. */
  find: <Type extends VaultRecord['type']>(type: Type, id: string) => Kept<OfType<Type>> | undefined
  /** Writes a record; throws `ApiRefusal('stale')` when a colleague wrote it meanwhile. */
  put: (id: string, record: VaultRecord) => Promise<void>
  /** Writes many records, fifty a request. @returns the ids of those that a colleague wrote meanwhile */
  putAll: (records: readonly { id: string; record: VaultRecord }[]) => Promise<string[]>
}

export type VaultNeeds = ReadingNeeds

/** Opens nothing yet: `refresh` does. */
export function createVault(needs: VaultNeeds): Vault {
  const { s, api } = needs.desk
  const listing = createListing({ s, api, path: '/api/vault/changes', kind: NOTES })
  const known = new Map<string, Kept>()
  let first: Promise<void> | null = null
  const shelf: Shelf = {
    keep: (kept) => known.set(kept.id, kept),
    forget: (id) => known.delete(id),
  }
  return {
    all: () => [...known.values()],
    of: (type) => [...known.values()].filter((kept) => isOf(kept, type)),
    find: (type, id) => {
      const kept = known.get(id)
      return kept !== undefined && isOf(kept, type) ? kept : undefined
    },
    refresh(progress) {
      const reading = readAll(progress)
      first ??= reading
      // A first reading that failed is begun anew by whoever asks next.
      reading.catch(() => {
        if (first === reading) first = null
      })
      return reading
    },
    whole() {
      return first ?? this.refresh()
    },
    async put(id, record) {
      const { written, kept } = sealed(needs, known, { id, record })
      await api('/api/vault', { method: 'PUT', body: written })
      shelf.keep(kept)
    },
    async putAll(records) {
      const stale: string[] = []
      for (let at = 0; at < records.length; at += MOST_WRITTEN) {
        const batch = records.slice(at, at + MOST_WRITTEN).map((one) => sealed(needs, known, one))
        const body = { records: batch.map(({ written }) => written) }
        const answer = await send<{ stale: string[] }>(api, '/api/vault/batch', body)
        stale.push(...answer.stale)
        for (const { kept } of batch) if (!answer.stale.includes(kept.id)) shelf.keep(kept)
      }
      return stale
    },
  }

  async function readAll(progress?: (now: Progress) => void): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await listing.sync()
      for (const id of known.keys()) if (listing.find(id) === undefined) known.delete(id)
      const fresh = listing.all().filter((one) => needs.ring.has(one.epoch) && isNews(one))
      if (await openAll(fresh, progress)) return
      // A version opens as that version alone: a colleague may have written one since the list was made.
      if (tries === TRIES) throw new OpenError()
    }
  }

  async function openAll(
    fresh: readonly ListedNote[],
    progress?: (now: Progress) => void,
  ): Promise<boolean> {
    let isWhole = true
    let read = 0
    for (const batch of batchesOf(fresh)) {
      progress?.({ read, of: fresh.length })
      isWhole = (await openThere(needs, shelf, batch)) && isWhole
      read += batch.length
    }
    progress?.({ read, of: fresh.length })
    return isWhole
  }

  function isNews({ id, version }: ListedNote): boolean {
    return known.get(id)?.version !== version
  }
}

/** What the record of one report, or of a month's reports, is about. */
export type OwnRecord = 'case' | 'draft' | 'follow-up' | 'claims'

/**
 * The id of a report's own record, the same for every moderator: two people cannot keep two cases of one
 * report. Without the month's key nobody can tell which report it belongs to.
 */
export function recordIdOf(
  { desk, ring }: Pick<VaultNeeds, 'desk' | 'ring'>,
  kind: OwnRecord,
  report: { oid: string; epoch: string },
): string {
  const held = ring.get(report.epoch)
  if (held === undefined) throw new OpenError()
  const shape = { info: fromBase64url(report.oid, 16), length: 16 }
  return base64url(KDF(desk.s, held.keys.indexKey, `rw1/vault/${kind}`, shape))
}

/** The newest month that has begun and whose key this person holds. Throws `OpenError` when there is none. */
export function newestMonth({ desk, ring }: Pick<VaultNeeds, 'desk' | 'ring'>): string {
  const month = desk.now().toISOString().slice(0, 7)
  const newest = [...ring.keys()]
    .filter((epoch) => epoch <= month)
    .sort()
    .at(-1)
  if (newest === undefined) throw new OpenError()
  return newest
}

/** The next version of a note, as it is sent and as it will be known here. */
function sealed(
  needs: VaultNeeds,
  known: ReadonlyMap<string, Kept>,
  { id, record }: { id: string; record: VaultRecord },
) {
  const before = known.get(id)
  const epoch = before?.epoch ?? newestMonth(needs)
  const version = (before?.version ?? 0) + 1
  const { wt } = before?.record ?? record
  const blob = sealVault(needs.desk.s, placeOf(needs, { id, epoch, version }), record)
  const sent = { id, epoch, version, blob: base64url(blob) }
  return {
    written: typeof wt === 'string' ? { ...sent, withdrawTag: wt } : sent,
    kept: { id, epoch, version, record },
  }
}

function isOf<Type extends VaultRecord['type']>(
  kept: Kept,
  type: Type,
): kept is Kept<OfType<Type>> {
  return kept.record.type === type
}
