import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { complaintsOf } from '../complaints.ts'

/** Watches every browser of a story for what must never happen in any of them. */
export interface Witness {
  /** A page in a profile of its own, as another person's device. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Has axe look at the page as it stands, and looks for what the page left on the device. */
  look(page: Page, name: string): Promise<void>
  /** What stands on every page at this moment: for a story that ended badly. */
  scenes(): Promise<string[]>
  /** What was seen since the last time it was asked: empty when all is well. */
  faults(): string[]
}

/** How many things a page has kept on the device, by store. Run in the page. */
const keptInPage = `({
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  scriptCookies: document.cookie.length,
})`

/** The same for stores that only a page with scripts can reach. */
const keptByScripts = `(async () => ({
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
}))()`

/** @param origins the only addresses that a page may ask anything of */
export function watch(browser: Browser, origins: readonly string[]): Witness {
  let seen: string[] = []
  const unscripted = new Set<Page>()
  const twins = twinsOf(browser)
  return {
    async open(options = {}) {
      const context = await browser.newContext(options)
      listen(context, origins, (fault) => seen.push(fault))
      const page = await context.newPage()
      if (options.javaScriptEnabled === false) unscripted.add(page)
      return page
    },
    async look(page, name) {
      // What is being saved lies closed in the tab until it is.
      await page.locator('[data-saved="false"]').first().waitFor({ state: 'detached' })
      const isPlain = unscripted.has(page)
      const found = isPlain ? await twins(page) : await complaintsOf(page)
      const kept = [keptInPage, ...(isPlain ? [] : [keptByScripts])]
      const counts = await Promise.all(kept.map((look) => page.evaluate<object>(look)))
      const left = counts.flatMap((stores) =>
        Object.entries(stores).flatMap(([store, count]) => (count > 0 ? [`left in ${store}`] : [])),
      )
      seen.push(...[...found, ...left].map((fault) => `${name}: ${fault}`))
    },
    scenes: () =>
      Promise.all(
        browser
          .contexts()
          .flatMap((context) => context.pages())
          .map(async (page) => `${page.url()}: ${await page.locator('body').innerText()}`),
      ),
    faults() {
      const all = seen
      seen = []
      return all
    },
  }
}

/**
 * axe needs scripts: where the page may run none, it looks at the same markup and styles in a page that may, one for the whole
 * story. Pages that differ only in locked answers and padding are looked at once.
 */
function twinsOf(browser: Browser): (page: Page) => Promise<string[]> {
  const drawn = new Set<string>()
  let twin: Promise<Page> | null = null
  return async (page) => {
    const body = drawnAs(await page.content())
    if (drawn.has(body)) return []
    drawn.add(body)
    twin ??= browser.newPage()
    return complaintsOfTwin(await twin, page, body)
  }
}

/** The page as it is drawn, without what is new each time. */
function drawnAs(content: string): string {
  return content
    .replaceAll(/<script[^>]*><\/script>/g, '')
    .replace(/(name="d" value=)"[^"]*"/, '$1""')
    .replace(/<!-- +-->/, '')
}

async function complaintsOfTwin(twin: Page, page: Page, body: string): Promise<string[]> {
  const size = page.viewportSize()
  if (size !== null) await twin.setViewportSize(size)
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }))
  await twin.goto(page.url())
  const found = await complaintsOf(twin)
  await twin.unrouteAll()
  return found
}

function listen(
  context: BrowserContext,
  origins: readonly string[],
  note: (fault: string) => void,
): void {
  context.on('weberror', (error) => note(`failed: ${error.error().message}`))
  context.on('dialog', (dialog) => {
    note(`a dialog opened: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content Security|Trusted/.test(message.text()))
      note(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    const isOutside = /^(?:http|ws)s?:$/.test(protocol) && !origins.includes(origin)
    if (isOutside) note(`asked of ${origin}`)
  })
}

/** The cookies that this person's device holds, by name. */
export async function cookiesOf(page: Page): Promise<string[]> {
  return (await page.context().cookies()).map(({ name }) => name)
}
