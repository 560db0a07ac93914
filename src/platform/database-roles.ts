import { join } from 'node:path'
import type pg from 'pg'
import { onConnection } from './connection.ts'
import type { Random } from './random.ts'
import { scramVerifier } from './scram.ts'
import { secretFile } from './secret-file.ts'

/** Addresses of one database under the two roles that the running software uses (protocol decision 7). */
export interface RoleUrls {
  readonly web: string
  readonly worker: string
}

export const roleNames = { web: 'streetlight_web', worker: 'streetlight_worker' } as const

/** The same number for everybody, so that two starts do not make the roles twice. */
const lockKey = 727_002

type Passwords = Readonly<Record<keyof typeof roleNames, string>>

function withRole(ownerUrl: string, name: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = name
  url.password = password
  return url.href
}

/** A role that may sign in and nothing else; what it may read and write is granted table by table in the migrations. */
async function ensureRole(client: pg.Client, name: string, verifier: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (found.rowCount === 0) await client.query(`create role ${name} login noinherit`)
  await client.query(`alter role ${name} password ${client.escapeLiteral(verifier)}`)
  await client.query(`alter role ${name} set statement_timeout = '30s'`)
  await client.query(`alter role ${name} set idle_in_transaction_session_timeout = '30s'`)
}

/** Nobody gets anything in this database by merely being there. */
async function closeToOthers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select quote_ident(current_database()) as name',
  )
  const name = rows[0]?.name ?? ''
  const both = Object.values(roleNames).join(', ')
  await client.query(`revoke all on database ${name} from public`)
  await client.query('revoke all on schema public from public')
  await client.query(`grant connect on database ${name} to ${both}`)
  await client.query(`grant usage on schema public to ${both}`)
}

async function applyRoles(ownerUrl: string, passwords: Passwords, random: Random): Promise<void> {
  await onConnection(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await ensureRole(client, roleNames.web, scramVerifier(passwords.web, random(16)))
    await ensureRole(client, roleNames.worker, scramVerifier(passwords.worker, random(16)))
    await closeToOthers(client)
  })
}

/**
 * Makes the roles of web and worker, with passwords kept in `dataDir/roles.json` (mode 0600), and gives their addresses.
 * Run it before the migrations, which grant to these names. The owner needs CREATEROLE. Roles that exist get the password
 * that is on file.
 */
export async function ensureRoles(
  ownerUrl: string,
  dataDir: string,
  random: Random,
): Promise<RoleUrls> {
  const draw = (): string => Buffer.from(random(24)).toString('hex')
  const text = secretFile(join(dataDir, 'roles.json'), () =>
    JSON.stringify({ web: draw(), worker: draw() }),
  )
  const passwords = JSON.parse(text) as Passwords
  await applyRoles(ownerUrl, passwords, random)
  return {
    web: withRole(ownerUrl, roleNames.web, passwords.web),
    worker: withRole(ownerUrl, roleNames.worker, passwords.worker),
  }
}
