import { fromBase64url } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import { OpenError } from '../sealing/errors.ts'
import type { ListedNote } from '../sealing/listing.ts'
import { MOST_RELEASED } from '../sealing/release.ts'
import type { Bytes } from '../sealing/suite.ts'
import { openVault, type VaultAt } from '../sealing/vault.ts'
import { ApiRefusal } from './api.ts'
import type { Desk } from './person.ts'
import { inPortions } from './portions.ts'
import { release } from './release.ts'
import type { Keyring } from './team.ts'
import type { VaultRecord } from './vault-record.ts'

/** What opening notes takes. */
export interface ReadingNeeds {
  desk: Desk
  directory: () => Directory
  ring: Keyring
}

/** A note and which version of it this client has seen. */
export interface Kept<Content extends VaultRecord = VaultRecord> {
  id: string
  epoch: string
  version: number
  record: Content
}

/** Takes in what a batch opened. */
export interface Shelf {
  keep: (kept: Kept) => void
  forget: (id: string) => void
}

/** A note of the large size weighs as much as eight of the small one. */
const LARGE = 8
/**
 * The weight of one request: what it answers stays far below the 16 MiB that a line to the guard may have, and opening it
 * does not hold up whoever uses the queue meanwhile.
 */
const MOST_WEIGHT = MOST_RELEASED / 2

/** Batches for one signed request each: at most 250 notes, fewer where they are large. */
export function batchesOf(notes: readonly ListedNote[]): ListedNote[][] {
  return inPortions(notes, { weight: MOST_WEIGHT }, ({ large }) => (large ? LARGE : 1))
}

/**
 * Opens what is still there: a reporter may take hers back between the list and the opening.
 * @returns false when one was there and did not open as the version that was listed
 */
export async function openThere(
  needs: ReadingNeeds,
  shelf: Shelf,
  batch: readonly ListedNote[],
): Promise<boolean> {
  try {
    return await open(needs, shelf, batch)
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.code !== 'gone') throw error
    for (const one of batch) shelf.forget(one.id)
    if (batch.length === 1) return true
    const half = Math.ceil(batch.length / 2)
    const first = await openThere(needs, shelf, batch.slice(0, half))
    return (await openThere(needs, shelf, batch.slice(half))) && first
  }
}

async function open(
  needs: ReadingNeeds,
  shelf: Shelf,
  batch: readonly ListedNote[],
): Promise<boolean> {
  const { desk, directory } = needs
  const oids = batch.map((one) => one.id)
  const released = await release(desk, directory(), { what: 'vault', oids })
  let isWhole = true
  for (const { id, epoch, version } of batch) {
    const record = opened(needs, { id, epoch, version }, released.inner(id))
    // Two moderators' clients write these, under the month's key: the type says which.
    if (record === null) isWhole = false
    else shelf.keep({ id, epoch, version, record: record as VaultRecord })
  }
  return isWhole
}

/** The record, or null when these are not the bytes of this version. */
function opened(needs: ReadingNeeds, at: Place, sealed: Bytes): unknown {
  try {
    return openVault(needs.desk.s, placeOf(needs, at), sealed)
  } catch (error) {
    if (error instanceof OpenError) return null
    throw error
  }
}

type Place = Pick<ListedNote, 'id' | 'epoch' | 'version'>

/** Where a version lies, with the key of its month. Throws `OpenError` without that key. */
export function placeOf({ desk, ring }: ReadingNeeds, { id, epoch, version }: Place): VaultAt {
  const held = ring.get(epoch)
  if (held === undefined) throw new OpenError()
  const { svc } = desk.person
  return { svc, epoch, id: fromBase64url(id, 16), version, vaultKey: held.keys.vaultKey }
}
