import type { Locator, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { claimantOf, claimReport } from '../../src/client/claims.ts'
import { findCase } from '../../src/client/cases.ts'
import { wasPassedOn } from '../../src/client/pass-on.ts'
import { findReport } from '../../src/client/queue.ts'
import { sampleAnswers, sampleForm, sampleIds } from '../../src/demo/samples.ts'
import type { Answers } from '../../src/intake/step-view.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { withoutChromium } from '../support/chromium.ts'
import { hostileTexts } from '../support/hostile.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const plain = {
  what_category: ['OT'],
  area: 'plymouth',
  consent_alert: 'yes',
  consent_police: 'no',
}

const nothing = 'Nothing was written in her own words.'
/** Answers that are not words of her own. */
const ticked = '.source .answers dd:not([data-field$=".value"], [data-field$=".plate"])'
/** Codes of the form that no reader should meet. */
const codes = /^(?:[A-Z]{2}|[a-z0-9]+(?:_[a-z0-9]+)+|\d+-\d+)$/

/** Somebody reports, and the moderator opens it. */
async function open(page: Page, { reporter }: Staffed, answers: Answers): Promise<string> {
  const oid = base64url((await reporter.report(answers)).oid)
  await go(page, 'desk')
  await openReport(page, oid)
  return oid
}

const story = (page: Page): Locator => page.locator('.source [data-field="story"]')
/** What this expression says of the first element that matches. */
const seen = <Value>(page: Page, selector: string, say: string): Promise<Value> =>
  page.evaluate<Value>(`((e) => ${say})(document.querySelector(${JSON.stringify(selector)}))`)
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`document.activeElement?.closest('[data-action], summary, .covered, [id]')
    ?.getAttribute('data-action') ?? document.activeElement?.className ?? ''`)

/** Where each character of a text stands, from left to right in CSS pixels. */
const placesOf = (text: string): string => `(() => {
  const walker = document.createTreeWalker(document.querySelector('.source [data-field="story"]'), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.data.indexOf(${JSON.stringify(text)})
    if (at < 0) continue
    return [...${JSON.stringify(text)}].map((_, i) => {
      const range = document.createRange()
      range.setStart(node, at + i)
      range.setEnd(node, at + i + 1)
      return range.getBoundingClientRect().x
    })
  }
  return []
})()`

