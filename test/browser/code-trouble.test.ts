import t from 'tap'
import { boardSlots } from '../../src/mailbox/schema.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { makeCode } from '../../src/sealing/code.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { listen, openPage, openReader, sendReport } from '../support/code-reader.ts'
import { startMailbox } from '../support/coming-back.ts'

t.setTimeout(300_000)

t.test('when coming back goes wrong', { skip: withoutChromium, timeout: 240_000 }, async (t) => {
  const place = await startMailbox(t)
  const origin = await listen(place)
  const browser = await openChromium(t)
  const { code, share } = await sendReport(place)
  await place.answer(share, { kind: 'received', n: 0 })
  await place.mailbox.post()

  await t.test('what is no code is answered kindly, on the device alone', async (t) => {
    const her = await openReader(browser, origin)
    const typed = async (text: string): Promise<string> => {
      await her.type(text)
      return her.text()
    }
    for (const text of ['', 'abandon', '1234 5678', 'word '.repeat(10_000), '<b>zoo</b>']) {
      t.match(await typed(text), 'It has seven words, or 24 digits.', text.slice(0, 10))
    }
    t.match(await typed('tabel zoo zoo zoo zoo zoo zoo'), /Did you mean: .*table/)
    t.match(await typed('лес păine zoo zoo zoo zoo zoo'), '“лес” is not one of our words')
    t.match(await typed(`my code is: ${code} thanks`), 'It has seven words, or 24 digits.')
    t.equal(await her.page.evaluate('document.activeElement.id'), 'errors')
    await her.page.locator('#errors a').first().click()
    t.equal(await her.page.evaluate('document.activeElement.id'), 'code-field')
    t.equal(await her.page.evaluate('history.length'), 2, 'a link within the page is no entry')
    t.same(await her.exchanges(), [], 'nobody was asked')
    await her.type(`\t${code.replaceAll(' ', ', ').toUpperCase()}\u00a0`)
    t.match(await her.text(), 'We have read it', 'the same code, pasted with commas')
    t.same(her.faults, [])
    await her.close()
  })

  await t.test('a code from elsewhere opens a page with nothing on it', async (t) => {
    const her = await openReader(browser, origin)
    await her.type(makeCode(place.suite).digits)
    t.match(await her.text(), 'Nothing new here yet')
    t.match(await her.text(), 'If you expected an answer, check the words of your code')
    await her.close()
  })

  await t.test(
    'the guard is gone: the code stays where it is, and what she wrote too',
    async (t) => {
      const her = await openReader(browser, origin)
      const other = await openReader(browser, origin)
      await other.type(code)
      await place.guard.kill()
      await her.type(code)
      t.match(await her.text(), 'We cannot open codes just now. Nothing is lost.')
      t.equal(await her.page.locator('[name="code"]').inputValue(), code)
      await other.page.locator('[name="message"]').fill('my words')
      await other.press('choose:alert:no')
      t.match(await other.text(), 'We could not keep this just now.')
      t.equal(await other.page.locator('[name="message"]').inputValue(), 'my words')
      t.match(await other.text(), 'We have read it', 'what was read stays to be read')
      await place.guard.start()
      await her.page.locator('[data-action="open-code"]').click()
      await her.page.locator('#mailbox').waitFor()
      t.match(await her.text(), 'We have read it')
      await other.press('choose:alert:no')
      t.match(await other.text(), 'Done. It counts from now on.')
      await Promise.all([her.close(), other.close()])
    },
  )

  await t.test('the network goes and comes', async (t) => {
    const her = await openReader(browser, origin)
    await her.page.context().setOffline(true)
    await her.type(code)
    t.match(await her.text(), 'Nothing is lost.')
    await her.page.context().setOffline(false)
    await her.type(code)
    await her.page.context().setOffline(true)
    await her.press('look')
    t.match(await her.text(), 'We cannot open codes just now.')
    t.match(await her.text(), 'We have read it')
    await her.page.context().setOffline(false)
    await her.press('look')
    t.notMatch(await her.text(), 'We cannot open codes just now.')
    await her.close()
  })

  await t.test('a page that was open for hours opens with a fresh challenge', async (t) => {
    const her = await openReader(browser, origin)
    place.pass(7_300_000)
    await her.type(code)
    t.match(await her.text(), 'We have read it')
    t.same(
      (await her.exchanges()).map(({ door, status }) => `${door} ${status}`),
      ['POST /k 409', 'GET /code/begin 200', 'POST /k 200', 'GET /b 200', 'POST /b 200'],
    )
    await her.close()
  })

  await t.test('an answer that the team did not sign is not shown', async (t) => {
    const other = place.suite.signKeypair(place.suite.random(32))
    const real = { ...place.reply }
    Object.assign(place.reply, other)
    await place.answer(share, { kind: 'note', text: { en: 'Come to the bridge.' }, n: 1 })
    Object.assign(place.reply, real)
    await place.mailbox.post()
    const her = await openReader(browser, origin)
    await her.type(code)
    t.match(await her.text(), 'cannot prove to be from us')
    t.notMatch(await her.text(), 'Come to the bridge')
    await her.close()
  })

  await t.test('a board of hundreds of slots is read the same', async (t) => {
    for (let round = 0; round < 33; round += 1) await place.mailbox.post()
    t.ok((await place.db.select().from(boardSlots)).length > 256)
    const her = await openReader(browser, origin)
    await her.type(code)
    t.match(await her.text(), 'We have read it')
    const [, list] = await her.exchanges()
    t.match(list, { door: 'GET /b', got: 512 * 16 })
    await her.close()
  })

  await t.test('nothing is typed to a card that does not hold', async (t) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/code/begin', async (route) => {
      const response = await route.fetch()
      const offer = (await response.json()) as { card: { keys: { code_pk: string } } }
      offer.card.keys.code_pk = base64url(place.suite.random(32))
      await route.fulfill({ response, json: offer })
    })
    await page.goto(`${origin}/code`)
    await page.getByText('not signed by the people who run this service').waitFor()
    t.equal(await page.locator('input, form').count(), 0)
    await context.close()
  })

  await t.test('a proof that is not the signed key’s stops it (M-09)', async (t) => {
    const her = await openReader(browser, origin)
    await her.page.route('**/k', (route) =>
      route.fulfill({
        json: {
          element: base64url(place.suite.ristretto.fromHash(place.suite.random(64))),
          proof: base64url(place.suite.random(64)),
        },
      }),
    )
    await her.type(code)
    t.match(await her.text(), 'not signed by the people who run this service')
    t.equal(await her.page.locator('input, form').count(), 0)
    await her.close()
  })

  await t.test('where the script gets no words, the page without it stays', async (t) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/code/begin', (route) => route.abort())
    await page.goto(`${origin}/code`, { waitUntil: 'networkidle' })
    t.ok(await page.locator('#unscripted').isVisible())
    await page.locator('[name="code"]').fill(code)
    await page.locator('[data-action="open-code"]').click()
    await page.locator('#mailbox input[name="d"]').waitFor({ state: 'attached' })
    t.match(await page.locator('main').innerText(), 'We have read it')
    await context.close()
  })

  await t.test('three quick presses of Shift leave, and nothing stays behind', async (t) => {
    const her = await openReader(browser, origin)
    await her.type(code)
    await her.page.route('**/x', (route) => route.fulfill({ body: 'elsewhere' }))
    for (let time = 0; time < 3; time += 1) await her.page.keyboard.press('Shift')
    await her.page.waitForURL('**/x')
    t.equal(await her.page.evaluate('history.length'), 2, 'the page was replaced')
    await her.close()
  })

  await t.test('a page that nobody touches for ten minutes goes blank', async (t) => {
    const her = await openPage(browser, 'data:text/html,', '')
    await her.page.clock.install()
    await her.page.goto(`${origin}/code`)
    await her.page.locator('#scripted:not([hidden])').waitFor()
    await her.type(code)
    t.match(await her.text(), 'We have read it')
    await her.page.clock.fastForward(10 * 60_000)
    await her.page.getByText('went blank').waitFor()
    t.equal(await her.page.locator('form, article').count(), 0)
    t.same(her.faults, [])
    await her.close()
  })

  await t.test('going to another page and back shows no answers', async (t) => {
    const her = await openReader(browser, origin)
    await her.type(code)
    await her.page.locator('footer a').first().click()
    await her.page.waitForURL('**/help')
    await her.page.goBack()
    await her.page.locator('[name="code"]').waitFor()
    t.equal(await her.page.locator('[name="code"]').inputValue(), '')
    t.notMatch(await her.text(), 'We have read it')
    await her.close()
  })
})
