import { readFileSync } from 'node:fs'
import { writeSecretFile } from '../platform/secret-file.ts'

/**
 * Where web keeps the root's public key once the guard has told it: not in the database, whose writer could put another
 * one there, and on disk, so that reports are still taken in after a restart while the guard is away.
 */
export interface RootMemory {
  recall(): string | null
  keep(rootPk: string): void
}

/** The memory as a file of web's own folder. */
export function rootMemoryIn(file: string): RootMemory {
  return {
    recall: () => {
      try {
        return readFileSync(file, 'utf8').trim()
      } catch {
        return null
      }
    },
    keep: (rootPk) => writeSecretFile(file, rootPk),
  }
}
