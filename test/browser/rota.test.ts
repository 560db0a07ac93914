import t from 'tap'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { openGateway } from '../support/gateway.ts'
import { beginWithTwo } from '../support/people.ts'
import { listeningConsole } from '../support/screens/listening.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { until } from '../support/until.ts'
import { go, leaveBy, press, type } from './keeper.ts'

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
    t.match(await page.locator('[data-field="no-browser"]').textContent(), 'not set up for it')
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

  await t.test('watches that nobody has are named as she chooses, the next first', async (t) => {
    const open = page.locator('[data-field="rota-open"]')
    t.match(await open.textContent(), '7 watches have nobody to write to, the next first: ')
    for (const day of [0, 1, 2, 4, 5, 6])
      await page.locator(`[name="day-${String(day)}"]`).selectOption({ label: 'ana' })
    t.equal(await open.textContent(), 'One watch has nobody to write to: Thursday by day.')
    await page.locator('[name="day-3"]').selectOption({ label: 'bela (cannot be written to)' })
    t.match(await open.textContent(), 'Thursday by day (bela cannot be written to)')
    await page.locator('[name="nights"]').selectOption('3')
    t.match(await open.textContent(), '8 watches', 'a night counts where a message goes')
    await page.locator('[name="nights"]').selectOption('')
    t.same(await complaintsOf(page), [])
  })

  await t.test('the hours are those of a clock that she can read, and choose', async (t) => {
    const hours = page.locator('[data-field="rota-hours"]')
    t.match(await hours.textContent(), /by the clock of .+, where it is \w+day,? \d\d:\d\d now/)
    await page.locator('.rota summary', { hasText: 'Go by another clock' }).click()
    await page.locator('[name="zone"]').selectOption('Europe/Bucharest')
    t.match(await hours.textContent(), 'by the clock of Bucharest, where it is')
  })

  await t.test('and the next is said over the rota and at the desk', async (t) => {
    const gap = 'The next watch without anybody to write to: Thursday by day (bela cannot be written to).' // prettier-ignore
    await leaveBy(page, () => press(page, 'save-rota'))
    t.equal(await page.locator('[data-field="rota-note"]').textContent(), gap)
    t.equal(await page.locator('[name="zone"]').inputValue(), 'Europe/Bucharest')
    await go(page, 'desk')
    t.equal(await page.locator('[data-action="to-rota"]').textContent(), gap)
    t.same(await complaintsOf(page), [])
    await leaveBy(page, () => press(page, 'to-rota'))
    await page.locator('[name="day-3"]').selectOption({ label: 'ana' })
    const open = page.locator('[data-field="rota-open"]')
    t.equal(await open.textContent(), 'Every watch has somebody to write to.')
    await leaveBy(page, () => press(page, 'save-rota'))
    t.equal(await page.locator('[data-field="rota-note"]').count(), 0)
  })

  await t.test('a test message comes by text, and nothing failed in the page', async (t) => {
    await press(page, 'test-message')
    await until(() => gateway.texts.length > 1)
    t.match(gateway.texts[1]?.body, /^This is a test\./)
    t.same(staffed.faults, [])
  })
})

t.test('an exercise says that it offers no browser as a way, and why', options, async (t) => {
  const { place, signIn, faults } = await listeningConsole(t, { isTraining: true })
  const { first } = await beginWithTwo(place)
  const page = await signIn(first)
  await go(page, 'rota')
  const why = page.locator('[data-field="no-browser"]')
  t.match(await why.textContent(), 'An exercise offers no browser as a way')
  t.equal(await page.locator('[data-field="my-browser"]').count(), 0)
  t.same(faults, [])
})
