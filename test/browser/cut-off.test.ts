import type { Page } from 'playwright-core'
import t from 'tap'
import { findCase, findDraft } from '../../src/client/cases.ts'
import { findReport } from '../../src/client/queue.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { go, openReport, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

const offline = (page: Page) =>
  page.locator('.draft [data-field="saved"]', { hasText: 'no connection' })
const told = (page: Page, text: string) => page.locator('[data-field="unsaved"]', { hasText: text })
const begun = (page: Page, panel: string) => page.locator(`${panel} [data-field="begun"]`)
const headline = (page: Page) => page.locator('[name="headline"]')

/** What the tab keeps, as somebody reads it who has the device. */
const kept = (page: Page) =>
  page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })')

async function signInAgain(page: Page, staffed: Staffed): Promise<void> {
  await staffed.enter('first', page)
  await page.locator('.desk').waitFor()
}

t.test('a connection that is lost while somebody writes', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { colleague, reporter } = staffed
  const page = await staffed.signIn('first')
  const line = page.context()
  const answers = { ...sampleAnswers('s01'), consent_police: 'anonymous', police_account: 'yes' }
  const oid = base64url((await reporter.report(answers)).oid)
  const saved = async () => {
    await refreshWorkroom(colleague)
    const draft = findDraft(colleague, await findReport(colleague, oid))
    return draft?.draft.texts['en']?.headline
  }
  await go(page, 'desk')
  await openReport(page, oid)
  await press(page, 'read-on')

  await t.test('another place of the menu takes no word away', async (t) => {
    await line.setOffline(true)
    await type(page, 'headline', 'Written in a tunnel')
    await offline(page).waitFor()
    await page.locator('[name="notes"]').fill('Noted in a tunnel.')
    await go(page, 'log')
    await told(page, 'not saved yet').waitFor()
    t.notMatch(await kept(page), /tunnel/, 'what the tab keeps is closed')
    await line.setOffline(false)
    await told(page, 'saved now').waitFor()
    t.equal(await saved(), 'Written in a tunnel')
    t.equal(findCase(colleague, oid)?.record.notes, 'Noted in a tunnel.')
    await go(page, 'desk')
    await openReport(page, oid)
    t.equal(await headline(page).inputValue(), 'Written in a tunnel')
    t.equal(await kept(page), '{}', 'and nothing stays in the tab')
  })

  await t.test(
    'of two places pressed one after the other the last stands, however late the first is',
    async (t) => {
      let letGo = (): void => undefined
      const late = new Promise<void>((resolve) => {
        letGo = resolve
      })
      await page.route('**/api/log/**', async (route) => {
        await late
        await route.continue()
      })
      const asked = page.waitForRequest('**/api/log/**')
      await press(page, 'go-log')
      await asked
      await go(page, 'desk')
      await openReport(page, oid)
      const answered = page.waitForResponse('**/api/log/**')
      letGo()
      await answered
      await page.unroute('**/api/log/**')
      // Nothing tells that a screen was not put up: it is given the time for it.
      await page.waitForTimeout(1_500)
      t.equal(await page.locator('.draft .warning-panel').count(), 1)
    },
  )

  await t.test(
    'of two reports pressed one after the other the last stands, however late the first is',
    async (t) => {
      const other = base64url((await reporter.report(sampleAnswers('s02'))).oid)
      await go(page, 'desk')
      let letGo = (): void => undefined
      const late = new Promise<void>((resolve) => {
        letGo = resolve
      })
      let isHeld = false
      const asked = new Promise<void>((resolve) => {
        void page.route('**/api/release', async (route) => {
          const { what } = route.request().postDataJSON() as { what: string }
          const isFirst = what === 'report' && !isHeld
          if (isFirst) {
            isHeld = true
            resolve()
            await late
          }
          await route.continue()
        })
      })
      await page.locator(`[data-report="${other}"]`).click()
      await asked
      await openReport(page, oid)
      const title = await page.locator('.source #source-title').elementHandle()
      letGo()
      await page.locator(`[data-report="${other}"]`, { hasNotText: 'Not opened yet' }).waitFor()
      t.ok(await title.isVisible(), 'what she reads stays')
      t.equal(await page.locator('[aria-current="true"]').getAttribute('data-report'), oid)
      await page.unroute('**/api/release')
    },
  )

  await t.test('another report does neither', async (t) => {
    await line.setOffline(true)
    await type(page, 'headline', 'Written in a lift')
    await offline(page).waitFor()
    await page.locator(`[data-report="${oid}"]`).click()
    await page.locator('.source > .failure').waitFor()
    await line.setOffline(false)
    await openReport(page, oid)
    t.equal(await headline(page).inputValue(), 'Written in a lift')
    t.equal(await saved(), 'Written in a lift')
  })

  await t.test('a desk that locks says so, and saves it after the next sign-in', async (t) => {
    await line.setOffline(true)
    await type(page, 'headline', 'Written in a cellar')
    await offline(page).waitFor()
    await press(page, 'lock')
    const notice = page.locator('[data-field="not-saved"]')
    t.match(await notice.textContent(), /not saved yet/)
    t.notMatch(await kept(page), /cellar/)
    t.notMatch(await page.content(), /cellar/)
    await line.setOffline(false)
    await signInAgain(page, staffed)
    await told(page, 'saved now').waitFor()
    t.equal(await saved(), 'Written in a cellar')
    t.equal(await kept(page), '{}')
  })

  await t.test('a page that is loaded anew does neither', async (t) => {
    await openReport(page, oid)
    await page.route('**/api/vault', (route) => route.abort())
    await type(page, 'headline', 'Written on a ferry')
    await offline(page).waitFor()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.unroute('**/api/vault')
    await signInAgain(page, staffed)
    await told(page, 'saved now').waitFor()
    t.equal(await saved(), 'Written on a ferry')
  })

  await t.test('an answer that was begun waits where it was written', async (t) => {
    await openReport(page, oid)
    await page.locator('.reply > summary').click()
    await page.locator('[name="answer-language"]').selectOption('ro')
    await page.locator('.reply [name="answer"]').fill('Scrisă sub felinare.')
    await go(page, 'log')
    t.equal(await told(page, 'not saved').count(), 0, 'nobody saves it for her')
    t.notMatch(await kept(page), /felinare/)
    await go(page, 'desk')
    await openReport(page, oid)
    await begun(page, '.reply').waitFor()
    t.equal(await page.locator('.reply [name="answer"]').inputValue(), 'Scrisă sub felinare.')
    t.equal(await page.locator('[name="answer-language"]').inputValue(), 'ro')
    t.same(await complaintsOf(page), [], 'axe finds nothing')
  })

  await t.test('and the account for the police, past a page that is loaded anew', async (t) => {
    await page.locator('.hand-over > summary').click()
    await type(page, 'account', 'Told on a footbridge.')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    t.match(await page.locator('[data-field="not-saved"]').textContent(), /not saved yet/)
    t.notMatch(await kept(page), /footbridge|felinare/)
    await signInAgain(page, staffed)
    await openReport(page, oid)
    await begun(page, '.hand-over').waitFor()
    t.equal(await page.locator('[name="account"]').inputValue(), 'Told on a footbridge.')
    t.equal(await page.locator('.reply [name="answer"]').inputValue(), 'Scrisă sub felinare.')
  })

  await t.test('what is thrown away can be put back until something else is written', async (t) => {
    const account = page.locator('[name="account"]')
    await press(page.locator('.hand-over'), 'throw-away')
    t.equal(await account.inputValue(), '')
    await press(page.locator('.hand-over'), 'put-back')
    t.equal(await account.inputValue(), 'Told on a footbridge.')
    await press(page.locator('.hand-over'), 'throw-away')
    await openReport(page, oid)
    t.equal(await account.inputValue(), '')
    t.ok(await begun(page, '.hand-over').isHidden())
  })

  await t.test('what is sent is kept no longer', async (t) => {
    await press(page.locator('.reply'), 'reply')
    await page.locator('.reply [data-field="answer-sent"]:not(:empty)').waitFor()
    t.equal(await kept(page), '{}')
    await openReport(page, oid)
    t.ok(await begun(page, '.reply').isHidden())
  })

  const { faults } = staffed
  t.same(faults.filter((one) => one !== 'a dialog opened'), [], 'nothing failed in the page') // prettier-ignore
})
