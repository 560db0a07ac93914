import type { Page } from 'playwright-core'
import t from 'tap'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { saysDone } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

/** More stops than any screen has. */
const STOPS = 300

const isAt = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)

/** Goes on with the Tab key until the keyboard is there; a screen that is still being drawn is waited for. */
async function reach(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'attached' })
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await isAt(page, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not get to ${selector}`)
}

async function press(page: Page, action: string): Promise<void> {
  await reach(page, `[data-action="${action}"]`)
  await page.keyboard.press('Enter')
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await reach(page, `[name="${name}"]`)
  await page.keyboard.type(text)
}

async function signIn(page: Page, staffed: Staffed, who: 'first' | 'second'): Promise<void> {
  const { username, passphrase } = staffed.people[who].account
  await page.goto(staffed.service.consoleUrl)
  await write(page, 'username', username)
  await write(page, 'passphrase', passphrase)
  await write(page, 'totp', await staffed.code(who))
  await page.keyboard.press('Enter')
  await page.locator('.desk').waitFor()
}

/** Answers every item with the first answer there is: "done". */
async function goThroughList(page: Page): Promise<void> {
  const open = page.locator('.check:visible:not(:has(input:checked))')
  while ((await open.count()) > 0) {
    await reach(page, '.check:not(:has(input:checked)) input')
    await page.keyboard.press('Space')
  }
}

t.test('two moderators who have no mouse', options, async (t) => {
  const staffed = await staffedConsole(t)
  await staffed.reporter.report(sampleAnswers('s01'))
  const sit = async (who: 'first' | 'second'): Promise<Page> => {
    const page = await (await staffed.browser.newContext()).newPage()
    await signIn(page, staffed, who)
    return page
  }

  await t.test('one reads a report, writes a warning and proposes it', async (t) => {
    const page = await sit('first')
    await page.locator('[data-report]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.draft .warning-panel').waitFor()
    await press(page, 'read-on')
    await write(page, 'headline', 'Blue van, locks the doors')
    await write(page, 'body', 'Reported: a driver hit somebody and took a bag.')
    await write(page, 'reason', 'Violence.')
    await goThroughList(page)
    await press(page, 'propose')
    await saysDone(page, 'Proposed. A colleague has to sign it.')
    t.same(await listWarnings(staffed.room), [])
  })

  await t.test('the other looks at it and signs', async (t) => {
    const page = await sit('second')
    await press(page, 'go-approvals')
    await press(page, 'review')
    await page.locator('.review .alert').waitFor()
    await press(page, 'read-on')
    await goThroughList(page)
    await press(page, 'approve')
    await saysDone(page, 'It is out')
    t.equal((await listWarnings(staffed.room)).length, 1, 'it is out')
  })
})
