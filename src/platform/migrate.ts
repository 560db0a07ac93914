import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import { onConnection } from './connection.ts'

/** Where the numbered SQL files lie. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Any fixed number: whoever starts at the same moment waits for this lock and then finds nothing left to do. */
const lockKey = 727_001

/**
 * Brings the database at `ownerUrl` to the newest state. Safe to run from several processes at once: one works,
 * the others wait. Throws what the server says when a step fails; a failed step leaves nothing behind.
 */
export async function migrate(ownerUrl: string, folder: string = migrationsFolder): Promise<void> {
  await onConnection(ownerUrl, async (client) => {
    await client.query('set client_min_messages = warning')
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await runMigrations(drizzle({ client }), { migrationsFolder: folder })
  })
}
