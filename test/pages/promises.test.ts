import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { promises } from '../../src/pages/promises.ts'
import { publicSite } from './public-site.ts'

const root = join(import.meta.dirname, '../..')

t.test('nothing is promised that no test holds', async (t) => {
  for (const { text, heldBy } of promises) {
    t.ok(heldBy.length > 0, `${text} has a test`)
    for (const [file, words] of heldBy) {
      const path = join(root, file)
      t.ok(existsSync(path), `${text}: ${file} exists`)
      const names = [...readFileSync(path, 'utf8').matchAll(/t\.test\(\s*(['"`])(.*?)\1/gs)]
      t.ok(
        names.some((match) => match[2]?.includes(words)),
        `${text}: a test of ${file} says "${words}"`,
      )
    }
  }
})

t.test('the page shows each promise with its limit beside it', async (t) => {
  const { app } = await publicSite()
  t.teardown(() => app.close())
  const { body } = await app.inject('/promises')
  const shown = body.match(/<li><b>/g)?.length
  t.equal(shown, promises.length)
  const limits = promises.filter(({ limit }) => limit !== null).length
  t.equal(body.match(/The limit:/g)?.length, limits)
})
