import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The kernel's limit for a socket's path is 108 bytes on Linux and 104 on macOS, with the closing zero. */
const longestPath = 100

/** Room for the longest file name that is put into such a folder (`.s.PGSQL.5432.lock`). */
const longestName = 20

/** Where the sockets that want to lie in `preferred` do lie; nothing is made. */
export function socketPlace(preferred: string): string {
  const wanted = resolve(preferred)
  if (Buffer.byteLength(wanted) + longestName <= longestPath) return wanted
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 16)
  return join(tmpdir(), `streetlight-${digest}`)
}

const myself = process.geteuid?.() ?? 0

/**
 * A folder of mode 0700 for Unix sockets: `preferred` where its path is short enough, else one in the system's folder for
 * temporary files whose name follows from `preferred`, so that every process finds the same one.
 * Throws when somebody else has put something there first.
 */
export function socketFolder(preferred: string, owner: number = myself): string {
  const folder = socketPlace(preferred)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const isOurs = found.uid === myself || found.uid === owner
  if (!found.isDirectory() || !isOurs) {
    throw new Error(`the socket folder ${folder} belongs to somebody else`)
  }
  if ((found.mode & 0o077) !== 0)
    throw new Error(`the socket folder ${folder} is open to others: chmod 700`)
  if (found.uid !== owner) chownSync(folder, owner, -1)
  return folder
}
