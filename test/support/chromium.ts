import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import type { Test } from 'tap'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Why tests in a browser cannot run here; false when they can. It is what tap's `skip` takes. */
export const withoutChromium: string | false = existsSync(executablePath)
  ? false
  : `there is no Chromium at ${executablePath}`

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * How long anything in a page is waited for, in milliseconds. No test measures time by it: two cores may be busy with three
 * browsers and the guards behind them, and Playwright's own 30 s are no sign of a fault then.
 */
const patienceMs = 60_000

/** A browser of its own for one test, closed at its end. */
export async function openChromium(t: Test): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args, timeout: patienceMs })
  browser.on('context', (context) => {
    context.setDefaultTimeout(patienceMs)
  })
  t.teardown(() => browser.close())
  return browser
}

/** A browser that keeps what it keeps in this folder, as a person's own does; whoever opened it closes it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { executablePath, args })
  context.setDefaultTimeout(patienceMs)
  return context
}
