import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { signDigest, type Signature } from '../sealing/signers.ts'
import { signedDigest } from '../sealing/signing.ts'
import type { Bytes } from '../sealing/suite.ts'
import { ApiRefusal, send } from './api.ts'
import { claimants } from './claims.ts'
import { matchRowIds } from './matching/match-rows.ts'
import { inPortions } from './portions.ts'
import type { Kept } from './vault.ts'
import { recordIdOf } from './vault.ts'
import type { DiscardRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

/** For how many days putting aside can be undone. */
export const DAYS_ASIDE = 7
const MOST_ASIDE = 120
/** What one order takes. */
const MOST_IDS = 500

const DAY = 86_400_000

interface Listed {
  oid: string
  epoch: string
}

/**
 * Puts reports aside as junk: they leave the queue, and nothing of them is lost for seven days. This person's order to shred
 * them is signed with it; it takes a second person's to be carried out.
 * Throws `RefusalError('claimed')` when a colleague works on one of them.
 * @returns one note for each 120 reports at most
 */
export async function putAside(
  room: Workroom,
  reports: readonly { oid: string; epoch: string }[],
): Promise<Kept<DiscardRecord>[]> {
  const { s, person } = room.desk
  const taken = claimants(room)
  const isTaken = reports.some(({ oid }) => (taken.get(oid) ?? person.id) !== person.id)
  if (isTaken) throw new RefusalError('claimed')
  const made: Kept<DiscardRecord>[] = []
  for (const some of portionsOf(room, reports)) {
    const id = base64url(s.random(16))
    await room.vault.put(id, asideNow(room, some))
    const kept = room.vault.find('discard', id)
    if (kept !== undefined) made.push(kept)
  }
  return made
}

/** Brings reports back into the queue; anybody may, for as long as they are there. Throws `ApiRefusal('stale')`. */
export async function bringBack(
  room: Workroom,
  { id, record }: Kept<DiscardRecord>,
): Promise<void> {
  await room.vault.put(id, { ...record, reports: [], notes: [], state: 'undone' })
}

/**
 * Has them shredded, as the second person. What is gone cannot be brought back by anybody.
 * Throws `RefusalError`: 'too_early' within the seven days, 'own_discard' when this person put them aside herself.
 */
export async function shredAside(
  room: Workroom,
  { id, record }: Kept<DiscardRecord>,
): Promise<void> {
  const { desk } = room
  const { api, s, person } = desk
  if (record.by === person.id) throw new RefusalError('own_discard')
  if (daysLeft(record, desk.now()) > 0) throw new RefusalError('too_early')
  // It may have been brought back while this page stood open.
  await room.vault.refresh()
  const now = room.vault.find('discard', id)
  if (now?.record.state !== 'aside') throw new ApiRefusal('stale', 409)
  const order = orderOf(now.record)
  const digest = digestOf(room, order)
  const mine = signDigest(s, digest, { by: person.id, secretKey: person.keys.sig.secretKey })
  await send(api, '/api/reports/shred', {
    oids: order.oids,
    nonce: order.nonce,
    signatures: [record.signature, mine],
  })
  await room.vault.put(id, { ...now.record, reports: [], notes: [], state: 'shredded' })
}

/** What is aside now, and of which reports. */
export function aside({ vault }: Pick<Workroom, 'vault'>): Kept<DiscardRecord>[] {
  return vault.of('discard').filter(({ record }) => record.state === 'aside')
}

/** The oids of all reports that are aside. */
export function asideOids(room: Pick<Workroom, 'vault'>): Set<string> {
  return new Set(aside(room).flatMap(({ record }) => record.reports.map(({ oid }) => oid)))
}

/** Whole days until they may be shredded; 0 when they may be. */
export function daysLeft({ day }: Pick<DiscardRecord, 'day'>, now: Date): number {
  const ends = new Date(`${day}T00:00:00Z`).getTime() + DAYS_ASIDE * DAY
  return Math.max(0, Math.ceil((ends - now.getTime()) / DAY))
}

interface Order {
  oids: readonly string[]
  nonce: string
}

function orderOf({
  reports,
  notes,
  nonce,
}: Pick<DiscardRecord, 'reports' | 'notes' | 'nonce'>): Order {
  return { oids: [...reports.map(({ oid }) => oid), ...notes], nonce }
}

/** What both sign: `H(64, "rw1/shred", svc, nonce, each id)` (protocol 7). */
function digestOf({ desk }: Workroom, { oids, nonce }: Order): Bytes {
  const { s, person } = desk
  const ids = oids.map((oid) => fromBase64url(oid, 16))
  return signedDigest(s, 'rw1/shred', person.svc, fromBase64url(nonce, 16), ...ids)
}

function asideNow(
  room: Workroom,
  chosen: readonly { oid: string; epoch: string }[],
): DiscardRecord {
  const { s, person, now } = room.desk
  const reports = chosen.map(({ oid, epoch }) => ({ oid, epoch }))
  const notes = reports.flatMap((report) => notesAbout(room, report))
  const nonce = base64url(s.random(16))
  const digest = digestOf(room, orderOf({ reports, notes, nonce }))
  const signature: Signature = signDigest(s, digest, {
    by: person.id,
    secretKey: person.keys.sig.secretKey,
  })
  const day = now().toISOString().slice(0, 10)
  return { type: 'discard', reports, notes, by: person.id, day, nonce, signature, state: 'aside', wt: null } // prettier-ignore
}

/** As many reports as one order takes with all that goes with them. */
function portionsOf(room: Workroom, reports: readonly Listed[]): Listed[][] {
  const idsOf = (report: Listed): number => 1 + notesAbout(room, report).length
  return inPortions(reports, { weight: MOST_IDS, items: MOST_ASIDE }, idsOf)
}

/** The case and the draft of a report, where there are any: they say what it said; and the rows that match it. */
function notesAbout(room: Workroom, report: Listed): string[] {
  const notes = (['case', 'draft', 'follow-up'] as const)
    .map((kind) => ({ kind, id: recordIdOf(room, kind, report) }))
    .filter(({ kind, id }) => room.vault.find(kind, id) !== undefined)
    .map(({ id }) => id)
  return [...notes, ...matchRowIds(room, report)]
}
