import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** How to run PostgreSQL, which refuses to run as root, from a process that may be root. */
export interface Identity {
  /** The user who owns the files the server works with. */
  readonly owner: number
  /** Handed to `spawn`. */
  readonly as: { readonly uid?: number; readonly gid?: number }
  /** Words to put before the command. */
  readonly before: readonly string[]
}

interface User {
  readonly uid: number
  readonly gid: number
}

const anonymous = 65_534
const ownNamespace = ['unshare', '-U', `--map-user=${anonymous}`, `--map-group=${anonymous}`]

function findUser(name: string): User | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = (line ?? '').split(':').map(Number)
  return uid !== undefined && gid !== undefined && uid > 0 ? { uid, gid } : null
}

function giveAway(path: string, user: User): void {
  chownSync(path, user.uid, user.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveAway(join(path, name), user)
}

/** Can this user run the program and write into the folder? Folders on the way may be closed to everybody but root. */
function canWork(user: User, program: string, folder: string): boolean {
  const script = 'cd "$1" && test -w . && exec "$2" --version'
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', folder, program], { ...user, stdio: 'ignore' })
      .status === 0
  )
}

function canUnshare(program: string): boolean {
  const [command = '', ...words] = ownNamespace
  return spawnSync(command, [...words, program, '--version'], { stdio: 'ignore' }).status === 0
}

/** The user who has the files of a folder in use, then the two users that exist for such work. */
function candidates(folder: string): User[] {
  const { uid, gid } = lstatSync(folder)
  const present = existsSync(join(folder, 'PG_VERSION')) && uid > 0 ? { uid, gid } : null
  return [present, findUser('postgres'), findUser('nobody')].filter((user) => user !== null)
}

function asUser(program: string, folder: string): Identity | null {
  for (const user of candidates(folder)) {
    giveAway(folder, user)
    if (canWork(user, program, folder)) return { owner: user.uid, as: user, before: [] }
  }
  return null
}

function inNamespace(program: string, folder: string): Identity | null {
  if (!canUnshare(program)) return null
  giveAway(folder, { uid: 0, gid: 0 })
  return { owner: 0, as: {}, before: ownNamespace }
}

/**
 * Chooses who runs the server in `folder`. Not root: oneself. Root: the user `postgres` or `nobody` if that user can reach
 * everything, else a user namespace in which root is nobody and the files stay root's. A folder in use keeps its owner
 * where that still works. Throws where nothing does.
 */
export function chooseIdentity(program: string, folder: string): Identity {
  const self = process.geteuid?.() ?? 0
  if (self !== 0) return { owner: self, as: {}, before: [] }
  const isRoots = existsSync(join(folder, 'PG_VERSION')) && lstatSync(folder).uid === 0
  const ways = isRoots ? [inNamespace, asUser] : [asUser, inNamespace]
  for (const way of ways) {
    const identity = way(program, folder)
    if (identity !== null) return identity
  }
  throw new Error(
    'PostgreSQL does not run as root and no other way was found: run as another user or set DATABASE_URL',
  )
}
