import type { Page } from 'playwright-core'
import type { Answers } from '../../../src/intake/step-view.ts'
import { cookiesOf, type Witness } from './witness.ts'

/** Somebody at the form, in a browser. */
export interface ReporterAtForm {
  readonly page: Page
  /** Answers every question and stops at the last page, or at `until`, before anything is sent; looks at each page. */
  fillIn(answers: Answers, stop?: { readonly until: string }): Promise<void>
  /** Presses a button and waits for the page after it. */
  press(go: string): Promise<void>
  send(): Promise<void>
  /** Lets the browser send the same page once more, as an impatient press or a reload does. */
  sendOnceMore(): Promise<void>
  /** The seven words on the page. */
  code(): Promise<string>
  /** The cookies on her device. */
  cookies(): Promise<string[]>
}

export interface Sitting {
  readonly url: string
  readonly scripts: boolean
}

const phone = { width: 360, height: 740 }

/** She opens the form on a narrow phone. */
export async function sitDown(
  witness: Witness,
  { url, scripts }: Sitting,
): Promise<ReporterAtForm> {
  const page = await witness.open({ viewport: phone, javaScriptEnabled: scripts })
  await page.goto(url)
  if (scripts) await page.locator('#scripted:not([hidden])').waitFor()
  const step = (): Promise<string | null> =>
    page.locator('section[data-step]').getAttribute('data-step')
  const press = async (go: string): Promise<void> => {
    const button = page.locator(`button[value="${go}"]`)
    if (!scripts) {
      await Promise.all([page.waitForEvent('domcontentloaded'), button.click()])
      return
    }
    const before = await page.locator('#question').elementHandle()
    await button.click()
    await before.waitForElementState('hidden')
  }
  return {
    page,
    press,
    async fillIn(answers, { until } = { until: 'check_and_send' }) {
      // A step that gets a gentle question back is shown twice.
      for (let turn = 0; turn < 40; turn += 1) {
        const name = (await step()) ?? ''
        if (name === until) break
        await answerStep(page, answers)
        await witness.look(page, name)
        await press('next')
      }
      await witness.look(page, until)
    },
    async send() {
      await page.locator('button[value="send"]').click()
      await page.locator('section[data-step]').waitFor({ state: 'detached' })
      await page.locator('#code').waitFor()
      await witness.look(page, 'sent')
    },
    async sendOnceMore() {
      await page.reload()
      await page.locator('#code').waitFor()
      await witness.look(page, 'sent once more')
    },
    code: async () => (await page.locator('#code').textContent()) ?? '',
    cookies: () => cookiesOf(page),
  }
}

/** Fills what the page asks of these answers. */
async function answerStep(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`)
    if ((await field.count()) === 0) continue
    const kind = await field.first().getAttribute('type')
    const isChoice = kind === 'radio' || kind === 'checkbox'
    if (!isChoice) await field.fill(String(value))
    for (const one of isChoice ? [value].flat() : [])
      await page.locator(`[name="${name}"][value="${one}"]`).check({ force: true })
  }
}
