import type { Page } from 'playwright-core'
import t from 'tap'
import { metIn } from '../../src/intake/met-before.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { startIntake } from '../support/intake.ts'
import { freePort } from '../support/start.ts'

t.setTimeout(120_000)

t.test('only the name of a warning is taken from what the tab was told', async (t) => {
  t.equal(metIn('met=Amber%20Heron%207'), 'Amber Heron 7')
  for (const other of ['', '#', 'met=', 'x=Amber', 'met=%3Cb%3E', `met=${'a'.repeat(61)}`])
    t.equal(metIn(other), null, other)
})

/** Goes on through the form and adds to what stands under "in your own words". */
async function tell(page: Page, more: string): Promise<void> {
  await page.locator('[name="what_category"][value="NP"]').check({ force: true })
  for (let turn = 0; turn < 40; turn += 1) {
    if ((await page.locator('[data-step="check_and_send"]').count()) > 0) return
    const story = page.locator('[name="story"]')
    if ((await story.count()) > 0) await story.fill((await story.inputValue()) + more)
    const police = page.locator('[name="consent_police"][value="no"]')
    if ((await police.count()) > 0) await police.check({ force: true })
    const before = await page.locator('section').elementHandle()
    await page.locator('button[value="next"]').click()
    await before.waitForElementState('hidden')
  }
}

t.test(
  'who met him too names the warning, and only the team learns of it',
  { skip: withoutChromium },
  async (t) => {
    const place = await startIntake(t)
    const port = await freePort()
    await place.site.listen({ port, host: 'localhost' })
    const browser = await openChromium(t)
    const page = await (await browser.newContext()).newPage()
    const asked: string[] = []
    page.on('request', (request) =>
      asked.push(`${request.url().split('#')[0] ?? ''} ${request.postData() ?? ''}`),
    )
    await page.goto(`http://localhost:${port}/code`)
    await page.evaluate(`window.name = 'met=Amber%20Heron%207'; location.replace('/report')`)
    await page.locator('#scripted:not([hidden])').waitFor()
    t.equal(await page.evaluate('window.name'), '', 'the tab forgets it')
    await tell(page, 'He drove off.')
    await page.locator('button[value="send"]').click()
    await page.locator('h1', { hasText: 'We have it' }).waitFor()
    const [oid = ''] = await place.oids('arrivals')
    const { form } = await place.open(oid)
    t.match(form, { story: 'This is about the warning “Amber Heron 7”.\n\nHe drove off.' })
    t.notMatch(asked.join('\n'), /Amber|%20Heron|[?&]met=/, 'no request carries it')
    t.equal(await page.evaluate('history.length'), 2, 'and nothing leads back to it')
  },
)
