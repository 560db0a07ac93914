import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { loadAssets } from '../../src/platform/assets.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'

t.setTimeout(120_000)

const folder = fileURLToPath(new URL('../../public', import.meta.url))

t.test('the same sources give the same files, and each is what its integrity says', async (t) => {
  const first = await buildBrowser()
  const second = await buildBrowser()
  t.same(second, first)
  t.ok(Object.keys(first).includes('public/report.js'))
  const assets = loadAssets(folder, 'console')
  for (const [name, { file, integrity }] of Object.entries(first)) {
    const digest = createHash('sha384')
      .update(readFileSync(`${folder}/${file}`))
      .digest('base64')
    t.equal(integrity, `sha384-${digest}`, name)
    t.equal(assets.integrity(name), integrity)
    const type = file.endsWith('.json') ? 'application/json' : 'text/javascript'
    t.equal(assets.find(assets.url(name))?.type, `${type}; charset=utf-8`)
  }
})

t.test('the public site cannot serve what is built for the console', async (t) => {
  const manifest = await buildBrowser()
  const assets = loadAssets(folder, 'public')
  for (const [name, { file }] of Object.entries(manifest)) {
    const found = assets.find(`/static/${file}`)
    if (name.startsWith('console/')) t.equal(found, null, name)
    else t.ok(found, name)
  }
})
