import type { Browser, Page } from 'playwright-core'
import t from 'tap'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { complaintsOf } from '../support/complaints.ts'
import { ownDelivery, publish, startMembers, Visitor } from '../support/members.ts'
import { freePort } from '../support/start.ts'

t.setTimeout(240_000)

/** What Tab comes to on this page after the way past its frame, one after the other. */
async function tabbed(page: Page, count: number): Promise<string[]> {
  await page.locator('main').focus()
  const names: string[] = []
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press('Tab')
    names.push(await page.evaluate<string>('document.activeElement.textContent.trim()'))
  }
  return names
}

t.test('a member on a phone', { skip: withoutChromium, timeout: 200_000 }, async (t) => {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const place = await startMembers(t, { before: ownDelivery().before, origin })
  await place.site.listen({ port, host: 'localhost' })
  for (let one = 0; one < 6; one += 1) await publish(place)
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  const [, value = ''] = /=([^;]+)/.exec(her.lastCookie) ?? []
  const browser = await openChromium(t)

  for (const scheme of ['light', 'dark'] as const)
    for (const path of ['/warnings', '/ro/warnings', '/settings', '/ro/settings']) {
      const seen = `${path}, ${scheme}`
      await t.test(`reaches her other page and the way out at the top of ${seen}`, async (t) => {
        const page = await phone(browser, value, { origin, scheme })
        await page.goto(origin + path)
        const own = page.locator('.own').locator('a, button')
        t.equal(await own.count(), 2)
        for (const box of await own.all()) {
          const { y, height } = (await box.boundingBox()) ?? { y: 9_999, height: 0 }
          t.ok(y + height < 160, 'above all that is to be read')
          t.ok(height >= 40, 'and wide enough for a thumb')
        }
        if (path.endsWith('/warnings')) {
          const newest = await page.locator('article h2').first().boundingBox()
          t.ok((newest?.y ?? 9_999) < 670, 'the newest warning begins on the first screen')
          t.equal((await tabbed(page, 3)).join(' · '), firstStops[path])
        }
        t.same(await complaintsOf(page), [])
        await page.context().close()
      })
    }

  await t.test('signs out with one press, from either page', async (t) => {
    const page = await phone(browser, value, { origin, scheme: 'light' })
    await page.goto(`${origin}/warnings`)
    await page.locator('.own a').click()
    await page.waitForURL(`${origin}/settings`)
    await page.locator('.own button').click()
    await page.waitForURL(`${origin}/`)
    t.same(await page.context().cookies(), [])
  })
})

const firstStops: Readonly<Record<string, string>> = {
  '/warnings': 'Choices · Sign out · Română',
  '/ro/warnings': 'Alegeri · Ieși din cont · English',
}

async function phone(
  browser: Browser,
  value: string,
  { origin, scheme }: { readonly origin: string; readonly scheme: 'light' | 'dark' },
): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ viewport, colorScheme: scheme })
  await context.addCookies([{ name: 'r', value, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}
