import { RefusalError } from '../../sealing/errors.ts'
import { list, month, nullable, object, oneOf, refusedShape, token } from '../../sealing/shape.ts'
import { wrapOuter } from '../../sealing/shred-layer.ts'
import { verifyPackage } from '../../sealing/package.ts'
import { readSignatures } from '../../sealing/signers.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { addMonths } from '../../platform/clock.ts'
import { charterOf, monthNow, type Room } from '../room.ts'
import { bytes, type Read } from '../shapes.ts'
import { slotClasses, type Slot, type SlotClass } from '../slot.ts'
import { addresseeOf } from '../addressee.ts'
import { expectStanding } from '../taken-back.ts'

const item = object({
  oid: bytes(16),
  class: oneOf(...slotClasses),
  expires: month,
  blob: bytes(),
  withdrawTag: nullable(bytes(32)),
  to: nullable(token),
  authority: nullable(object({ hash: bytes(32), signatures: readSignatures })),
})

export const wrapShape = list(item, 500, 1)

type Item = Read<typeof item>

/** No retention in the directory reaches further than this (protocol 15.2). */
const longestMonths = 48

/** What one person or one post may ask for; the others are for every moderator, or for no person at all. */
const addressed: readonly SlotClass[] = ['team', 'package', 'package-key', 'duty']

/** What is written again and lives on; a report's months count from its first sending. */
const renewed: readonly SlotClass[] = ['vault', 'team', 'member', 'board', 'duty']

/**
 * Puts the outer lock on each blob (protocol 5.4): with a fresh key for a new object, with the same key when the
 * same object comes again, so that sending twice is one report. The answer waits until the keys are on the disk.
 */
export async function wrap(room: Room, items: readonly Item[]): Promise<Bytes[]> {
  for (const one of items) check(room, one)
  const blobs = items.map((one) => wrapOne(room, one))
  await room.slots.settled()
  return blobs
}

function wrapOne(room: Room, one: Item): Bytes {
  const known = room.slots.find(one.oid)
  const x = known === null ? create(room, one) : again(room, one, known)
  const { oid, class: slotClass } = one
  const blob = wrapOuter(
    room.suite,
    { svc: charterOf(room).svc, oid, class: slotClass, x },
    one.blob,
  )
  room.suite.wipe(x)
  return blob
}

function check(room: Room, one: Item): void {
  const now = monthNow(room)
  if (one.expires < now || one.expires > addMonths(now, longestMonths)) {
    throw new RefusalError('expires_out_of_range')
  }
  if (addressed.includes(one.class) !== (one.to !== null)) throw refusedShape()
  const known = room.slots.find(one.oid)
  if (known !== null) expectSame(room, one, known)
  if (one.class !== 'package') return
  if (one.authority === null) throw new RefusalError('authority_missing')
  const { hash, signatures } = one.authority
  verifyPackage(room.suite, charterOf(room).directory, hash, signatures)
  if (one.withdrawTag !== null) expectStanding(room, [one.withdrawTag])
}

function slotOf(room: Room, one: Item): Slot {
  return {
    oid: one.oid,
    class: one.class,
    expires: one.expires,
    addressee: one.to === null ? null : addresseeOf(room.suite, one.to),
    withdrawTag: one.withdrawTag,
  }
}

function create(room: Room, one: Item): Bytes {
  room.fresh.add(one.oid, room.clock().getTime())
  return room.slots.create(slotOf(room, one))
}

function same(room: Room, a: Bytes | null, b: Bytes | null): boolean {
  if (a === null || b === null) return a === b
  return room.suite.equal(a, b)
}

/** The same id for another thing would give one key to two. */
function expectSame(room: Room, one: Item, known: Slot): void {
  const asked = slotOf(room, one)
  const isSame =
    known.class === asked.class &&
    same(room, known.withdrawTag, asked.withdrawTag) &&
    same(room, known.addressee, asked.addressee)
  if (!isSame) throw new RefusalError('oid_taken')
}

function again(room: Room, one: Item, known: Slot): Bytes {
  expectSame(room, one, known)
  if (renewed.includes(one.class) && known.expires < one.expires)
    room.slots.extend(one.oid, one.expires)
  return room.slots.key(one.oid)
}
