import { readFileSync } from 'node:fs'
import { writeSecretFile } from '../platform/secret-file.ts'
import { readDirectory } from '../sealing/directory.ts'
import type { Directory } from '../sealing/directory.ts'

/** What the guard told last: the root's public key, and the directory it goes by. */
export interface Remembered {
  /** Base64url. */
  readonly rootPk: string
  readonly directory: Directory
}

/**
 * Where web keeps what the guard told it: not in the database, whose writer could put something else there, and on disk, so
 * that reports are still taken in after a restart while the guard is away.
 */
export interface KeyMemory {
  recall(): Remembered | null
  keep(known: Remembered): void
}

function read(file: string): Remembered | null {
  try {
    const { rootPk, directory } = JSON.parse(readFileSync(file, 'utf8')) as Remembered
    return { rootPk, directory: readDirectory(directory) }
  } catch {
    // Not there yet, or spoiled: the guard tells it again.
    return null
  }
}

/** The memory as a file of web's own folder. */
export function keyMemoryIn(file: string): KeyMemory {
  return {
    recall: () => read(file),
    keep: (known) => writeSecretFile(file, JSON.stringify(known)),
  }
}
