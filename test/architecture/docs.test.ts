import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { commands } from '../../src/cli/commands.ts'
import { overview } from '../../src/cli/help.ts'
import { ConfigError, readConfig } from '../../src/config.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

/** Every name that `readConfig` looks up: what it is given notes what it is asked for. */
function settingsRead(): string[] {
  const asked: string[] = []
  const env = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_target, name) => {
        asked.push(String(name))
        return undefined
      },
    },
  )
  readConfig(env)
  return sorted(asked)
}

/** The names in the first column of the table below a heading, as they stand between backticks. */
function firstColumn(text: string, heading: string): string[] {
  const part = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const cells = [...part.matchAll(/^\|([^|]+)\|/gm)].map(([, cell = '']) => cell)
  return sorted(
    cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one)),
  )
}

t.test('the handbook names every setting and no other', async (t) => {
  const settings = settingsRead()
  t.ok(settings.length > 10)
  t.same(firstColumn(read('docs/operating.md'), 'Settings'), settings)
})

t.test('help, handbook and README name the same commands', async (t) => {
  const names = sorted(['help', ...commands.map(({ name }) => name)])
  const listed = overview(commands).flatMap((line) => /^ {2}([a-z-]+)/.exec(line)?.[1] ?? [])
  t.same(sorted(listed), names)
  t.same(firstColumn(read('docs/operating.md'), 'The command line'), names)
  const line = /npx --no streetlight COMMAND`[^`]*((?:`[a-z-]+`[^`]*)+)\n\n/.exec(read('README.md'))
  t.same(sorted([...(line?.[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, one = '']) => one)), names)
})

t.test('a mistake in a setting is told under the name that the handbook has', async (t) => {
  const wrong = Object.fromEntries(settingsRead().map((name) => [name, 'nonsense\n<>']))
  const documented = firstColumn(read('docs/operating.md'), 'Settings')
  try {
    readConfig({ ...wrong, DATA_DIR: 'data' })
    t.fail('nonsense was taken')
  } catch (error) {
    const mistakes = error instanceof ConfigError ? error.mistakes : []
    t.ok(mistakes.length > 8)
    for (const mistake of mistakes) t.ok(documented.includes(mistake.split(':')[0] ?? ''), mistake)
  }
})

t.test('every file that the two handbooks point to is there', async (t) => {
  for (const file of ['docs/operating.md', 'docs/security.md']) {
    const text = read(file)
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => join('docs', link))
    const named = [...text.matchAll(/`((?:src|test|docs)\/[^`*]+\.(?:ts|md))`/g)].map(
      ([, one = '']) => one,
    )
    for (const name of [...links, ...named].filter((one) => !one.includes(':')))
      t.ok(read(name).length > 0, name)
  }
})
