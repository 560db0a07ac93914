import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { guideSteps } from '../../src/browser/console/guide/guide-steps.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { wordsSeen } from '../support/screens/words-seen.ts'
import { go, openReport, press, tickAll } from './keeper.ts'

t.setTimeout(400_000)
const options = { skip: withoutChromium, timeout: 400_000 }

/**
 * How many words somebody may have to read on the way of the report s01, in English: at 200 a minute, 1,000 are five minutes.
 * Who has more to say says it folded, or takes something else out.
 */
const most = {
  'the guide': 600,
  'her report at the desk': 300,
  'the draft, filled in': 745,
  'the second look': 745,
} as const

const wording = {
  headline: 'Blue van: locks the doors, punches, robs',
  body: 'Reported: a man in a blue van agreed a short meeting, then locked the doors, used his fists and took what she had with her.',
  advice: 'Others suggest being dropped where there are people.',
  reason: 'Force was used.',
}

t.test('on the way of s01 there are few words to read', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  page.setDefaultTimeout(60_000)
  const oid = base64url((await staffed.reporter.report(sampleAnswers('s01'))).oid)
  const panel = page.locator('.warning-panel')

  await t.test('the guide says what to do, and folds why', async (t) => {
    await page.locator('.source [data-action="read-guide"]').click()
    await page.locator('.guide').waitFor()
    await fewWords(t, page, 'the guide', '.guide')
    t.equal(await page.locator('.guide details.why:not([open])').count(), guideSteps.length)
  })

  await t.test('it goes along with the work, step by step', async (t) => {
    await press(page, 'guide-walk')
    await atStep(page, 'open')
    t.equal(await page.locator('.guide').count(), 0, 'the work is there again')
    await go(page, 'log')
    await go(page, 'desk')
    await openReport(page, oid)
    await atStep(page, 'cover')
    await press(page, 'read-on')
    await atStep(page, 'read')
    await press(page, 'claim')
    await atStep(page, 'write')
    t.same(await complaintsOf(page), [])
    await press(page, 'along-next')
    await atStep(page, 'marks')
    await press(page, 'along-previous')
    await atStep(page, 'write')
  })

  await t.test('her report and the draft beside it', async (t) => {
    await fewWords(t, page, 'her report at the desk', '.desk > .source')
    for (const [name, text] of Object.entries(wording))
      await panel.locator(`[name="${name}"]`).fill(text)
    await atStep(page, 'marks')
    await tickAll(page)
    await atStep(page, 'propose')
    await panel.locator('[data-field="saved"][data-saved="true"]:not(:empty)').waitFor()
    await panel.locator('.advice .said li').first().waitFor()
    await fewWords(t, page, 'the draft, filled in', '.desk > .draft')
    await press(page, 'along-away')
    t.equal(await page.locator('.along').count(), 0)
  })

  await t.test('the second person has each point to answer, and little else', async (t) => {
    const items = await panel.locator('.check').count()
    await press(panel, 'propose')
    await page.locator('[data-field="done"]:not(:empty)').waitFor()
    await secondLook(t, staffed, items)
  })

  t.same(staffed.faults, [], 'nothing failed in the page')
})

async function secondLook(t: Test, staffed: Staffed, items: number): Promise<void> {
  const second = await staffed.signIn('second')
  second.setDefaultTimeout(60_000)
  await press(second, 'go-approvals')
  await press(second, 'review')
  await press(second.locator('.review'), 'read-on')
  await second.locator('.review [data-field="marks"]').waitFor()
  await second.locator('.review .advice .said li').first().waitFor()
  await fewWords(t, second, 'the second look', '.review')
  t.equal(await second.locator('.review .check').count(), items, 'no point less than the writer')
  const full = second.locator('.review [data-field="checklist-full"]')
  await full.locator('summary').click()
  await full.locator('dd').first().waitFor()
  t.equal(await full.locator('dd').count(), items, 'each point says in full what it means')
  t.same(await complaintsOf(second), [])
}

async function atStep(page: Page, step: string): Promise<void> {
  await page.locator(`.along [data-step="${step}"]`).waitFor()
}

async function fewWords(
  t: Test,
  page: Page,
  what: keyof typeof most,
  place: string,
): Promise<void> {
  const { length } = await wordsSeen(page, place)
  t.comment(`${what}: ${String(length)} words`)
  t.ok(length > 100 && length <= most[what], `${what}: ${String(length)} of ${String(most[what])}`)
}
