import type { Locator, Page } from 'playwright-core'
import t from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { until } from '../support/until.ts'
import { go, openReport, press } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const line = (page: Page, state: string): Locator =>
  page.locator(`[data-field="connection"][data-state="${state}"]`)

/** From now on the page keeps what the line says, also what it says for a few seconds only. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const line = document.querySelector('[data-field="connection"]')
    const hear = () => window.heard.push(line.dataset.state + ': ' + line.textContent)
    window.heard = []
    new MutationObserver(hear).observe(line, { attributes: true, childList: true })
  })()`)
}

/** Waits until the line has said that the connection is back, and forgets it. */
function saysBack(page: Page): Promise<void> {
  return until(async () => {
    const heard = await page.evaluate<string[]>('window.heard')
    if (!heard.some((one) => one.startsWith('back: The connection is back'))) return false
    await page.evaluate('window.heard = []')
    return true
  })
}

/** Whether the line stands in sight, and covers nothing of the field that is typed in. */
async function standsOver(page: Page, field: Locator): Promise<boolean> {
  const lost = await line(page, 'lost').boundingBox()
  const typed = await field.boundingBox()
  const height = page.viewportSize()?.height ?? 0
  if (lost === null || typed === null) return false
  return lost.y >= 0 && lost.y + lost.height <= typed.y && typed.y < height
}

t.test('a connection that is lost is said where she is', options, async (t) => {
  const staffed = await staffedConsole(t)
  const oid = base64url((await staffed.reporter.report(sampleAnswers('s01'))).oid)
  const page = await staffed.signIn('first', { viewport: { width: 360, height: 700 } })
  await listen(page)
  const wire = page.context()

  /** Types into a field far down, loses the connection there, and has it back. */
  async function types(field: Locator): Promise<void> {
    await field.fill('Written on a train.')
    const before = await field.boundingBox()
    await wire.setOffline(true)
    await line(page, 'lost').waitFor()
    const after = await field.boundingBox()
    t.ok(Math.abs((after?.y ?? 0) - (before?.y ?? 0)) <= 1, 'nothing moves under her finger')
    t.match(await line(page, 'lost').textContent(), 'There is no connection')
    t.equal(await line(page, 'lost').getAttribute('role'), 'status')
    t.ok(await standsOver(page, field), 'in sight, and over nothing that she types')
    t.same(await complaintsOf(page), [])
    await wire.setOffline(false)
    await saysBack(page)
    await line(page, 'there').waitFor({ state: 'attached' })
    t.equal(await line(page, 'there').isVisible(), false, 'and says no more')
  }

  await t.test('while she writes a warning on a phone', async () => {
    await openReport(page, oid)
    await press(page, 'read-on')
    await types(page.locator('.draft [name="body"]'))
  })

  await t.test('and in a form that does not save itself', async () => {
    await go(page, 'rota')
    await types(page.locator('[data-field="address"]'))
  })

  await t.test('also where the browser sees a line and the service gives no answer', async (t) => {
    await page.route('**/api/**', (route) => route.abort())
    await press(page, 'save-rota')
    await line(page, 'lost').waitFor()
    t.ok(await standsOver(page, page.locator('[data-action="save-rota"]')), 'by her button')
    await page.unroute('**/api/**')
    await saysBack(page)
  })

  await t.test('and at the door', async (t) => {
    await press(page, 'lock')
    await page.locator('[data-action="sign-in"]').waitFor()
    await wire.setOffline(true)
    await line(page, 'lost').waitFor()
    await wire.setOffline(false)
    await saysBack(page)
    t.same(staffed.faults, [])
  })
})
