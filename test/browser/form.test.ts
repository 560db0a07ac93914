import type { Page, Route } from 'playwright-core'
import t from 'tap'
import { flatAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { startIntake } from '../support/intake.ts'
import { freePort } from '../support/start.ts'
import { expectedForm, sampleReports } from '../support/sample-form.ts'

t.setTimeout(300_000)

const lastStep = '[data-step="check_and_send"]'

async function answerStep(page: Page, answers: Record<string, string | readonly string[]>) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`)
    if ((await field.count()) === 0) continue
    const kind = await field.first().getAttribute('type')
    if (kind !== 'radio' && kind !== 'checkbox') await field.fill(String(value))
    for (const one of kind === 'radio' || kind === 'checkbox' ? [value].flat() : []) {
      await page.locator(`[name="${name}"][value="${one}"]`).check({ force: true })
    }
  }
}

async function press(page: Page, go: string): Promise<void> {
  await page.locator(`button[value="${go}"]`).click()
}

/** Goes from the first question to the last page, answering what is in `answers`. */
async function walk(page: Page, answers: Record<string, string | readonly string[]>) {
  await page.locator('#scripted:not([hidden])').waitFor()
  for (let turn = 0; turn < 40; turn += 1) {
    if ((await page.locator(lastStep).count()) > 0) return
    await answerStep(page, answers)
    const rest = Object.keys(answers).some((name) => /^identifiers\[1\]/.test(name))
    const here = page.locator('[name="identifiers[0][kind]"]')
    const more = rest && (await here.count()) > 0
    const second = (await page.locator('[name="identifiers[1][kind]"]').count()) > 0
    const before = await page.locator('section').elementHandle()
    await press(page, more && !second ? 'add' : 'next')
    await before.waitForElementState('hidden')
  }
}

t.test('the form with a script', { skip: withoutChromium, timeout: 240_000 }, async (t) => {
  const place = await startIntake(t)
  const port = await freePort()
  await place.site.listen({ port, host: 'localhost' })
  const origin = `http://localhost:${port}`
  const browser = await openChromium(t)
  const open = async (path = '/report'): Promise<Page> => {
    const page = await (await browser.newContext()).newPage()
    page.on('pageerror', (error) => t.fail(error.message))
    await page.goto(origin + path)
    return page
  }
  const least = { what_category: ['NP'], consent_police: 'no' }

  t.test(
    'locks a report on the device, shows the code before and after, leaves one entry behind',
    async (t) => {
      const sample = sampleReports().find(({ id }) => id === 's11')?.form ?? {}
      // A browser sends ticked boxes in the order they stand on the page.
      const form = { ...sample, what_category: ['BL', 'IM'] }
      const sent: string[] = []
      const page = await open()
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(request.postData() ?? '')
      })
      await walk(page, flatAnswers(form))
      const code = await page.locator('#code').textContent()
      t.equal(code?.split(' ').length, 7)
      t.match(await page.locator('.review').allTextContents(), /northern_light_x/)
      await press(page, 'send')
      await page.locator('h1', { hasText: 'We have it' }).waitFor()
      t.equal(await page.locator('#code').textContent(), code)
      const [oid = ''] = await place.oids('arrivals')
      const body = await place.open(oid)
      t.strictSame(body.form, expectedForm(form))
      t.ok(body.mbx)
      t.equal(sent.filter((text) => text.includes('filmed')).length, 0, 'no word left the device')
      t.equal(Buffer.from((sent.at(-1) ?? '').slice(7), 'base64url').length, 34_268)
      t.equal(await page.evaluate('history.length'), 2, 'about:blank and the form')
      t.equal(
        await page.evaluate('document.cookie + localStorage.length + sessionStorage.length'),
        '00',
      )
    },
  )

  t.test('goes back without losing answers, asks for what is missing, moves focus', async (t) => {
    const page = await open('/ro/report')
    await page.locator('#scripted:not([hidden])').waitFor()
    await press(page, 'next')
    await page.locator('#errors').waitFor()
    t.equal(await page.evaluate('document.activeElement.id'), 'errors')
    await answerStep(page, { what_category: ['PA'], reporter_relation: 'asked_to_report' })
    t.ok(await page.locator('#f-third_party_consent').isVisible())
    await answerStep(page, { reporter_relation: 'me' })
    t.notOk(await page.locator('#f-third_party_consent').isVisible())
    await press(page, 'next')
    await page.locator('[data-step="when"]').waitFor()
    t.equal(await page.evaluate('document.activeElement.id'), 'question')
    await press(page, 'back')
    await page.locator('[data-step="what"]').waitFor()
    t.ok(await page.locator('[value="PA"]').isChecked())
  })

  t.test('draws every page as the server does', async (t) => {
    const server = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await server.goto(`${origin}/report`)
    const page = await open()
    await page.locator('#scripted:not([hidden])').waitFor()
    const answers = { ...least, place_text: 'by the docks', area: 'exeter', 'vehicle[plate]': 'W?' }
    for (let step = 0; step < 15; step += 1) {
      t.strictSame(await drawn(page), await drawn(server), `page ${step + 1}`)
      if (step === 14) break
      for (const one of [page, server]) await answerStep(one, answers)
      const before = await page.locator('section').elementHandle()
      await Promise.all([press(page, 'next'), press(server, 'next')])
      await before.waitForElementState('hidden')
      await server.waitForLoadState()
    }
  })

  t.test(
    'keeps the sealed report when the network is away, and sends the very same bytes',
    async (t) => {
      const before = (await place.oids('arrivals')).length
      const page = await open()
      await walk(page, least)
      const tries: string[] = []
      let away = true
      await page.route('**/report', async (route: Route) => {
        tries.push(route.request().postData() ?? '')
        await (away ? route.abort() : route.continue())
      })
      await press(page, 'send')
      await page.locator('button', { hasText: 'Send again' }).waitFor()
      away = false
      await press(page, 'send')
      await page.locator('h1', { hasText: 'We have it' }).waitFor()
      t.equal(tries.length, 2)
      t.equal(tries[0], tries[1])
      t.equal((await place.oids('arrivals')).length, before + 1)
    },
  )

  t.test('sends a report whose challenge grew old with a fresh one', async (t) => {
    const before = (await place.oids('arrivals')).length
    const page = await open()
    await walk(page, least)
    place.pass(7_300_000)
    await press(page, 'send')
    await page.locator('h1', { hasText: 'We have it' }).waitFor()
    t.equal((await place.oids('arrivals')).length, before + 1)
  })

  t.test('seals nothing to a card that does not hold', async (t) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/report/challenge', async (route) => {
      const response = await route.fetch()
      const offer = (await response.json()) as { card: { epochs: { intake_pk: string }[] } }
      const [epoch] = offer.card.epochs
      const swapped = place.suite.xwingKeypair(place.suite.random(32)).publicKey
      if (epoch !== undefined) epoch.intake_pk = base64url(swapped)
      await route.fulfill({ response, json: offer })
    })
    await page.goto(`${origin}/report`)
    await page.getByText('We will not lock your words to it').waitFor()
    t.equal(await page.locator('input').count(), 0)
    t.ok((await page.locator('a[href^="tel:"]').count()) > 0)
  })

  t.test('stops when the proof for a code is not the signed key’s (M-09)', async (t) => {
    const page = await open()
    await page.route('**/k', (route) =>
      route.fulfill({
        json: {
          element: base64url(place.suite.ristretto.fromHash(place.suite.random(64))),
          proof: base64url(place.suite.random(64)),
        },
      }),
    )
    await walkUntilGone(page, least)
    await page.getByText('there is no code').waitFor()
    t.equal(await page.locator('button[value="send"]').count(), 0)
  })

  t.test('leaves at three quick presses of Shift', async (t) => {
    const page = await open()
    await page.locator('#scripted:not([hidden])').waitFor()
    await page.route('**/x', (route) => route.fulfill({ body: 'elsewhere' }))
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift')
    await page.waitForURL('**/x')
    t.pass('gone')
  })

  t.test('sends without a code while the guard is away, and says so', async (t) => {
    const page = await open()
    await page.locator('#scripted:not([hidden])').waitFor()
    await place.guard.kill()
    await walk(page, least)
    t.equal(await page.locator('#code').count(), 0)
    await page.getByText('cannot make a code just now').waitFor()
    await press(page, 'send')
    await page.getByText('has no code').waitFor()
    t.equal((await place.oids('waiting')).length, 1)
    await place.guard.start()
    t.equal(await place.intake.wrapWaiting(), 1)
  })
})

