import type { Browser, Page, Request } from 'playwright-core'
import type { TestMailbox } from './coming-back.ts'
import { createReporter } from './reporter.ts'
import type { MailboxShare } from '../../src/sealing/report.ts'

/** Somebody's report, as far as a test needs to know it. */
export interface Sent {
  readonly code: string
  readonly oid: string
  readonly share: MailboxShare
}

/** Sends a report without a script; the code works on either page. */
export async function sendReport(place: TestMailbox): Promise<Sent> {
  const before = await place.oids('arrivals')
  const reporter = createReporter(place.site)
  await reporter.fillInAnswers({
    what_category: ['NP'],
    consent_police: 'no',
    consent_alert: 'show_me_first',
    story: 'He laughed and drove off.',
  })
  const code = (await reporter.press('send')).code ?? ''
  const oid = (await place.oids('arrivals')).find((one) => !before.includes(one)) ?? ''
  const { mbx } = await place.open(oid)
  if (mbx === null) throw new Error('she has a code')
  return { code, oid, share: mbx }
}

/** Listens where nobody does just now. */
export async function listen({ site }: TestMailbox): Promise<string> {
  const origin = await site.listen({ port: 0, host: '127.0.0.1' })
  return origin.replace('127.0.0.1', 'localhost')
}

/** What one request was: the door, sizes of bodies in bytes, and the headers of the answer but for its date. */
export interface Exchange {
  readonly door: string
  readonly status: number
  readonly sent: number
  readonly got: number
  readonly headers: Readonly<Record<string, string>>
}

/** A browser profile of its own at the page for coming back; what fails in it is noted. */
export interface CodeReader {
  readonly page: Page
  readonly faults: string[]
  /** Bodies that were posted, as bytes. */
  readonly posted: { door: string; body: Buffer }[]
  type(code: string): Promise<void>
  press(go: string): Promise<void>
  /** The text of the page, without what is in its fields. */
  text(): Promise<string>
  /** What was exchanged since this was last asked. */
  exchanges(): Promise<Exchange[]>
  close(): Promise<void>
}

/** Opens the page and waits until the script has it. */
export async function openReader(
  browser: Browser,
  origin: string,
  path = '/code',
): Promise<CodeReader> {
  const reader = await openPage(browser, origin, path)
  await reader.page.locator('#scripted:not([hidden])').waitFor()
  await reader.exchanges()
  return reader
}

/** Opens the page; the script may or may not take it over. */
export async function openPage(
  browser: Browser,
  origin: string,
  path = '/code',
): Promise<CodeReader> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults: string[] = []
  const posted: { door: string; body: Buffer }[] = []
  let begun: Request[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text())
  })
  page.on('request', (request) => {
    const body = request.postDataBuffer()
    if (body !== null) posted.push({ door: new URL(request.url()).pathname, body })
  })
  page.on('request', (request) => begun.push(request))
  await page.goto(origin + path)
  const settled = async (): Promise<void> => {
    await page.locator('#errors, #question').first().waitFor()
    await page.locator('#at-work').waitFor({ state: 'detached' })
    await page.locator('button:disabled').first().waitFor({ state: 'detached' })
  }
  return {
    page,
    faults,
    posted,
    async type(code) {
      await page.locator('[name="code"]').fill(code)
      await page.locator('[data-action="open-code"]').click()
      await settled()
    },
    async press(go) {
      await pressButton(page, go)
      await settled()
    },
    text: async () => (await page.locator('main').innerText()).replace(/\s+/g, ' '),
    async exchanges() {
      const all = begun
      begun = []
      return Promise.all(all.map(exchangeOf))
    },
    close: () => context.close(),
  }
}

/** Presses a button, unfolding first what it is folded into. */
export async function pressButton(page: Page, go: string): Promise<void> {
  const folded = page.locator(`details:not([open]):has(button[value="${go}"]) > summary`)
  if ((await folded.count()) > 0) await folded.click()
  await page.locator(`button[value="${go}"]`).click()
}

async function exchangeOf(request: Request): Promise<Exchange> {
  const { pathname } = new URL(request.url())
  const response = await request.response()
  // The page may have what it asked for before the browser says that the request is over.
  await response?.finished()
  const { requestBodySize, responseBodySize } = await request.sizes()
  const { date, ...headers } = (await response?.allHeaders()) ?? {}
  if (date === undefined) throw new Error('every answer has a date')
  return {
    door: `${request.method()} ${pathname}`,
    status: response?.status() ?? 0,
    sent: requestBodySize,
    got: responseBodySize,
    headers,
  }
}
