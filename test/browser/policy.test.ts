import type { Page } from 'playwright-core'
import t from 'tap'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, press } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('how many sign is lowered by two, and raised again by two', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { desk } = staffed.people.first
  const ana = await staffed.signIn('first')
  const bela = await staffed.signIn('second')
  const asked = async () => (await watchDirectory(desk)).current.policy.signatures

  const toPolicy = async (page: Page): Promise<void> => {
    await go(page, 'approvals')
    await page.locator('.policy').waitFor()
  }
  const propose = async (page: Page, level: string, count: string): Promise<void> => {
    await toPolicy(page)
    await page.locator('.policy > details > summary').click()
    await page.locator(`[name="signatures-${level}"]`).selectOption(count)
    await press(page, 'propose-policy')
    await page.locator('[data-field="proposal"]').waitFor()
  }
  const sign = async (page: Page): Promise<void> => {
    await go(page, 'people')
    await press(page, 'sign')
    await page.locator('[data-field="proposal"]').waitFor({ state: 'detached' })
  }
  const levelOne = async (page: Page): Promise<string | null> => {
    await toPolicy(page)
    return page.locator('.policy .policy-rows > li').nth(3).textContent()
  }

  await propose(ana, '1', '1')
  t.equal((await asked())[1], 2, 'one signature changes nothing')
  t.equal(await ana.locator('[data-action="sign"]').count(), 0, 'nor does she sign twice')
  await sign(bela)
  t.equal((await asked())[1], 1)
  t.match(await levelOne(bela), 'One person alone can send')

  await propose(bela, '1', '2')
  t.equal((await asked())[1], 1, 'it is raised by nobody alone either')
  await sign(ana)
  t.equal((await asked())[1], 2)
  t.notMatch(await levelOne(ana), 'One person alone can send')

  await ana.locator('.policy > details > summary').click()
  t.equal(await ana.locator('[name="signatures-4"]').count(), 0, 'two people are asked already')
  t.same(await complaintsOf(ana), [])
})
