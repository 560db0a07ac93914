import type { Locator } from 'playwright-core'
import t from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, tickAll, type } from './keeper.ts'

t.setTimeout(400_000)
const options = { skip: withoutChromium, timeout: 400_000 }

t.test('what readers of another language get of a warning', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  const { oid } = await staffed.reporter.report(sampleAnswers('s01'))
  await go(page, 'desk')
  await openReport(page, base64url(oid))
  const panel = page.locator('.draft .warning-panel')
  await panel.locator('.draft-form').waitFor()
  const field = (name: string): Locator => panel.locator(`[name="${name}"]`)
  const line = (name: string): Locator => panel.locator(`.in-tongue:has([name="${name}"])`)

  await t.test('a feature that the word list has is put into it', async (t) => {
    t.equal(await field('person-build').inputValue(), 'heavy')
    t.equal(await field('person-build-ro').inputValue(), 'corpolent')
    t.match(await line('person-build-ro').textContent(), /By word list/)
    await field('person-build').fill('slim')
    t.equal(await field('person-build-ro').inputValue(), 'slab')
    await field('person-build').fill('heavy')
    t.equal(await field('person-build-ro').inputValue(), 'corpolent')
  })

  await t.test(
    'what it lacks is asked for, and the field says what they see until then',
    async (t) => {
      await field('person-appearance').fill('grey hoodie')
      t.equal(await field('person-appearance-ro').inputValue(), '')
      t.match(await line('person-appearance-ro').textContent(), /Readers see it in English/)
      await field('person-build-ro').fill('')
      t.match(await line('person-build-ro').textContent(), /Put in “corpolent”/)
      await line('person-build-ro').locator('[data-action="use-word"]').click()
      t.equal(await field('person-build-ro').inputValue(), 'corpolent')
      t.same(await complaintsOf(page), [])
    },
  )

  await t.test(
    'an advice in one language alone is named, and cannot be ticked as the same',
    async (t) => {
      await type(panel, 'headline', 'Blue van, locks the doors')
      await type(panel, 'body', 'Reported: a man of 40 to 49 in a blue van locked the doors.')
      await type(panel, 'advice', 'Do not get in.')
      await panel.locator('details[data-language="ro"] > summary').click()
      await field('headline-ro').fill('Dubă albastră, încuie ușile')
      await field('body-ro').fill('S-a raportat: un bărbat într-o dubă albastră a încuiat ușile.')
      await panel.locator('[data-finding="uneven"]').waitFor()
      t.equal(await field('same-ro').isVisible(), false)
      await type(panel, 'reason', 'Somebody was hurt.')
      await tickAll(page)
      await press(panel, 'propose')
      await panel.locator('.deed .leads button', { hasText: 'no advice in Romanian' }).waitFor()
      await field('bare-ro').check()
      await panel.locator('[data-finding="uneven"]').waitFor({ state: 'detached' })
      await field('same-ro').check()
      await field('from-person-appearance').fill('She rang us and said so.')
      t.same(await complaintsOf(page), [])
      await press(panel, 'propose')
      await saysDone(page, 'Proposed. A colleague has to sign it.')
    },
  )

  await t.test('the second person reads it too, and who gets it', async (t) => {
    const second = await staffed.signIn('second')
    await go(second, 'approvals')
    await press(second, 'review')
    const spoken = second.locator('[data-spoken="ro"]').first()
    await spoken.waitFor()
    t.match(await spoken.textContent(), /“grey hoodie”, in English.*Build ?corpolent/)
    t.match(
      await second.locator('.alert').first().textContent(),
      /Who gets it.*all work.*messages too/,
    )
    t.match(
      await second.locator('[data-no-advice="ro"]').textContent(),
      /No advice in Romanian.*the one in English/,
    )
    t.same(await complaintsOf(second), [])
    t.same(staffed.faults, [])
  })
})