async function walkUntilGone(page: Page, answers: Record<string, string | readonly string[]>) {
  await page.locator('#scripted:not([hidden])').waitFor()
  for (let step = 0; step < 14; step += 1) {
    await answerStep(page, answers)
    const before = await page.locator('#question').elementHandle()
    await press(page, 'next')
    await before.waitForElementState('hidden')
  }
}

/** Runs in the page: the elements of its question, without what differs by design: draft, code, notices. */
const look = `(() => {
  const skipped = 'input[type=hidden], .code, .digits, .notice'
  const valueOf = (node, { name, value }) =>
    name === 'value' && node.matches('[type=text]') ? '' : value
  const look = (node) => ({
    tag: node.tagName,
    text: [...node.childNodes]
      .filter((child) => child.nodeType === 3)
      .map((child) => child.textContent)
      .join('').replace(/\\s+/g, ' ').trim(),
    attributes: [...node.attributes]
      .filter(({ name }) => name !== 'hidden' && name !== 'checked')
      .map((attribute) => attribute.name + '=' + valueOf(node, attribute))
      .sort(),
    children: [...node.children].filter((child) => !child.matches(skipped)).map(look),
  })
  return look(document.querySelector('section'))
})()`

function drawn(page: Page): Promise<unknown> {
  return page.evaluate(look)
}
