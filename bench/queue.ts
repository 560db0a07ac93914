import { existsSync, readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { systemRandom } from '../src/platform/random.ts'
import { loadSodium } from '../src/sealing/sodium.ts'
import { suiteOf } from '../src/sealing/suite.ts'
import { signInOn, type Door, type Keeper } from '../test/browser/keeper.ts'
import { forgetCodes } from '../test/support/owner.ts'
import { median, type Figure } from './figure.ts'
import { startService, type OwnService } from './own-service.ts'
import { seed, workroomAt } from './queue/seeding.ts'

/** What the issue asks for: 10,000 reports in the queue and 2,000 notes in the vault. */
const crowd = { reports: 10_000, opened: 1_700, drafts: 300 }
const rounds = 3

/** How long a moderator waits for the queue at its largest, and what it takes of her machine's memory. */
export async function figures(): Promise<Figure[]> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error('the queue is measured in Chromium')
  const suite = suiteOf(await loadSodium(), systemRandom)
  const service = await startService(suite)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await seed(await workroomAt(suite, service), service.dataDir, crowd)
    const all: Looked[] = []
    for (let round = 0; round < rounds; round += 1) all.push(await look(browser, service))
    return all.length === 0 ? [] : said(all)
  } finally {
    await browser.close()
    await service.stop()
  }
}

interface Looked {
  /** Milliseconds since the list of reports was asked for. */
  firstRow: number
  keyboard: number
  notesRead: number
  /** The longest that keys and presses had to wait while the notes were read. */
  blocked: number
  /** Milliseconds that one deed takes, until the page has drawn it. */
  turnPage: number
  narrow: number
  openReport: number
  heapMb: number
  processMb: number
}

/** Notes when the first row stands and has been drawn. It runs in the page. */
const watching = `
  window.blocked = 0
  new PerformanceObserver((list) => {
    if (window.firstRow === undefined) return
    for (const { duration } of list.getEntries()) window.blocked = Math.max(window.blocked, duration)
  }).observe({ type: 'longtask' })
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-report]') === null) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => { window.firstRow = performance.now() }))
  }).observe(document, { childList: true, subtree: true })
`

const asked = `performance.getEntriesByType('resource')
  .find(({ name }) => name.endsWith('/api/reports/changes')).startTime`

async function look(browser: Browser, service: OwnService): Promise<Looked> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watching)
    await signInOn(keeperOf(service, page), doorOf(service))
    await page.locator('[data-report]').first().waitFor({ timeout: 60_000 })
    await page.keyboard.press('j')
    await page.locator('[data-report]:focus').waitFor()
    const keyboard = await number(page, 'performance.now()')
    await page
      .locator('[data-field="reading-notes"][data-state="read"]')
      .waitFor({ timeout: 60_000, state: 'attached' })
    const notesRead = await number(page, 'performance.now()')
    const blocked = await number(page, 'window.blocked')
    const start = await number(page, asked)
    const firstRow = (await number(page, 'window.firstRow')) - start
    const turnPage = await timed(page, async () => {
      await page.keyboard.press('n')
      await page.locator('[aria-posinset="51"]').waitFor()
    })
    const narrow = await timed(page, async () => {
      await page.locator('[data-view="shut"]').click()
      await page.locator('[data-view="shut"][aria-pressed="true"]').waitFor()
    })
    const openReport = await timed(page, async () => {
      await page.locator('[data-report]').first().click()
      await page.locator('#source-title').waitFor()
    })
    const memory = await memoryOf(browser, page)
    return {
      ...{ firstRow, keyboard: keyboard - start, notesRead: notesRead - start, blocked },
      ...{ turnPage, narrow, openReport, ...memory },
    }
  } finally {
    await context.close()
  }
}

function keeperOf({ coordinator }: OwnService, page: Page): Keeper {
  const { username, passphrase, totpSecret: secret } = coordinator
  return { username, passphrase, secret, page }
}

/** One person comes again and again, and does not wait for a new code each time. */
function doorOf({ consoleUrl, dataDir }: OwnService): Door {
  return { consoleUrl, forgetCodes: () => forgetCodes(dataDir) }
}

async function number(page: Page, expression: string): Promise<number> {
  return Number(await page.evaluate(expression))
}

async function timed(page: Page, deed: () => Promise<void>): Promise<number> {
  const before = performance.now()
  await deed()
  await page.evaluate('new Promise(requestAnimationFrame)')
  return performance.now() - before
}

/** The script's heap after a collection, and what the page's process holds by itself (its private memory). */
async function memoryOf(
  browser: Browser,
  page: Page,
): Promise<{ heapMb: number; processMb: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const system = await browser.newBrowserCDPSession()
  const { processInfo } = await system.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const held = renderers.map(({ id }) => {
    const rollup = readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8')
    const kilobytes = (name: string): number =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(rollup)?.[1] ?? 0)
    return (kilobytes('Private_Dirty') + kilobytes('Private_Clean')) / 1024
  })
  return { heapMb: usedSize / 2 ** 20, processMb: Math.max(...held) }
}

function said(all: readonly Looked[]): Figure[] {
  const size = `${String(crowd.reports)} reports, ${String(crowd.opened + crowd.drafts)} notes; median of ${String(rounds)} sign-ins`
  const of = (name: keyof Looked): number => median(all.map((one) => one[name]))
  const row = (name: string, value: number, unit: string, how: string): Figure => ({ name, value, unit, how: `${how}; ${size}` }) // prettier-ignore
  return [
    row('first_row_ms', of('firstRow'), 'ms', 'from asking for the list to a row that is drawn; at most 1500'),
    row('keyboard_ms', of('keyboard'), 'ms', 'to a row that a key has moved to, the driver’s own time included'),
    row('notes_read_ms', of('notesRead'), 'ms', 'to rows that stand by danger: every note opened'),
    row('blocked_ms', of('blocked'), 'ms', 'longest time the page was busy after its first row, while the notes were opened'),
    row('turn_page_ms', of('turnPage'), 'ms', 'one key, the next fifty rows drawn'),
    row('narrow_ms', of('narrow'), 'ms', 'one press, another view drawn'),
    row('open_report_ms', of('openReport'), 'ms', 'one press, a report opened by the guard and drawn'),
    row('heap_mb', of('heapMb'), 'MB', 'script heap after a collection'),
    row('tab_mb', of('processMb'), 'MB', 'private memory of the page’s process; at most 300'),
  ] // prettier-ignore
}
