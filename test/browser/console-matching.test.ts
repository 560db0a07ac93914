import type { Page } from 'playwright-core'
import t from 'tap'
import { openingsLeft } from '../../src/client/allowance.ts'
import { findCase } from '../../src/client/cases.ts'
import { patternsOf } from '../../src/client/matching/patterns.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import type { Answers } from '../../src/intake/step-view.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('a moderator sees that this is the man from before', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { reporter, room, colleague, service } = staffed
  const page = await staffed.signIn('first')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const report = async (answers: Answers): Promise<string> =>
    base64url((await reporter.report(answers)).oid)
  const open = async (oid: string): Promise<void> => {
    await go(page, 'desk')
    await openReport(page, oid)
  }
  const axe = async (what: string): Promise<void> => {
    t.same(await complaintsOf(page), [], what)
  }
  const s01 = await report(sampleAnswers('s01'))
  const s07 = await report(sampleAnswers('s07'))
  const s13 = await report(sampleAnswers('s13'))

  await t.test('s07 is offered as possibly the man of s01, with the reasons', async (t) => {
    await open(s01)
    await open(s13)
    await page.locator('[data-field="offers"]:empty').waitFor({ state: 'attached' })
    await open(s07)
    const offer = page.locator(`[data-match="${s01}"]`)
    await offer.waitFor()
    t.equal(await page.locator('[data-match]').count(), 1)
    t.equal(await offer.getAttribute('data-grade'), 'likely')
    t.match(await offer.textContent(), /Plymouth.*parts of the plate WA07\?\?D, marks, make/)
    await axe('the offer')
  })

  await t.test('side by side she sees what agrees, and decides', async (t) => {
    await press(page, 'look-beside')
    const dialog = page.locator('dialog.beside')
    await dialog.waitFor()
    t.equal(await focusedIn(page), true, 'the keyboard is in it')
    const marks = dialog.locator('tr', { hasText: 'Marks' })
    t.equal(await marks.getAttribute('data-sign'), 'agrees')
    t.match(await marks.textContent(), /agrees.*spider web tattoo, elbow.*tattoo on left elbow/)
    t.equal(await dialog.locator('.story').count(), 0, 'the other one is still shut')
    const { left } = await openingsLeft(room.desk.api)
    await press(dialog, 'open-other')
    await dialog.locator('.story').nth(1).waitFor()
    const counted = page.locator(`[data-field="openings"][data-left="${String(left - 1)}"]`)
    await counted.waitFor({ state: 'attached' })
    t.match(await dialog.locator('.story').nth(1).textContent(), /he locked the doors/)
    await axe('two reports side by side')
    await press(dialog, 'opinion-same')
    await dialog.locator('[data-field="opinion"]:not(:empty)').waitFor()
    t.same(patternsOf(room), [], 'nothing has joined by itself')
    await press(dialog, 'name-him')
    await dialog.getByText(/^Both are in [A-Z]/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const offer = page.locator(`[data-match="${s01}"]`, { hasText: 'Said: the same man' })
    t.match(await offer.textContent(), /in [A-Z]\w+ [A-Z]\w+ \d.*Said: the same man/)
    t.equal(await focusedIn(page, '.matches'), true, 'the keyboard is back where it was')
  })

  await t.test('a colleague finds the same decision and the same name', async (t) => {
    await refreshWorkroom(colleague)
    const [pattern, ...more] = patternsOf(colleague)
    t.same(more, [])
    t.same(pattern?.reports.toSorted(), [s01, s07].sort())
    const verdicts = [s01, s07].flatMap((oid) => findCase(colleague, oid)?.record.verdicts ?? [])
    t.match(verdicts, [{ opinion: 'same' }])
  })

  await t.test('what he can be found by is ticked, added to, and compared', async (t) => {
    const story = 'He rang from oh seven seven double oh nine hundred four one seven.'
    const her = { ...sampleAnswers('s15'), story, safe_contact: '07700 900555' }
    const first = await report({
      ...her,
      'identifiers[0][kind]': 'username',
      'identifiers[0][value]': 'kind_gent_75',
    })
    const second = await report(sampleAnswers('s02'))
    await open(second)
    await page.locator('.identifiers > summary').click()
    await press(page, 'compare')
    await page.locator('[data-field="compared"]:not(:empty)').waitFor()
    t.match(await page.locator('[data-field="compared"]').textContent(), /No other report/)
    await open(first)
    await page.locator('.identifiers > summary').click()
    const ticks = page.locator('[data-field="identifier"]')
    t.equal(await ticks.count(), 2)
    const number = page.locator('[data-field="identifier"][data-kind="phone"]')
    t.notOk(await number.isChecked(), 'what stands in her words alone waits for a person')
    await number.check()
    await page.locator('[data-field="identifier-kind"]').selectOption('plate')
    await type(page, 'identifier-value', '?')
    await press(page, 'add-identifier')
    await page.locator('.identifiers .failure:not(:empty)').first().waitFor()
    await type(page, 'identifier-value', 'wa07 k?d')
    await press(page, 'add-identifier')
    t.equal(await ticks.count(), 3)
    t.ok(await number.isChecked(), 'what was ticked stays')
    await axe('what he can be found by')
    await press(page, 'compare')
    await page.locator(`[data-match="${second}"][data-grade="strong"]`).waitFor()
    await page.locator('[data-field="compared"]:not(:empty)').waitFor()
    t.match(
      await page.locator('[data-field="compared"]').textContent(),
      /[1-9] reports? may be about the same man/,
    )
    const match = sent.filter((one) => one.includes('/api/match/')).join('\n')
    t.match(match, 'elements')
    t.notMatch(match, /7700900|wa07 ?k[?]d|kind_gent/i, 'and none of it left the browser readable')
  })

  await t.test('a pattern has a page of its own', async (t) => {
    await go(page, 'patterns')
    const row = page.locator('[data-action="look-pattern"]')
    t.match(await row.textContent(), /[A-Z]\w+ [A-Z]\w+ \d2 reports.*November 2026/)
    await axe('the patterns')
    await row.click()
    const known = page.locator('[data-field="known-by"]')
    t.match(await known.textContent(), /WA07K\?D.*WA07\?\?D/)
    t.equal(await page.locator('[data-part="reports"] [data-report]').count(), 2)
    t.match(await page.locator('.timeline').textContent(), /November 2026.*Happened: Plymouth/)
    await type(page, 'pattern-notes', 'Locks the doors. <b>Not bold.</b>')
    await press(page, 'save-pattern')
    await page.locator('.notes .saved:not(:empty)').waitFor()
    await axe('the page of a pattern')
    await press(page, 'all-patterns')
    await row.click()
    const notes = page.locator('[data-field="pattern-notes"]')
    t.equal(await notes.inputValue(), 'Locks the doors. <b>Not bold.</b>')
    await page.locator(`[data-part="reports"] [data-report="${s07}"]`).waitFor()
    await press(page.locator(`[data-part="reports"] [data-report="${s07}"]`), 'take-out')
    await page
      .locator(`[data-part="reports"] [data-report="${s07}"]`)
      .waitFor({ state: 'detached' })
    await refreshWorkroom(colleague)
    t.same(
      patternsOf(colleague).map(({ reports }) => reports),
      [[s01]],
    )
  })

  t.same(staffed.faults, [], 'the policy refused nothing and nothing failed in the pages')
  t.ok(service.pids()['web'])
})

function focusedIn(page: Page, within = 'dialog.beside'): Promise<boolean> {
  return page.evaluate<boolean>(`document.activeElement?.closest('${within}') !== null`)
}
