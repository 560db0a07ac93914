import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/**
 * A page in a browser profile of its own.
 * @param faults takes what fails in it, what its policy refuses, and a dialog, which no page may open
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', () => faults.push('a dialog opened'))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text())
  })
  return page
}
