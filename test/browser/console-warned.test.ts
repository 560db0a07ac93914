import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import t from 'tap'
import { joinReports } from '../../src/client/matching/patterns.ts'
import { historiesOf, listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { approve, open, propose } from '../../src/demo/stages.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, tickAll } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const wording = {
  nickname: 'Amber Heron 7',
  headline: 'Blue van, locks the doors, violent',
  body: 'Reported: a man in a blue van locked the doors and hit someone.',
  advice: '',
  reason: 'Somebody was hurt.',
}

t.test('a man who is warned of already gets one warning', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { reporter, room, colleague } = staffed
  const report = async (sample: string): Promise<string> =>
    base64url((await reporter.report(sampleAnswers(sample))).oid)
  const axe = async (page: Page, what: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    t.same(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
      [],
      what,
    )
  }
  const openAnew = async (page: Page, oid: string): Promise<void> => {
    await go(page, 'desk')
    await openReport(page, oid)
  }

  const first = await report('s01')
  await approve(colleague, await propose(room, first, wording))
  await refreshWorkroom(room)
  const [out] = await listWarnings(room)
  const id = out?.alert.id ?? ''
  const second = await report('s07')
  const third = await report('s13')
  await open(room, third)
  const one = await staffed.signIn('first')

  await t.test('her desk says so before a word is written', async (t) => {
    await openAnew(one, second)
    const said = one.locator(`.source [data-warned="${id}"]`)
    await said.waitFor()
    t.match(
      await said.textContent(),
      /A warning about this man may be out: Amber Heron 7, level \d, until \d+ \w+ \d{4}/,
    )
    t.match(
      await one.locator(`[data-match="${first}"] .match-warned`).textContent(),
      'Amber Heron 7',
    )
    const panel = one.locator('.warning-panel')
    await panel.locator(`[data-warned="${id}"]`).waitFor()
    t.notOk(await panel.locator('.draft-form').isVisible(), 'the form waits for her to choose')
    await axe(one, 'a desk that says that he is warned of')
    await press(panel, 'separate-warning')
    await panel.locator('.draft-form').waitFor()
    t.match(await panel.locator('.warned-first').textContent(), /becomes a separate warning/)
    await axe(one, 'a separate warning beside it')
    t.equal(await one.locator('[data-action="add-to-warning"]').count(), 0, 'comparing comes first')
  })

  await t.test('the name of the warning lays it over her work, and leads to it', async (t) => {
    await openAnew(one, second)
    await one.locator(`.source [data-to-warning="${id}"]`).first().click()
    const over = one.locator(`dialog [data-over-warning="${id}"]`)
    await over.locator('.alert').waitFor()
    t.match(await over.textContent(), /Version 1, out until \d+ \w+ \d{4}/)
    await axe(one, 'a warning over the work')
    await press(one, 'close-over')
    await over.waitFor({ state: 'detached' })
    await one.locator(`.source [data-warned="${id}"]`).waitFor()
    await one.locator(`.source [data-to-warning="${id}"]`).first().click()
    await press(one, 'to-warnings')
    await one.locator(`.released[data-warning="${id}"]:focus`).waitFor()
  })

  await t.test('once she has compared the two and said so, it is said as a fact', async (t) => {
    await openAnew(one, second)
    const panel = one.locator('.warning-panel')
    await press(panel, 'compare-first')
    await press(one.locator('dialog'), 'opinion-same')
    await press(one, 'close-beside')
    for (const place of [one.locator('.source'), panel]) {
      const said = place.locator(`[data-warned="${id}"][data-said="true"]`)
      await said.waitFor()
      t.match(await said.textContent(), 'A warning about this man is out: Amber Heron 7')
      t.equal(await said.locator('[data-action="add-to-warning"].primary').count(), 1)
    }
  })

  await t.test('she adds the report to it, with what it ticks besides', async (t) => {
    await openAnew(one, second)
    await press(one.locator('.source'), 'add-to-warning')
    await one.locator('.revise .draft-form').waitFor()
    t.match(await one.locator('h1').textContent(), 'Add a report to Amber Heron 7')
    t.equal(await one.locator('.revise [data-field="story"]').count(), 2, 'both lie beside it')
    t.equal(await one.locator('[name="confidence"]').inputValue(), 'corroborated')
    t.match(await one.locator('[data-field="filled"]').textContent(), /How sure/)
    t.equal(await one.locator('[name="nickname"]').getAttribute('readonly'), '')
    await axe(one, 'a report that is added')
    await one.locator('[name="reason"]').fill('Somebody else met him.')
    await one.locator('[data-field="saved"][data-saved="true"]:not(:empty)').waitFor()
  })

  await t.test('what she wrote is there again after she was elsewhere', async (t) => {
    await openAnew(one, second)
    await press(one.locator('.source'), 'add-to-warning')
    await one.locator('.revise [data-field="left"]').waitFor()
    t.equal(await one.locator('[name="reason"]').inputValue(), 'Somebody else met him.')
    await one.locator('[name="reason"]').fill('Somebody else met him too.')
    await one.context().setOffline(true)
    await one.locator('[name="headline-en"], [data-field^="headline"]').first().press('End')
    await one.locator('[data-field="saved"][data-saved="false"]').waitFor()
    await one.context().setOffline(false)
    await one.locator('[data-field="saved"][data-saved="true"]:not(:empty)').waitFor()
    await tickAll(one)
    await press(one, 'propose-version')
    await saysDone(one, 'A colleague has to sign')
  })

  await t.test('her colleague sees the case, and opens its other report there', async (t) => {
    await refreshWorkroom(room)
    await joinReports(room, first, second)
    await joinReports(room, first, third)
    const two = await staffed.signIn('second')
    await go(two, 'approvals')
    await press(two, 'review')
    const rests = two.locator('[data-field="rests-on"]')
    await rests.waitFor()
    t.match(await rests.textContent(), /It rests on 2 reports.*The pattern: Amber Heron 7/)
    const proposed = two.locator('.review .alert[data-kind="update"]').first()
    t.match(await proposed.locator('.alert-head .badge').last().textContent(), 'Report added')
    t.match(await proposed.textContent(), 'another report was added')
    await press(rests, 'open-of-case')
    await rests.locator('.covered').waitFor()
    t.ok((await rests.locator('.covered').getAttribute('inert')) !== null, 'under its cover')
    await axe(two, 'a second look with the case')
    await two.locator('[data-to-case]').first().click()
    const page = two.locator('dialog h1', { hasText: 'Amber Heron 7' })
    await page.waitFor()
    await two.locator(`dialog [data-case-warning="${id}"]`).waitFor()
    await axe(two, 'the case over the second look')
    await press(two, 'close-over')
    await page.waitFor({ state: 'detached' })
    // What she opened besides may stay under its cover.
    const covers = two.locator('.review [data-action="read-on"]:not([data-optional] *)')
    while ((await covers.count()) > 0) await covers.first().click()
    await tickAll(two)
    await press(two, 'approve')
    await saysDone(two, 'Signed.')
  })

  await t.test('and members have one warning about him', async (t) => {
    const all = historiesOf(await listWarnings(room))
    t.match(
      all.map(({ newest }) => newest.alert),
      [{ id, version: 2, nickname: 'Amber Heron 7', confidence: 'corroborated' }],
    )
    t.equal(all.length, 1)
    t.same(all[0]?.newest.alert.news?.[0], 'report')
    await go(one, 'warnings')
    const versions = one.locator('[data-field="versions"]')
    await versions.locator('summary').first().click()
    t.match(
      await versions.locator('[data-version="2"]').textContent(),
      /New: another report was added/,
    )
    t.match(await versions.locator('[data-version="1"]').textContent(), 'The first word.')
  })
  t.same(staffed.faults, [], 'the policy refused nothing and nothing failed in the pages')
})
