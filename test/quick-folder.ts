import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { availableMemory } from 'node:process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
/** What `statfs` says of a file system in memory (Linux, `TMPFS_MAGIC`). */
const tmpfs = 0x01021994
/** Much more than all that lies there at once: three services, and the server that most tests share. */
const neededBytes = 6 * 1024 ** 3

function hasRoom(folder: string): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(folder)
    return type === tmpfs && Math.min(bavail * bsize, availableMemory()) > neededBytes
  } catch {
    return false
  }
}

/**
 * A folder for all that the tests of one run write, gone with the run. In memory where there is room: hundreds of databases are
 * made and dropped, and ext4 takes 0.3 s to make the files of one when those of another were deleted just before.
 */
export function quickFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), 'streetlight-run-'))
  // PostgreSQL may run as another user, who has to walk through.
  chmodSync(path, 0o711)
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  // Memory that nobody gives back would be lost until the machine starts again.
  process.once('exit', remove)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(1))
  return { path, remove }
}
