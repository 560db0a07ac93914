import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import t from 'tap'
import { isAlive } from '../../src/platform/postmaster.ts'
import { dataFolder, launch, start } from '../support/start.ts'
import type { Started } from '../support/start.ts'
import { until } from '../support/until.ts'

t.setTimeout(600_000)

async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    (answer) => answer.status,
    () => 0,
  )
}

async function isWell(service: Started): Promise<boolean> {
  const [site, health] = await Promise.all([
    statusOf(`${service.publicUrl}/`),
    fetch(`${service.consoleUrl}/healthz`).then(
      (answer) => answer.text(),
      () => 'down',
    ),
  ])
  return site === 200 && health === '{"database":"up","guard":"up","worker":"up"}'
}

function environmentOf(pid: number): string {
  return readFileSync(`/proc/${pid}/environ`, 'utf8').replaceAll('\0', '\n')
}

t.test('one command serves both sites, and whatever is killed comes back', async (t) => {
  const service = await start(t, { DATA_DIR: dataFolder(t) })
  t.match(
    service.text(),
    `streetlight ready public=${service.publicUrl} console=${service.consoleUrl}\n`,
  )
  await until(() => isWell(service))
  const before = service.pids()
  t.same(Object.keys(before).sort(), ['guard', 'postgres', 'web', 'worker'])

  for (const part of ['guard', 'worker', 'web', 'postgres']) {
    await t.test(`${part} is killed`, async (t) => {
      const killed = service.pids()[part] ?? 0
      process.kill(killed, 'SIGKILL')
      await until(() => !isAlive(killed) && (service.pids()[part] ?? killed) !== killed)
      await until(() => isWell(service))
      t.pass('and the service is well again')
    })
  }

  await t.test('it is told to end', async (t) => {
    const pids = Object.values(service.pids())
    service.child.kill('SIGTERM')
    t.equal(await service.ended, 0)
    t.same(pids.filter(isAlive), [], 'and nothing of it is left')
  })

  await t.test('its log has no time and no address in it', async (t) => {
    const lines = service
      .text()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    t.ok(lines.length > 8)
    for (const line of lines) t.notMatch(line, /"time"|\d{2}:\d{2}|127\.0\.0\.1|::1|\d{10}/)
  })
})

t.test(
  'the supervisor is killed: its parts end, the database lives on, and the next start takes over',
  async (t) => {
    const dataDir = dataFolder(t)
    const first = await start(t, { DATA_DIR: dataDir })
    const { postgres = 0, ...parts } = first.pids()
    const link = readFileSync(join(dataDir, 'ceremony-link.txt'), 'utf8')

    const second = await launch(t, { DATA_DIR: dataDir })
    t.equal(await second.ended, 1, 'a second start beside it declines')
    t.match(second.text(), `Streetlight runs already on ${dataDir}`)

    first.child.kill('SIGKILL')
    await until(() => !Object.values(parts).some(isAlive))
    t.ok(isAlive(postgres))
    const next = await start(t, { DATA_DIR: dataDir })
    await until(() => isWell(next))
    t.equal(next.pids()['postgres'], postgres)
    t.ok(link.length > 20)
    t.equal(statSync(join(dataDir, 'ceremony-link.txt')).mode & 0o777, 0o600)
  },
)

t.test(
  'each process is told what it needs and no more',
  { skip: process.platform === 'linux' ? false : 'needs /proc' },
  async (t) => {
    const dataDir = dataFolder(t)
    const secret = join(dirname(dataDir), 'boot-secret')
    writeFileSync(secret, 'not so secret: thirty-two bytes at least', { mode: 0o600 })
    const service = await start(t, {
      DATA_DIR: dataDir,
      BOOT_SECRET_FILE: secret,
      SMTP_URL: 'smtp://user:marigold@127.0.0.1:9',
      MAIL_FROM: 'a@example.test',
    })
    const pids = service.pids()
    const of = (part: string): string => environmentOf(pids[part] ?? 0)
    t.match(of('guard'), /BOOT_SECRET_FILE/)
    t.notMatch(of('guard'), /DATABASE_URL|postgresql|SMTP|marigold|ORIGIN/)
    t.match(of('web'), /postgresql:\/\/streetlight_web:/)
    t.notMatch(
      of('web'),
      /BOOT_SECRET|boot-secret|GUARD_DIR|GUARD_KEYS|marigold|streetlight_worker|streetlight_owner/,
    )
    t.match(of('worker'), /postgresql:\/\/streetlight_worker:/)
    t.notMatch(
      of('worker'),
      /BOOT_SECRET|boot-secret|GUARD_DIR|GUARD_KEYS|streetlight_web|streetlight_owner/,
    )
  },
)

t.test('every mistake in the settings is told before anything starts', async (t) => {
  const dataDir = dataFolder(t)
  const service = await launch(t, {
    DATA_DIR: dataDir,
    PUBLIC_ORIGIN: 'https://example.test',
    SMTP_URL: 'mail',
    SCHEME: '/nowhere',
  })
  t.equal(await service.ended, 1)
  for (const name of ['SMTP_URL', 'SCHEME', 'BOOT_SECRET_FILE'])
    t.match(service.text(), new RegExp(`^  ${name}: `, 'm'))
  t.throws(() => statSync(dataDir), { code: 'ENOENT' })
})

t.test(
  'a port in use stops the start before anything is begun, and the setting is named',
  async (t) => {
    const other = createServer().listen(0, 'localhost')
    await once(other, 'listening')
    t.teardown(() => other.close())
    const { port } = other.address() as AddressInfo
    const service = await launch(t, { DATA_DIR: dataFolder(t), CONSOLE_PORT: String(port) })
    t.equal(await service.ended, 1)
    t.match(service.text(), `port ${port} is in use by another program: set CONSOLE_PORT`)
    t.notMatch(service.text(), 'child_started')
  },
)

t.test(
  'a database that is not there stops the start with a plain word and without the password',
  async (t) => {
    const service = await launch(t, {
      DATA_DIR: dataFolder(t),
      DATABASE_URL: 'postgresql://u:marigold@127.0.0.1:9/d',
    })
    t.equal(await service.ended, 1)
    t.match(service.text(), /did not start: .*ECONNREFUSED/)
    t.notMatch(service.text(), /marigold/)
  },
)
