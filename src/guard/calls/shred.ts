import { forgetDigest } from '../../sealing/duty.ts'
import { either, list, object, oneOf, token } from '../../sealing/shape.ts'
import { RefusalError } from '../../sealing/errors.ts'
import { readSignatures, type Signature } from '../../sealing/signers.ts'
import { signedDigest } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { addMonths } from '../../platform/clock.ts'
import { record } from '../audit-log.ts'
import { addresseeOf } from '../addressee.ts'
import { expectTwoModerators, moderatorOf } from '../authority.ts'
import { spendNonce } from '../nonces.ts'
import { charterOf, monthNow, type Room } from '../room.ts'
import { bytes } from '../shapes.ts'

interface Signed {
  readonly nonce: Bytes
  readonly signatures: readonly Signature[]
}

/** Her word that her own address for the rota is to be forgotten. */
interface Owned {
  readonly by: string
  readonly signature: Bytes
}

/** Why keys may go: their month has passed, the row was never written, two moderators say so, or whose address it was. */
type Authority = 'expired' | 'unwritten' | Signed | Owned

interface Asked {
  readonly oids: readonly Bytes[]
  readonly authority: Authority
}

export const shredShape = object<Asked>({
  oids: list(bytes(16), 500, 1),
  authority: either(
    oneOf('expired', 'unwritten'),
    either(
      object<Signed>({ nonce: bytes(16), signatures: readSignatures }),
      object<Owned>({ by: token, signature: bytes(64) }),
    ),
  ),
})

/** As long as the log itself is kept (protocol 15.2). */
const nonceMonths = 36

/**
 * Erases keys (protocol 7). What has none any more is passed over, so that asking twice is fine.
 * Throws RefusalError 'not_allowed', 'replayed', or a SignatureError; then nothing was erased.
 */
export async function shred(room: Room, { oids, authority }: Asked): Promise<null> {
  if (authority === 'expired') expectEnded(room, oids)
  else if (authority === 'unwritten') expectFresh(room, oids)
  else if ('nonce' in authority) expectSigned(room, oids, authority)
  else expectOwned(room, oids, authority)
  for (const oid of oids) room.slots.erase(oid)
  await room.slots.settled()
  return null
}

function expectEnded(room: Room, oids: readonly Bytes[]): void {
  const now = monthNow(room)
  for (const oid of oids) {
    const slot = room.slots.find(oid)
    if (slot !== null && slot.expires >= now) throw new RefusalError('not_allowed')
  }
}

function expectFresh(room: Room, oids: readonly Bytes[]): void {
  const now = room.clock().getTime()
  const areFresh = oids.every((oid) => room.fresh.has(oid, now) || room.slots.find(oid) === null)
  if (!areFresh) throw new RefusalError('not_allowed')
}

/** Without a line in the log: where she is written to is no business of the team's. A key that is gone comes never again. */
function expectOwned(room: Room, oids: readonly Bytes[], made: Owned): void {
  const { svc } = charterOf(room)
  const { id } = moderatorOf(room, made, forgetDigest(room.suite, svc, ...oids))
  const hers = addresseeOf(room.suite, id)
  for (const oid of oids) {
    const slot = room.slots.find(oid)
    if (slot === null) continue
    const { addressee } = slot
    const isHers = addressee !== null && room.suite.equal(addressee, hers)
    if (slot.class !== 'duty' || !isHers) throw new RefusalError('not_allowed')
  }
}

function expectSigned(room: Room, oids: readonly Bytes[], { nonce, signatures }: Signed): void {
  const { svc } = charterOf(room)
  expectTwoModerators(room, signatures, signedDigest(room.suite, 'rw1/shred', svc, nonce, ...oids))
  room.books.transaction(() => {
    spendNonce(room.books, nonce, addMonths(monthNow(room), nonceMonths))
    const actor = signatures.map(({ by }) => by).join('+')
    record(room, { actor, action: `shred:${oids.length}` })
  })
}
