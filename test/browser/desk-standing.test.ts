import t from 'tap'
import type { Locator, Page } from 'playwright-core'
import { sendBack } from '../../src/client/proposals.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { approve, open as openAs, propose } from '../../src/demo/stages.ts'
import { withoutChromium } from '../support/chromium.ts'
import { sent, vanWording } from '../support/screens/sent-sample.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, tickAll } from './keeper.ts'

t.setTimeout(400_000)

/** As the desk stands now; its right column. */
async function open(page: Page, oid: string): Promise<Locator> {
  await go(page, 'desk')
  await openReport(page, oid)
  return page.locator('.warning-panel')
}

async function standing(panel: Locator): Promise<(string | null)[]> {
  const found = panel.locator('[data-standing]')
  await found.first().waitFor()
  return Promise.all((await found.all()).map((one) => one.getAttribute('data-standing')))
}

const options = { skip: withoutChromium, timeout: 400_000 }

t.test('the desk says how a warning stands and what is next', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { room, colleague } = staffed
  const page = await staffed.signIn('first')
  const { id: oid } = await sent(staffed, 's01')

  await t.test('what waits is shown in its words, and proposed once', async (t) => {
    const id = await propose(room, oid, vanWording)
    const mine = await open(page, oid)
    t.same(await standing(mine), ['waiting'])
    t.equal(await mine.locator('[data-action="propose"], .draft-form').count(), 0)
    t.notMatch(await mine.textContent(), /A draft\. Nobody/)
    await press(mine, 'take-back')
    await saysDone(page, 'Taken back.')
    t.equal(await (await open(page, oid)).locator('[data-action="propose"]').count(), 1)
    await refreshWorkroom(room)
    const again = await propose(room, oid, vanWording)
    t.not(again, id)
    await refreshWorkroom(colleague)
    await sendBack(colleague, again, 'Leave out the colour.')
  })

  await t.test('what came back is said beside its text', async (t) => {
    await go(page, 'desk')
    await press(page.locator('.sent-back'), 'open-back')
    const panel = page.locator('.warning-panel')
    t.same(await standing(panel), ['back'])
    t.equal(await panel.locator('[data-field="reason"]').first().textContent(), 'Leave out the colour.') // prettier-ignore
    await panel.locator('.draft-form').waitFor()
  })

  await t.test('what is out is said to be out, with her answer next', async (t) => {
    await refreshWorkroom(room)
    const id = await propose(room, oid, vanWording)
    const panel = await open(page, oid)
    t.same(await standing(panel), ['waiting'])
    await approve(colleague, id)
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
    await panel.locator('[data-standing="out"]').waitFor()
    t.match(await panel.textContent(), /Copper Wren 4, level 3, is out since/)
    t.notMatch(await panel.textContent(), /A draft\. Nobody/)
    t.equal(await panel.locator('[data-action="propose"], .draft-form').count(), 0)
    await press(panel, 'tell-her')
    const box = page.locator('.reply textarea[name="answer"]')
    const text = await box.inputValue()
    const parts = [text.indexOf('We have read all of it.'), text.indexOf('The warning went to')]
    t.ok(parts[0] === 0 && (parts[1] ?? 0) > 0, 'both are said, the reading first')
    for (const nothing of ['', '  ', '…']) {
      await box.fill(nothing)
      await press(page.locator('.reply'), 'reply')
      await page.locator('.reply .failure:not(:empty)').waitFor()
    }
    await refreshWorkroom(room)
    await box.fill(text)
    await press(page.locator('.reply'), 'reply')
    await panel.locator('[data-action="tell-her"]').waitFor({ state: 'detached' })
    t.equal(await page.locator('.turn-ours[data-answer="warning_sent"]').count(), 1)
  })

  await t.test('its name leads to it, and the work ends with a button', async (t) => {
    const panel = page.locator('.warning-panel')
    await panel.locator('[data-to-warning]').click()
    await press(page, 'to-warnings')
    await page.locator('[data-warning]:focus').waitFor()
    await press(await open(page, oid), 'finish')
    await saysDone(page, 'Finished.')
    await page.locator('[data-state="read"]').waitFor({ state: 'attached' })
    t.equal(await page.locator(`[data-report="${oid}"]`).count(), 0, 'it has left the list')
  })

  t.same(staffed.faults, [], 'nothing failed in the page')
})

