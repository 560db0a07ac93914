import {
  alertHash,
  readAlert,
  verifyAlert,
  type Alert,
  type Standing,
} from '../../sealing/alert.ts'
import { fromHex, hex } from '../../sealing/bytes.ts'
import { RefusalError } from '../../sealing/errors.ts'
import { verifyPackage } from '../../sealing/package.ts'
import { either, object, oneOf } from '../../sealing/shape.ts'
import { readSignatures, type Signature } from '../../sealing/signers.ts'
import { signFields } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { record } from '../audit-log.ts'
import { charterOf, dayNow, type Room } from '../room.ts'
import { bytes, document } from '../shapes.ts'
import { expectStanding } from '../taken-back.ts'
import { keepWarningUntil } from '../warning-ends.ts'

interface PublishedAlert {
  readonly kind: 'alert'
  readonly document: unknown
  readonly signatures: readonly Signature[]
}

/** The guard never sees what is in a package, only its hash. */
interface PublishedPackage {
  readonly kind: 'package'
  readonly hash: Bytes
  readonly signatures: readonly Signature[]
}

export type Publication = PublishedAlert | PublishedPackage

export const publicationShape = either(
  object<PublishedAlert>({ kind: oneOf('alert'), document, signatures: readSignatures }),
  object<PublishedPackage>({ kind: oneOf('package'), hash: bytes(32), signatures: readSignatures }),
)

export interface PublicationName {
  readonly kind: Publication['kind']
  readonly hash: Bytes
}

export const publicationNameShape = object<PublicationName>({
  kind: oneOf('alert', 'package'),
  hash: bytes(32),
})

/** What the guard knows of a publication by its hash. */
export interface PublicationRecord {
  /** It was recorded. */
  readonly known: boolean
  /** It was recorded, and no later version of the same warning was. */
  readonly newest: boolean
}

/** The version of a warning that was recorded last. */
interface Newest extends Standing {
  readonly hash: string
}

function newestOf({ books }: Room, id: string): Newest | null {
  const row = books.row(
    'SELECT version, kind, level, hash FROM warnings WHERE id = ?',
    fromHex(id, 16),
  )
  if (row === null) return null
  const { version, kind, level, hash } = row
  return {
    version: Number(version),
    kind: kind as Alert['kind'],
    level: Number(level) as Alert['level'],
    hash: hash instanceof Uint8Array ? hex(hash) : '',
  }
}

function isKnown({ books }: Room, kind: Publication['kind'], hash: Bytes): boolean {
  const sql = 'SELECT 1 AS known FROM publications WHERE kind = ? AND hash = ?'
  return books.row(sql, kind, hash) !== null
}

/** Verifies a publication against what the guard itself holds; says its hash, and which version of what warning it is. */
function verified(room: Room, publication: Publication): { hash: Bytes; alert: Alert | null } {
  const { suite } = room
  const { directory } = charterOf(room)
  if (publication.kind === 'package') {
    verifyPackage(suite, directory, publication.hash, publication.signatures)
    return { hash: publication.hash, alert: null }
  }
  const { document: given, signatures } = publication
  const read = readAlert(given)
  const hash = alertHash(suite, read)
  const before = newestOf(room, read.id)
  const by = { directory, today: dayNow(room) }
  // Its row may have been forgotten since: a first version that has ended is an old one that comes back.
  if (before === null && read.expires < by.today) throw new RefusalError('expired')
  // The newest once more is a retry, not the next version: it is judged by itself, and changes nothing.
  const isAgain = before?.hash === hex(hash) && isKnown(room, 'alert', hash)
  const alert = verifyAlert(suite, isAgain ? by : { ...by, before }, given, signatures)
  // A recall takes away: it is needed the more when a reporter said no.
  if (alert.kind !== 'recall') {
    const tags = alert.wt.map((tag) => fromHex(tag, 32))
    expectStanding(room, tags)
  }
  return { hash, alert: isAgain ? null : alert }
}

/**
 * Writes down that a warning or a package went out, after verifying its signatures against the directory the guard
 * itself accepted, and a warning against the version of it that the guard wrote down before (protocol 10.3, 15.1): an
 * old version cannot come back after a newer one or a recall, and one person cannot change what needed two. The receipt
 * is the guard's signature ("rw1/receipt") over service, kind and hash. The newest once more gives the same receipt.
 * Throws what `verifyAlert` throws, and RefusalError 'taken_back' when a reporter behind the warning took it back,
 * 'expired' for a warning that is not known and has ended.
 */
export function recordPublication(
  room: Room,
  publication: Publication,
): { hash: Bytes; receipt: Bytes } {
  const { hash, alert } = verified(room, publication)
  const { kind, signatures } = publication
  room.books.transaction(() => {
    const added = room.books.run(
      'INSERT OR IGNORE INTO publications (kind, hash) VALUES (?, ?)',
      kind,
      hash,
    )
    if (alert !== null) writeNewest(room, alert, hash)
    if (added > 0)
      record(room, { actor: signatures.map(({ by }) => by).join('+'), action: `publish:${kind}` })
  })
  const { secretKey } = room.seeds.checkpoint
  const receipt = signFields(room.suite, secretKey, 'rw1/receipt', charterOf(room).svc, kind, hash)
  return { hash, receipt }
}

function writeNewest(room: Room, { id, version, kind, level }: Alert, hash: Bytes): void {
  keepWarningUntil(room.books, fromHex(id, 16), dayNow(room))
  room.books.run(
    'INSERT OR REPLACE INTO warnings (id, version, kind, level, hash) VALUES (?, ?, ?, ?, ?)',
    fromHex(id, 16),
    version,
    kind,
    level,
    hash,
  )
}

/** Whether the guard has written this publication down, and whether it still is what it wrote down last. */
export function receiptOf(room: Room, { kind, hash }: PublicationName): PublicationRecord {
  const known = isKnown(room, kind, hash)
  if (kind === 'package') return { known, newest: known }
  const newest = room.books.row('SELECT 1 AS newest FROM warnings WHERE hash = ?', hash) !== null
  return { known, newest: known && newest }
}
