import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { monthName } from '../../src/i18n/dates.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { withoutChromium } from '../support/chromium.ts'
import { complaintsOf } from '../support/complaints.ts'
import type { TestConsole } from '../support/console.ts'
import { begin, beginWithTwo } from '../support/people.ts'
import { goToDay, listeningConsole, type Listening } from '../support/screens/listening.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { go, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const month = monthOf(new Date())
const next = addMonths(month, 1)
const panel = '[data-field="missing-month"]'
const late = '[data-banner="console.banner.next_month_missing"]'
const due = '[data-banner="console.banner.next_month_due"]'

/** A console that was founded a month ago. */
async function foundedBefore(t: Test): Promise<Listening> {
  const listening = await listeningConsole(t)
  goToDay(listening.place, `${addMonths(month, -1)}-15`)
  return listening
}

/** Somebody comes back to the window: the page looks again. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
}

async function opensReport(page: Page, place: TestConsole): Promise<string> {
  const { oid, epoch } = await leaveSample(place, { story: 'It was in the new month.' })
  await go(page, 'log')
  await go(page, 'desk')
  await page.locator(`[data-report="${oid}"]`).click()
  await page.locator('.source', { hasText: 'It was in the new month.' }).waitFor()
  return epoch
}

t.test('a team whose next month has no key', options, async (t) => {
  const { place, signIn, faults } = await foundedBefore(t)
  const { first, second } = await beginWithTwo(place)

  await t.test(
    'is told that it can be made now, and in the last days that it is missing',
    async (t) => {
      goToDay(place, `${month}-19`)
      const ana = await signIn(first)
      t.equal(await ana.locator(`${late}, ${due}`).count(), 0, 'it is too early')
      goToDay(place, `${month}-20`)
      await ana.close()
      const again = await signIn(first)
      t.match(await again.locator(due).textContent(), 'can be made now')
      t.equal(await again.locator(late).count(), 0)
      await again.close()
    },
  )

  goToDay(place, `${month}-26`)
  const ana = await signIn(first)
  const bela = await signIn(second)

  await t.test('sees the alarm wherever somebody is, and the panel under “Team”', async (t) => {
    for (const page of [ana, bela]) {
      t.match(await page.locator(late).textContent(), 'Next month has no key yet')
      t.equal(await page.locator(late).getAttribute('role'), 'alert')
    }
    await go(ana, 'people')
    t.match(await ana.locator(panel).textContent(), monthName('en', next))
    t.same(await complaintsOf(ana), [])
  })

  await t.test('has it once two have signed, and nothing before', async (t) => {
    await press(ana.locator(panel), 'ask-make-month')
    await press(ana.locator(panel), 'make-month')
    await ana.locator('[data-field="done"]', { hasText: 'A colleague has to sign it' }).waitFor()
    t.equal(await ana.locator(panel).count(), 0, 'it is not made twice')
    t.match(await ana.locator('[data-field="proposal"]').textContent(), monthName('en', next))
    t.equal(await ana.locator('[data-action="sign"]').count(), 0, 'not by her own second word')
    t.equal(await ana.locator(late).count(), 1, 'it is missing until then')
    await go(bela, 'people')
    const proposal = bela.locator('[data-field="proposal"]')
    t.match(await proposal.locator('[data-change="epoch"]').textContent(), monthName('en', next))
    await press(proposal, 'sign')
    await proposal.waitFor({ state: 'detached' })
  })

  await t.test('sees the alarm go at every desk, also at one where nobody moves', async (t) => {
    await bela.locator(late).waitFor({ state: 'detached' })
    await comeBack(ana)
    await ana.locator(late).waitFor({ state: 'detached' })
    t.equal(await bela.locator(panel).count(), 0)
  })

  await t.test('opens a report of the next month with it, both of them', async (t) => {
    goToDay(place, `${next}-02`)
    for (const person of [first, second]) {
      const page = await signIn(person)
      t.equal(await page.locator('.banner.alarm[data-banner*="month"]').count(), 0)
      t.equal(await opensReport(page, place), next)
    }
    t.same(faults, [])
  })
})

t.test('one who is alone makes it with the words of the root', options, async (t) => {
  const { place, signIn, faults } = await foundedBefore(t)
  const { first, rootWords } = await begin(place)
  goToDay(place, `${month}-27`)
  const page = await signIn(first)
  await page.locator(late).waitFor()
  await go(page, 'people')
  await press(page.locator(panel), 'make-month')
  await page.locator(`${panel} .failure:not(:empty)`).waitFor()
  t.equal(await page.locator(late).count(), 1, 'not without them')
  await type(page.locator(panel), 'root-words', rootWords)
  await press(page.locator(panel), 'make-month')
  await page.locator(panel).waitFor({ state: 'detached' })
  await page.locator(late).waitFor({ state: 'detached' })
  goToDay(place, `${next}-02`)
  await page.close()
  t.equal(await opensReport(await signIn(first), place), next)
  t.same(faults, [])
})
