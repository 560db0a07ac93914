import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import t from 'tap'
import { places } from '../../src/browser/console/frame/places.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { findReport } from '../../src/client/queue.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { leaveBy } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const upright = { width: 820, height: 1180 }
const lying = { width: 1180, height: 820 }

/**
 * What a finger would miss: a control with its label lower than 44 pixels, or, where it stands like a line of a list, than
 * 24 (WCAG 2.2, 2.5.8). It runs in the page.
 */
const tooLow = `[...document.querySelectorAll('button, input:not([type="hidden"]), select, textarea, summary')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
  .filter((one) => {
    const least = one.matches('.plain, [type="checkbox"], [type="radio"]') ? 24 : 44
    return [one, ...(one.labels ?? [])].every((part) => part.getBoundingClientRect().height < least)
  })
  .map((one) => one.outerHTML.slice(0, 120))`

async function flaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  for (const size of [lying, upright]) {
    await page.setViewportSize(size)
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (width > size.width) found.push(`${String(width)} pixels wide`)
    found.push(...(await page.evaluate<string[]>(tooLow)))
  }
  return found
}

t.test('a moderator with a tablet', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { reporter, room } = staffed
  const spam = 'Best prices in the whole of the land for all you need, ask Bob at the corner shop.'
  const junk: string[] = []
  for (let copy = 1; copy <= 4; copy += 1) {
    const answers = { ...sampleAnswers('s09'), story: `${spam} ${String(copy)}` }
    junk.push(base64url((await reporter.report(answers)).oid))
  }
  for (const oid of junk) await openFromQueue(room, await findReport(room, oid))
  const oid = base64url((await reporter.report(sampleAnswers('s01'))).oid)
  const page = await staffed.signIn('first', { viewport: upright, hasTouch: true })
  const tap = (action: string) => page.locator(`[data-action="${action}"]`).first().tap()
  const rows = page.locator('[data-report]')

  await t.test('goes to each place with a finger', async (t) => {
    for (const place of places) {
      await leaveBy(page, () => tap(`go-${place}`))
      await page.locator(`[data-action="go-${place}"][aria-current="page"]`).waitFor()
      t.same(await flaws(page), [], place)
    }
  })

  await t.test('uncovers a report, and sees why each word is underlined', async (t) => {
    await leaveBy(page, () => tap('go-desk'))
    await page.locator(`[data-report="${oid}"]`).tap()
    await page.locator('.source .covered').waitFor()
    t.same(await flaws(page), [], 'under its cover')
    await tap('read-on')
    await page.locator('[data-field="marks-why"] > summary').tap()
    const why = page.locator('[data-field="marks-why"] li')
    t.match(await why.allTextContents(), [/^garage: On her never-publish list$/])
    await page.locator('.draft .warning-panel').waitFor()
    for (const fold of await page.locator('.desk details > summary').all())
      if (await fold.isVisible()) await fold.tap()
    t.same(await flaws(page), [], 'with every way open')
    await tap('claim')
    await page.locator('.claim [data-field="claimed"]').waitFor()
  })

  await t.test('sorts out junk: puts copies aside at once, and takes it back', async (t) => {
    const before = await rows.count()
    await tap('junk')
    const group = page.locator('[data-tier="copied"]')
    t.match(await group.textContent(), '4 reports')
    t.same(await flaws(page), [], 'in groups')
    await group.locator('[data-action="put-aside"]').tap()
    await page.locator('[data-field="junk-done"]:not(:empty)').waitFor()
    t.equal(await rows.count(), before - 4)
    t.equal(await group.count(), 0)
    t.same(await flaws(page), [], 'put aside')
    await tap('undo-aside')
    await group.waitFor()
    t.equal(await rows.count(), before)
    await group.locator('[data-action="put-aside"]').tap()
    await page.locator('[data-aside]').waitFor()
    t.equal(
      await page.locator('[data-action="shred"]').count(),
      0,
      'nobody shreds within seven days',
    )
    await tap('bring-back')
    await group.waitFor()
    t.equal(await rows.count(), before)
  })

  t.same(staffed.faults, [])
})
