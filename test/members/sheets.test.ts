import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Page } from 'playwright-core'
import { translate } from '../../src/i18n/catalogue.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { publish, startMembers, Visitor, type MembersPlace } from '../support/members.ts'

t.setTimeout(120_000)
const place = await startMembers(t)
const visitor = new Visitor(place.site)
await visitor.join(await place.invite())
const month = monthOf(new Date())
const bulletin = `/warnings/bulletin?month=${month}`
const board = `/warnings/board?month=${month}`
const card = `/warnings/card?month=${month}`

const silent = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }
await publish(place)
await publish(place, { nickname: 'Grey Finch 2', level: 1 })
const recalled = await publish(place, { nickname: 'Blue Otter 4' })
await publish(place, { ...recalled, ...silent, version: 2, kind: 'recall' })

t.test('who is not signed in gets no sheet', async (t) => {
  for (const path of [bulletin, board, card]) {
    const page = await place.site.inject(path)
    t.equal(page.statusCode, 200)
    t.match(page.body, 'name="code"', 'but is asked for a code')
    t.notMatch(page.body, 'Amber Heron')
  }
})

t.test('a member finds each sheet from the warnings she reads', async (t) => {
  const { body } = await visitor.get(`/warnings?month=${month}&area=exeter`)
  for (const kind of ['bulletin', 'board', 'card']) {
    const href = new RegExp(`href="(/warnings/${kind}\\?[^"]*)"`).exec(body)?.[1] ?? ''
    const sheet = await visitor.get(href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='))
    t.equal(sheet.statusCode, 200)
    t.match(sheet.body, 'Exeter')
    t.equal(sheet.rawPayload.length % 131_072, 0, 'and is filled up')
  }
})

t.test('a bulletin tells all of a warning, what was withdrawn, and its last day', async (t) => {
  const { body } = await visitor.get(bulletin)
  t.match(body, 'Pays first.')
  t.match(body, '…123')
  t.match(body, 'Grey Finch 2')
  t.match(body, /Withdrawn: please forget these[^]*Blue Otter 4/)
  const last = new Date(`${month}-01T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  t.match(body, `Tear this up after ${last.getUTCDate()} `)
})

t.test('a sheet for a wall tells neither who it was nor parts of numbers', async (t) => {
  const { body } = await visitor.get(board)
  t.match(body, 'Silver van, took the money back')
  t.match(body, 'Ask for the plate first.')
  t.match(body, 'Blue Otter 4')
  for (const word of ['…123', 'Pays first', 'dark, short', 'Grey Finch 2'])
    t.notMatch(body, word, `${word} stays off the wall`)
})

t.test(
  'a card for a pocket says in short what to look for now, and what is withdrawn',
  async (t) => {
    const { body } = await visitor.get(card)
    const pocket = body.slice(body.indexOf('class="pocket"'))
    for (const word of ['Amber Heron 7', 'dark, short', '…123', 'Destroy after', 'Grey Finch 2'])
      t.match(pocket, word)
    t.match(pocket, /Withdrawn, please forget:[^]*Blue Otter 4/)
    t.notMatch(pocket, 'Pays first', 'nothing of the story')
    t.ok(
      pocket.indexOf('Amber Heron 7') < pocket.indexOf('Grey Finch 2'),
      'the gravest stands first',
    )
    const older = `/warnings/card?month=2025-01&area=exeter`
    t.match((await visitor.get(older)).body, 'Amber Heron 7', 'whichever month was looked at')
    const elsewhere = (await visitor.get(`${card}&area=plymouth`)).body
    t.match(elsewhere, 'There are no warnings to look out for now.')
    t.notMatch(elsewhere, 'Amber Heron')
  },
)

t.test('a member asks the team about a warning, or about nothing in particular', async (t) => {
  const { body } = await visitor.get(`/warnings?month=${month}`)
  t.match(body, 'href="/report" data-from="ask&#x3D;Amber%20Heron%207"')
  t.match(body, 'href="/report" data-from="ask"')
  t.notMatch(body, /href="[^"]*(report[#?]|Amber)/, 'and no address says what about')
  t.match(body, 'I only have a question', 'and is told what to press without scripts')
  for (const key of ['members.ask.lead', 'codes.member', 'codes.answers'] as const)
    t.match(body, translate('en', key), 'and before it which of her codes is for what')
})

t.test('an area without warnings gives a sheet that says so', async (t) => {
  const { body } = await visitor.get(`${bulletin}&area=plymouth`)
  t.match(body, 'There are no warnings on this sheet.')
})

t.test('a member who met him too goes from a warning to the ordinary form', async (t) => {
  const { body } = await visitor.get(`/warnings?month=${month}`)
  t.match(body, 'href="/report" data-from="met&#x3D;Amber%20Heron%207"')
  t.notMatch(body, 'met&#x3D;Blue', 'a withdrawn warning asks for nothing')
  t.match(
    (await visitor.get(`/ro/warnings?month=${month}`)).body,
    'href="/ro/report" data-from="met',
  )
})

/** A browser page that is signed in as the member. */
async function signedIn(page: Page, { site }: MembersPlace): Promise<string> {
  if (site.server.address() === null) await site.listen({ port: 0, host: '127.0.0.1' })
  const { port } = site.server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  const [name = '', value = ''] = visitor.lastCookie.split(';', 1)[0]?.split('=') ?? []
  await page.context().addCookies([{ name, value, url }])
  return url
}

const pictures = process.env['SCREENSHOTS'] ?? null

t.test(
  'on paper stand the warnings and nothing of the site',
  { skip: withoutChromium },
  async (t) => {
    const page = await (await openChromium(t)).newPage({ viewport: { width: 680, height: 1000 } })
    const url = await signedIn(page, place)
    const papers = { bulletin, board, card, ro: `/ro${bulletin}`, 'ro-card': `/ro${card}` }
    for (const [name, path] of Object.entries(papers)) {
      await page.goto(url + path)
      await page.emulateMedia({ media: 'print' })
      const text = await page.locator('body').innerText()
      t.match(text, 'Amber Heron 7')
      t.notMatch(text, '127.0.0.1', 'no address')
      t.notMatch(text, /A4|headers and footers|anteturi/, 'no advice for the printer')
      t.equal(
        await page.locator('.top, .foot, .on-screen, .deeds').filter({ visible: true }).count(),
        0,
      )
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const [short, long] = ['59[45](?:\\.\\d+)?', '84[12](?:\\.\\d+)?']
      const sides = name.endsWith('card') ? `${long} ${short}` : `${short} ${long}`
      t.match(pdf, new RegExp(`/MediaBox \\[0 0 ${sides}\\]`), 'it is A4')
      if (pictures !== null) {
        mkdirSync(pictures, { recursive: true })
        writeFileSync(join(pictures, `sheet-${name}.pdf`), Buffer.from(pdf, 'latin1'))
        await page.screenshot({ path: join(pictures, `sheet-${name}.png`), fullPage: true })
      }
      await page.emulateMedia({ media: 'screen' })
      if (pictures !== null)
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          await page.emulateMedia({
            media: 'screen',
            colorScheme: width === 360 ? 'dark' : 'light',
          })
          await page.screenshot({ path: join(pictures, `screen-${name}-${width}.png`) })
        }
    }
  },
)
