import type { Page, Request } from 'playwright-core'
import t from 'tap'
import { sampleAnswers, sampleForm, sampleIds } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { searchBytes } from '../support/canary.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, tickAll, type } from './keeper.ts'

t.setTimeout(600_000)
const options = { skip: withoutChromium, timeout: 600_000 }

/** Every text that somebody wrote into a report by hand: what is ticked has no space and is a code. */
function written(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') || value.length > 9 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(written)
}

/** Each three words in a row; a text of fewer as it is. */
function pieces(text: string): string[] {
  const words = [...text.matchAll(/\S+/g)]
  if (words.length < 3) return [text]
  return words.slice(2).map((last, at) => {
    const from = words[at]?.index ?? 0
    return text.slice(from, last.index + last[0].length)
  })
}

/** Codes that the form itself has stand in what is sent as well as in the report. */
const isCode = (text: string): boolean => /^[a-z0-9_]+$/.test(text) && !/\d{3}/.test(text)

/** All that a page sends, as bytes on the wire: addresses, headers, bodies. */
function listen(page: Page): Buffer[] {
  const left: Buffer[] = []
  page.on('request', (request: Request) => {
    left.push(Buffer.from(`${request.url()}\n${decodeURIComponent(request.url())}`))
    left.push(Buffer.from(JSON.stringify(request.headers())))
    left.push(request.postDataBuffer() ?? Buffer.alloc(0))
  })
  return left
}

const wording = {
  headline: 'Blue van, locks the doors',
  body: 'Reported: a driver hit somebody and took a bag.',
  reason: 'Violence.',
}

/** What stands in the form that somebody signs. It runs in the page. */
const fieldsOfDraft = `[...document.querySelectorAll('.draft input:not([type="radio"]), .draft textarea')]
  .map(({ value }) => value).join(' | ')`

t.test('what leaves the console', options, async (t) => {
  const staffed = await staffedConsole(t)
  const one = await staffed.signIn('first')
  const other = await staffed.signIn('second')
  const left = [listen(one), listen(other)]
  const oids = new Map<string, string>()
  for (const id of sampleIds())
    oids.set(id, base64url((await staffed.reporter.report(sampleAnswers(id))).oid))
  const open = async (id: string): Promise<void> => {
    await openReport(one, oids.get(id) ?? '')
    await press(one, 'read-on')
    await one.locator('.source [data-field="story"]').waitFor()
  }
  const write = async (): Promise<void> => {
    await one.locator('.draft .warning-panel').waitFor()
    for (const [field, text] of Object.entries(wording)) await type(one, field, text)
  }
  await go(one, 'desk')

  for (const id of sampleIds()) if (!['s01', 's06'].includes(id)) await open(id)
  await open('s01')
  await one.locator('[name="notes"]').fill('Ask about it on Monday.')
  await one.locator('.identifiers > summary').click()
  await press(one, 'compare')
  await one.locator('[data-field="compared"]:not(:empty)').waitFor()
  await write()
  await tickAll(one)
  const signed = await one.evaluate<string>(fieldsOfDraft)
  await press(one, 'propose')
  await saysDone(one, 'Proposed. A colleague has to sign it.')
  await open('s06')
  await write()
  await one.locator('[data-action="show-draft"]').first().click()
  await one.locator('.turn-ours[data-answer="draft"]').waitFor()
  await go(other, 'approvals')
  await press(other, 'review')
  await press(other.locator('.review'), 'read-on')
  await tickAll(other)
  await press(other, 'approve')
  await saysDone(other, 'It is out')

  const all = Buffer.concat(left.flat())
  t.ok(searchBytes('wire', all, [wording.headline]).length > 0, 'what was typed and released did')
  for (const id of sampleIds()) {
    const hers = written(sampleForm(id)).flatMap(pieces)
    const markers = hers.filter((piece) => !isCode(piece) && !signed.includes(piece))
    t.ok(markers.length > 0, id)
    t.same(searchBytes('wire', all, markers), [], `nothing of ${id}`)
  }
  t.same(staffed.faults, [])
})
