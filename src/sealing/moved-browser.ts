import { canonicalBytes, readJson, wellFormed } from './canonical.ts'
import type { PushReach } from './contact.ts'
import { openSeal, seal } from './envelope.ts'
import { opening } from './errors.ts'
import { ctxh, H } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import { readPushReach } from './open-contact.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** A browser that moved more often since she chose it is gone. */
export const mostMoves = 4

/** At which service, and where the browser was: the address its push service took messages at. */
export interface MovedFrom {
  svc: string
  was: string
}

/** What stands in place of an old address. Nobody who does not know the address finds the row of it. */
export function movedHash(s: Primitives, { svc, was }: MovedFrom): Bytes {
  return H(s, 32, 'rw1/push/moved', svc, was)
}

function moveUse(s: Primitives, at: MovedFrom) {
  const context = ctxh(s, at.svc, 'moved', movedHash(s, at))
  return { purpose: PURPOSE.contact, bucket: 1, context } as const
}

/** Locks a browser's new way for the worker: the same length for everybody (step 16). */
export function sealMove(s: Suite, at: MovedFrom & { deliveryPk: Bytes }, to: PushReach): Bytes {
  const use = { ...moveUse(s, at), to: at.deliveryPk }
  return seal(s, use, canonicalBytes(wellFormed(to)))
}

/** The new way, for the worker and tests alone. Throws `OpenError`. */
export function openMove(
  s: Primitives,
  at: MovedFrom & { delivery: KeyPair },
  sealed: Bytes,
): PushReach {
  return opening(() =>
    readPushReach(readJson(openSeal(s, { ...moveUse(s, at), key: at.delivery }, sealed))),
  )
}
