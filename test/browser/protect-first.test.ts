import type { Locator, Page } from 'playwright-core'
import t from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const order = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.queue [data-report]')].map((row) => row.dataset.report)`,
  )

/** Opens a row and waits until it is the one that is open. */
async function open(page: Page, row: Locator): Promise<void> {
  await row.click()
  await row.and(page.locator('[aria-current="true"]')).waitFor({ timeout: 60_000 })
  await page.locator('#source-title').waitFor()
}

t.test('somebody has to be protected, and nobody knew before', options, async (t) => {
  const staffed = await staffedConsole(t)
  for (let count = 0; count < 4; count += 1) await staffed.reporter.report(sampleAnswers('s12'))
  const page = await staffed.signIn('first')
  const read = page.locator('[data-field="reading-notes"][data-state="read"]')
  await read.waitFor({ state: 'attached', timeout: 60_000 })
  const before = await order(page)
  const [first = '', second = '', third = '', fourth = ''] = before
  const row = (oid: string) => page.locator(`[data-report="${oid}"]`)

  await t.test('the moment it is read its row says that it moves up, and stays', async (t) => {
    t.notMatch(await row(third).textContent(), 'Protect first')
    await open(page, row(third))
    t.match(await row(third).textContent(), /moves up when you leave this report.*Protect first/)
    t.same(await order(page), before, 'nothing jumps under her finger')
    t.same(await complaintsOf(page), [])
  })

  await t.test(
    'it moves up as she presses another, which stays where she pressed it',
    async (t) => {
      await row(fourth).click()
      t.same(await order(page), [third, first, second, fourth], 'at once')
      await row(fourth).and(page.locator('[aria-current="true"]')).waitFor({ timeout: 60_000 })
      t.same(await order(page), [third, first, second, fourth])
      t.notMatch(await row(third).textContent(), 'moves up')
      t.match(await row(fourth).textContent(), 'moves up')
    },
  )

  await t.test('and as she turns to the junk', async (t) => {
    await page.locator('.queue [data-action="junk"]').click()
    const [one, other, ...rest] = await order(page)
    t.same(new Set([one, other]), new Set([third, fourth]))
    t.same(rest, [first, second])
    t.same(staffed.faults, [])
  })
})