t.test(
  'whoever looks second is asked first what the writer was not sure of',
  options,
  async (t) => {
    const staffed = await staffedConsole(t)
    const page = await staffed.signIn('first')
    await propose(staffed.colleague, (await sent(staffed, 's01')).id, vanWording, ['her_place'])
    await go(page, 'approvals')
    await press(page, 'review')
    const asked = page.locator('.review [data-field="asked"]')
    await asked.waitFor()
    t.equal(await asked.locator('li').count(), 1)
    const first = page.locator('.review .check').first()
    t.equal(await first.getAttribute('data-item'), 'her_place')
    t.equal(await first.locator('.asked').count(), 1)
    t.equal(await page.locator('.review input[value="ask"]').count(), 0, 'she has nobody to ask')
    await press(asked, 'asked-her_place')
    await page.locator('.review [data-item="her_place"] input:focus').waitFor()
    await press(page, 'read-on')
    await press(page, 'approve')
    await page.locator('.review .failure:not(:empty)').first().waitFor()
    await tickAll(page)
    await press(page, 'approve')
    await saysDone(page, 'It is out')
    t.same(staffed.faults, [])
  },
)

t.test(
  'what two reports have in common stays under the hand and in the draft',
  options,
  async (t) => {
    const staffed = await staffedConsole(t)
    const { colleague } = staffed
    const page = await staffed.signIn('first', { viewport: { width: 1280, height: 768 } })
    const { id: earlier } = await sent(staffed, 's02')
    await openAs(colleague, earlier)
    const panel = await open(page, (await sent(staffed, 's10')).id)
    const sure = panel.locator('select[name="confidence"]')
    t.equal(await sure.inputValue(), 'single_first_hand')

    await t.test('the opinion is in sight, and what was chosen is marked', async (t) => {
      await press(page.locator(`[data-match="${earlier}"]`), 'look-beside')
      await press(page, 'open-other')
      await page.locator('dialog .story').nth(1).waitFor()
      const button = page.locator('dialog [data-action="opinion-same"]')
      for (const height of [900, 768]) {
        await page.setViewportSize({ width: 1280, height })
        for (const top of [0, 10_000]) {
          await page.evaluate(`document.querySelector('dialog').scrollTo(0, ${String(top)})`)
          const { y = -1, height: tall = 0 } = (await button.boundingBox()) ?? {}
          t.ok(y > 0 && y + tall < height, `${String(height)} high, scrolled to ${String(top)}`)
        }
      }
      await button.click()
      await page.locator('dialog [data-action="name-him"]').waitFor()
      t.equal(await button.getAttribute('aria-pressed'), 'true')
      t.equal(await page.locator('dialog [aria-pressed="true"]').count(), 1)
      await press(page, 'name-him')
      await page.locator('[data-action="name-him"]').waitFor({ state: 'detached' })
      await press(page, 'close-beside')
    })

    await t.test('how sure it is asks to follow, and changes nothing by itself', async (t) => {
      const take = panel.locator('[data-action="take-sure"]')
      await take.waitFor()
      t.equal(await sure.inputValue(), 'single_first_hand')
      await take.click()
      await take.waitFor({ state: 'detached' })
      t.equal(await sure.inputValue(), 'corroborated')
      await sure.selectOption('disputed')
      t.equal(await take.count(), 0, 'what somebody chose stays')
    })

    await t.test('a draft that nobody has begun says it by itself, with a line', async (t) => {
      const other = await open(page, earlier)
      t.equal(await other.locator('select[name="confidence"]').inputValue(), 'corroborated')
      t.not(await other.locator('[data-field="sure"]').textContent(), '')
    })

    t.same(staffed.faults, [])
  },
)

t.test('a field that has the keyboard is not under what must never be told', options, async (t) => {
  const staffed = await staffedConsole(t)
  for (const viewport of [
    { width: 1280, height: 768 },
    { width: 360, height: 740 },
  ]) {
    const page = await staffed.signIn('first', { viewport })
    await open(page, (await sent(staffed, 's01')).id)
    await press(page, 'read-on')
    await page.locator('.reply > summary').click()
    await page.locator('.reply textarea').focus()
    for (let back = 0; back < 12; back += 1) {
      await page.keyboard.press('Shift+Tab')
      const hidden = await page.evaluate<boolean>(`(() => {
        const box = document.querySelector('.source .red-lines')?.getBoundingClientRect()
        const one = document.activeElement
        const at = one?.getBoundingClientRect()
        if (box === undefined || at === undefined || !one.closest('.source-text')) return false
        return at.top < box.bottom - 1 && at.bottom > box.top + 1 && !one.closest('.red-lines')
      })()`)
      t.notOk(hidden, `${String(viewport.width)} wide, ${String(back)} back`)
    }
    await page.context().close()
  }
})
