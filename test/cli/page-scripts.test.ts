import { join } from 'node:path'
import t from 'tap'
import { scriptsOn } from '../../src/cli/page-scripts.ts'
import { aheadOf, partsOf } from '../../src/console-parts.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { createPages } from '../../src/platform/pages.ts'

t.setTimeout(120_000)

t.test('what the console fetches at once, ahead or later is pinned on its page', async (t) => {
  const manifest = await buildBrowser()
  const assets = loadAssets(join(process.cwd(), 'public'), 'console')
  const pages = createPages({ templatesFolder: 'templates', assets, site: { exercise: false, name: 'S' } }) // prettier-ignore
  const view = { worker: '', areas: '[]', parts: JSON.stringify(partsOf(assets)) }
  const frame = { ahead: aheadOf(assets, 'ro') }
  const html = pages.render('console/shell', view, {
    ...{ language: 'ro', path: '/', layout: 'console', title: 'S', frame },
    script: 'console/console.js',
  })
  const found = new Map(scriptsOn(html).map(({ source, integrity }) => [source, integrity]))
  for (const [name, { file, integrity }] of Object.entries(manifest)) {
    const isWorkers = /^console\/(stretch|rota-worker)\.js$/.test(name)
    if (!name.startsWith('console/') || isWorkers) continue
    const isTheirs = manifest['console/stretch.js']?.needs?.includes(name) === true
    if (!isTheirs) t.equal(found.get(`/static/${file}`), integrity, name)
  }
  t.ok(found.size > 20)
})

t.test('a script without a pin is found, and a part that is another', async (t) => {
  const parts = JSON.stringify({ desk: [['/static/a.js', 'sha384-x=']] }).replaceAll('"', '&quot;')
  const html = `<link rel="modulepreload" href="/static/b.js"><main data-parts="${parts.replaceAll('=', '&#x3D;')}">
<script src="/evil.js"></script></main>`
  t.same(scriptsOn(html), [
    { source: '/evil.js', integrity: '' },
    { source: '/static/b.js', integrity: '' },
    { source: '/static/a.js', integrity: 'sha384-x=' },
  ])
})
