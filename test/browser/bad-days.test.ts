import type { Page, Route } from 'playwright-core'
import t from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const headline = (page: Page) => page.locator('[name="headline"]')
const saved = (page: Page) => page.locator('.draft [data-saved="true"]:not(:empty)')

/** Somebody between server and browser puts another key into the directory. */
async function swapKey(route: Route): Promise<void> {
  const answer = await route.fetch()
  const body = (await answer.text()).replace(/intake_pk\\":\\"..../, 'intake_pk\\":\\"AAAA')
  await route.fulfill({ response: answer, body })
}

/** What the server says once the guard opens nothing more this hour; notes have an allowance of their own. */
async function refuseReports(route: Route): Promise<void> {
  const { what } = route.request().postDataJSON() as { what: string }
  if (what !== 'report') await route.continue()
  else await route.fulfill({ status: 429, json: { error: 'quota_spent' } })
}

t.test('a bad day at the desk', options, async (t) => {
  const staffed = await staffedConsole(t)
  const report = async (sample: string): Promise<string> =>
    base64url((await staffed.reporter.report(sampleAnswers(sample))).oid)
  const [first, second] = [await report('s01'), await report('s02')]
  const page = await staffed.signIn('first')
  const row = (oid: string) => page.locator(`[data-report="${oid}"]`)
  await go(page, 'desk')
  await openReport(page, first)
  await press(page, 'read-on')
  await type(page, 'headline', 'Written before')
  await saved(page).waitFor()

  await t.test('an hour’s openings are used up: what is open stays, the rest waits', async (t) => {
    await page.route('**/api/release', refuseReports)
    await row(second).click()
    const failure = page.locator('.source > .failure:not(:empty)')
    await failure.waitFor()
    t.match(await failure.textContent(), /next full hour/)
    t.equal(await row(first).count(), 1, 'the queue stands')
    await page.unroute('**/api/release')
    await openReport(page, first)
    t.equal(await headline(page).inputValue(), 'Written before')
  })

  await t.test('a directory that does not verify stops the work, and loses nothing', async (t) => {
    await page.route('**/api/directory', swapKey)
    await type(page, 'headline', 'Written meanwhile')
    await press(page, 'go-people')
    const main = page.locator('main', { hasText: 'Tell the other coordinator by phone' })
    await main.waitFor()
    t.match(await main.textContent(), /Do not go on/)
    t.equal(await page.locator('[data-account]').count(), 0, 'and nothing of it is shown')
    await page.unroute('**/api/directory')
    await go(page, 'desk')
    await openReport(page, first)
    t.equal(await headline(page).inputValue(), 'Written meanwhile')
  })

  await t.test('a clock that is an hour off is told, and the work goes on', async (t) => {
    const off = await (await staffed.browser.newContext()).newPage()
    await off.clock.setSystemTime(new Date(Date.now() + 60 * 60_000))
    await off.goto(staffed.service.consoleUrl)
    await staffed.enter('second', off)
    await off.locator('.desk').waitFor()
    const notice = off.locator('[data-field="clock"]')
    t.match(await notice.textContent(), /6[01] minutes off|59 minutes off/)
    await openReport(off, second)
    await press(off, 'read-on')
    await type(off, 'headline', 'Written an hour ahead')
    await saved(off).waitFor()
  })

  await t.test('a clock that is forty days ahead makes no month of its own', async (t) => {
    const off = await (await staffed.browser.newContext()).newPage()
    await off.clock.setSystemTime(new Date(Date.now() + 40 * 86_400_000))
    await off.goto(staffed.service.consoleUrl)
    await staffed.enter('second', off)
    await off.locator('[data-field="clock"]').waitFor()
    await go(off, 'people')
    await off.locator('[data-field="root-fingerprint"]').waitFor()
    t.equal(await off.locator('[data-field="missing-month"]').count(), 0)
  })

  t.same(staffed.faults, [])
})
