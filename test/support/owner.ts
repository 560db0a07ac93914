import { join } from 'node:path'
import { onConnection } from '../../src/platform/connection.ts'
import { secretFile } from '../../src/platform/secret-file.ts'

/**
 * Asks the embedded server of a running service as its owner.
 * @param dataDir of the service
 */
export async function askOwner(
  dataDir: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<unknown[]> {
  const owner = {
    host: join(dataDir, 'pg-socket'),
    user: 'streetlight_owner',
    database: 'streetlight',
    password: secretFile(join(dataDir, 'pg-owner.secret'), () => ''),
  }
  return onConnection(
    owner,
    async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows,
  )
}

/** Every row of every table, as the owner of the database reads them, or a thief who has all of it; bytes in hexadecimal. */
export async function everyRow(url: string): Promise<string> {
  return onConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    )
    const parts: string[] = []
    for (const { name } of rows) {
      const { rows: content } = await client.query<{ row: string }>(
        `select t::text as row from ${name} t`,
      )
      parts.push(...content.map(({ row }) => `${name} ${row}`))
    }
    return parts.join('\n')
  })
}

/**
 * Makes every one-time code unused, as the service itself does some time after it was typed: a test that signs somebody in
 * again does not sit out half a minute. That a code opens once is tried in test/accounts.
 */
export async function forgetCodes(dataDir: string): Promise<void> {
  await askOwner(dataDir, 'update accounts set totp_step = 0')
}
