import { zeros } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import { RefusalError } from './errors.ts'
import { H } from './hash.ts'
import { signFields, verifyFields } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'
import { numberOf, wordsOf } from './word-coding.ts'

/** One line of the log: who did what to which object, to the hour. Absent is null, so that it is signed. */
export interface AuditEntry {
  /** 1, 2, 3 and so on, without a gap. */
  seq: number
  /** 'YYYY-MM-DDTHH', UTC. */
  hour: string
  /** Key id of who asked, or the name of a part of the service. */
  actor: string
  action: string
  /** KDF of the object's shred key, hexadecimal: it means nothing once that key is erased. */
  ref: string | null
  /** Sealed, base64url. */
  detail: string | null
  /** The actor's signature over the request, base64url. */
  sig: string | null
}

/** An entry with the hash that stands behind it. */
export interface ChainedEntry {
  entry: AuditEntry
  hash: Bytes
}

/** What the first entry hangs on. */
export const CHAIN_START: Bytes = zeros(32)

/** h_i = H(32, "rw1/log", h_(i-1), entry_i) (step 19). */
export function chainHash(s: Primitives, prev: Bytes, entry: AuditEntry): Bytes {
  return H(s, 32, 'rw1/log', prev, canonicalBytes(entry))
}

/** The entry linked to the one before. */
export function chained(s: Primitives, prev: Bytes, entry: AuditEntry): ChainedEntry {
  return { entry, hash: chainHash(s, prev, entry) }
}

/**
 * Recomputes a chain, from its start or from a known point, and gives its head. An edited, missing,
 * moved or inserted entry throws `RefusalError('chain')`; missing ones at the end show against a
 * checkpoint: pass its hash as `through`, and the chain must contain it.
 */
export function verifyChain(
  s: Primitives,
  entries: readonly ChainedEntry[],
  known: { seq?: number; hash?: Bytes; through?: Bytes } = {},
): { seq: number; hash: Bytes } {
  const { seq = 0, hash = CHAIN_START, through } = known
  const heads = [{ seq, hash }]
  let head = { seq, hash }
  for (const next of entries) {
    const expected = chainHash(s, head.hash, next.entry)
    const follows = next.entry.seq === head.seq + 1 && s.equal(expected, next.hash)
    if (!follows) throw new RefusalError('chain')
    head = { seq: next.entry.seq, hash: expected }
    heads.push(head)
  }
  if (through && !heads.some((one) => s.equal(one.hash, through))) throw new RefusalError('chain')
  return head
}

/** The guard's word of where the chain stood at the end of a day ('YYYY-MM-DD'): a hash and no count. */
export function signCheckpoint(s: Primitives, secretKey: Bytes, day: string, head: Bytes): Bytes {
  return signFields(s, secretKey, 'rw1/ckpt', day, head)
}

export function verifyCheckpoint(
  s: Primitives,
  made: { publicKey: Bytes; signature: Bytes },
  day: string,
  head: Bytes,
): boolean {
  return verifyFields(s, made, 'rw1/ckpt', day, head)
}

/** Eight words for where the chain stood at the end of a day: two people who see others were shown different logs. */
export function logFingerprint(s: Primitives, day: string, head: Bytes): string[] {
  return wordsOf(numberOf(H(s, 11, 'rw1/fp/log', day, head)), 8)
}
