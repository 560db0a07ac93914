import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { openFromQueue } from '../../src/client/opening.ts'
import { findReport } from '../../src/client/queue.ts'
import { approve, propose } from '../../src/demo/stages.ts'
import { withoutChromium } from '../support/chromium.ts'
import { golfWording, sent, vanWording } from '../support/screens/sent-sample.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, tickAll } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

async function open(page: Page, oid: string): Promise<void> {
  await go(page, 'desk')
  await openReport(page, oid)
}

/** The step that stands over her work, as soon as it is this one. */
async function atStep(t: Test, page: Page, step: string, when: string): Promise<void> {
  const along = page.locator('.along .along-step')
  await page
    .locator(`.along [data-step="${step}"]`)
    .waitFor({ timeout: 20_000 })
    .catch(() => undefined)
  t.equal(await along.getAttribute('data-step'), step, when)
}

t.test('somebody who never saw the desk walks with the guide', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { room, colleague } = staffed
  const { id: van } = await sent(staffed, 's01')
  await approve(colleague, await propose(room, van, vanWording))
  const { id: golf } = await sent(staffed, 's14')
  await approve(colleague, await propose(room, golf, golfWording))
  const page = await staffed.signIn('first', { viewport: { width: 1280, height: 768 } })
  const panel = page.locator('.warning-panel')
  await go(page, 'guide')
  await press(page, 'guide-walk')

  await t.test('what is out is answered and finished under its cover', async (t) => {
    await open(page, van)
    await atStep(t, page, 'cover', 'it is covered')
    await panel.locator('[data-action="finish"]').focus()
    await atStep(t, page, 'end', 'her hand is where the work ends')
    await press(panel, 'tell-her')
    await atStep(t, page, 'answer', 'she answers')
    await press(page.locator('.reply'), 'reply')
    await page.locator('[data-field="answer-sent"]:not(:empty)').waitFor()
    await atStep(t, page, 'end', 'the answer is on its way')
  })

  await t.test('once she is answered, nothing is left but to stop', async (t) => {
    await open(page, golf)
    await press(page, 'read-on')
    await press(panel, 'tell-her')
    await atStep(t, page, 'answer', 'she answers')
    await press(page.locator('.reply'), 'reply')
    await page.locator('[data-field="answer-sent"]:not(:empty)').waitFor()
    await atStep(t, page, 'end', 'the answer is on its way')
    await page.locator('.reply textarea[name="answer"]').fill('One word more.')
    await atStep(t, page, 'answer', 'she writes another')
  })

  await t.test('a man who may be known is compared before a word is written', async (t) => {
    const { id: earlier } = await sent(staffed, 's02')
    await openFromQueue(colleague, await findReport(colleague, earlier))
    await open(page, (await sent(staffed, 's10')).id)
    await page.locator('[data-match]').first().waitFor()
    await press(page, 'read-on')
    await press(page, 'claim')
    await page.locator('.claim details').waitFor()
    await atStep(t, page, 'same', 'nobody has decided')
    while ((await page.locator('[data-match]:not([data-opinion])').count()) > 0) {
      const match = page.locator('[data-match]:not([data-opinion])').first()
      const other = (await match.getAttribute('data-match')) ?? ''
      await press(match, 'look-beside')
      await press(page.locator('dialog.beside'), 'opinion-different')
      await page.locator(`[data-match="${other}"][data-opinion]`).waitFor()
      await press(page, 'close-beside')
    }
    await atStep(t, page, 'write', 'all is decided')
  })

  await t.test('a report is added to a warning step by step, the step in sight', async (t) => {
    await open(page, (await sent(staffed, 's07')).id)
    await press(page, 'read-on')
    await press(page, 'claim')
    await press(panel, 'compare-first')
    await press(page, 'opinion-same')
    await press(page, 'close-beside')
    await panel.locator('[data-action="add-to-warning"]').waitFor()
    await atStep(t, page, 'same', 'the form waits: it is to be added')
    await press(panel, 'add-to-warning')
    await page.locator('.revise .draft-form').waitFor()
    await atStep(t, page, 'write', 'it says not yet why')
    await page.locator('.revise [name="reason"]').fill('Somebody else met him.')
    await atStep(t, page, 'marks', 'it is written')
    const { height } = page.viewportSize() ?? { height: 0 }
    await page.locator('.revise [data-action="propose-version"]').scrollIntoViewIfNeeded()
    const box = await page.locator('.along').boundingBox()
    t.ok(box !== null && box.y >= 0 && box.y + box.height <= height, 'the step is in sight')
    await page.locator('.revise .check input[value="done"]').first().check()
    await atStep(t, page, 'check', 'one point is answered')
    await tickAll(page)
    await atStep(t, page, 'propose', 'every point is answered')
    await press(page, 'propose-version')
    await page.locator('[data-field="waits"]').waitFor()
    await atStep(t, page, 'second', 'it waits for a colleague')
    await go(page, 'desk')
    await go(page, 'warnings')
    await atStep(t, page, 'members', 'she comes to look at what is out')
  })

  t.same(staffed.faults, [], 'nothing failed in the page')
})
