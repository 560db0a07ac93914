import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { onConnection } from '../../src/platform/connection.ts'
import { ensureRoles } from '../../src/platform/database-roles.ts'
import type { RoleUrls } from '../../src/platform/database-roles.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { migrate, migrationsFolder } from '../../src/platform/migrate.ts'
import { systemRandom } from '../../src/platform/random.ts'

/** A database of one test's own, fully migrated, and empty. */
export interface TestDatabase extends RoleUrls {
  readonly owner: string
}

/** The part of tap's `t` that is needed here. */
interface Teardown {
  teardown(deed: () => unknown): unknown
}

interface Server {
  readonly url: string
  readonly folder: string
  stop(): Promise<void>
}

/** One folder per checkout and user: test files that run at the same moment share its server. */
function sharedFolder(): string {
  const digest = createHash('sha256').update(resolve('.')).digest('hex').slice(0, 12)
  return join(tmpdir(), `streetlight-test-${process.geteuid?.() ?? 0}-${digest}`)
}

/**
 * The server for tests: `TEST_DATABASE_URL` (an owner who may create databases and roles), else the embedded one in a
 * folder of its own. Its disk may lie about having written: a test's data is thrown away anyway.
 */
export async function testServer(): Promise<Server> {
  const folder = sharedFolder()
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '')
    return { url: given, folder, stop: () => Promise.resolve() }
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbedded(folder, settings)
  return { url: server.ownerUrl, folder, stop: () => server.stop() }
}

/** The same server address with another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** The template's name follows from the migrations, so that a changed file makes a new one. */
function templateName(): string {
  const digest = createHash('sha256')
  const names = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  for (const name of names.sort())
    digest.update(name).update(readFileSync(join(migrationsFolder, name)))
  return `template_${digest.digest('hex').slice(0, 16)}`
}

async function isThere(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('select 1 from pg_database where datname = $1', [name])
  return found.rowCount === 1
}

/** Builds under another name and renames, so that a template which exists is whole. */
async function ensureTemplate(server: Server, name: string): Promise<RoleUrls> {
  return onConnection(withDatabase(server.url, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock(727003)')
    const draft = `${name}_draft`
    const target = (await isThere(client, name)) ? name : draft
    if (target === name) return ensureRoles(server.url, server.folder, systemRandom)
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft}`)
    const roles = await ensureRoles(withDatabase(server.url, draft), server.folder, systemRandom)
    await migrate(withDatabase(server.url, draft))
    await client.query(`alter database ${draft} rename to ${name}`)
    return roles
  })
}

async function copyTemplate(server: Server, template: string, name: string): Promise<void> {
  await onConnection(withDatabase(server.url, 'postgres'), async (client) => {
    // Copies the files; by way of the write-ahead log each page would be written twice.
    await client.query(`create database ${name} template ${template} strategy file_copy`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to streetlight_web, streetlight_worker`)
  })
}

async function dropDatabase(server: Server, name: string): Promise<void> {
  const deed = (client: pg.Client): Promise<unknown> =>
    client.query(`drop database if exists ${name} with (force)`)
  await onConnection(withDatabase(server.url, 'postgres'), deed)
}

/** Gives a test a migrated database under all three roles, and takes it away when the test is over. */
export async function testDatabase(t: Teardown): Promise<TestDatabase> {
  const server = await testServer()
  const template = templateName()
  const roles = await ensureTemplate(server, template)
  const name = `test_${Buffer.from(systemRandom(8)).toString('hex')}`
  await copyTemplate(server, template, name)
  t.teardown(async () => {
    await dropDatabase(server, name)
    await server.stop()
  })
  return {
    owner: withDatabase(server.url, name),
    web: withDatabase(roles.web, name),
    worker: withDatabase(roles.worker, name),
  }
}
