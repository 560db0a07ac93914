import type { Page } from 'playwright-core'
import t from 'tap'
import { complaintsOf } from '../support/complaints.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { openReader, pressButton, sendReport, listen } from '../support/code-reader.ts'
import { startMailbox } from '../support/coming-back.ts'

t.setTimeout(300_000)

const skip = withoutChromium
const draft = {
  nickname: 'Amber Heron 7',
  level: 3,
  headline: { en: 'Blue car', ro: 'Mașină albastră' },
  body: { en: 'He locks the doors.' },
  advice: { en: 'Look at the handle first.' },
}

t.test('coming back with a script', { skip, timeout: 240_000 }, async (t) => {
  const place = await startMailbox(t)
  const origin = await listen(place)
  const browser = await openChromium(t)
  const { code, oid, share } = await sendReport(place)
  const her = await openReader(browser, origin)
  const arrived = async (deed: () => Promise<void>): Promise<string[]> => {
    const before = await place.oids('arrivals')
    await deed()
    return (await place.oids('arrivals')).filter((one) => !before.includes(one))
  }

  await t.test('four letters of each word are enough, and none of them is sent', async (t) => {
    const short = code.split(' ').map((word) => word.slice(0, 4).toUpperCase())
    await her.type(short.join(' '))
    t.match(await her.text(), 'Nothing new here yet')
    t.same(
      (await her.exchanges()).map(({ door }) => door),
      ['POST /k', 'GET /b', 'POST /b'],
    )
    t.equal(her.posted.at(-1)?.body.length, 128, 'eight tags')
    const words = code.split(' ').flatMap((word) => [word, word.slice(0, 4)])
    const said = her.posted.map(({ body }) => body.toString('latin1').toLowerCase()).join(' ')
    t.same(
      words.filter((word) => new RegExp(`\\b${word}\\b`).test(said)),
      [],
    )
  })

  await t.test('she finds what was answered, with its month, and what it is now', async (t) => {
    await place.answer(share, { kind: 'received', consents: { alert: 'show_me_first' }, n: 0 })
    await place.answer(share, {
      kind: 'draft',
      alert: draft,
      n: 1,
      text: { en: 'Is <b>it</b> so?' },
    })
    await place.mailbox.post()
    await her.press('look')
    const text = await her.text()
    t.match(text, 'We have read it')
    t.match(text, 'Is <b>it</b> so?')
    t.match(text, 'Only after you have seen the warning and said yes.')
    t.match(
      text,
      new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(place.now()),
    )
    t.notMatch(text, 'Nothing new')
    t.same(await complaintsOf(her.page), [])
  })

  await t.test('each page is drawn as the server draws it', async (t) => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await plain.goto(`${origin}/code`)
    await plain.locator('[name="code"]').fill(code)
    await plain.locator('button[value="open"]').click()
    for (const go of ['', 'message', 'support', 'spare', 'look', 'withdraw', 'look']) {
      if (go !== '') {
        await pressButton(plain, go)
        await her.press(go)
      }
      t.strictSame(await drawn(her.page), await drawn(plain), go)
    }
    await plain.goto(`${origin}/code`)
    await plain.locator('[name="code"]').fill('tabel zoo zoo zoo zoo zoo zoo')
    await plain.locator('button[value="open"]').click()
    const mistaken = await openReader(browser, origin)
    await mistaken.type('tabel zoo zoo zoo zoo zoo zoo')
    t.strictSame(await drawn(mistaken.page), await drawn(plain), 'with a word that is none of ours')
    await mistaken.close()
    const romanian = await openReader(browser, origin, '/ro/code')
    await romanian.type(code)
    t.match(await romanian.text(), 'Mașină albastră')
    await romanian.close()
  })

  await t.test('she says yes to the draft; to the server it is any report', async (t) => {
    await her.exchanges()
    const [sent = ''] = await arrived(() => her.press('draft:1:yes'))
    t.match(await her.text(), 'We have it. Someone from the team will read it.')
    const body = await place.open(sent)
    t.match(body, { type: 'followup', rid: share.rid, form: { draft: '1', draft_answer: 'yes' } })
    const [, report] = await her.exchanges()
    t.match(report, { door: 'POST /report', sent: 45_698, status: 200 })
  })

  await t.test('a yes, a no, a choice and a word are the same to the server', async (t) => {
    const exchanged = async (go: string): Promise<unknown> => {
      if (go === 'message') await her.page.locator('[name="message"]').fill('It was raining.')
      await her.exchanges()
      await her.press(go)
      return her.exchanges()
    }
    const yes = await exchanged('draft:1:yes')
    t.match(yes, [{}, { door: 'POST /report' }, { door: 'POST /withdraw', sent: 3136 }, {}, {}])
    for (const go of ['draft:1:no', 'choose:alert:no', 'choose:alert:show_me_first', 'message']) {
      t.strictSame(await exchanged(go), yes, go)
    }
    await her.press('draft:1:no')
    t.match(await her.text(), 'Done. This warning does not go out.')
  })

  await t.test(
    'a message that did not get through stands there still, and comes once',
    async (t) => {
      await her.page.locator('[name="message"]').fill('The van was white.')
      await her.page.route('**/report', (route) => route.abort())
      const lost = await arrived(() => her.press('message'))
      t.same(lost, [])
      t.match(await her.text(), 'We could not keep this just now.')
      t.equal(await her.page.locator('[name="message"]').inputValue(), 'The van was white.')
      await her.page.unroute('**/report')
      // It arrives, and the answer to it is lost on the way.
      await her.page.route('**/report', async (route) => {
        // Playwright's own request lacks what a browser says by itself.
        const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' }
        const response = await route.fetch({ headers })
        t.equal(response.status(), 200)
        await route.abort()
      })
      const first = await arrived(() => her.press('message'))
      await her.page.unroute('**/report')
      const again = await arrived(() => her.press('message'))
      t.equal(first.length, 1)
      t.same(again, [])
      t.equal(await her.page.locator('[name="message"]').inputValue(), '')
      t.match(await place.open(first[0] ?? ''), { form: { message: 'The van was white.' } })
    },
  )

  await t.test('she lowers a choice at once, and asks for support', async (t) => {
    const [lowered = ''] = await arrived(() => her.press('choose:alert:no'))
    t.match(await her.text(), 'Done. It counts from now on.')
    t.match(await her.text(), 'You changed this just now: No. Nobody is warned.')
    t.same((await place.open(lowered)).consent, { alert: 'no' })
    const request = her.posted.findLast(({ door }) => door === '/withdraw')
    t.equal(request?.body.length, 3136)
    await her.press('support')
    t.match(await her.text(), 'Please say how to reach you')
    t.ok(await her.page.locator('[name="safe_contact"]').isVisible(), 'where it is missing')
    await her.page.locator('[name="safe_contact"]').fill('07700 900123')
    await her.page.locator('[value="text"]').check({ force: true })
    await her.page.locator('[value="legal"]').check({ force: true })
    const [asked = ''] = await arrived(() => her.press('support'))
    const body = await place.open(asked)
    t.same(body.consent, { support: 'text' })
    t.match(body.form, { safe_contact: '07700 900123', support_kind: ['legal'] })
  })

  await t.test('on two devices at once: what one deletes, the other does not find', async (t) => {
    const other = await openReader(browser, origin)
    await other.type(code)
    await her.press('burn:1')
    t.match(await her.text(), 'Done. The answer is gone.')
    t.match(await other.text(), 'Blue car', 'it stays where it is being read')
    await other.press('burn:1')
    t.match(await other.text(), 'Done. The answer is gone.')
    t.notMatch(await other.text(), 'Blue car')
    t.match(await other.text(), 'We have read it')
    t.same(other.faults, [])
    await other.close()
  })

  await t.test('she is told first what stays, then takes everything back', async (t) => {
    await her.press('withdraw')
    t.match(await her.text(), 'What an officer has opened stays with the police.')
    await her.press('look')
    t.match(await her.text(), 'We have read it', 'no is no')
    await her.press('withdraw')
    await her.press('withdraw:yes')
    t.match(await her.text(), 'Done. What belonged to this code is gone.')
    t.match(await her.text(), 'Nothing new here yet')
    t.notOk((await place.oids('arrivals')).includes(oid))
    t.same(await place.oids('arrivals'), [], 'what she added is gone too')
  })

  await t.test('all of it leaves one entry in the history and nothing on the device', async (t) => {
    t.equal(await her.page.evaluate('history.length'), 2, 'about:blank and the page')
    t.equal(her.page.url(), `${origin}/code`)
    t.equal(
      await her.page.evaluate('document.cookie + localStorage.length + sessionStorage.length'),
      '00',
    )
    t.same(await her.page.context().cookies(), [])
    t.same(her.faults, [])
  })
})

/** Runs in the page: what stands in `main`, without what differs by design: what is locked, codes, languages. */
const look = `(() => {
  const skipped = '#scripted, #unscripted, input[type=hidden], nav, [data-field=spare], [data-field=spare] ~ span'
  const look = (node) => ({
    tag: node.tagName,
    text: [...node.childNodes]
      .filter((child) => child.nodeType === 3)
      .map((child) => child.textContent)
      .join('').replace(/\\s+/g, ' ').trim(),
    attributes: [...node.attributes]
      .filter(({ name }) => name !== 'open' && name !== 'hidden')
      .map((attribute) => attribute.name + '=' + attribute.value)
      .sort(),
    children: [...node.children].filter((child) => !child.matches(skipped)).map(look),
  })
  return look(document.querySelector('main')).children
})()`

function drawn(page: Page): Promise<unknown> {
  return page.evaluate(look)
}
