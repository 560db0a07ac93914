import type { Page } from 'playwright-core'
import t from 'tap'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { complaintsOf } from '../support/complaints.ts'
import { startIntake } from '../support/intake.ts'
import { freePort } from '../support/start.ts'

t.setTimeout(240_000)

const lastPage = '[data-step="check_and_send"]'

/** Goes on until this step is there, with the least that has to be answered. */
async function onTo(page: Page, step: string): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    if ((await page.locator(step).count()) > 0) return
    for (const answer of [
      '[name="what_category"][value="NP"]',
      '[name="consent_police"][value="no"]',
    ])
      if ((await page.locator(answer).count()) > 0)
        await page.locator(answer).check({ force: true })
    const before = await page.locator('section[data-step]').getAttribute('data-step')
    await page.locator('button[value="next"]').click()
    await page.locator(`section[data-step]:not([data-step="${before}"])`).waitFor()
  }
}

t.test('a question left open', { skip: withoutChromium, timeout: 200_000 }, async (t) => {
  const place = await startIntake(t)
  const port = await freePort()
  await place.site.listen({ port, host: 'localhost' })
  const browser = await openChromium(t)

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without'
    await t.test(`is told of before she sends, and answered with one press, ${how}`, async (t) => {
      const viewport = { width: 360, height: 740 }
      const context = await browser.newContext({ viewport, javaScriptEnabled })
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(`http://localhost:${port}/report`)
      if (javaScriptEnabled) await page.locator('#scripted:not([hidden])').waitFor()
      await onTo(page, lastPage)
      t.match(await page.locator('main').textContent(), 'Left open, so no: nobody is warned')
      t.match(await page.locator('main').textContent(), 'One question is open')
      if (javaScriptEnabled) t.same(await complaintsOf(page), [])
      await page.locator('button[value="to:choices"]').click()
      await page.locator('[name="consent_alert"][value="show_me_first"]').check({ force: true })
      await page.locator('button[value="next"]').click()
      await page.locator(lastPage).waitFor()
      t.match(await page.locator('main').textContent(), 'Yes, but show me first')
      t.notMatch(await page.locator('main').textContent(), 'One question is open')
      const before = await place.oids('arrivals')
      await page.locator('button[value="send"]').click()
      await page.locator('h1', { hasText: 'We have it' }).waitFor()
      const [oid = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
      t.match((await place.open(oid)).consent, { alert: 'show_me_first' })
      await context.close()
    })
  }
})
