import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import type { WebSettings } from '../../../src/child-settings.ts'
import { press, type } from '../../browser/keeper.ts'
import { openChromium } from '../chromium.ts'
import { startConsole, type TestConsole } from '../console.ts'
import { codeNow, type TestPerson } from '../people.ts'
import { freePort } from '../start.ts'
import { openPage } from './page.ts'

/** A console in this process that browsers reach: its web goes by a clock of the test, guard and devices by the real one. */
export interface Listening {
  readonly place: TestConsole
  readonly signIn: (person: TestPerson) => Promise<Page>
  /** What failed in a page, or was refused by its policy. */
  readonly faults: readonly string[]
}

/** @param more settings of web that are not the usual ones */
export async function listeningConsole(
  t: Test,
  more: Partial<WebSettings> = {},
): Promise<Listening> {
  const port = await freePort()
  const consoleOrigin = `http://localhost:${String(port)}`
  const place = await startConsole(t, { consoleOrigin, ...more })
  await place.site.listen({ port, host: '127.0.0.1' })
  const faults: string[] = []
  const browser = await openChromium(t)
  const signIn = async ({ account }: TestPerson): Promise<Page> => {
    const page = await openPage(browser, {}, faults)
    page.setDefaultTimeout(60_000)
    await page.goto(consoleOrigin)
    await type(page, 'username', account.username)
    await type(page, 'passphrase', account.passphrase)
    // A code is taken once.
    place.pass(30_000)
    await type(page, 'totp', codeNow(place, account))
    await press(page, 'sign-in')
    await page.locator('.desk').waitFor()
    return page
  }
  return { place, signIn, faults }
}

/** Moves web's clock to noon of this day. */
export function goToDay(place: TestConsole, day: string): void {
  place.pass(new Date(`${day}T12:00:00Z`).getTime() - place.now().getTime())
}
