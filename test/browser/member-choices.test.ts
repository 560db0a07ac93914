import type { Page } from 'playwright-core'
import t from 'tap'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { startMembers } from '../support/members.ts'
import { faultsOf } from '../support/screens/faults.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }
const phone = { viewport: { width: 360, height: 740 } }

const press = async (page: Page, action: string): Promise<void> => {
  await page.locator(`[data-action="${action}"]`).first().click()
}

t.test('a member on a phone joins, chooses and stops without a script', options, async (t) => {
  const place = await startMembers(t)
  const origin = await place.site.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openChromium(t)
  const her = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await her.newPage()

  await t.test('she sees all twelve words of her invite', async (t) => {
    await page.goto(`${origin}/join`)
    const field = page.locator('[name="invite"]')
    await field.fill((await place.invite()).replaceAll(' ', '  '))
    const hidden = await page.evaluate<number>(
      `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('[name="invite"]'))`,
    )
    t.ok(hidden <= 1, 'none of them is out of sight')
    await press(page, 'join')
    await page.locator('#code').waitFor()
    t.match(await page.locator('main').textContent(), 'A member’s code reads warnings')
    await press(page, 'written')
  })

  await t.test('what most leave as it is is folded away behind what is chosen', async (t) => {
    await page.locator('[name="areas"]').first().waitFor()
    t.notOk(await page.locator('[name="work"]').first().isVisible())
    const fold = page.locator('summary', { hasText: 'Kinds of work and level' })
    t.match(await fold.textContent(), 'All kinds of work · Everything from “Caution” on')
    await fold.click()
    await page.locator('[name="work"]').first().uncheck()
    await page.locator('[name="areas"]').first().check()
    await press(page, 'save')
    await page.getByText('Your choices are kept.').waitFor()
    t.notMatch(await fold.textContent(), 'All kinds of work')
    t.notOk(await page.locator('[name="work"]').first().isChecked(), 'it stands there as chosen')
  })

  await t.test('what has to be looked at again is not folded away', async (t) => {
    await page.locator('summary', { hasText: 'Quiet hours' }).click()
    await page.locator('[name="quiet_from"]').selectOption('22')
    await press(page, 'save')
    await page.locator('#errors').waitFor()
    t.ok(await page.locator('[name="quiet_from"]').isVisible())
  })

  await t.test('nothing on the page has a fault, folded or not, and it fits', async (t) => {
    const other = await browser.newContext()
    const cookies = await her.cookies(origin)
    await other.addCookies(cookies.map(({ name, value }) => ({ name, value, url: origin })))
    const seen = await other.newPage()
    for (const path of ['/settings', '/settings/stop', '/ro/settings', '/warnings', '/join']) {
      await seen.goto(origin + path)
      for (const summary of await seen.locator('summary').all()) await summary.click()
      t.same(await faultsOf(seen), [], path)
    }
    await other.close()
  })

  await t.test('stopping asks once more, and she may go back', async (t) => {
    await page.goto(`${origin}/settings`)
    await press(page, 'to-stop')
    await page.getByRole('link', { name: 'No, go back' }).click()
    await page.waitForURL(`${origin}/settings`)
    await press(page, 'to-stop')
    await page.getByText('What ends, at once and for good').waitFor()
    await press(page, 'stop')
    await page.getByText('It is done').waitFor()
    t.same(await her.cookies(), [])
  })
})
