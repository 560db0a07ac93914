import type { Page } from 'playwright-core'
import t from 'tap'
import { waitingProposals } from '../../src/client/proposals.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { approve, open as openAs, propose } from '../../src/demo/stages.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { sent, vanWording } from '../support/screens/sent-sample.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, tickAll } from './keeper.ts'

t.setTimeout(400_000)
const options = { skip: withoutChromium, timeout: 400_000 }

/** What the field that has the keyboard is called, and what is read out with it. */
async function atKeyboard(page: Page): Promise<{ name: string; why: string }> {
  return page.evaluate(`(() => {
    const here = document.activeElement
    const ids = (here.getAttribute('aria-describedby') ?? '').split(' ')
    const said = ids.map((id) => document.getElementById(id)?.textContent ?? '')
    return { name: here.getAttribute('name') ?? here.dataset.action ?? '', why: said.join(' ') }
  })()`)
}

t.test('what is missing before somebody signs leads to its place', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { room, colleague } = staffed
  const page = await staffed.signIn('first')
  const { id: oid } = await sent(staffed, 's01')
  await go(page, 'desk')
  await openReport(page, oid)
  const panel = page.locator('.warning-panel')
  const leads = panel.locator('.deed:has([data-action="propose"]) .leads')

  await t.test('the writer is led to each thing by its name', async (t) => {
    await panel.locator('.draft-form').waitFor()
    await press(panel, 'propose')
    await leads.first().waitFor()
    const [things, items] = await leads.allTextContents()
    t.match(things, /things in the draft have to change first:.*Still empty: Headline/)
    t.match(items, /items of the checklist are open:.*And \d+ more/)
    t.same(await complaintsOf(page), [])
    await leads.locator('button', { hasText: 'Still empty: Headline' }).press('Enter')
    t.match(await atKeyboard(page), { name: 'headline', why: /Still empty: Headline/ })
    await leads.locator('button', { hasText: 'Still empty: Why this level' }).click()
    t.match(await atKeyboard(page), { name: 'reason' })
    await leads.nth(1).locator('button').first().click()
    t.match(await atKeyboard(page), { name: /^check-warning-/ })
  })

  await t.test('a language without a text is named, with the step to write one', async (t) => {
    await panel.locator('[name="headline"]').fill(vanWording.headline)
    await panel.locator('[name="body"]').fill(vanWording.body)
    await panel.locator('[name="reason"]').fill(vanWording.reason)
    const gap = panel.locator('[data-tongue="ro"]')
    await gap.waitFor()
    t.match(await gap.textContent(), /no text in Romanian.*the words in English/)
    const field = panel.locator('[name="headline-ro"]')
    t.notOk(await field.isVisible(), 'it is folded away')
    await press(gap, 'fill-tongue')
    await panel.locator('[name="headline-ro"]:focus').waitFor()
    await field.fill('Dubă albă')
    await panel.locator('[name="body-ro"]').fill('S-a sesizat: un bărbat a luat banii înapoi.')
    await gap.waitFor({ state: 'detached' })
    await press(panel, 'propose')
    await leads.first().locator('button', { hasText: 'Romanian' }).click()
    t.match(await atKeyboard(page), { name: 'same-ro' })
    for (const name of ['headline-ro', 'body-ro']) await panel.locator(`[name="${name}"]`).fill('')
    await gap.waitFor()
  })

  await t.test('what was proposed is said as it stands', async (t) => {
    await tickAll(page)
    await press(panel, 'propose')
    await saysDone(page, 'Proposed. A colleague has to sign it.')
    t.equal(
      await page.locator('[data-action="go-approvals"] .count').count(),
      0,
      'not hers to sign',
    )
    await refreshWorkroom(colleague)
    const [proposal] = waitingProposals(colleague)
    await approve(colleague, proposal?.id ?? '')
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
    await saysDone(page, 'A colleague has signed what you proposed. It is out.')
  })

  await t.test('her answer says who was told, and when it can be read', async (t) => {
    await page.locator(`[data-report="${oid}"]`).click()
    await press(panel, 'tell-her')
    const box = page.locator('.reply textarea[name="answer"]')
    t.match(await box.inputValue(), /The warning went to the members in Plymouth\./)
    await page.locator('.reply [name="answer-language"]').selectOption('ro')
    t.match(await box.inputValue(), /Avertizarea a plecat la membrele din Plymouth\./)
    await press(page.locator('.reply'), 'reply')
    const said = page.locator('.reply [data-field="answer-sent"]:not(:empty)')
    await said.waitFor()
    t.match(await said.textContent(), /She can read it from \w+day \d\d:00/)
  })

  await t.test('how many wait for her stands in the menu', async (t) => {
    const body = `${vanWording.body}\u{e0041}\u202e`
    const other = { ...vanWording, nickname: 'Slate Finch 3', body }
    await propose(colleague, (await sent(staffed, 's14')).id, other)
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
    const count = page.locator('[data-action="go-approvals"] .count')
    await count.waitFor()
    t.match(await count.textContent(), /^ ?1$/)
    t.same(await complaintsOf(page), [])
  })

  await t.test('letters that nobody sees in what she is to sign are shown to her', async (t) => {
    await go(page, 'approvals')
    await press(page, 'review')
    const body = page.locator('.review [data-field="body"]').first()
    await body.waitFor()
    const shown = body.locator('[data-code]')
    t.equal(await shown.count(), 2)
    t.equal(await shown.first().getAttribute('data-code'), 'U+E0041')
  })

  await t.test('whoever looks second is led to what she has not read or settled', async (t) => {
    await go(page, 'approvals')
    await press(page, 'review')
    const signing = page.locator('.review .deed:has([data-action="approve"]) .leads')
    await press(page, 'approve')
    await signing.first().waitFor()
    const [unread, open] = await signing.allTextContents()
    t.match(unread, /One report has not been read yet:.*Report 1/)
    t.match(open, /\d+ items of the checklist are open:.*And \d+ more/)
    t.same(await complaintsOf(page), [])
    await signing.locator('button', { hasText: 'Report 1' }).click()
    t.match(await atKeyboard(page), { name: 'read-on' })
    await page.keyboard.press('Enter')
    await signing.nth(1).locator('button').first().click()
    t.match(await atKeyboard(page), { name: /^check-warning-/ })
    await page.keyboard.press('Space')
  })

  await t.test('she can ask for the text in another language', async (t) => {
    await press(page.locator('.review'), 'fill-tongue')
    await page.locator('.review [name="answer"]:focus').waitFor()
    t.equal(
      await page.locator('.review [name="answer"]').inputValue(),
      'Please add a text in Romanian.',
    )
  })

  await t.test('what she ticked is there again after she was elsewhere', async (t) => {
    const ticked = page.locator('.review .check input:checked')
    const before = await ticked.count()
    t.ok(before > 0)
    await press(page, 'back')
    await press(page, 'review')
    await page.locator('.review [data-field="kept"]').waitFor()
    t.equal(await ticked.count(), before)
    await press(page, 'read-on')
    await tickAll(page)
    await press(page, 'approve')
    await saysDone(page, 'Signed. It is out.')
    t.equal(await page.locator('[data-action="go-approvals"] .count').count(), 0)
    await refreshWorkroom(room)
  })
  await t.test('what points to her is underlined in what she adds later, too', async (t) => {
    const her = await sent(staffed, 's21')
    await openAs(room, her.id)
    const form = { message: 'I live at 14 Union Street. My number is 07700 900123.' }
    const added = base64url(await staffed.reporter.say(her, { form, consent: {} }))
    await go(page, 'desk')
    await openReport(page, added)
    await press(page, 'read-on')
    const mark = page.locator('.turn-hers .story mark.point').first()
    await mark.waitFor()
    t.match(await page.locator('.turn-hers .story').textContent(), form.message)
    t.ok(await page.locator('.turn-hers [data-field="marks"]').isVisible())
  })
  t.same(staffed.faults, [], 'the policy refused nothing and nothing failed in the page')
})
