import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { OpenError } from '../sealing/errors.ts'
import { KDF } from '../sealing/hash.ts'
import { MOST_RELEASED } from '../sealing/release.ts'
import type { Bytes } from '../sealing/suite.ts'
import { openVault, sealVault, type VaultAt } from '../sealing/vault.ts'
import { type Api, ApiRefusal, read } from './api.ts'
import type { Desk } from './person.ts'
import { release } from './release.ts'
import type { Keyring } from './team.ts'
import type { VaultRecord } from './vault-record.ts'

/** How often the list is read again when colleagues write while it is being opened. */
const TRIES = 6

interface Listed {
  id: string
  epoch: string
  version: number
}

/** A record and which version of it this client has seen. */
export interface Kept<Content extends VaultRecord = VaultRecord> extends Listed {
  record: Content
}

/** The moderators' sealed notebook, as far as this client has read it. */
export interface Vault {
  /** Reads what is new or changed; each record is released once per version. */
  refresh: () => Promise<void>
  all: () => Kept[]
  /** Those of one type. */
  of: <Type extends VaultRecord['type']>(type: Type) => Kept<Extract<VaultRecord, { type: Type }>>[]
  /** Writes a record; throws `ApiRefusal('stale')` when a colleague wrote it meanwhile. */
  put: (id: string, record: VaultRecord) => Promise<void>
}

export interface VaultNeeds {
  desk: Desk
  directory: () => Directory
  ring: Keyring
}

/** Opens nothing yet: `refresh` does. */
export function createVault(needs: VaultNeeds): Vault {
  const { desk, ring } = needs
  const known = new Map<string, Kept>()
  return {
    all: () => [...known.values()],
    of: (type) => [...known.values()].filter((kept) => isOf(kept, type)),
    async refresh() {
      for (let tries = 1; ; tries += 1) {
        const { records } = await read<{ records: Listed[] }>(desk.api, '/api/vault')
        forgetMissing(known, records)
        const fresh = records.filter((one) => ring.has(one.epoch) && isNews(known, one))
        let isWhole = true
        for (let at = 0; at < fresh.length; at += MOST_RELEASED) {
          const batch = fresh.slice(at, at + MOST_RELEASED)
          isWhole = (await openThere(needs, known, batch)) && isWhole
        }
        // A version opens as that version alone: a colleague may have written one since the list was made.
        if (isWhole) return
        if (tries === TRIES) throw new OpenError()
      }
    },
    async put(id, record) {
      const epoch = known.get(id)?.epoch ?? newestMonth(needs)
      const version = (known.get(id)?.version ?? 0) + 1
      const { wt } = known.get(id)?.record ?? record
      const blob = sealVault(desk.s, placeOf(needs, { id, epoch, version }), record)
      const written = { id, epoch, version, blob: base64url(blob) }
      await write(desk.api, typeof wt === 'string' ? { ...written, withdrawTag: wt } : written)
      known.set(id, { id, epoch, version, record })
    },
  }
}

/**
 * The id of a report's own record, the same for every moderator: two people cannot keep two cases of one
 * report. Without the month's key nobody can tell which report it belongs to.
 */
export function recordIdOf(
  { desk, ring }: Pick<VaultNeeds, 'desk' | 'ring'>,
  kind: 'case' | 'draft' | 'follow-up',
  report: { oid: string; epoch: string },
): string {
  const held = ring.get(report.epoch)
  if (held === undefined) throw new OpenError()
  const shape = { info: fromBase64url(report.oid, 16), length: 16 }
  return base64url(KDF(desk.s, held.keys.indexKey, `rw1/vault/${kind}`, shape))
}

/**
 * Opens what is still there: a reporter may take hers back between the list and the opening.
 * @returns false when one was there and did not open as the version that was listed
 */
async function openThere(
  needs: VaultNeeds,
  known: Map<string, Kept>,
  batch: readonly Listed[],
): Promise<boolean> {
  try {
    return await open(needs, known, batch)
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.code !== 'gone') throw error
    for (const one of batch) known.delete(one.id)
    if (batch.length === 1) return true
    const half = Math.ceil(batch.length / 2)
    const first = await openThere(needs, known, batch.slice(0, half))
    return (await openThere(needs, known, batch.slice(half))) && first
  }
}

async function open(
  needs: VaultNeeds,
  known: Map<string, Kept>,
  batch: readonly Listed[],
): Promise<boolean> {
  const { desk, directory } = needs
  const oids = batch.map((one) => one.id)
  const released = await release(desk, directory(), { what: 'vault', oids })
  let isWhole = true
  for (const listed of batch) {
    const record = opened(needs, listed, released.inner(listed.id))
    // Two moderators' clients write these, under the month's key: the type says which.
    if (record === null) isWhole = false
    else known.set(listed.id, { ...listed, record: record as VaultRecord })
  }
  return isWhole
}

/** The record, or null when these are not the bytes of this version. */
function opened(needs: VaultNeeds, listed: Listed, sealed: Bytes): unknown {
  try {
    return openVault(needs.desk.s, placeOf(needs, listed), sealed)
  } catch (error) {
    if (error instanceof OpenError) return null
    throw error
  }
}

function placeOf({ desk, ring }: VaultNeeds, { id, epoch, version }: Listed): VaultAt {
  const held = ring.get(epoch)
  if (held === undefined) throw new OpenError()
  const { svc } = desk.person
  return { svc, epoch, id: fromBase64url(id, 16), version, vaultKey: held.keys.vaultKey }
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

function isNews(known: ReadonlyMap<string, Kept>, listed: Listed): boolean {
  return known.get(listed.id)?.version !== listed.version
}

function isOf<Type extends VaultRecord['type']>(
  kept: Kept,
  type: Type,
): kept is Kept<Extract<VaultRecord, { type: Type }>> {
  return kept.record.type === type
}

function forgetMissing(known: Map<string, Kept>, listed: readonly Listed[]): void {
  const there = new Set(listed.map((one) => one.id))
  for (const id of known.keys()) if (!there.has(id)) known.delete(id)
}

async function write(
  api: Api,
  record: Listed & { blob: string; withdrawTag?: string },
): Promise<void> {
  await api('/api/vault', { method: 'PUT', body: record })
}
