import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { createReporter } from '../../src/demo/reporter.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { complaintsOf } from '../support/complaints.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { openPage } from '../support/screens/page.ts'
import { dataFolder, start } from '../support/start.ts'
import {
  copied,
  go,
  keepPaperWords,
  makeAccountOn,
  press,
  saysDone,
  signInOn,
  tickAll,
  type,
} from './keeper.ts'
import type { Keeper } from './keeper.ts'

const story = 'He locked the doors. <script>alert(1)</script> {{x}} My mate Kelly saw it.'
const redLines = 'the garage, Kelly'

/** How a coordinator sits: before a wide screen. */
const wide = { viewport: { width: 1400, height: 900 } }

// A ceremony and two enrolments in a browser may take minutes where much else is going on.
t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('two coordinators at their desks', options, async (t) => {
  const folder = dataFolder(t)
  const service = await start(t, { DATA_DIR: folder })
  const browser = await openChromium(t)
  const faults: string[] = []
  const link = readFileSync(join(folder, 'ceremony-link.txt'), 'utf8').trim()
  const first = await openPage(browser, wide, faults)
  const second = await openPage(browser, wide, faults)
  const failure = (page: Page) => page.locator('.draft .failure:not(:empty)').first()
  let rootWords: string[] = []
  let fingerprint: string[] = []
  let ana: Keeper
  let bela: Keeper

  await t.test('the first makes the keys of the service with the one-time link', async (t) => {
    await first.goto(link)
    await press(first, 'begin')
    rootWords = await keepPaperWords(first, 'root-words')
    t.equal(rootWords.length, 24)
    t.notMatch(first.url(), /#./, 'the token has left the address bar')
    ana = await makeAccountOn(first, 'ana')
    fingerprint = await copied(first, 'root-fingerprint')
    t.equal(fingerprint.length, 8)
    await signInOn(ana, service)
    await first.locator('.desk').waitFor()
    t.equal(await first.locator('[data-banner="console.banner.trying"]').count(), 1)
    t.equal(await first.locator('[data-banner="console.banner.no_mail"]').count(), 1)
    t.equal(await first.locator('.queue .empty').count(), 1, 'an empty queue says so')
  })

  await t.test('she lets a second one in with the root words', async (t) => {
    await go(first, 'people')
    await first.locator('[data-field="root-fingerprint"]').waitFor()
    t.same(await copied(first, 'root-fingerprint'), fingerprint, 'the root is the one on paper')
    await press(first, 'invite')
    const enrolment = await first.locator('[data-field="enrolment-link"]').textContent()
    const spoken = await first.locator('[data-field="spoken"]').textContent()
    await second.goto(enrolment ?? '')
    await type(second, 'spoken', spoken ?? '')
    await press(second, 'next')
    bela = await makeAccountOn(second, 'bela')
    const hers = await copied(second, 'fingerprint')
    await go(first, 'people')
    const waiting = first.locator('[data-waiting="bela"]')
    await waiting.waitFor()
    t.same(await copied(waiting, 'fingerprint'), hers)
    await press(waiting, 'admit')
    await waiting.locator('.failure:not(:empty)').waitFor()
    await waiting.locator('input[type="checkbox"]').check()
    await type(waiting, 'root-words', rootWords.join(' '))
    await press(waiting, 'admit')
    await first.locator('[data-account="bela"]').waitFor()
    await go(first, 'desk')
    await signInOn(bela, service)
    await second.locator('.desk').waitFor()
  })

  await t.test('a report is opened, and its text stays text', async (t) => {
    const suite = suiteOf(await loadSodium(), systemRandom)
    const reporter = createReporter(suite, service.publicUrl, () => new Date())
    await reporter.report({
      what_category: ['PA', 'RO'],
      reporter_relation: 'me',
      area: 'plymouth',
      story,
      'persons[0][age]': '40s',
      'persons[0][hair]': 'shaved',
      'vehicle[colour]': 'blue',
      'vehicle[type]': 'van',
      'vehicle[plate]': 'WA07 K?D',
      consent_alert: 'yes',
      consent_police: 'no',
      never_publish: redLines,
    })
    await go(first, 'desk')
    const row = first.locator('[data-report]')
    t.match(await row.textContent(), /Not opened yet/)
    await row.click()
    const said = (field: string) => first.locator(`[data-field="${field}"]`).textContent()
    t.equal(await said('story'), story)
    t.equal(await first.locator('.source script').count(), 0)
    t.equal(await said('never_publish'), redLines)
    t.equal(await said('vehicle.colour'), 'Blue')
    t.match(await said('hand-over-bar'), /no to the police/)
    await press(first, 'claim')
    await first.locator('.claim details > summary').click()
    await first.locator('[data-action="unclaim"]').waitFor()
    t.same(await complaintsOf(first), [], 'axe finds nothing to complain of')
  })

  await t.test(
    'an answer begins with kept words, is changed, and waits for its hour',
    async (t) => {
      await first.locator('.reply > summary').click()
      const words = first.locator('[data-field="answer"]')
      t.match(await words.inputValue(), /We have read all of it/)
      await first.locator('[data-field="answer-kind"]').selectOption('question')
      t.match(await words.inputValue(), /one thing we would like to know/)
      await press(first, 'reply')
      const reason = first.locator('.reply .failure:not(:empty)')
      t.match(await reason.textContent(), /your own words/)
      await words.fill('Was the van parked or moving?')
      await first.locator('[data-field="answer-language"]').selectOption('ro')
      t.equal(await words.inputValue(), 'Was the van parked or moving?', 'what is written stays')
      t.match(
        await first.locator('[data-field="answer-meaning"]').textContent(),
        /would like to know/,
      )
      await first.locator('[data-field="answer-language"]').selectOption('en')
      await press(first, 'reply')
      const turn = first.locator('[data-answer="question"][data-state="sent"]')
      t.match(await turn.textContent(), /parked or moving/)
      t.match(
        await first.locator('[data-field="answer-sent"]').textContent(),
        /She can read it from/,
      )
      t.equal(await first.locator('[data-field="consents-now"] dt').count(), 7)
      t.same(await complaintsOf(first), [], 'axe finds nothing to complain of')
    },
  )

  await t.test('the draft says what stands against it, and is there after a reload', async (t) => {
    await type(first, 'headline', 'Blue van, locks doors, violent')
    await type(first, 'body', 'Reported: a man in a blue van. Kelly saw him.')
    await type(first, 'reason', 'Somebody was hurt.')
    t.match(await first.locator('[data-finding="red-line"]').textContent(), 'Kelly')
    await press(first, 'propose')
    t.match(await failure(first).textContent(), /has to change/)
    await type(first, 'body', 'Reported: a man in a blue van locked its doors.')
    await first.locator('[data-saved="true"]:not(:empty)').waitFor()
    await signInOn(ana, service)
    await first.locator('[data-report]').click()
    const body = await first.locator('[name="body"]').inputValue()
    t.equal(body, 'Reported: a man in a blue van locked its doors.')
  })

  await t.test('it is proposed only when every item is ticked', async (t) => {
    await press(first, 'propose')
    t.match(await failure(first).textContent(), /checklist are open/)
    await tickAll(first)
    await press(first, 'propose')
    await saysDone(first, 'Proposed. A colleague has to sign it.')
  })

  await t.test('the second sees source and draft side by side, signs, and it is out', async (t) => {
    await go(second, 'approvals')
    await press(second, 'review')
    await second.locator('.review .alert').waitFor()
    t.equal(await second.locator('.review [data-field="story"]').textContent(), story)
    t.match(await second.locator('.review .alert').textContent(), /locked its doors/)
    await press(second, 'approve')
    t.match(await second.locator('.review .failure:not(:empty)').textContent(), /not been read yet/)
    await press(second, 'read-on')
    await press(second, 'approve')
    await second.locator('.review .failure').getByText('checklist').waitFor()
    await tickAll(second)
    await press(second, 'approve')
    await saysDone(second, 'It is out')
    await go(second, 'warnings')
    t.match(await second.locator('.released').textContent(), /Blue van, locks doors/)
  })

  await t.test('after a lock nothing of the report is left in the page', async (t) => {
    await press(first, 'lock')
    await first.locator('[data-action="sign-in"]').waitFor()
    t.notMatch(await first.content(), /Blue van|Kelly/)
    const kept = await first.evaluate('[localStorage.length, sessionStorage.length]')
    t.same(kept, [0, 0])
  })

  await t.test('a desk that is left alone for ten minutes locks itself', async (t) => {
    await second.clock.install()
    await signInOn(bela, service)
    await second.locator('.desk').waitFor()
    await second.locator('[data-report]').click()
    await second.locator('[data-field="story"]').waitFor()
    await second.clock.fastForward(10 * 60_000)
    await second.locator('[data-action="sign-in"]').waitFor()
    t.notMatch(await second.content(), /Kelly/)
    t.match(await second.locator('main').textContent(), /locked/)
  })

  t.same(faults, [], 'the policy refused nothing and nothing failed in the pages')
})
