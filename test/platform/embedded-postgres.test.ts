import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { onConnection } from '../../src/platform/connection.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import type { EmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { isAlive, isServerOf, readPidFile } from '../../src/platform/postmaster.ts'
import { until } from '../support/until.ts'

t.setTimeout(180_000)

const holder = fileURLToPath(new URL('../support/hold-postgres.ts', import.meta.url))

interface Held {
  readonly child: ChildProcess
  readonly ownerUrl: string
  readonly pid: number
  readonly isAdopted: boolean
}

function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-pg-'))
  const dataDir = join(folder, 'data')
  chmodSync(folder, 0o711)
  t.teardown(() => {
    const left = readPidFile(join(dataDir, 'pg'))
    if (left !== null && isServerOf(join(dataDir, 'pg'), left.pid))
      process.kill(left.pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return dataDir
}

async function start(t: Test, dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbedded(dataDir)
  t.teardown(() => server.stop())
  return server
}

/** Another process that runs the server, for us to kill. */
async function hold(t: Test, dataDir: string): Promise<Held> {
  const child = spawn(process.execPath, [holder, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const [told] = (await once(child, 'message')) as [Omit<Held, 'child'>]
  return { child, ...told }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function query(url: string, text: string): Promise<unknown[]> {
  return onConnection(url, async (client) =>
    (await client.query<Record<string, unknown>>(text)).rows.map((row) => Object.values(row)[0]),
  )
}

const remember = async (url: string): Promise<unknown> =>
  query(url, 'create table note as select 42 as answer')
const recall = async (url: string): Promise<unknown> => query(url, 'select answer from note')

t.test('the launcher is killed: the server lives on and the next start adopts it', async (t) => {
  const dataDir = newFolder(t)
  const first = await hold(t, dataDir)
  await remember(first.ownerUrl)
  await kill(first.child)
  const next = await start(t, dataDir)
  t.ok(next.isAdopted)
  t.equal(next.pid, first.pid)
  t.same(await recall(next.ownerUrl), [42])
  await next.stop()
  t.notOk(isAlive(first.pid), 'and the last to let go stops it')
})

t.test(
  'the server is killed: it comes back under the same address with what was written',
  async (t) => {
    const server = await start(t, newFolder(t))
    await remember(server.ownerUrl)
    const { pid } = server
    process.kill(pid, 'SIGKILL')
    await until(() => !server.isAlive())
    await server.revive()
    t.not(server.pid, pid)
    t.same(await recall(server.ownerUrl), [42])
  },
)

t.test('both are killed: the next start recovers', async (t) => {
  const dataDir = newFolder(t)
  const first = await hold(t, dataDir)
  await remember(first.ownerUrl)
  // Frozen, it cannot reap: the killed server stays a zombie, as it does where the first process reaps nobody.
  first.child.kill('SIGSTOP')
  process.kill(first.pid, 'SIGKILL')
  await until(() => !isAlive(first.pid))
  const next = await start(t, dataDir)
  t.notOk(next.isAdopted)
  t.same(await recall(next.ownerUrl), [42])
  await kill(first.child)
  t.same(await recall(next.ownerUrl), [42], 'and the old launcher takes nothing with it')
})

t.test('a stale pid file that names a stranger does not keep the server down', async (t) => {
  const dataDir = newFolder(t)
  const server = await start(t, dataDir)
  await remember(server.ownerUrl)
  const pidFile = join(dataDir, 'pg', 'postmaster.pid')
  const text = readFileSync(pidFile, 'utf8')
  await server.stop()
  writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)))
  t.notOk(isServerOf(join(dataDir, 'pg'), process.pid))
  const next = await start(t, dataDir)
  t.same(await recall(next.ownerUrl), [42])
})

t.test('three starts at once share one server, and the last to stop stops it', async (t) => {
  const dataDir = newFolder(t)
  const [one, two, three] = await Promise.all([
    hold(t, dataDir),
    hold(t, dataDir),
    start(t, dataDir),
  ])
  t.equal(new Set([one.pid, two.pid, three.pid]).size, 1)
  t.equal([one, two, three].filter((held) => !held.isAdopted).length, 1)
  for (const { child } of [one, two]) {
    const ended = once(child, 'exit')
    child.send('stop')
    t.same(await ended, [0, null])
    t.same(await query(three.ownerUrl, 'select 1'), [1])
  }
  await three.stop()
  t.notOk(isAlive(three.pid))
})

t.test('a data folder deep down in the tree works', async (t) => {
  const dataDir = join(newFolder(t), 'd'.repeat(60), 'e'.repeat(60))
  const server = await start(t, dataDir)
  t.same(await query(server.ownerUrl, 'select 1'), [1])
  const sockets = readPidFile(join(dataDir, 'pg'))?.socketFolder ?? ''
  t.ok(sockets.length < 80)
  t.equal(lstatSync(sockets).mode & 0o777, 0o700)
})

t.test('a start that was killed while it made the cluster is made good', async (t) => {
  const dataDir = newFolder(t)
  mkdirSync(join(dataDir, 'pg.new', 'base'), { recursive: true })
  writeFileSync(join(dataDir, 'pg.new', 'PG_VERSION'), '18\n')
  const server = await start(t, dataDir)
  t.same(await query(server.ownerUrl, 'select 1'), [1])
  t.notOk(existsSync(join(dataDir, 'pg.new')))
})

t.test('nobody gets in without the password, and nothing listens on the network', async (t) => {
  const dataDir = newFolder(t)
  const server = await start(t, dataDir)
  const wrong = new URL(server.ownerUrl)
  wrong.password = 'wrong'
  await t.rejects(query(wrong.href, 'select 1'), { code: '28P01' })
  wrong.password = ''
  await t.rejects(query(wrong.href, 'select 1'))
  t.same(await query(server.ownerUrl, 'show listen_addresses'), [''])
  t.equal(lstatSync(join(dataDir, 'pg-owner.secret')).mode & 0o777, 0o600)
  const rules = await query(server.ownerUrl, 'select distinct auth_method from pg_hba_file_rules')
  t.same(rules, ['scram-sha-256'])
})

t.test(
  'root hands the server to somebody else',
  { skip: process.geteuid?.() === 0 ? false : 'we are not root' },
  async (t) => {
    const open = newFolder(t)
    const server = await start(t, open)
    t.not(lstatSync(join(open, 'pg')).uid, 0)
    t.match(
      readFileSync(`/proc/${server.pid}/status`, 'utf8'),
      new RegExp(`Uid:\\t${lstatSync(join(open, 'pg')).uid}\\t`),
    )
    // Below a folder that only root may enter, no other user can reach the files.
    const closed = mkdtempSync('/root/streetlight-pg-')
    t.teardown(() => rmSync(closed, { recursive: true, force: true }))
    const hidden = await start(t, join(closed, 'data'))
    t.same(await query(hidden.ownerUrl, 'select 1'), [1])
    await hidden.stop()
  },
)
