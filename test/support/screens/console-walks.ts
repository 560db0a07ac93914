import type { Page } from 'playwright-core'
import { places } from '../../../src/browser/console/frame/places.ts'
import { openFromQueue } from '../../../src/client/opening.ts'
import { findReport } from '../../../src/client/queue.ts'
import { approve, converse, handOver, propose } from '../../../src/demo/stages.ts'
import { base64url } from '../../../src/sealing/bytes.ts'
import { go, openReport, press } from '../../browser/keeper.ts'
import { hostileTexts } from '../hostile.ts'
import { releaseWalks } from './release-walks.ts'
import { golfWording, sent } from './sent-sample.ts'
import type { Staffed } from './staffed.ts'
import type { Walk } from './walk.ts'
import { junkWalks, wayInWalks } from './way-in-walks.ts'

/** Opens a row of the queue as it is now; its text stays covered. */
async function open(page: Page, oid: string): Promise<void> {
  await go(page, 'desk')
  await openReport(page, oid)
}

/** The officer's last package, opened by the first row. */
async function handOverOne(staffed: Staffed): Promise<string> {
  const { id } = await sent(staffed, 's01')
  await handOver([staffed.room, staffed.colleague], id, 'A van, and somebody was hit.')
  return id
}

/** Every screen of the console. Whoever makes a screen adds its walk. */
export const walks: readonly Walk[] = [
  // Each place of the menu as it is found; a new one is walked to by itself.
  ...places.map((name): Walk => ({ name, who: 'first', walk: (page) => go(page, name) })),
  {
    name: 'a report under its cover',
    who: 'first',
    walk: async (page, staffed) => open(page, (await sent(staffed, 's01')).id),
  },
  {
    name: 'a report that is read, with every way open',
    who: 'first',
    async walk(page) {
      await press(page, 'read-on')
      for (const fold of await page.locator('.source details > summary').all()) await fold.click()
    },
  },
  {
    name: 'a report in another language about something grave',
    who: 'first',
    async walk(page, staffed) {
      await open(page, (await sent(staffed, 's06')).id)
      await press(page, 'read-on')
    },
  },
  {
    name: 'a hostile report',
    who: 'first',
    async walk(page, staffed) {
      const { markup = '', overrides = '', pile = '', word = '' } = hostileTexts
      const story = [markup, overrides, pile, word].join(' ')
      const her = await sent(staffed, 's09', { story, never_publish: story.slice(0, 400) })
      await open(page, her.id)
      await press(page, 'read-on')
    },
  },
  {
    name: 'a conversation with a message that was added',
    who: 'first',
    async walk(page, staffed) {
      const her = await sent(staffed, 's21')
      await converse(staffed.room, staffed.reporter, her)
      const said = { form: { message: 'One more thing.' }, consent: { police: 'no' } }
      await open(page, base64url(await staffed.reporter.say(her, said)))
      await press(page, 'read-on')
      await page.locator('.turn-hers').first().waitFor()
    },
  },
  {
    name: 'a message whose report nobody has opened',
    who: 'first',
    async walk(page, staffed) {
      const her = await sent(staffed, 's13')
      const said = { form: { message: 'He had a dog.' }, consent: { alert: 'no' } }
      await open(page, base64url(await staffed.reporter.say(her, said)))
      await press(page, 'read-on')
      await page.locator('[data-standing="loose"]').waitFor()
    },
  },
  {
    name: 'news of a hand-over',
    who: 'first',
    async walk(page, staffed) {
      await open(page, await handOverOne(staffed))
      await page.locator('[data-news="handed_over"]').waitFor()
    },
  },
  {
    name: 'a second look at a warning',
    who: 'first',
    async walk(page, staffed) {
      const { id } = await sent(staffed, 's14')
      await propose(staffed.colleague, id, golfWording)
      await go(page, 'approvals')
      await press(page, 'review')
      await page.locator('.review .alert').waitFor()
    },
  },
  { name: 'no pattern yet', who: 'first', walk: (page) => go(page, 'patterns') },
  {
    name: 'two reports of one man side by side',
    who: 'first',
    async walk(page, staffed) {
      const { id } = await sent(staffed, 's02')
      await openFromQueue(staffed.colleague, await findReport(staffed.colleague, id))
      await open(page, (await sent(staffed, 's10')).id)
      await page.locator('.identifiers > summary').click()
      await press(page.locator(`[data-match="${id}"]`), 'look-beside')
      await press(page, 'open-other')
      await page.locator('dialog .story').nth(1).waitFor()
      await press(page, 'opinion-same')
      await page.locator('[data-action="name-him"]').waitFor()
    },
  },
  {
    name: 'what was offered, decided',
    who: 'first',
    async walk(page) {
      await press(page, 'name-him')
      await page.locator('[data-action="name-him"]').waitFor({ state: 'detached' })
      await press(page, 'close-beside')
      await page.locator('[data-opinion="same"]').waitFor()
    },
  },
  { name: 'the patterns', who: 'first', walk: (page) => go(page, 'patterns') },
  {
    name: 'the page of a pattern, a report read',
    who: 'first',
    async walk(page) {
      await press(page, 'look-pattern')
      await press(page, 'read-report')
      await page.locator('[data-part="reports"] .story').waitFor()
    },
  },
  {
    name: 'a man who is warned of already',
    who: 'first',
    async walk(page, staffed) {
      await approve(
        staffed.room,
        await propose(staffed.colleague, (await sent(staffed, 's01')).id, golfWording),
      )
      await open(page, (await sent(staffed, 's07')).id)
      await page.locator('.warning-panel [data-action="separate-warning"]').waitFor()
    },
  },
  {
    name: 'a report that is added to the warning that is out',
    who: 'first',
    async walk(page) {
      await press(page, 'compare-first')
      await press(page, 'opinion-same')
      await press(page, 'close-beside')
      await press(page.locator('.source'), 'add-to-warning')
      await page.locator('.revise .draft-form').waitFor()
    },
  },
  ...releaseWalks,
  ...junkWalks,
  {
    name: 'the packages of a post',
    who: 'officer',
    walk: (page) => page.locator('[data-package]').first().waitFor(),
  },
  {
    name: 'a package that is open',
    who: 'officer',
    async walk(page) {
      await press(page, 'open')
      await page.locator('article.package').waitFor()
      await page.locator('.outcome select').selectOption('spoken_to')
      await press(page, 'outcome')
      await page.locator('[data-field="outcome-told"]:not(:empty)').waitFor()
    },
  },
  ...wayInWalks,
]
