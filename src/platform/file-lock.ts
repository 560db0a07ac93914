import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

/** A lock that is held until it is let go or its process ends, however that ends. */
export interface FileLock {
  release(): void
}

export type LockMode = 'exclusive' | 'shared'

function isBusy(error: unknown): boolean {
  // SQLITE_BUSY: somebody else holds it.
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

/**
 * Takes the lock at `file`, or gives null when somebody else holds it in a way that forbids ours. Node has no call for
 * file locks; SQLite does the same work on every system, and the kernel lets go when a process is killed.
 */
export function tryLock(file: string, mode: LockMode): FileLock | null {
  mkdirSync(dirname(file), { recursive: true })
  // Whoever can read the file could hold a lock on it, and so keep us from starting.
  closeSync(openSync(file, 'a', 0o600))
  const handle = new DatabaseSync(file)
  try {
    // Nothing is ever written, so there is nothing to keep a journal of; one left by a kill would have to be rolled back.
    handle.exec('pragma journal_mode = off')
    handle.exec(
      mode === 'exclusive' ? 'begin exclusive' : 'begin; select count(*) from sqlite_master',
    )
  } catch (error) {
    handle.close()
    if (isBusy(error)) return null
    throw error
  }
  return { release: () => handle.close() }
}

/** Takes the lock at `file`, waiting up to `patienceMs`; throws when it is still taken then. */
export async function waitForLock(
  file: string,
  mode: LockMode,
  patienceMs: number,
): Promise<FileLock> {
  const step = 25
  for (let waited = 0; ; waited += step) {
    const lock = tryLock(file, mode)
    if (lock !== null) return lock
    if (waited >= patienceMs) throw new Error(`the lock ${file} is taken`)
    await pause(step)
  }
}
