import type { Locator, Page } from 'playwright-core'
import { codeAt } from '../../src/demo/people.ts'

/** Somebody at the console, with what is on paper beside the keyboard. */
export interface Keeper {
  username: string
  passphrase: string
  secret: string
  page: Page
}

/** The console that somebody signs in at. */
export interface Door {
  readonly consoleUrl: string
  /** Lets a code that was used be typed again; where nobody comes twice it is left out. */
  forgetCodes?(): Promise<void>
}

/** Presses the button of a deed. */
export async function press(place: Page | Locator, action: string): Promise<void> {
  await place.locator(`[data-action="${action}"]`).first().click()
}

/**
 * Goes to a place of the menu, and waits until its screen stands anew: what was there before can be pressed until then, also
 * where one goes to the place at which one is.
 */
export async function go(page: Page, place: string): Promise<void> {
  await leaveBy(page, () => press(page, `go-${place}`))
  await page.locator(`[data-action="go-${place}"][aria-current="page"]`).waitFor()
}

/**
 * Opens a row of the queue, its text still covered, and waits until what the desk showed before is gone. By way of `go`, where
 * the report came in after the desk was drawn.
 * @param report its id, or its row where there is no other
 */
export async function openReport(page: Page, report: string | Locator): Promise<void> {
  const row = typeof report === 'string' ? page.locator(`[data-report="${report}"]`) : report
  const shown = await page.locator('.source > *').first().elementHandle()
  await row.click()
  await shown.waitForElementState('hidden')
  await page.locator('.source #source-title').waitFor()
}

/** Does what leads to another screen, and waits until the one that was there is gone. */
export async function leaveBy(page: Page, deed: () => Promise<void>): Promise<void> {
  const left = await page.locator('main > :not([hidden])').first().elementHandle()
  await deed()
  await left.waitForElementState('hidden')
}

/** Fills the field of this name. */
export async function type(place: Page | Locator, field: string, text: string): Promise<void> {
  await place.locator(`[data-field="${field}"]`).first().fill(text)
}

/** The words of a list on the page, as somebody would copy them to paper once they stand there. */
export async function copied(place: Page | Locator, field: string): Promise<string[]> {
  const words = place.locator(`[data-field="${field}"] li`)
  await words.first().waitFor({ state: 'attached' })
  return words.allTextContents()
}

/** Waits until the page says that this was done: what an earlier deed has left there is no answer to this one. */
export async function saysDone(page: Page, words: string): Promise<void> {
  await page.locator('[data-field="done"]', { hasText: words }).waitFor()
}

/** Copies 24 words, then types the two that are asked for. */
export async function keepPaperWords(page: Page, field: string): Promise<string[]> {
  await page.locator(`[data-field="${field}"]`).waitFor()
  const words = await copied(page, field)
  await press(page, 'next')
  for (const name of ['word-1', 'word-2']) {
    const input = page.locator(`input[name="${name}"]`)
    const place = Number(await input.getAttribute('data-place'))
    await input.fill(words[place - 1] ?? '')
  }
  await press(page, 'next')
  return words
}

/** Goes through name, passphrase, recovery words and second factor as the screens ask for them. */
export async function makeAccountOn(page: Page, username: string): Promise<Keeper> {
  await type(page, 'username', username)
  await press(page, 'next')
  await page.locator('[data-field="new-passphrase"]').waitFor()
  const passphrase = (await copied(page, 'new-passphrase')).join(' ')
  await press(page, 'next')
  await type(page, 'passphrase', passphrase)
  await press(page, 'next')
  await keepPaperWords(page, 'recovery-words')
  const secret = (await page.locator('[data-field="totp-secret"]').textContent()) ?? ''
  await type(page, 'totp', codeAt(new Date(), secret))
  await press(page, 'finish')
  await page.locator('[data-action="to-sign-in"]').waitFor()
  return { username, passphrase, secret, page }
}

/** Loads the console and signs in. */
export async function signInOn(keeper: Keeper, door: Door): Promise<void> {
  const { page, username, passphrase, secret } = keeper
  await page.goto(door.consoleUrl)
  await type(page, 'username', username)
  await type(page, 'passphrase', passphrase)
  await door.forgetCodes?.()
  await type(page, 'totp', codeAt(new Date(), secret))
  await press(page, 'sign-in')
}

/** Waits until the first screen of the work stands; the one before it only says that it is being opened. */
export async function untilIn(page: Page): Promise<void> {
  await page.locator('[data-action="lock"]').waitFor()
  await page.locator('.desk, .screen > .lead').waitFor()
}

/** Goes through the checklist on the page. */
export async function tickAll(page: Page): Promise<void> {
  const boxes = await page.locator('.check:visible input[value="done"]').all()
  for (const box of boxes) await box.check()
}
