import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { createReporter } from '../src/demo/reporter.ts'
import { systemRandom } from '../src/platform/random.ts'
import { base64url } from '../src/sealing/bytes.ts'
import { loadSodium } from '../src/sealing/sodium.ts'
import { suiteOf, type Suite } from '../src/sealing/suite.ts'
import { press, signInOn } from '../test/browser/keeper.ts'
import { median, type Figure } from './figure.ts'
import { startService, type OwnService } from './own-service.ts'

/** The longest story that the form takes has 5,000 letters, the longest text of a warning 900. */
const sentence =
  'He said my best friend was the only girl in the flat near the old church on Friday at ten to three. '
const story = sentence.repeat(49)
const typed =
  'Reported: a man in a blue van locked the doors near the old church on Friday. '.repeat(3)
/** Between two keys, in milliseconds: fast, and slow enough for the draft to be looked at between two. */
const pace = 130
const rounds = 3

/** How long a moderator's keys wait while the longest report is marked and each word she types is held against it. */
export async function figures(): Promise<Figure[]> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error('the editor is measured in Chromium')
  const suite = suiteOf(await loadSodium(), systemRandom)
  const service = await startService(suite)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await atDesk(browser, service)
    const all: Typed[] = []
    for (let round = 0; round < rounds; round += 1) all.push(await writeOne(page, suite, service))
    return said(all)
  } finally {
    await browser.close()
    await service.stop()
  }
}

/** Milliseconds. */
interface Typed {
  /** The longest that the page was busy without a break, from the opening of the report to the last key. */
  blocked: number
  /** The same while keys were pressed. */
  blockedTyping: number
  /** The slowest key, from the press to what it drew; the browser tells of 16 and more. */
  slowestKey: number
  /** From the last key until the advice stands. */
  advised: number
}

const watching = `
  window.busy = []
  window.keys = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.busy.push({ startTime, duration })
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name.startsWith('key')) window.keys.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 })
`

async function atDesk(browser: Browser, { coordinator, consoleUrl }: OwnService): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1400, height: 900 } })
  ).newPage()
  await page.addInitScript(watching)
  const { username, passphrase, totpSecret: secret } = coordinator
  await signInOn({ username, passphrase, secret, page }, { consoleUrl })
  await page.locator('.desk').waitFor({ timeout: 60_000 })
  return page
}

async function writeOne(page: Page, suite: Suite, service: OwnService): Promise<Typed> {
  const reporter = createReporter(suite, `http://localhost:${service.publicPort}`, () => new Date())
  const oid = base64url((await reporter.report(answers)).oid)
  await press(page, 'go-desk')
  await page.locator(`[data-report="${oid}"]`).click()
  await page.locator('.draft .warning-panel').waitFor()
  const opened = await number(page, 'performance.now()')
  await press(page, 'read-on')
  await page.locator('[name="body"]').focus()
  const begun = await number(page, 'performance.now()')
  await page.keyboard.type(typed, { delay: pace })
  const last = performance.now()
  await page.locator('[data-advice="repeat"]').first().waitFor()
  await page.locator('mark.point').first().waitFor()
  const advised = performance.now() - last
  return {
    blocked: await longest(page, opened),
    blockedTyping: await longest(page, begun),
    slowestKey: await number(page, 'Math.max(0, ...window.keys.splice(0))'),
    advised,
  }
}

const answers = {
  what_category: ['PA'],
  reporter_relation: 'me',
  area: 'plymouth',
  story,
  'vehicle[colour]': 'blue',
  'vehicle[type]': 'van',
  consent_alert: 'yes',
  consent_police: 'no',
  never_publish: 'the old church',
}

function longest(page: Page, since: number): Promise<number> {
  const tasks = `window.busy.filter(({ startTime }) => startTime >= ${since})`
  return number(page, `Math.max(0, ...${tasks}.map(({ duration }) => duration))`)
}

async function number(page: Page, expression: string): Promise<number> {
  return Number(await page.evaluate(expression))
}

function said(all: readonly Typed[]): Figure[] {
  const size = `story of ${story.length} letters, ${typed.length} keys at ${pace} ms; median of ${rounds} reports`
  const row = (name: string, key: keyof Typed, how: string): Figure => {
    return { name, value: median(all.map((one) => one[key])), unit: 'ms', how: `${how}; ${size}` }
  }
  return [
    row('blocked_typing_ms', 'blockedTyping', 'longest task while keys were pressed, 0 for none over 50; at most 50'), // prettier-ignore
    row('blocked_ms', 'blocked', 'the same with drawing the opened report and its marks'),
    row('slowest_key_ms', 'slowestKey', 'from a key to what it drew'),
    row('advice_after_ms', 'advised', 'from the last key to the advice on it, the driver’s own time included'), // prettier-ignore
  ]
}