t.test('a moderator reads', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  const { room, colleague } = staffed

  await t.test('a report lies under a cover that names the harm and none of it', async (t) => {
    await open(page, staffed, sampleAnswers('s06'))
    t.same(await page.locator('[data-harm]').allTextContents(), ['sexual violence'])
    const cover = page.locator('.source .covered')
    t.match(await seen<string>(page, '.source .covered', 'getComputedStyle(e).filter'), /blur/)
    t.equal(await cover.getAttribute('inert'), '', 'no keyboard, no search, no screen reader')
    await page.emulateMedia({ media: 'print' })
    t.notOk(await cover.isVisible(), 'nor does it come onto paper')
    await page.emulateMedia({ media: 'screen' })
  })

  await t.test('it is shown by the keyboard, and can be covered again', async (t) => {
    await page.keyboard.press('Tab')
    t.equal(await focused(page), 'read-on', 'the first thing after the heading')
    await page.keyboard.press('Enter')
    const cover = page.locator('.source .covered')
    t.equal(await cover.getAttribute('inert'), null)
    t.equal(await seen<string>(page, '.source .covered', 'getComputedStyle(e).filter'), 'none')
    t.match(await focused(page), /covered/, 'the keyboard is in the text')
    await page.emulateMedia({ media: 'print' })
    t.ok(await story(page).isVisible(), 'now it prints')
    await page.emulateMedia({ media: 'screen' })
    await press(page, 'cover')
    t.equal(await cover.getAttribute('inert'), '')
    await page.keyboard.press('Enter')
    t.equal(await cover.getAttribute('inert'), null)
  })

  await t.test('the language of her words is named, her answers are in the reader’s', async (t) => {
    t.match(await page.locator('[data-field="written-in"]').textContent(), /Written in Polish/)
    t.equal(await story(page).getAttribute('lang'), 'pl')
    t.equal(await page.locator('.source [data-field="place_kind"]').textContent(), 'At their place')
    t.equal(
      await page.locator('.source [data-field="when_date"]').textContent(),
      '15 November 2026',
    )
  })

  await t.test('what must never be told stays in sight to the end of the column', async (t) => {
    await open(page, staffed, { ...sampleAnswers('s01'), story: 'He came back. '.repeat(300) })
    await press(page, 'read-on')
    await page.locator('.source .pass-on').scrollIntoViewIfNeeded()
    const box = await page.locator('.source .red-lines').boundingBox()
    const column = await page.locator('.source').boundingBox()
    t.ok(box && column && box.y >= column.y && box.y < column.y + 40)
    t.match(await page.locator('.source .red-lines').textContent(), /the garage, my coat, Kelly/)
  })

  await t.test('a decision opens its panel, and the keyboard is there', async (t) => {
    await press(page, 'to-answer')
    t.equal(await page.locator('.source .reply').getAttribute('open'), '')
    t.ok(await seen(page, '.source .reply > summary', 'e === document.activeElement'))
    await press(page, 'to-close')
    t.ok(await page.locator('[data-action="close"]').isVisible())
    await press(page, 'to-warn')
    t.ok(await seen(page, '.warning-panel', 'e.contains(document.activeElement)'))
  })

  await t.test('notes beside it are kept by themselves, for a colleague too', async (t) => {
    const oid = await open(page, staffed, sampleAnswers('s03'))
    await page.locator('[name="notes"]').fill('The plate begins with CJ.')
    await page.locator('.notes [data-saved="true"]:not(:empty)').waitFor()
    await colleague.vault.refresh()
    t.equal(findCase(colleague, oid)?.record.notes, 'The plate begins with CJ.')
  })

  await t.test('the draft she is shown stands in the conversation at once', async (t) => {
    await open(page, staffed, sampleAnswers('s06'))
    await press(page, 'read-on')
    const draft = page.locator('.warning-panel')
    await draft.locator('[name="headline"]:visible').fill('A man with a scar on his chin')
    await draft.locator('[name="body"]:visible').fill('Reported: a man with a scar and a dog.')
    await draft.locator('[name="reason"]').fill('Violence.')
    await draft.locator('[data-action="show-draft"]').first().click()
    const turn = page.locator('.turn-ours[data-answer="draft"]')
    t.match(await turn.textContent(), /scar on his chin.*a scar and a dog/)
  })

  await t.test('what is too much goes back to the queue, and nobody is told why', async (t) => {
    const oid = await open(page, staffed, sampleAnswers('s14'))
    await room.vault.refresh()
    await claimReport(room, await findReport(room, oid))
    await go(page, 'desk')
    await openReport(page, oid)
    await page.locator('.before-reading [data-action="pass-on"]').click()
    await saysDone(page, 'It is back in the queue')
    t.equal(await story(page).count(), 0, 'its text is off the screen')
    t.ok(await page.locator(`[data-report="${oid}"]`).count(), 'and it is in the queue')
    t.notMatch(await page.locator(`[data-report="${oid}"]`).textContent(), 'passed it on')
    await colleague.vault.refresh()
    t.equal(claimantOf(colleague, oid), null)
    t.ok(wasPassedOn(colleague, oid))
    await room.vault.refresh()
    t.notOk(wasPassedOn(room, oid), 'she herself is not reminded of it')
  })

  await t.test('every sample is there to the letter, and its answers are in words', async (t) => {
    for (const id of sampleIds()) {
      await open(page, staffed, sampleAnswers(id))
      await press(page, 'read-on')
      const { story: written } = sampleForm(id)
      const told = await story(page).textContent()
      t.equal(told, written === undefined || written === '' ? nothing : written, id)
      const said = await page.locator(ticked).allTextContents()
      t.same(
        said.flatMap((one) => one.split(' · ')).filter((one) => codes.test(one)),
        [],
        id,
      )
      t.equal(await seen(page, '.source', 'e.scrollWidth - e.clientWidth'), 0, id)
    }
  })

  for (const [name, text] of Object.entries(hostileTexts)) {
    await t.test(`a hostile text (${name}) is shown and does nothing`, (t) =>
      inert(t, { page, staffed, text }),
    )
  }

  await t.test('an override of direction ends where it stands', async (t) => {
    await open(page, staffed, { ...plain, story: hostileTexts['overrides'] ?? '' })
    await press(page, 'read-on')
    const places = await page.evaluate<number[]>(placesOf('21BA'))
    t.equal(places.length, 4)
    t.same(
      places,
      places.toSorted((a, b) => a - b),
      'the plate reads as it was written',
    )
    t.ok(await story(page).locator('[data-code="U+202E"]').count(), 'and the sign is shown')
  })

  t.same(staffed.faults, [], 'the policy refused nothing and nothing ran in the pages')
})

interface Hostile {
  page: Page
  staffed: Staffed
  text: string
}

/** The same text everywhere that she can write. */
async function inert(t: Test, { page, staffed, text }: Hostile): Promise<void> {
  const short = text.slice(0, 300)
  const answers = {
    ...plain,
    story: text,
    place_text: short,
    never_publish: short,
    'persons[0][name]': short,
    'persons[0][marks]': short,
    'vehicle[plate]': text.slice(0, 12),
    'identifiers[0][kind]': 'username',
    'identifiers[0][value]': short,
  }
  await open(page, staffed, answers)
  await press(page, 'read-on')
  t.equal(await story(page).textContent(), text, 'to the letter')
  t.equal(await page.locator('.source [data-field="persons.name"]').textContent(), short)
  t.equal(await page.locator('.source :is(script, img, style)').count(), 0)
  const over = 'e.scrollWidth - e.clientWidth'
  t.equal(await seen(page, '.source', over), 0, 'nothing pushes the column wider')
  const height = await seen<number>(
    page,
    '.source [data-field=\"story\"]',
    'e.clientHeight / e.textContent.length',
  )
  t.ok(height < 60, 'no emptiness pushes the rest away')
  const lines = await page.locator('.source .red-lines').boundingBox()
  t.ok(lines && lines.height <= 120, 'what must never be told takes its place and no more')
}
