import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { readBackup, writeBackup } from '../../src/cli/backup-file.ts'
import { copyAllOut, copyTableIn, emptyAll } from '../../src/cli/backup-store.ts'
import { onConnection } from '../../src/platform/connection.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { release } from '../../src/client/release.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { startConsole } from '../support/console.ts'
import { begin } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'

t.setTimeout(120_000)

t.test('a report that was erased stays erased when an older backup comes back', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-shredded-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'before.backup')
  const place = await startConsole(t)
  const { desk } = (await begin(place)).first
  const kept = await leaveReport(place, { story: 'He drove off.' })
  const erased = await leaveReport(place, { story: 'He came back.' })
  await onConnection(place.urls.owner, async (client) => {
    const backup = writeBackup(file)
    await copyAllOut(client, backup)
    backup.finish()
  })

  await place.guard.web.shred({ oids: [fromBase64url(erased, 16)], authority: 'unwritten' })
  await onConnection(place.urls.owner, async (client) => {
    await client.query('delete from arrivals')
    await client.query('begin')
    await client.query('create temporary table here as select * from sessions')
    await emptyAll(client)
    await readBackup(file, {
      header: async () => undefined,
      table: (header, rows) => copyTableIn(client, header, rows),
    })
    await client.query('insert into sessions select * from here')
    await client.query('commit')
  })

  const { current } = await watchDirectory(desk)
  const back = await desk.api('/api/reports', { method: 'GET' })
  t.match(JSON.stringify(back), erased, 'the row is there again')
  t.ok(await release(desk, current, { what: 'report', oids: [kept] }))
  await t.rejects(release(desk, current, { what: 'report', oids: [erased] }), { code: 'gone' })
})
