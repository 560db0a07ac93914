import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { admitByRoot, codeOf, enrol, found, type Person } from '../../src/demo/people.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { dataFolder, start } from '../support/start.ts'
import { press, signInOn } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }
const now = (): Date => new Date()

t.test('how many sign is lowered by two, and raised again by two', options, async (t) => {
  const dataDir = dataFolder(t)
  const service = await start(t, { DATA_DIR: dataDir })
  const suite = suiteOf(await loadSodium(), systemRandom)
  const place = { s: suite, consoleOrigin: service.consoleUrl, now }
  const link = readFileSync(join(dataDir, 'ceremony-link.txt'), 'utf8').trim()
  const founded = await found(place, link.split('#')[1] ?? '', 'ana')
  const colleague = await enrol(place, founded.first, { username: 'bela' })
  await admitByRoot(founded, colleague)
  const browser = await openChromium(t)
  const sitDown = async ({ account }: Person): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const { username, passphrase, totpSecret: secret } = account
    const usedCode = codeOf({ now }, account)
    await signInOn({ username, passphrase, secret, page, usedCode }, service.consoleUrl)
    return page
  }
  const ana = await sitDown(founded.first)
  const bela = await sitDown(colleague)
  const asked = async () => (await watchDirectory(founded.first.desk)).current.policy.signatures

  // By way of another place, so that it is the new screen's panel.
  const toPolicy = async (page: Page): Promise<void> => {
    for (const place of ['log', 'approvals']) {
      await press(page, `go-${place}`)
      await page.locator(`[data-action="go-${place}"][aria-current="page"]`).waitFor()
    }
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
    await press(page, 'go-people')
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
  const { violations } = await new AxeBuilder({ page: ana }).analyze()
  t.same(violations.map(({ id }) => id), []) // prettier-ignore
})
