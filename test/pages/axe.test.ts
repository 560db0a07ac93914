import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import t from 'tap'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { plainPaths, publicSite } from './public-site.ts'

t.setTimeout(180_000)

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

const skip = withoutChromium

t.test('axe finds nothing on any plain page, by day or by night', { skip }, async (t) => {
  const { app } = await publicSite('devon-and-cornwall', { exercise: true })
  t.teardown(() => app.close())
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openChromium(t)
  const english = plainPaths.filter((path) => !path.startsWith('/ro'))
  for (const [colorScheme, paths] of [
    ['light', [...english, '/ro', '/nothing-here']],
    ['dark', english],
  ] as const) {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(origin + path)
      t.same(await faults(page), [], `${path}, ${colorScheme}`)
    }
    await context.close()
  }
})
