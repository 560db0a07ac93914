import { chmodSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import t from 'tap'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { ensureRoles } from '../../src/platform/database-roles.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { systemRandom } from '../../src/platform/random.ts'

t.setTimeout(120_000)

async function run(url: string, ...texts: string[]): Promise<void> {
  const db = openDatabase(url, { max: 1 })
  try {
    for (const text of texts) await db.execute(sql.raw(text))
  } finally {
    await closeDatabase(db)
  }
}

t.test(
  "somebody's own server needs no superuser, and a second start changes no password",
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'streetlight-roles-'))
    chmodSync(folder, 0o711)
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    const server = await startEmbedded(join(folder, 'data'))
    t.teardown(() => server.stop())
    await run(
      server.ownerUrl,
      "create role host login createrole password 'host'",
      'create database hosted owner host',
    )
    const url = new URL(server.ownerUrl)
    Object.assign(url, { username: 'host', password: 'host', pathname: '/hosted' })

    const roles = await ensureRoles(url.href, folder, systemRandom)
    await migrate(url.href)
    await run(roles.web, 'select * from reports')
    await run(roles.worker, 'select * from deliveries')
    t.same(await ensureRoles(url.href, folder, systemRandom), roles)
    await run(roles.web, 'select 1')

    const file = join(folder, 'roles.json')
    t.equal(lstatSync(file).mode & 0o777, 0o600)
    rmSync(file)
    const anew = await ensureRoles(url.href, folder, systemRandom)
    t.not(anew.web, roles.web)
    await run(anew.web, 'select 1')
    await t.rejects(run(roles.web, 'select 1'), 'and the lost password opens nothing')
    t.notMatch(readFileSync(file, 'utf8'), /SCRAM/)
  },
)
