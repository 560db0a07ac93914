import t from 'tap'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { openGateway } from '../support/gateway.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { until } from '../support/until.ts'
import { go, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('a moderator leaves a number and confirms it on the page', options, async (t) => {
  const gateway = await openGateway(t)
  const staffed = await staffedConsole(t, { SMS_URL: gateway.url })
  const page = await staffed.signIn('first')
  const number = (state: string) =>
    page.locator(`[data-field="my-number"][data-state="${state}"]`).waitFor()
  const failure = () =>
    page.locator('[data-field="my-address"] p.failure[role="alert"]:not(:empty)').first()

  await t.test('what is no number is said to be none', async (t) => {
    await go(page, 'rota')
    await press(page, 'save-address')
    t.match(await failure().textContent(), 'Please leave at least one way to reach you')
    await type(page, 'number', '12')
    await press(page, 'save-address')
    t.match(await failure().textContent(), 'This is not a telephone number')
    t.equal(await page.locator('[data-field="my-browser"]').count(), 0, 'no keys, no browsers')
    t.equal((await fetch(`${staffed.service.consoleUrl}/push/worker.js`)).status, 404)
  })

  await t.test('a number as people write it gets six digits', async (t) => {
    await type(page, 'number', '07700 900123')
    await press(page, 'save-address')
    await number('wanted')
    t.equal(await page.locator('input[name="number"]').inputValue(), '', 'and is not shown again')
    await until(() => gateway.texts.length > 0)
    t.equal(gateway.texts[0]?.to, '+447700900123')
    t.same(await complaintsOf(page), [])
  })

  await t.test('other digits are refused in words, hers confirm it', async (t) => {
    const digits = gateway.texts[0]?.body.slice(0, 6) ?? ''
    await type(page, 'code', digits === '000000' ? '000001' : '000000')
    await press(page, 'confirm-number')
    await failure().waitFor()
    t.match(await failure().textContent(), 'These were not the digits')
    await type(page, 'code', `${digits.slice(0, 3)} ${digits.slice(3)}`)
    await press(page, 'confirm-number')
    await number('confirmed')
    await go(page, 'log')
    await go(page, 'rota')
    await number('confirmed')
  })

  await t.test('a test message comes by text, and nothing failed in the page', async (t) => {
    await press(page, 'test-message')
    await until(() => gateway.texts.length > 1)
    t.match(gateway.texts[1]?.body, /^This is a test\./)
    t.same(staffed.faults, [])
  })
})
