import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds on a laptop by day and on a phone by night, and whether anything is wider than the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    for (const { id, nodes } of violations)
      faults.push(...nodes.map(({ html }) => `${width}: ${id}: ${html}`))
    const real = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (real > width) faults.push(`${width}: the page is ${real} wide`)
  }
  return faults
}
