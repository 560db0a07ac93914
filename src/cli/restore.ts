import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { Config } from '../config.ts'
import { onConnection } from '../platform/connection.ts'
import { roleNames } from '../platform/database-roles.ts'
import { tryLock } from '../platform/file-lock.ts'
import { openStore, prepareStore } from '../service.ts'
import { checkBackup, readBackup } from './backup-file.ts'
import { copyTableIn, emptyAll, filledTables, isInUse, newestMigration } from './backup-store.ts'
import { Failure } from './command.ts'
import type { Call, Command } from './command.ts'
import { configOf, logOf } from './owned-store.ts'

const isRunning = new Failure('the service runs on this database: stop it first')

async function refuseTheFull(client: Client, call: Call): Promise<void> {
  if (await isInUse(client, Object.values(roleNames))) throw isRunning
  if (call.options['replace'] === true) return
  if ((await filledTables(client)).length > 0)
    throw new Failure('this database is not empty; --replace throws away what it holds')
}

/** All or nothing: what was there stays until the whole file has been read. */
async function putBack(client: Client, path: string): Promise<number> {
  let tables = 0
  await client.query('begin')
  await emptyAll(client)
  await readBackup(path, {
    header: async ({ migration }) => {
      if (migration !== (await newestMigration(client)))
        throw new Failure(
          'another version of Streetlight made this backup: restore it with that version, then upgrade',
        )
    },
    table: async (header, rows) => {
      await copyTableIn(client, header, rows)
      tables += 1
    },
  })
  await client.query('commit')
  return tables
}

async function restoreInto(config: Config, call: Call, path: string): Promise<number> {
  const store = await openStore(config)
  try {
    await prepareStore(store.ownerUrl, { config, log: logOf(call) })
    return await onConnection(store.ownerUrl, async (client) => {
      await refuseTheFull(client, call)
      return putBack(client, path)
    })
  } finally {
    await store.server?.stop()
  }
}

/** A backup back into the database. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--replace]',
  summary: 'puts a backup back into an empty database',
  about: `
Stop the service first. A database that holds anything is left alone unless --replace is given; then everything in it goes.
It happens whole or not at all. It does not bring a deleted report back: the row returns, but the guard has erased its key,
and no key of anybody opens it. Reports that came since the backup are lost. Mails that were queued then go out again.`,
  options: { replace: { type: 'boolean' } },
  words: 1,
  async run(call) {
    const [path = ''] = call.words
    const config = configOf(call)
    await checkBackup(path)
    mkdirSync(config.dataDir, {
      recursive: true,
      mode: process.geteuid?.() === 0 ? 0o711 : 0o700,
    })
    const lock = tryLock(join(config.dataDir, 'service.lock'), 'exclusive')
    if (lock === null) throw isRunning
    try {
      const tables = await restoreInto(config, call, path)
      call.terminal.say(`${tables} tables are back from ${path}`)
      return 0
    } finally {
      lock.release()
    }
  },
}
