import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPostgres } from './postgres-binaries.ts'
import { socketFolder } from './socket-folder.ts'
import { chooseIdentity } from './unprivileged.ts'

/** The role that owns the cluster and runs the migrations. */
export const ownerName = 'streetlight_owner'

const words = [
  '--no-locale',
  '-E',
  'UTF8',
  '-A',
  'scram-sha-256',
  '-U',
  ownerName,
  '--no-instructions',
]

/**
 * Makes a new cluster in `pgFolder` whose every connection needs a password. It is made beside its place and moved
 * there when it is whole, so that a kill in between leaves nothing half made.
 */
export function createCluster(pgFolder: string, sockets: string, password: string): void {
  const draft = `${pgFolder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const { initdb } = findPostgres()
  const identity = chooseIdentity(initdb, draft)
  const passwordFile = join(socketFolder(sockets, identity.owner), 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  chownSync(passwordFile, identity.owner, -1)
  try {
    const [command = initdb, ...rest] = [
      ...identity.before,
      initdb,
      '-D',
      draft,
      `--pwfile=${passwordFile}`,
      ...words,
    ]
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
    const made = spawnSync(command, rest, { ...identity.as, cwd: '/', env, encoding: 'utf8' })
    if (made.status !== 0)
      throw new Error(`PostgreSQL's initdb failed: ${made.stderr.trim().slice(-500)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, pgFolder)
}
