import t from 'tap'
import { findCase } from '../../src/client/cases.ts'
import { handOverBar, warningBar } from '../../src/client/permission.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { findReport } from '../../src/client/queue.ts'
import { withoutChromium } from '../support/chromium.ts'
import { faultsOf } from '../support/screens/faults.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { press } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('a question about a warning reaches the desk as a question', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { browser, service, room } = staffed
  const her = await (await browser.newContext()).newPage()
  const asked: string[] = []
  her.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  )
  await her.goto(service.publicUrl)
  await her.evaluate(`window.name = 'ask=Amber%20Heron%207'; location.assign('/report')`)
  await her.locator('[data-step="ask"] textarea').waitFor()
  t.equal(await her.evaluate('window.name'), '', 'the tab forgets it')
  t.same(await faultsOf(her), [], 'the page of a question')
  const story = her.locator('[name="story"]')
  await story.fill(`${await story.inputValue()}Is he still about?`)
  await her.locator('button[value="next"]').click()
  await her.locator('#code').waitFor()
  t.match(await her.locator('main').textContent(), 'Then you have two codes now', 'before')
  await her.locator('button[value="send"]').click()
  await her.locator('h1', { hasText: 'We have it' }).waitFor()
  t.match(await her.locator('main').textContent(), 'Your question is locked and kept')
  t.match(await her.locator('main').textContent(), 'Then you have two codes now')
  t.notMatch(asked.join('\n'), /Amber|[?&]ask|ask=/, 'no request carries what for')
  const posts = asked.filter((one) => one.startsWith('POST') && one.includes('/report'))
  t.equal(posts.length, 1)
  t.match(posts[0], /sealed=/)

  const page = await staffed.signIn('first')
  const row = page.locator('[data-report]').first()
  const oid = (await row.getAttribute('data-report')) ?? ''
  await row.click()
  await page.locator('[data-field="question"]').waitFor()
  t.equal(await page.locator('#source-title').textContent(), 'A question')
  for (const gone of ['[data-action="propose"]', '.hand-over', '.identifiers', '.decisions'])
    t.equal(await page.locator(`.desk ${gone}`).count(), 0, gone)
  const shown = page.locator(`[data-report="${oid}"]`)
  t.match(await shown.textContent(), 'A question')
  t.equal(await shown.locator('.badge').count(), 0, 'without a level of danger')
  await page.locator('.source [data-action="read-on"]').click()
  t.same(await faultsOf(page), [], 'a question at the desk')
  t.match(await page.locator('.source [data-field="story"]').textContent(), 'Is he still about?')
  await press(page, 'answer-question')
  await page.locator('.reply textarea').first().fill('He was seen in spring.')
  await press(page.locator('.reply'), 'reply')
  await page.locator('.turn-ours').first().waitFor({ state: 'attached' })

  await room.vault.refresh()
  const { report } = await openFromQueue(room, await findReport(room, oid))
  t.equal(warningBar({ ...report.answers, consentAlert: 'yes' }), 'unanswered')
  t.equal(handOverBar({ ...report.answers, consentPolice: 'anonymous' }), 'unanswered')
  t.equal(findCase(room, report.oid)?.record.said.length, 1)
  await press(page, 'close')
  await shown.waitFor({ state: 'detached' })
  t.same(staffed.faults, [])
})
