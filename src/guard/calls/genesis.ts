import { fromBase64url } from '../../sealing/bytes.ts'
import { canonical } from '../../sealing/canonical.ts'
import { verifyDirectory, type Directory, type Signature } from '../../sealing/directory.ts'
import { RefusalError } from '../../sealing/errors.ts'
import { encoded, object, text } from '../../sealing/shape.ts'
import { readSignatures } from '../../sealing/signers.ts'
import { readAnnounced } from '../announced.ts'
import { record } from '../audit-log.ts'
import { keepCharter, type Charter } from '../charter.ts'
import type { Room } from '../room.ts'
import { document } from '../shapes.ts'

interface Genesis {
  readonly svc: string
  readonly rootPk: string
  readonly directory: unknown
  readonly signatures: readonly Signature[]
}

export const genesisShape = object<Genesis>({
  svc: text(120),
  rootPk: encoded(32),
  directory: document,
  signatures: readSignatures,
})

/** A directory that names other keys than the guard's own would send people to somebody else's. */
export function expectOwnKeys(room: Room, directory: Directory): void {
  if (canonical(directory.guard) !== canonical({ ...room.seeds.publicKeys })) {
    throw new RefusalError('foreign_guard_keys')
  }
}

function expectWorkerKeys(room: Room, directory: Directory): void {
  const announced = readAnnounced(room.books)
  if (announced === null) return
  const { delivery_pk, publisher_pk } = announced
  const isSame = directory.delivery_pk === delivery_pk && directory.publisher_pk === publisher_pk
  if (!isSame) throw new RefusalError('keys_differ')
}

/**
 * Fixes the service, its root and its first directory, once (decision 8). Throws RefusalError 'genesis_done',
 * 'foreign_guard_keys', 'keys_differ', or a DirectoryError.
 */
export function genesis(room: Room, { svc, rootPk, directory, signatures }: Genesis): null {
  if (room.charter !== null) throw new RefusalError('genesis_done')
  const root = fromBase64url(rootPk, 32)
  const first = verifyDirectory(room.suite, { rootPk: root, previous: null }, directory, signatures)
  if (first.svc !== svc) throw new RefusalError('svc')
  expectOwnKeys(room, first)
  expectWorkerKeys(room, first)
  const charter: Charter = { svc, rootPk, directory: first, signatures }
  room.books.transaction(() => {
    keepCharter(room.books, charter)
    record(room, { actor: 'root', action: 'genesis' })
  })
  room.charter = charter
  return null
}
