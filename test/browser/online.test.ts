import type { Page } from 'playwright-core'
import t from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

/** Which areas are ticked to be told, by their ids. */
async function ticked(page: Page): Promise<string[]> {
  const boxes = await page.locator('[data-audience]:checked').all()
  return Promise.all(boxes.map((box) => box.inputValue()))
}

t.test('a warning of a man who is met online', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  const oid = base64url((await staffed.reporter.report(sampleAnswers('s11'))).oid)
  await go(page, 'desk')
  await openReport(page, oid)
  await press(page, 'read-on')

  await t.test('takes its area from the report, and everybody is told', async (t) => {
    t.equal(await page.locator('[name="area"]').inputValue(), 'online')
    t.same(await ticked(page), ['online'])
    t.equal(await page.locator('[name="filter-area"] option[value="online"]').count(), 1)
  })

  await t.test('is for some areas only when somebody says so, and for none twice', async (t) => {
    const box = (area: string) => page.locator(`[data-audience="${area}"]`)
    await box('exeter').check()
    t.same(await ticked(page), ['exeter'])
    await box('online').check()
    t.same(await ticked(page), ['online'])
    await page.locator('[name="area"]').selectOption('plymouth')
    t.same(await ticked(page), ['plymouth'], 'who is told follows the area')
    await page.locator('[name="area"]').selectOption('online')
    t.same(await ticked(page), ['online'])
  })

  await t.test('shows both ends of his name, and says of what they are', async (t) => {
    const parts = page.locator('label.tick:has([name^="identifier-"])')
    const said = (await parts.allTextContents()).map((text) => text.trim())
    t.same(said, [
      'Name on an app or site: begins with nor…, ends with …t_x',
      'Payment name: begins with no…',
    ])
  })

  await t.test('is read so on every screen that it reaches', async (t) => {
    await type(page, 'headline', 'Films on calls, asks for money')
    await type(page, 'body', 'Reported: films without asking, and wants money not to show it.')
    await page.locator('.previews > summary').click()
    const shoulder = page.locator('[data-preview="shoulder"]')
    await shoulder.getByText('Online, not tied to a place').first().waitFor()
    await shoulder.locator('[data-mail="full"] summary').click()
    await shoulder.getByText('account name, begins with nor…, ends with …t_x').waitFor()
    const member = page.locator('[data-preview="member"]')
    await member.locator('summary').click()
    await member.locator('.seen-screen').waitFor()
    t.match(await member.textContent(), 'Online, not tied to a place')
    t.notMatch(await member.textContent(), 'Everybody', 'whom it went to is not told there')
  })

  await t.test('may be handed to any post, as nobody knows whose he is', async (t) => {
    await page.locator('.hand-over > summary').click()
    t.match(await page.locator('[name="post"] option').allTextContents(), [/./])
  })
  t.same(staffed.faults, [])
})
