import { concat, lp, piece } from './bytes.ts'
import { opening, RefusalError } from './errors.ts'
import { KDF } from './hash.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

const NONCE = 24
const TAG = 16

/** What the layer adds to a blob. */
export const OUTER_OVERHEAD = NONCE + TAG

/** The guard's key for one stored object, and the object it is for. */
export interface ShredKey {
  svc: string
  /** 16 bytes. */
  oid: Bytes
  /** What kind of object it is: 'report', 'vault', 'contact' and so on. */
  class: string
  /** 32 bytes, `x_o`. Erased, it takes the object and every copy of it along. */
  x: Bytes
}

/** The second lock on a stored object (step 14). Only the guard calls this. */
export function wrapOuter(s: Suite, key: ShredKey, blob: Bytes): Bytes {
  if (key.oid.length !== 16 || key.x.length !== 32) throw new RefusalError('shred-key')
  const nonce = s.random(NONCE)
  return concat(nonce, s.xchachaSeal(layerKey(s, key), nonce, blob, bound(key)))
}

/** The blob inside. Throws `OpenError`. */
export function stripOuter(s: Primitives, key: ShredKey, outer: Bytes): Bytes {
  return opening(() => {
    const nonce = piece(outer, 0, NONCE)
    return s.xchachaOpen(layerKey(s, key), nonce, outer.subarray(NONCE), bound(key))
  })
}

function layerKey(s: Primitives, key: ShredKey): Bytes {
  return KDF(s, key.x, 'rw1/outer', { info: key.oid })
}

function bound(key: ShredKey): Bytes {
  return lp('rw1/outer', key.svc, key.oid, key.class)
}
