import type { Browser, Page } from 'playwright-core'
import t from 'tap'
import type { Test } from 'tap'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { plainPaths, publicSite } from './public-site.ts'

t.setTimeout(180_000)

const skip = withoutChromium
const phone = { width: 360, height: 740 }

interface Opened {
  readonly browser: Browser
  readonly origin: string
  readonly exitTo: string
}

async function open(t: Test): Promise<Opened> {
  const { app, scheme } = await publicSite()
  t.teardown(() => app.close())
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return { browser: await openChromium(t), origin, exitTo: scheme.exit_to }
}

/** Puts a word in front of each text that no phone is wide enough for. Run in the page. */
const lengthenWords = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.data.trim() !== '') text.data = 'Wörter'.repeat(12) + text.data
  }`

async function widthOf(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth')
}

t.test('a page is never wider than a phone of 360 pixels', { skip }, async (t) => {
  const { browser, origin } = await open(t)
  const page = await browser.newPage({ viewport: phone })
  for (const path of plainPaths) {
    await page.goto(origin + path)
    t.equal(await widthOf(page), phone.width, path)
    await page.evaluate(lengthenWords)
    t.equal(await widthOf(page), phone.width, `${path} with very long words`)
    await page.evaluate("document.documentElement.dir = 'rtl'")
    t.equal(await widthOf(page), phone.width, `${path} from right to left`)
  }
})

t.test('the way out is in one place, for a thumb and for a keyboard', { skip }, async (t) => {
  const { browser, origin } = await open(t)
  const page = await browser.newPage({ viewport: phone })
  const places = new Set<string>()
  for (const path of plainPaths.filter((path) => !path.startsWith('/ro'))) {
    await page.goto(origin + path)
    const exit = page.locator('[data-action="exit"]')
    const box = await exit.boundingBox()
    t.ok(box !== null && box.height >= 48 && box.width >= 48, `${path} has it large enough`)
    places.add(JSON.stringify(box))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focused = await page.evaluate('document.activeElement.dataset.action')
    t.equal(focused, 'exit', `${path} has it second for a keyboard`)
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
    t.same(await exit.boundingBox(), box, `${path} keeps it in sight`)
  }
  t.equal(places.size, 1, 'it is in one place on all pages')
})

t.test(
  'one press leaves without a script, and tells the next page nothing',
  { skip },
  async (t) => {
    const { browser, origin, exitTo } = await open(t)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const referrers: (string | null)[] = []
    await context.route(exitTo, async (route) => {
      referrers.push(await route.request().headerValue('referer'))
      await route.fulfill({ body: 'rain later', contentType: 'text/plain' })
    })
    const page = await context.newPage()
    await page.goto(`${origin}/options`)
    await page.click('[data-action="exit"]')
    await page.waitForURL(exitTo)
    t.equal(await page.locator('body').textContent(), 'rain later')
    t.same(referrers, [null])
  },
)

t.test('the signs are drawn under the policy that the site sends', { skip }, async (t) => {
  const { browser, origin } = await open(t)
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto(origin)
  const undrawn = "[...document.querySelectorAll('use')].filter((use) => !use.getBBox().width)"
  await page.waitForFunction(`${undrawn}.length === 0`)
  t.ok((await page.locator('use').count()) >= 6)
  t.same(refused, [])
})
