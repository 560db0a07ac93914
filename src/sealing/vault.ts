import { u32 } from './bytes.ts'
import { canonicalBytes, readJson, wellFormed } from './canonical.ts'
import { box, boxLength, openBox, smallestBucket, type BoxWith } from './envelope.ts'
import { OpenError, opening } from './errors.ts'
import { ctxh } from './hash.ts'
import { PURPOSE } from './purposes.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

const SIZES = [2, 3] as const

/** Which version of which record, and the month's vault key. */
export interface VaultAt {
  svc: string
  epoch: string
  /** 16 bytes. */
  id: Bytes
  version: number
  vaultKey: Bytes
}

/** Moderators' notes and decisions, in one of two sizes (step 13). Throws `RefusalError('too-long')`. */
export function sealVault(s: Suite, at: VaultAt, record: unknown): Bytes {
  const plaintext = canonicalBytes(wellFormed(record))
  return box(s, vaultUse(s, at, smallestBucket(plaintext.length, SIZES)), plaintext)
}

/** The record as JSON. Throws `OpenError`, also for another version: an old row cannot pass as new. */
export function openVault(s: Primitives, at: VaultAt, sealed: Bytes): unknown {
  return opening(() => {
    const bucket = SIZES.find((size) => boxLength(size) === sealed.length)
    if (bucket === undefined) throw new OpenError()
    return readJson(openBox(s, vaultUse(s, at, bucket), sealed))
  })
}

function vaultUse(s: Primitives, at: VaultAt, bucket: (typeof SIZES)[number]): BoxWith {
  const context = ctxh(s, at.svc, 'vault', at.epoch, at.id, u32(at.version))
  return { key: at.vaultKey, purpose: PURPOSE.vaultRecord, bucket, context }
}
