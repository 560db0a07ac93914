import { canonicalBytes, readJson } from './canonical.ts'
import { openSeal, seal } from './envelope.ts'
import { opening } from './errors.ts'
import { ctxh } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import { object, oneOf, text, type Reader } from './shape.ts'
import type { Bytes, KeyPair, Primitives, Suite } from './suite.ts'

/** Word of a gateway about a number: STOP came from it, or it takes no messages. */
export interface StopRequest {
  v: 1
  /** E.164. */
  number: string
  why: 'stopped' | 'gone'
}

const read: Reader<StopRequest> = object({
  v: oneOf(1),
  number: text(16, /^\+[1-9]\d{7,14}$/),
  why: oneOf('stopped', 'gone'),
})

/** At which service, under which random id of 16 bytes. */
export interface StopAt {
  svc: string
  id: Bytes
}

function stopUse(s: Primitives, { svc, id }: StopAt) {
  return { purpose: PURPOSE.contact, bucket: 1, context: ctxh(s, svc, 'stop', id) } as const
}

/** Locks it for the worker, which alone can find out whose the number is: the same length for all (step 16). */
export function sealStop(
  s: Suite,
  at: StopAt & { deliveryPk: Bytes },
  request: StopRequest,
): Bytes {
  return seal(s, { ...stopUse(s, at), to: at.deliveryPk }, canonicalBytes(request))
}

/** The request, for the worker and tests alone. Throws `OpenError`. */
export function openStop(
  s: Primitives,
  at: StopAt & { delivery: KeyPair },
  sealed: Bytes,
): StopRequest {
  return opening(() => read(readJson(openSeal(s, { ...stopUse(s, at), key: at.delivery }, sealed))))
}
