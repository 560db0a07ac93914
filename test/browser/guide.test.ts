import type { Page } from 'playwright-core'
import t from 'tap'
import { guideSteps } from '../../src/browser/console/guide/guide-steps.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { sendBack } from '../../src/client/proposals.ts'
import { findReport } from '../../src/client/queue.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { approve, propose } from '../../src/demo/stages.ts'
import { consoleGuideEn } from '../../src/i18n/en/console-guide.ts'
import { consoleGuideRo } from '../../src/i18n/ro/console-guide.ts'
import { placeholdersOf } from '../../src/i18n/messages.ts'
import { withoutChromium } from '../support/chromium.ts'
import { golfWording, sent } from '../support/screens/sent-sample.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { go, openReport, press, tickAll } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('the guide quotes nothing by hand: each word in quotes is filled in', (t) => {
  const texts = { en: consoleGuideEn, ro: consoleGuideRo }
  for (const [language, messages] of Object.entries(texts))
    for (const [key, text] of Object.entries(messages))
      t.notMatch(text, /[“„](?!\{)/, `${language} ${key}`)
  t.end()
})

t.test('each word that a step names is quoted in it, and no other', (t) => {
  for (const { text, why, named } of guideSteps) {
    const wanted = Object.keys(named).sort()
    for (const messages of [consoleGuideEn, consoleGuideRo]) {
      const quoted = placeholdersOf(`${messages[text]} ${messages[why]}`)
      t.same([...new Set(quoted)].sort(), wanted, text)
    }
  }
  t.end()
})

/** What the screen says, piece by piece: buttons, headings, labels, also in what is folded away. */
function labels(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll(
    'button, h1, h2, h3, h4, summary, legend, label, strong, p, li, span')]
    .filter((one) => one.closest('.guide') === null)
    .flatMap((one) => [one.textContent, one.firstChild?.textContent ?? ''])
    .map((text) => text.trim().replace(/:$/, ''))`)
}

async function open(page: Page, oid: string): Promise<void> {
  await go(page, 'desk')
  await openReport(page, oid)
}

/** What the screens say, one after the other, from a report to a warning that is out. */
async function* onTheWay(page: Page, staffed: Staffed): AsyncGenerator<string[]> {
  const { room, colleague } = staffed
  const { id: earlier } = await sent(staffed, 's02')
  await openFromQueue(colleague, await findReport(colleague, earlier))
  await open(page, (await sent(staffed, 's10')).id)
  yield labels(page)
  await press(page, 'read-on')
  await press(page, 'claim')
  await page.locator('.claim details').waitFor()
  yield labels(page)
  await press(page.locator(`[data-match="${earlier}"]`), 'look-beside')
  yield labels(page)
  await press(page, 'opinion-same')
  await page.locator('[data-action="name-him"]').waitFor()
  yield labels(page)
  await press(page, 'close-beside')
  const consents = { consent_police: 'ask_through_you', police_account: 'yes' }
  const { id: back } = await sent(staffed, 's01', consents)
  const proposal = await propose(room, back, golfWording)
  await refreshWorkroom(colleague)
  await sendBack(colleague, proposal, 'Leave out the door.')
  await open(page, back)
  yield labels(page)
  await page.locator('.warning-panel [name="reason"]').fill('Held in a car.')
  await tickAll(page)
  await page.locator('.warning-panel [data-field="saved"][data-saved="true"]:not(:empty)').waitFor()
  yield labels(page)
  await open(page, (await sent(staffed, 's06')).id)
  yield labels(page)
  yield* whereTwoSign(page, staffed)
}

async function* whereTwoSign(page: Page, staffed: Staffed): AsyncGenerator<string[]> {
  const { room, colleague } = staffed
  await propose(colleague, (await sent(staffed, 's14')).id, golfWording)
  await go(page, 'approvals')
  await page.locator('[data-action="review"]').first().waitFor()
  yield labels(page)
  await press(page, 'review')
  await page.locator('.review .alert').waitFor()
  yield labels(page)
  const words = { ...golfWording, nickname: 'Copper Wren 4' }
  const { id: told } = await sent(staffed, 's01')
  await approve(colleague, await propose(room, told, words))
  await open(page, told)
  yield labels(page)
  await open(page, (await sent(staffed, 's07')).id)
  await page.locator('.warning-panel [data-action="separate-warning"]').waitFor()
  await press(page, 'compare-first')
  await press(page, 'opinion-same')
  await press(page, 'close-beside')
  await page.locator('.warning-panel [data-action="add-to-warning"]').waitFor()
  yield labels(page)
  await go(page, 'warnings')
  yield labels(page)
}

t.test('somebody who never saw the desk reads the guide', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  let quoted: string[] = []

  await t.test('an empty desk offers it, and the keyboard is in it', async (t) => {
    await page.locator('.source [data-action="read-guide"]').press('Enter')
    await page.locator('.guide h1:focus').waitFor()
    t.equal(await page.locator('.guide-steps > li').count(), guideSteps.length)
    t.equal(await page.locator('[aria-current="page"]').getAttribute('data-action'), 'go-guide')
    quoted = await page.locator('.guide .named').allTextContents()
    await press(page, 'guide-back')
    await page.locator('.desk h1:focus').waitFor()
    t.equal(await page.locator('.guide').count(), 0)
  })

  await t.test('the list of keys offers it too', async (t) => {
    await press(page, 'keys')
    await press(page.locator('dialog[data-field="keys"]'), 'read-guide')
    await page.locator('.guide h1:focus').waitFor()
    await go(page, 'desk')
    t.notOk(await page.locator('dialog[open]').count(), 'the list is put away')
  })

  await t.test('an open report and its draft are there after a look into it', async (t) => {
    await sent(staffed, 's02')
    await open(page, (await sent(staffed, 's01')).id)
    await press(page, 'read-on')
    await page.locator('[name="headline"]:visible').fill(golfWording.headline)
    await go(page, 'guide')
    t.notOk(await page.locator('.desk').isVisible())
    await page.keyboard.press('c')
    await go(page, 'desk')
    t.equal(await page.locator('[name="headline"]:visible').inputValue(), golfWording.headline)
    t.equal(await page.locator('.source .covered').getAttribute('inert'), null, 'still uncovered')
    await page
      .locator('.warning-panel [data-field="saved"][data-saved="true"]:not(:empty)')
      .waitFor()
    t.notMatch(
      await page.locator('[data-report][aria-current="true"]').textContent(),
      /with you/,
      'the keys of the queue rested',
    )
  })

  await t.test('on paper it takes two sheets, in both languages', async (t) => {
    const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' }
    for (const one of [page, await staffed.signIn('second', { path: '/ro' })]) {
      await go(one, 'guide')
      const paper = (await one.pdf({ format: 'A4', margin })).toString('latin1')
      t.equal(paper.match(/\/Type \/Page\s/g)?.length, 2)
      await press(one, 'guide-back')
    }
  })

  await t.test('all that it names stands on the screens it leads over', async (t) => {
    const seen = new Set<string>()
    for await (const texts of onTheWay(page, staffed)) for (const text of texts) seen.add(text)
    t.ok(quoted.length > 40, 'a way with many words')
    t.same(
      [...new Set(quoted)].filter((one) => !seen.has(one)),
      [],
    )
  })

  t.same(staffed.faults, [], 'nothing failed in the page')
})
