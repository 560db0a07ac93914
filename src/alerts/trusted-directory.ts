import { H } from '../sealing/hash.ts'
import { hex, utf8 } from '../sealing/bytes.ts'
import { readJson } from '../sealing/canonical.ts'
import { verifyDirectory, type Directory } from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import { readSignatures } from '../sealing/signers.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/** A directory as the table holds it: canonical JSON, and JSON of its signatures. */
export interface StoredDirectory {
  document: string
  signatures: string
}

/**
 * Follows the chain of directories from the root key to the newest (protocol 5.6). The table is not believed: every
 * version must be signed by the ones before it. Throws `DirectoryError`, or `RefusalError('missing')`.
 */
export function newestDirectory(
  s: Primitives,
  rootPk: Bytes,
  versions: readonly StoredDirectory[],
): Directory {
  let newest: Directory | null = null
  for (const { document, signatures } of versions) {
    const known = { rootPk, previous: newest }
    newest = verifyDirectory(
      s,
      known,
      readJson(utf8(document)),
      readSignatures(readJson(utf8(signatures))),
    )
  }
  if (newest === null) throw new RefusalError('missing')
  return newest
}

/** The same, remembering the last chain it followed: the table is read each time, the signatures only when it changed. */
export function directoryReader(
  s: Primitives,
): (rootPk: Bytes, versions: readonly StoredDirectory[]) => Directory {
  let last: { name: string; directory: Directory } | null = null
  return (rootPk, versions) => {
    const texts = versions.flatMap(({ document, signatures }) => [document, signatures])
    const name = hex(H(s, 32, 'followed', rootPk, ...texts))
    if (last?.name !== name) last = { name, directory: newestDirectory(s, rootPk, versions) }
    return last.directory
  }
}
