import { fromBase64url, zeros } from '../../sealing/bytes.ts'
import { canonical } from '../../sealing/canonical.ts'
import { verifyDirectory, type Signature } from '../../sealing/directory.ts'
import { object } from '../../sealing/shape.ts'
import { readSignatures } from '../../sealing/signers.ts'
import { addresseeOf } from '../addressee.ts'
import { record } from '../audit-log.ts'
import { keepCharter, type Charter } from '../charter.ts'
import { charterOf, type Room } from '../room.ts'
import { document } from '../shapes.ts'
import { expectOwnKeys } from './genesis.ts'

interface Accepted {
  readonly directory: unknown
  readonly signatures: readonly Signature[]
}

export const acceptDirectoryShape = object<Accepted>({
  directory: document,
  signatures: readSignatures,
})

/**
 * Goes by a new directory from now on, if the one before vouches for it (protocol 5.6, 6.2), and forgets where people on
 * duty were written to who are not in it any more. The same document once more is fine. Throws RefusalError 'not_ready', 'foreign_guard_keys', or a DirectoryError.
 */
export async function acceptDirectory(
  room: Room,
  { directory, signatures }: Accepted,
): Promise<null> {
  const charter = charterOf(room)
  if (canonical(directory) === canonical(charter.directory)) return null
  const known = { rootPk: fromBase64url(charter.rootPk, 32), previous: charter.directory }
  const next = verifyDirectory(room.suite, known, directory, signatures)
  expectOwnKeys(room, next)
  const renewed: Charter = { ...charter, directory: next, signatures }
  room.books.transaction(() => {
    keepCharter(room.books, renewed)
    const actor = signatures.map(({ by }) => by).join('+')
    record(room, { actor, action: `directory:${next.seq}` })
  })
  room.charter = renewed
  await forgetWhoLeft(room)
  return null
}

/** Where a moderator was written to on duty is of no use once she has left: the guard forgets it, whoever asks it to or not. */
async function forgetWhoLeft(room: Room): Promise<void> {
  const { moderators } = charterOf(room).directory
  const live = moderators
    .filter(({ to }) => to === null)
    .map(({ id }) => addresseeOf(room.suite, id))
  const left = room.slots
    .ofClass('duty')
    .filter(({ addressee }) => !live.some((one) => room.suite.equal(one, addressee ?? zeros(16))))
  for (const { oid } of left) room.slots.erase(oid)
  if (left.length > 0) await room.slots.settled()
}

/** The directory the guard goes by, with what a reader needs to verify it; null before genesis. */
export function directory(room: Room): Omit<Charter, 'svc'> | null {
  if (room.charter === null) return null
  const { rootPk, directory: document, signatures } = room.charter
  return { rootPk, directory: document, signatures }
}
