import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { freePort } from '../support/start.ts'
import { until } from '../support/until.ts'

/*
 * The parts as docker-compose.yml runs them, without its engine: each in a mount namespace of its own, in which only the
 * volumes that the file gives to that service are there, below the same path.
 */

t.setTimeout(240_000)

const root = fileURLToPath(new URL('../..', import.meta.url))
const unshare = process.geteuid?.() === 0 ? ['-m'] : ['-Ur', '-m']
const canUnshare = spawnSync('unshare', [...unshare, 'true']).status === 0

/** The named volumes that a service mounts below /data, and the command that it runs. */
function serviceIn(compose: string, name: string): { volumes: string[]; words: string[] } {
  const text = new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? ''
  const volumes = [...text.matchAll(/- ([a-z-]+):\/data\/([a-z-]+)$/gm)].map(([, one = '']) => one)
  const command = /command: \[node, (.*)\]/.exec(text)?.[1] ?? ''
  return { volumes, words: command.split(', ') }
}

const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8')

interface Yard {
  readonly base: string
  readonly data: string
  volume(name: string): string
  /** Runs a service with these settings and nothing else in its environment. */
  run(name: string, env: Readonly<Record<string, string>>): ChildProcess
}

function openYard(): Yard {
  const base = mkdtempSync(join(tmpdir(), 'sl-yard-'))
  chmodSync(base, 0o711)
  const data = join(base, 'data')
  mkdirSync(data)
  const volume = (name: string): string => {
    const folder = join(base, 'volumes', name)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }
  const run = (name: string, env: Readonly<Record<string, string>>): ChildProcess => {
    const { volumes, words } = serviceIn(compose, name)
    const mounts = volumes.map(
      (one) => `mkdir -m 700 ${data}/${one} && mount --bind ${volume(one)} ${data}/${one}`,
    )
    const script = [
      `mount -t tmpfs none ${data}`,
      ...mounts,
      `exec ${process.execPath} ${words.join(' ')}`,
    ].join(' && ')
    return spawn('unshare', [...unshare, 'sh', '-c', script], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: data, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  return { base, data, volume, run }
}

t.test(
  'the compose file gives the boot secret and the folder of the guard to the guard alone',
  async (t) => {
    t.same(serviceIn(compose, 'guard').volumes, ['guard', 'guard-web', 'guard-worker'])
    t.same(serviceIn(compose, 'web').volumes, ['web', 'guard-web'])
    t.same(serviceIn(compose, 'worker').volumes, ['worker', 'guard-worker'])
    t.same(serviceIn(compose, 'setup').volumes, ['setup', 'web', 'worker'])
    t.equal(compose.match(/- boot-secret$/gm)?.length, 1)
    t.equal(compose.match(/DATABASE_URL:/g)?.length, 1)
  },
)

t.test(
  'web, worker and guard work together with nothing but the volumes they share',
  { skip: canUnshare ? false : 'needs mount namespaces' },
  async (t) => {
    const yard = openYard()
    const children: ChildProcess[] = []
    const server = await startEmbedded(join(yard.base, 'database'))
    t.teardown(async () => {
      for (const child of children) {
        child.kill('SIGTERM')
        if (child.exitCode === null) await once(child, 'exit')
      }
      await server.stop()
      rmSync(yard.base, { recursive: true, force: true })
    })
    const secret = join(yard.base, 'boot-secret')
    writeFileSync(secret, 'thirty-two bytes at least, or some more', { mode: 0o600 })
    const ports = { PUBLIC_PORT: String(await freePort()), CONSOLE_PORT: String(await freePort()) }
    const origins = {
      PUBLIC_ORIGIN: 'https://example.test',
      CONSOLE_ORIGIN: 'https://desk.example.test',
      MAIL_FROM: 'notes@example.test',
    }

    const early = yard.run('web', { ...origins, ...ports })
    t.same(await once(early, 'exit'), [1, null], 'before setup there is nothing for web to do')

    const setup = yard.run('setup', { ...origins, DATABASE_URL: server.ownerUrl })
    t.same(await once(setup, 'exit'), [0, null])
    t.equal(statSync(join(yard.volume('web'), 'database-url')).mode & 0o777, 0o600)
    t.match(readFileSync(join(yard.volume('web'), 'database-url'), 'utf8'), '//streetlight_web:')

    const run = (name: string, env: Readonly<Record<string, string>>): ChildProcess => {
      const child = yard.run(name, env)
      children.push(child)
      return child
    }
    const guard = run('guard', { ...origins, BOOT_SECRET_FILE: secret })
    const worker = run('worker', { ...origins, SMTP_URL: 'smtp://u:marigold@127.0.0.1:9' })
    const web = run('web', { ...origins, ...ports })
    const health = (): Promise<string> =>
      fetch(`http://127.0.0.1:${ports.CONSOLE_PORT}/healthz`).then(
        (answer) => answer.text(),
        () => 'nothing yet',
      )
    await until(async () => (await health()).split('"up"').length === 4, 90_000)
    t.same(JSON.parse(await health()), { database: 'up', guard: 'up', worker: 'up' })
    const site = await fetch(`http://127.0.0.1:${ports.PUBLIC_PORT}/`)
    t.equal(site.status, 200)

    const seenBy = (child: ChildProcess): string[] =>
      readdirSync(`/proc/${child.pid ?? 0}/root${yard.data}`).sort()
    const ownVolumes = (names: readonly string[]): string[] =>
      names.filter((name) => !['cache', 'setup'].includes(name))
    t.same(ownVolumes(seenBy(web)), ['guard-web', 'web'])
    t.same(ownVolumes(seenBy(worker)), ['guard-worker', 'worker'])
    t.same(ownVolumes(seenBy(guard)), ['guard', 'guard-web', 'guard-worker'])

    const told = (child: ChildProcess): string =>
      readFileSync(`/proc/${child.pid ?? 0}/environ`, 'utf8')
    t.notMatch(told(web), /boot-secret|marigold|streetlight_owner|streetlight_worker|GUARD_DIR/)
    t.notMatch(told(worker), /boot-secret|streetlight_owner|streetlight_web|GUARD_DIR/)
    t.notMatch(told(guard), /postgresql|marigold|example\.test/)

    const link = join(yard.volume('web'), 'ceremony-link.txt')
    await until(() => existsSync(link))
    t.equal(statSync(link).mode & 0o777, 0o600)
    t.match(readFileSync(link, 'utf8'), 'https://desk.example.test/begin#')
  },
)
