import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { OpenError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import { NOTES, type ListedNote } from '../sealing/listing.ts'
import { sealVault } from '../sealing/vault.ts'
import { send } from './api.ts'
import { createListing, type Listing } from './listing.ts'
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
  return new Notebook(needs)
}

class Notebook implements Vault {
  readonly #needs: VaultNeeds
  readonly #listing: Listing<ListedNote>
  readonly #known = new Map<string, Kept>()
  readonly #shelf: Shelf
  #first: Promise<void> | null = null

  constructor(needs: VaultNeeds) {
    const { s, api } = needs.desk
    this.#needs = needs
    this.#listing = createListing({ s, api, path: '/api/vault/changes', kind: NOTES })
    this.#shelf = {
      keep: (kept) => this.#known.set(kept.id, kept),
      forget: (id) => this.#known.delete(id),
    }
  }

  all(): Kept[] {
    return [...this.#known.values()]
  }

  of<Type extends VaultRecord['type']>(type: Type): Kept<OfType<Type>>[] {
    return this.all().filter((kept) => isOf(kept, type))
  }

  find<Type extends VaultRecord['type']>(type: Type, id: string): Kept<OfType<Type>> | undefined {
    const kept = this.#known.get(id)
    return kept !== undefined && isOf(kept, type) ? kept : undefined
  }

  refresh(progress?: (now: Progress) => void): Promise<void> {
    const reading = this.#readAll(progress)
    this.#first ??= reading
    // A first reading that failed is begun anew by whoever asks next.
    reading.catch(() => {
      if (this.#first === reading) this.#first = null
    })
    return reading
  }

  whole(): Promise<void> {
    return this.#first ?? this.refresh()
  }

  async put(id: string, record: VaultRecord): Promise<void> {
    const { written, kept } = sealed(this.#needs, this.#known, { id, record })
    await this.#needs.desk.api('/api/vault', { method: 'PUT', body: written })
    this.#shelf.keep(kept)
  }

  async putAll(records: readonly { id: string; record: VaultRecord }[]): Promise<string[]> {
    const stale: string[] = []
    for (let at = 0; at < records.length; at += MOST_WRITTEN) {
      const chosen = records.slice(at, at + MOST_WRITTEN)
      const batch = chosen.map((one) => sealed(this.#needs, this.#known, one))
      const body = { records: batch.map(({ written }) => written) }
      const { api } = this.#needs.desk
      const late = (await send<{ stale: string[] }>(api, '/api/vault/batch', body)).stale
      for (const { kept } of batch) if (!late.includes(kept.id)) this.#shelf.keep(kept)
      stale.push(...late)
    }
    return stale
  }

  async #readAll(progress?: (now: Progress) => void): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.#listing.sync()
      for (const id of this.#known.keys())
        if (this.#listing.find(id) === undefined) this.#known.delete(id)
      const { ring } = this.#needs
      const fresh = this.#listing.all().filter((one) => ring.has(one.epoch) && this.#isNews(one))
      if (await this.#openAll(fresh, progress)) return
      // A version opens as that version alone: a colleague may have written one since the list was made.
      if (tries === TRIES) throw new OpenError()
    }
  }

  async #openAll(
    fresh: readonly ListedNote[],
    progress?: (now: Progress) => void,
  ): Promise<boolean> {
    let isWhole = true
    let read = 0
    for (const batch of batchesOf(fresh)) {
      progress?.({ read, of: fresh.length })
      isWhole = (await openThere(this.#needs, this.#shelf, batch)) && isWhole
      read += batch.length
    }
    progress?.({ read, of: fresh.length })
    return isWhole
  }

  #isNews({ id, version }: ListedNote): boolean {
    return this.#known.get(id)?.version !== version
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
