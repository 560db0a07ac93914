import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe has to complain of on the page as it stands: the rule and the element, each. It is asked in the page itself, as ours
 * have no frames (otherwise it opens a second page for its sums each time), and for complaints alone: describing
 * every element that is all right was half of its work.
 */
export async function complaintsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
