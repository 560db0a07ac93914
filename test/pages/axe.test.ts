import t from 'tap'
import { complaintsOf } from '../support/complaints.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { plainPaths, publicSite } from './public-site.ts'

t.setTimeout(180_000)

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
      t.same(await complaintsOf(page), [], `${path}, ${colorScheme}`)
    }
    await context.close()
  }
  await t.test('and it does find what is wrong', async (t) => {
    const page = await browser.newPage()
    await page.setContent(
      '<html lang="en"><title>A page</title><main><img src="data:,"><p style="color: #bbb">Pale</p></main></html>',
    )
    const found = await complaintsOf(page)
    t.same(
      found.map((one) => one.split(':')[0]),
      ['color-contrast', 'image-alt', 'page-has-heading-one'],
    )
    await page.close()
  })
})
