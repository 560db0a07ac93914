import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { createLog } from '../platform/log.ts'
import { openStore } from '../service.ts'
import { Failure } from './command.ts'
import type { Ground } from './command.ts'

/** The settings; the boot secret is no business of the command line. */
export function configOf({ env }: Pick<Ground, 'env'>): Config {
  return readConfig(env, { holdsBootSecret: false })
}

/** A log that goes where complaints go. */
export function logOf({ terminal }: Pick<Ground, 'terminal'>): ReturnType<typeof createLog> {
  return createLog({ write: (line) => terminal.complain(line.trimEnd()) })
}

/**
 * Does something with the database under its owner: the one of `DATABASE_URL`, or the embedded server, which is started for
 * as long as it takes when the service does not run. Throws a Failure where nothing was ever set up.
 */
export async function withOwnedStore<T>(
  config: Config,
  deed: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const isThere =
    config.secrets.databaseUrl !== null || existsSync(join(config.dataDir, 'pg', 'PG_VERSION'))
  if (!isThere)
    throw new Failure(
      `there is no database in ${config.dataDir}; DATA_DIR or DATABASE_URL names it`,
    )
  const store = await openStore(config)
  try {
    return await deed(store.ownerUrl)
  } finally {
    await store.server?.stop()
  }
}
