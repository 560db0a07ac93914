import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { translate } from '../../src/i18n/catalogue.ts'
import { promises } from '../../src/pages/promises.ts'
import { publicSite } from './public-site.ts'

const root = join(import.meta.dirname, '../..')
const held = promises.filter(({ heldBy }) => heldBy.length > 0)

/** The names of the tests in a file. */
function testsIn(file: string): string[] {
  const path = join(root, file)
  if (!existsSync(path)) return []
  const calls = readFileSync(path, 'utf8').matchAll(/\.test\(\s*(['"`])(.*?)\1\s*,/gs)
  return [...calls].map((match) => match[2] ?? '')
}

t.test('every test that a promise names is there', async (t) => {
  t.ok(held.length > 0)
  for (const { text, heldBy } of held) {
    for (const [file, words] of heldBy) {
      t.ok(
        testsIn(file).some((name) => name.includes(words)),
        `${text}: a test of ${file} says "${words}"`,
      )
    }
  }
})

t.test('the page shows what tests hold, each with its limit, and nothing else', async (t) => {
  const { app } = await publicSite()
  t.teardown(() => app.close())
  const { body } = await app.inject('/promises')
  t.equal(body.match(/<li><b>/g)?.length, held.length)
  const limits = held.filter(({ limit }) => limit !== null).length
  t.equal(body.match(/The limit:/g)?.length, limits)
  for (const { text, heldBy } of promises) {
    t.equal(body.includes(translate('en', text)), heldBy.length > 0, text)
  }
})
