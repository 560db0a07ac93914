import { readFileSync } from 'node:fs'
import t from 'tap'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { makeCode } from '../../src/sealing/code.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { openReader, sendReport, listen } from '../support/code-reader.ts'
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
  'a code and a spare one give the same requests, byte for byte',
  { skip, timeout: 200_000 },
  async (t) => {
    const place = await startMailbox(t)
    const origin = await listen(place)
    const browser = await openChromium()
    t.teardown(() => browser.close())
    const { code, share } = await sendReport(place)
    await place.answer(share, { kind: 'received', consents: { alert: 'yes' }, n: 0 })
    await place.answer(share, {
      kind: 'question',
      text: { en: 'Which street? '.repeat(200) },
      n: 1,
    })
    await place.mailbox.post()
    const spare = makeCode(place.suite).words.join(' ')
    const steps = [
      'look',
      'spare',
      'look',
      'choose:alert:no',
      'choose:police:anonymous',
      'message',
      'withdraw',
      'withdraw:yes',
    ]
    const walked = async (typed: string, message: string) => {
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
    const mine = await walked(code, 'A word. '.repeat(500))
    const other = await walked(spare, 'No')
    t.match(mine.first, 'Which street?')
    t.match(other.first, 'Nothing new here yet')
    t.strictSame(mine.seen, other.seen)
    t.equal(mine.seen[0]?.[2]?.got, 8 * 5278)
    t.equal(mine.seen.flat().length, 36, 'and there are many')
  },
)
