import type { Locator, Page } from 'playwright-core'
import t from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, tickAll, type } from './keeper.ts'

t.setTimeout(400_000)
const options = { skip: withoutChromium, timeout: 400_000 }

async function opened(page: Page, staffed: Staffed, sample: string): Promise<Locator> {
  const oid = base64url((await staffed.reporter.report(sampleAnswers(sample))).oid)
  await go(page, 'desk')
  await openReport(page, oid)
  const panel = page.locator('.draft .warning-panel')
  await panel.locator('.draft-form').waitFor()
  return panel
}

t.test('where each fact of a warning is from', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  const panel = await opened(page, staffed, 's01')
  const at = (id: string): Locator => panel.locator(`.founding[data-fact="${id}"]`)
  const finding = panel.locator('[data-finding="unfounded"]')

  await t.test('is said at each field, and nothing is missing at first', async (t) => {
    t.match(await at('person.build').textContent(), /Her answer/)
    t.match(await at('when.month').textContent(), /Her answer/)
    t.match(await at('category.RO').textContent(), /Her answer/)
    t.match(await at('identifier.plate.WA07 ???').textContent(), /Her answer/)
    t.equal(await finding.count(), 0)
    t.equal(await panel.locator('.founding:not([data-founding="said"])').count(), 0)
  })

  await t.test('what she said otherwise, or nobody said, is named as it is typed', async (t) => {
    await panel.locator('[name="person-build"]').fill('slim')
    await panel.locator('[name="vehicle-colour"]').selectOption('red')
    await panel.locator('[name="person-facial_hair"]').fill('grey beard')
    t.match(await at('person.build').textContent(), /Not in her report.*Her report: heavy/)
    t.match(await at('vehicle.colour').textContent(), /Not in her report.*Her report: Blue/)
    t.match(await at('person.facial_hair').textContent(), /Not in her report/)
    t.equal(await finding.count(), 3)
    const hears = await panel.locator('[name="person-build"]').getAttribute('aria-describedby')
    t.ok(hears?.includes(String(await at('person.build').locator('.origin').getAttribute('id'))))
    await panel.locator('[name="vehicle-colour"]').selectOption('blue')
    await panel.locator('[name="person-facial_hair"]').fill('')
    t.equal(await finding.count(), 1)
    t.same(await complaintsOf(page), [])
  })

  await t.test('what the text says of him and no report says is named, softly', async (t) => {
    await type(panel, 'headline', 'Blue van, locks the doors')
    await type(panel, 'body', 'Reported: a man of 40 to 49 in a green Audi locked the doors.')
    const advice = panel.locator('[data-advice="unsaid"]')
    await advice.waitFor()
    t.match(await advice.textContent(), /green, Audi/)
    await type(panel, 'body', 'Reported: a man of 40 to 49 in a blue van locked the doors.')
    await advice.waitFor({ state: 'detached' })
  })

  await t.test('cannot be proposed unexplained, and the way leads to its line', async (t) => {
    await type(panel, 'reason', 'Somebody was hurt.')
    await tickAll(page)
    await press(panel, 'propose')
    const lead = panel
      .locator('.deed .leads button', { hasText: 'Build: not in her report' })
      .or(
        panel.locator('.deed .leads button', { hasText: 'Build: her report says something else' }),
      )
    await lead.click()
    const line = at('person.build').locator('input')
    await at('person.build').locator('input:focus').waitFor()
    await line.fill('She rang us: she meant slim.')
    t.equal(await finding.count(), 0)
    await press(panel, 'propose')
    await saysDone(page, 'Proposed. A colleague has to sign it.')
  })

  await t.test('lies before her colleague, who settles what no report says', async (t) => {
    const second = await staffed.signIn('second')
    await go(second, 'approvals')
    await press(second, 'review')
    const open = second.locator('[data-field="unfounded"]')
    await open.waitFor()
    t.match(await open.textContent(), /One fact is not in her report.*Build: slim.*Her report: heavy.*She rang us/) // prettier-ignore
    const all = second.locator('[data-field="foundings"]')
    t.match(
      await all.locator('[data-fact="vehicle.make"]').textContent(),
      /Ford Transit.*Her answer/,
    )
    t.same(await complaintsOf(second), [])
    await press(second, 'read-on')
    await tickAll(second)
    await press(second, 'approve')
    const lead = second.locator('.deed .leads button', { hasText: 'Build' })
    await lead.click()
    const box = open.locator('[data-settles="person.build"]')
    await open.locator('[data-settles="person.build"]:focus').waitFor()
    await box.check()
    await press(second, 'approve')
    await saysDone(second, 'It is out')
  })

  await t.test('her own words stand beside the field, and not in it', async (t) => {
    const polish = await opened(page, staffed, 's06')
    const marks = polish.locator('[name="person-marks"]')
    t.equal(await marks.inputValue(), 'scar, chin')
    const field = polish.locator('.field:has(> [name="person-marks"])')
    t.match(await field.locator('.wrote').textContent(), /She wrote:.*blizna na brodzie/)
    t.match(await field.locator('.origin').textContent(), /Her answer/)
    t.same(staffed.faults, [])
  })
})
