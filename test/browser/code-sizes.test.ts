import { readFileSync } from 'node:fs'
import t from 'tap'
import { boardSlots } from '../../src/mailbox/schema.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { openReader, sendReport, listen } from '../support/code-reader.ts'
import { everyKindOfCode } from '../support/codes.ts'
import { startMailbox } from '../support/coming-back.ts'

t.setTimeout(300_000)

const skip = withoutChromium

t.test('the script of the page weighs at most 64 kB', async (t) => {
  const manifest = await buildBrowser()
  const { file = '' } = manifest['public/code.js'] ?? {}
  const packed = readFileSync(`public/${file}.br`).length
  t.ok(packed > 20_000 && packed <= 65_536, `${packed} bytes`)
})

t.test(
  'every code gives the same requests and answers, byte for byte and header for header (E-06)',
  { skip, timeout: 280_000 },
  async (t) => {
    const place = await startMailbox(t)
    const origin = await listen(place)
    const browser = await openChromium(t)
    const steps = [
      ...['look', 'spare', 'look', 'choose:alert:no', 'choose:police:anonymous'],
      ...['message', 'withdraw', 'withdraw:yes'],
    ]
    const walked = async (typed: string, message: string) => {
      place.pass(601_000)
      const reader = await openReader(browser, origin)
      await reader.type(typed)
      const seen = [await reader.exchanges()]
      const first = await reader.text()
      for (const step of steps) {
        if (step === 'message') await reader.page.locator('[name="message"]').fill(message)
        await reader.press(step)
        seen.push(await reader.exchanges())
      }
      await reader.close()
      return { seen, first }
    }
    const codes = await everyKindOfCode(t, place)
    const { 'answered often': often = '', ...others } = codes
    const mine = await walked(often, 'A word. '.repeat(500))
    t.match(mine.first, 'Some words that say a little more.')
    t.equal(mine.seen[0]?.[2]?.got, 8 * 5278)
    t.equal(mine.seen.flat().length, 36, 'and there are many')
    for (const [kind, code] of Object.entries(others)) {
      const { seen, first } = await walked(code, kind)
      t.strictSame(seen, mine.seen, kind)
      t.equal(first.includes('Nothing new here yet'), kind !== 'answered once', kind)
    }
  },
)

t.test(
  'coming back brings at most 64 kB besides the page, with the fullest board there is',
  { skip, timeout: 120_000 },
  async (t) => {
    const place = await startMailbox(t)
    const { db, suite } = place
    const origin = await listen(place)
    const browser = await openChromium(t)
    const { code, share } = await sendReport(place)
    await place.answer(share, { kind: 'received', n: 0 })
    await place.mailbox.post()
    const more = Array.from({ length: 1016 }, (_, i) => ({
      ...{ tag: suite.random(16), shelf: i % 16, blob: suite.random(10) },
      ...{ burnTag: suite.random(32), expiresMonth: '2999-01' },
    }))
    await db.insert(boardSlots).values(more)
    const her = await openReader(browser, origin)
    await her.type(code)
    t.match(await her.text(), 'We have read it')
    const exchanged = await her.exchanges()
    t.equal(exchanged[1]?.got, 1024 * 16)
    const bytes = exchanged.map(({ sent, got }) => sent + got).reduce((a, b) => a + b)
    t.ok(bytes <= 65_536, `${bytes} bytes`)
    await her.close()
  },
)
