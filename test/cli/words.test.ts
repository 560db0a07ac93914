import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { commands } from '../../src/cli/commands.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { streetlight } from '../support/command-line.ts'
import type { Ended } from '../support/command-line.ts'

t.setTimeout(240_000)

const launcher = fileURLToPath(new URL('../../bin/streetlight.js', import.meta.url))

/** The same command without a process of its own; nobody is there to answer questions. */
async function call(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const out: string[] = []
  const errors: string[] = []
  const code = await runCommand(commands, words, {
    env,
    now: () => new Date(),
    random: (length) => new Uint8Array(length),
    terminal: {
      say: (line) => void out.push(line),
      complain: (line) => void errors.push(line),
      ask: () => Promise.reject(new Error('a question')),
      askSecret: () => Promise.reject(new Error('a question')),
    },
  })
  return { code, out: out.join('\n'), errors: errors.join('\n') }
}

t.test('help lists every command and nothing else', async (t) => {
  for (const words of [[], ['help'], ['--help']]) {
    const { code, out, errors } = await streetlight(words)
    t.equal(code, 0)
    t.equal(errors, '')
    const listed = [...out.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name)
    t.same(listed, ['help', ...commands.map(({ name }) => name)])
  }
})

t.test('every command explains itself and does nothing then', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-words-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const DATA_DIR = join(folder, 'data')
  for (const { name, summary } of commands) {
    const { code, out } = await call([name, '--help'], { DATA_DIR })
    t.equal(code, 0, name)
    t.match(out, summary)
  }
  t.notOk(existsSync(DATA_DIR))
})

t.test('what is not understood ends with 2', async (t) => {
  t.equal((await call(['export'])).code, 2)
  t.equal((await call(['status', '--colour'])).code, 2)
  t.equal((await call(['backup'])).code, 2)
  t.equal((await call(['backup', 'one', 'two'])).code, 2)
})

t.test('mistakes in the settings are told by name, and no password with them', async (t) => {
  const { code, errors } = await call(['status'], {
    DATABASE_URL: 'mysql://u:marigold@h/d',
    CONSOLE_PORT: 'x',
  })
  t.equal(code, 1)
  t.match(errors, /^ {2}DATABASE_URL: /m)
  t.match(errors, /^ {2}CONSOLE_PORT: /m)
  t.notMatch(errors, /marigold/)
})

t.test('a folder where nothing was set up is left as it is', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-words-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const DATA_DIR = join(folder, 'never-made')
  for (const words of [['status'], ['sweep'], ['backup', join(folder, 'never.backup')]]) {
    const { code, errors } = await call(words, { DATA_DIR, CONSOLE_PORT: '9' })
    t.equal(code, 1)
    t.match(errors, `there is no database in ${DATA_DIR}`)
  }
  t.notOk(existsSync(DATA_DIR))
})

t.test('nobody signs in over a network in the open', async (t) => {
  for (const words of [['invite'], ['rotate'], ['verify-audit']]) {
    const ended = await call([...words, '--console', 'http://desk.example.test'])
    t.equal(ended.code, 1)
    t.match(ended.errors, 'must begin with https://')
  }
})

t.test(
  'a Node too old for the program hands it to the one that came with the package',
  { skip: oldNode() === null ? 'there is no older Node here' : false },
  async (t) => {
    const { status, stdout } = spawnSync(oldNode() ?? '', [launcher, 'help'], { encoding: 'utf8' })
    t.equal(status, 0)
    t.match(stdout, 'verify-bundle')
    t.equal(
      spawnSync(oldNode() ?? '', [launcher, 'nonsense']).status,
      2,
      'and its exit code is kept',
    )
  },
)

/** The machine's own Node when it is older than 24. */
function oldNode(): string | null {
  const path = '/usr/bin/node'
  if (!existsSync(path)) return null
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)/.exec(stdout)?.[1] ?? 24) < 24 ? path : null
}
