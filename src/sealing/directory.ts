import { base64url, hex } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import {
  everybodyIn,
  MOST_INVITES_A_MONTH,
  readDirectory,
  type Directory,
  type DirectoryModerator,
} from './directory-shape.ts'
import { DirectoryError, RefusalError } from './errors.ts'
import { H } from './hash.ts'
import { distinctSigners, signDigest, type Signature, type Signing } from './signers.ts'
import { signedDigest } from './signing.ts'
import type { Bytes, Primitives } from './suite.ts'

export type * from './directory-shape.ts'
export { everybodyIn, MOST_INVITES_A_MONTH, readDirectory }
export type { Signature, Signing } from './signers.ts'

/** Who signs with the offline root key is called this. */
export const ROOT = 'root'

const LABEL = 'rw1/dir'

/** Names a document for the `prev` of the next: 64 hexadecimal letters. */
export function directoryHash(s: Primitives, doc: Directory): string {
  return hex(H(s, 32, 'rw1/dir/hash', canonicalBytes(doc)))
}

/** A moderator's signature under a document, or the root's (`by: 'root'`). */
export function signDirectory(s: Primitives, doc: Directory, signing: Signing): Signature {
  return signDigest(s, digestOf(s, doc), signing)
}

/** The moderators whose keys are not closed. */
export function liveModerators(directory: Directory): DirectoryModerator[] {
  return directory.moderators.filter((one) => one.to === null)
}

/**
 * Believes a document or not (step 5). The first of all is signed by the root; the root alone also
 * carries it as long as `previous` has fewer than two live moderators. From then on two different
 * live moderators of `previous` sign, or in an emergency one of them and the root. Throws
 * `DirectoryError`: 'shape', 'seq', 'prev', 'svc', 'too-few', or a code of `distinctSigners`.
 */
export function verifyDirectory(
  s: Primitives,
  known: { rootPk: Bytes; previous: Directory | null },
  doc: unknown,
  signatures: readonly Signature[],
): Directory {
  try {
    const directory = readDirectory(doc)
    expectNext(s, known.previous, directory)
    expectSigned(s, known, directory, signatures)
    return directory
  } catch (error) {
    if (error instanceof DirectoryError) throw error
    throw new DirectoryError(error instanceof RefusalError ? error.code : 'shape')
  }
}

function expectNext(s: Primitives, previous: Directory | null, doc: Directory): void {
  if (doc.seq !== (previous?.seq ?? 0) + 1) throw new DirectoryError('seq')
  const prev = previous ? directoryHash(s, previous) : null
  if (doc.prev !== prev) throw new DirectoryError('prev')
  if (previous && doc.svc !== previous.svc) throw new DirectoryError('svc')
}

function expectSigned(
  s: Primitives,
  known: { rootPk: Bytes; previous: Directory | null },
  doc: Directory,
  signatures: readonly Signature[],
): void {
  const moderators = known.previous?.moderators ?? []
  const root = { id: ROOT, sig_pk: base64url(known.rootPk), to: null }
  const by = distinctSigners(s, [...moderators, root], signatures, digestOf(s, doc))
  const live = moderators.filter((one) => one.to === null).length
  const enough = by.length >= 2 || (live < 2 && by.includes(ROOT))
  if (!enough) throw new DirectoryError('too-few')
}

function digestOf(s: Primitives, doc: Directory): Bytes {
  return signedDigest(s, LABEL, canonicalBytes(doc))
}
