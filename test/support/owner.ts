import { join } from 'node:path'
import pg from 'pg'
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
  const client = new pg.Client({
    host: join(dataDir, 'pg-socket'),
    user: 'streetlight_owner',
    database: 'streetlight',
    password: secretFile(join(dataDir, 'pg-owner.secret'), () => ''),
  })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/**
 * Makes every one-time code unused, as the service itself does some time after it was typed: a test that signs somebody in
 * again does not sit out half a minute. That a code opens once is tried in test/accounts.
 */
export async function forgetCodes(dataDir: string): Promise<void> {
  await askOwner(dataDir, 'update accounts set totp_step = 0')
}
