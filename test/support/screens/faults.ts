import type { Page } from 'playwright-core'
import { complaintsOf } from '../complaints.ts'

/** What axe finds on a laptop by day and on a phone by night, and whether anything is wider than the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    faults.push(...(await complaintsOf(page)).map((one) => `${width}: ${one}`))
    const real = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (real > width) faults.push(`${width}: the page is ${real} wide`)
  }
  return faults
}
