import { alertHash, verifyAlert } from '../../sealing/alert.ts'
import { verifyPackage } from '../../sealing/package.ts'
import { either, object, oneOf } from '../../sealing/shape.ts'
import { readSignatures, type Signature } from '../../sealing/signers.ts'
import { signFields } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { record } from '../audit-log.ts'
import { charterOf, dayNow, type Room } from '../room.ts'
import { bytes, document } from '../shapes.ts'

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

function verifiedHash(room: Room, publication: Publication): Bytes {
  const { directory } = charterOf(room)
  if (publication.kind === 'package') {
    verifyPackage(room.suite, directory, publication.hash, publication.signatures)
    return publication.hash
  }
  const by = { directory, today: dayNow(room) }
  return alertHash(
    room.suite,
    verifyAlert(room.suite, by, publication.document, publication.signatures),
  )
}

/**
 * Writes down that a warning or a package went out, after verifying its signatures against the directory the guard
 * itself accepted (protocol 10.3, 15.1). The receipt is the guard's signature ("rw1/receipt") over service, kind and
 * hash. The same once more gives the same receipt. Throws RefusalError 'shape' or a SignatureError.
 */
export function recordPublication(
  room: Room,
  publication: Publication,
): { hash: Bytes; receipt: Bytes } {
  const hash = verifiedHash(room, publication)
  const { kind, signatures } = publication
  room.books.transaction(() => {
    const added = room.books.run(
      'INSERT OR IGNORE INTO publications (kind, hash) VALUES (?, ?)',
      kind,
      hash,
    )
    if (added > 0)
      record(room, { actor: signatures.map(({ by }) => by).join('+'), action: `publish:${kind}` })
  })
  const { secretKey } = room.seeds.checkpoint
  const receipt = signFields(room.suite, secretKey, 'rw1/receipt', charterOf(room).svc, kind, hash)
  return { hash, receipt }
}

/** Whether the guard has written this publication down. */
export function receiptOf(room: Room, { kind, hash }: PublicationName): { known: boolean } {
  return {
    known:
      room.books.row(
        'SELECT 1 AS known FROM publications WHERE kind = ? AND hash = ?',
        kind,
        hash,
      ) !== null,
  }
}
