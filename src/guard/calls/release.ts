import { fromBase64url } from '../../sealing/bytes.ts'
import { RefusalError } from '../../sealing/errors.ts'
import {
  MOST_RELEASED,
  parseReleaseRequest,
  sealReleaseAnswer,
  type Released,
  type ReleaseRequest,
} from '../../sealing/release.ts'
import { object, token } from '../../sealing/shape.ts'
import { signedDigest } from '../../sealing/signing.ts'
import type { Bytes } from '../../sealing/suite.ts'
import { auditRef, record } from '../audit-log.ts'
import { signerOf, type Person } from '../authority.ts'
import { forgetNonces, spendNonce } from '../nonces.ts'
import { openOrNull, storedObjects, type StoredObject } from '../opened.ts'
import { forgetQuotas, take } from '../quotas.ts'
import { countRelease, mayRelease } from '../release-rules.ts'
import { charterOf, dayNow, hourNow, type Room } from '../room.ts'
import { bytes } from '../shapes.ts'
import type { Slot } from '../slot.ts'

interface Asked {
  /** What was signed, to the byte. */
  readonly request: Bytes
  readonly by: string
  readonly signature: Bytes
  /** The stored objects, in the order of the request. */
  readonly items: readonly StoredObject[]
}

export const releaseShape = object<Asked>({
  request: bytes(),
  by: token,
  signature: bytes(64),
  items: storedObjects(MOST_RELEASED),
})

/** A request counts for five minutes before and after the minute it names. */
const windowMinutes = 5

const minuteMs = 60_000
const hourMs = 3_600_000

/** Nobody is written down for what somebody else may have sent in her name. */
const unproven = ['unknown-signer', 'bad-signature', 'not_ready']

/** Refusals that one key may put into the log in an hour: enough to be seen, too few to bury the rest. */
const refusalsLogged = 30

/**
 * Takes the outer lock off what a moderator or officer asks for, and seals all of it to that person's key, so that
 * nobody in between can read it (protocol 7, decision 4). The log is written, and on the disk, before the answer is
 * made. Objects whose key is gone are left out. Throws RefusalError 'wrong_directory', 'old_request', 'replayed',
 * 'ids_differ', 'not_allowed', 'gone', 'quota_spent', or a SignatureError.
 */
export function release(room: Room, asked: Asked): Bytes {
  const request = parseReleaseRequest(asked.request)
  const digest = signedDigest(room.suite, 'rw1/rel', asked.request)
  const { person, released } = logged(room, asked, () => {
    const signer = signerOf(room, asked, digest)
    return { person: signer, released: releaseTo(room, signer, request, asked) }
  })
  const { svc } = charterOf(room)
  const to = fromBase64url(person.entry.enc_pk, 1216)
  return sealReleaseAnswer(room.suite, { svc, nonce: request.nonce, to }, released)
}

function releaseTo(room: Room, person: Person, request: ReleaseRequest, asked: Asked): Released[] {
  expectTimely(room, request)
  expectSameIds(room, request, asked.items)
  const found = asked.items.flatMap(({ oid, blob }) => {
    const slot = room.slots.find(oid)
    return slot === null ? [] : [{ slot, blob }]
  })
  if (!found.every(({ slot }) => mayRelease(room, person, slot)))
    throw new RefusalError('not_allowed')
  countRelease(
    room,
    person,
    found.map(({ slot }) => slot),
  )
  const released = found.flatMap(({ slot, blob }) => {
    const inner = openOrNull(room, slot, blob)
    return inner === null ? [] : [{ oid: slot.oid, inner, slot }]
  })
  if (released.length === 0) throw new RefusalError('gone')
  recordReleased(
    room,
    asked,
    released.map(({ slot }) => slot),
  )
  return released
}

function expectTimely(room: Room, request: ReleaseRequest): void {
  if (request.seq !== charterOf(room).directory.seq) throw new RefusalError('wrong_directory')
  const now = room.clock().getTime()
  if (Math.abs(Math.floor(now / minuteMs) - request.minute) > windowMinutes)
    throw new RefusalError('old_request')
  forgetNonces(room.books, hourNow(room))
  forgetQuotas(room.books, dayNow(room))
  spendNonce(room.books, request.nonce, new Date(now + hourMs).toISOString().slice(0, 13))
}

function expectSameIds(room: Room, { ids }: ReleaseRequest, items: readonly StoredObject[]): void {
  const isSame =
    ids.length === items.length && items.every(({ oid }, i) => room.suite.equal(oid, ids[i] ?? oid))
  if (!isSame) throw new RefusalError('ids_differ')
}

/** One line for each class; notes and team secrets are opened by the hundred and are only counted. */
function recordReleased(room: Room, asked: Asked, slots: readonly Slot[]): void {
  for (const of of new Set(slots.map((slot) => slot.class))) {
    const these = slots.filter((slot) => slot.class === of)
    const named = of === 'report' || of === 'package' ? these : []
    record(room, {
      actor: asked.by,
      action: `release:${of}:${these.length}`,
      refs: named.map(({ oid }) => refOf(room, oid)),
      signature: asked.signature,
    })
  }
}

function refOf(room: Room, oid: Bytes): string {
  const x = room.slots.key(oid)
  const ref = auditRef(room.suite, x)
  room.suite.wipe(x)
  return ref
}

/** Runs `work` in one transaction. A refusal of what somebody did sign is written down too (misuse test M-03). */
function logged<T>(room: Room, asked: Asked, work: () => T): T {
  try {
    return room.books.transaction(work)
  } catch (error) {
    if (error instanceof RefusalError && !unproven.includes(error.code)) {
      recordRefusal(room, asked, error.code)
    }
    throw error
  }
}

function recordRefusal(room: Room, asked: Asked, code: string): void {
  const allowance = {
    actor: asked.by,
    kind: 'refusal',
    period: hourNow(room),
    limit: refusalsLogged,
  }
  try {
    room.books.transaction(() => {
      take(room.books, allowance, 1)
      record(room, { actor: asked.by, action: `refused:${code}`, signature: asked.signature })
    })
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
  }
}
