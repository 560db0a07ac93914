import type { Page } from 'playwright-core'
import t from 'tap'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { listen, openReader, sendReport } from '../support/code-reader.ts'
import { startMailbox } from '../support/coming-back.ts'
import { sitDown } from '../support/screens/reporter.ts'
import { watch } from '../support/screens/witness.ts'

t.setTimeout(300_000)

const story = 'He laughed and drove off.'
const answers = { what_category: ['NP'], consent_police: 'no', story }

/** The words on a page, also where the browser draws one of its own. */
const wordsOn = async (page: Page): Promise<string> =>
  (await page.locator('body').innerText()).replace(/\s+/g, ' ')

/** Goes back; a page that answered a form is kept nowhere, so that the browser says it would have to send it again. */
async function goBack(page: Page): Promise<void> {
  try {
    await page.goBack()
  } catch (error) {
    if (!String(error).includes('ERR_CACHE_MISS')) throw error
  }
}

t.test('impatience and the way back', { skip: withoutChromium, timeout: 240_000 }, async (t) => {
  const place = await startMailbox(t)
  const origin = await listen(place)
  const browser = await openChromium(t)
  // Other stories look at every page of the form; here it is walked through quickly.
  const witness = { ...watch(browser, [origin]), look: () => Promise.resolve() }
  const count = async (): Promise<number> => (await place.oids('arrivals')).length
  const sit = (scripts: boolean) => sitDown(witness, { url: `${origin}/report`, scripts })

  for (const scripts of [true, false]) {
    const way = scripts ? 'with a script' : 'without a script'

    await t.test(`a report sent by a double click is one report, ${way}`, async (t) => {
      const before = await count()
      const her = await sit(scripts)
      await her.fillIn(answers)
      const code = await her.code()
      await her.page.locator('button[value="send"]').dblclick()
      await her.page.locator('section[data-step]').waitFor({ state: 'detached' })
      await her.page.locator('#code').waitFor()
      t.equal(await her.code(), code)
      t.match(await wordsOn(her.page), 'We have it')
      t.equal(await count(), before + 1)

      await goBack(her.page)
      const text = await wordsOn(her.page)
      t.notMatch(text, story, 'going back shows none of her words')
      t.notOk(text.includes(code), 'nor her code')
      if (!scripts) {
        await her.page.reload()
        t.match(await wordsOn(her.page), story, 'she let the browser send that page once more')
        await her.send()
      }
      t.equal(await count(), before + 1, 'it is the same report')
      await her.page.context().close()
    })
  }

  const { code, share } = await sendReport(place)
  await place.answer(share, { kind: 'received', n: 0 })
  await place.mailbox.post()

  await t.test('a message sent by a double click is one message, with a script', async (t) => {
    const before = await count()
    const her = await openReader(browser, origin)
    await her.type(code)
    await her.page.locator('[name="message"]').fill('The van was white.')
    await her.page.locator('button[value="message"]').dblclick()
    await her.page.locator('[data-field="done"]').waitFor()
    await her.page.locator('#at-work').waitFor({ state: 'detached' })
    t.equal(await count(), before + 1)
    await goBack(her.page)
    await her.page.goForward()
    t.notMatch(await wordsOn(her.page), 'We have read it')
    t.equal(await her.page.locator('[name="code"]').inputValue(), '')
    await her.close()
  })

  await t.test('a message sent by a double click is one message, without a script', async (t) => {
    const before = await count()
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`${origin}/code`)
    await page.locator('[name="code"]').fill(code)
    await page.locator('button[value="open"]').dblclick()
    await page.locator('#mailbox').waitFor()
    await page.locator('[name="message"]').fill('The van was white.')
    await page.locator('button[value="message"]').dblclick()
    await page.locator('[data-field="done"]').waitFor()
    t.equal(await count(), before + 1)
    await goBack(page)
    const text = await wordsOn(page)
    t.notMatch(text, 'We have read it', 'what was answered is not in the browser’s memory')
    t.notOk(text.includes(code))
    await page.reload()
    await page.locator('#mailbox').waitFor()
    t.match(await wordsOn(page), 'We have read it', 'she may ask for it again')
    await page.context().close()
  })

  t.same(witness.faults(), [])
})
