import { readFileSync } from 'node:fs'
import { Secret, TOTP } from 'otpauth'
import type { Page, Route } from 'playwright-core'
import t from 'tap'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { verifyLogFile } from '../../src/client/log-export.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { copied, go, press, saysDone, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

/** Somebody between guard and browser writes another name into the log. */
async function changeOnTheWay(route: Route): Promise<void> {
  const answer = await route.fetch()
  const body = (await answer.json()) as { lines: { entry: { actor: string } }[] }
  for (const { entry } of body.lines.slice(-1)) entry.actor = 'nobody'
  await route.fulfill({ response: answer, json: body })
}

t.test('the team looks after itself', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { people, service, browser } = staffed
  const first = await staffed.signIn('first')
  const second = await staffed.signIn('second')
  const fresh = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(service.consoleUrl)
    return page
  }

  await t.test('the log is verified in the browser, kept as a file, and compared', async (t) => {
    await go(first, 'log')
    const verdict = first.locator('[data-field="log-verdict"]')
    t.equal(await verdict.getAttribute('data-verdict'), 'whole')
    const all = await first.locator('tbody tr').count()
    await first.locator('select[name="deed"]').selectOption('team')
    const some = await first.locator('tbody tr').count()
    t.ok(some > 0 && some < all, `${some} of ${all} lines`)
    await first.locator('details > summary').first().click()
    const words = await copied(first, 'log-words')
    await go(second, 'log')
    await second.locator('details > summary').first().click()
    t.same(await copied(second, 'log-words'), words, 'both see the same eight words')
    const waiting = first.waitForEvent('download')
    await press(first, 'export-log')
    const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as unknown
    t.equal(verifyLogFile(await loadSodium(), file, null).lines, all)
  })

  await t.test('a log that was changed on the way is loud', async (t) => {
    await first.route('**/api/log?*', changeOnTheWay)
    await go(first, 'desk')
    await go(first, 'log')
    const verdict = first.locator('[data-verdict="broken"]')
    await verdict.waitFor()
    t.match(await verdict.textContent(), 'Phone the other coordinator')
    t.equal(await first.locator('tbody').count(), 0, 'and no line of it is shown')
    await first.unroute('**/api/log?*')
  })

  await t.test('a rota is made, and a colleague finds it', async (t) => {
    await go(first, 'rota')
    await type(first, 'address', 'not an address')
    await press(first, 'save-address')
    await first.locator('.failure:not(:empty)').waitFor()
    await type(first, 'address', 'ana@example.test')
    await press(first, 'save-address')
    await first.locator('[data-action="test-message"]').waitFor()
    await first.locator('select[name="day-0"]').selectOption({ label: 'ana' })
    await first.locator('select[name="from"]').selectOption('23')
    await press(first, 'save-rota')
    await first.locator('.failure:not(:empty)').waitFor()
    await first.locator('select[name="from"]').selectOption('9')
    t.match(await first.locator('[data-field="rota-hours"]').textContent(), '09:00, 11:00')
    await press(first, 'save-rota')
    await saysDone(first, 'Saved.')
    await go(second, 'rota')
    t.equal(await second.locator('select[name="day-0"]').inputValue(), people.first.account.id)
    t.equal(
      await second.locator('input[name="address"]').inputValue(),
      '',
      'but no address of hers',
    )
  })

  await t.test('a role is changed by two', async (t) => {
    await go(first, 'people')
    const bela = first.locator('[data-account="bela"]')
    await bela.locator('summary').first().click()
    await press(bela, 'make-moderator')
    await saysDone(first, 'Proposed. A colleague has to sign.')
    await go(second, 'people')
    const waiting = second.locator('[data-field="proposal"]')
    t.match(await waiting.textContent(), 'As moderator, no longer coordinator: bela')
    await press(waiting, 'sign')
    await saysDone(second, 'Signed.')
    t.match(await second.locator('[data-account="bela"]').textContent(), 'moderator')
  })

  await t.test(
    'an officer without her phone is let in again by two who compare words',
    async (t) => {
      const page = await fresh()
      const { username, passphrase } = people.officer.account
      await press(page, 'lost-factor')
      await type(page, 'username', username)
      await type(page, 'passphrase', passphrase)
      await press(page, 'next')
      const secret = (await page.locator('[data-field="totp-secret"]').textContent()) ?? ''
      const totp = new TOTP({ secret: Secret.fromBase32(secret) })
      await type(page, 'totp', totp.generate())
      await press(page, 'finish')
      await page.locator('[data-field="factor-words"]').waitFor()
      const words = await copied(page, 'factor-words')
      for (const [colleague, said] of [
        [first, 'Proposed. A colleague has to sign.'],
        [second, 'Done. Her new lock holds'],
      ] as const) {
        await go(colleague, 'desk')
        await go(colleague, 'people')
        const panel = colleague.locator(`[data-factor="${username}"]`)
        t.same(await copied(panel, 'factor-words'), words)
        await press(panel, 'sign-factor')
        await panel.locator('.failure:not(:empty)').waitFor()
        await panel.locator('input[type="checkbox"]').check()
        await press(panel, 'sign-factor')
        await saysDone(colleague, said)
      }
      await press(page, 'to-sign-in')
      await type(page, 'username', username)
      await type(page, 'passphrase', passphrase)
      await type(page, 'totp', totp.generate())
      await press(page, 'sign-in')
      await page.locator('[data-action="lock"]').waitFor()
      t.pass('she is in with her new phone')
    },
  )

  await t.test('24 words and a code open an account under a new passphrase', async (t) => {
    const page = await fresh()
    const { username, recoveryWords } = people.second.account
    await press(page, 'lost-passphrase')
    await type(page, 'username', username)
    await type(page, 'recovery-words', recoveryWords.slice(1).join(' '))
    await press(page, 'recover')
    t.match(await page.locator('.failure:not(:empty)').textContent(), '23 are here')
    await type(page, 'recovery-words', ['zzzzq', ...recoveryWords.slice(1)].join(' '))
    await press(page, 'recover')
    await page.locator('.failure', { hasText: 'Word 1, “zzzzq”' }).waitFor()
    const swapped = [recoveryWords[1], recoveryWords[0], ...recoveryWords.slice(2)]
    await type(page, 'recovery-words', swapped.join(' '))
    await press(page, 'recover')
    await page.locator('.failure', { hasText: 'changed places' }).waitFor()
    const numbered = recoveryWords.map((word, at) => `${at + 1}. ${word.toUpperCase()}`)
    await type(page, 'recovery-words', numbered.join('\n'))
    await press(page, 'recover')
    await page.locator('[data-field="new-passphrase"]').waitFor()
    const passphrase = (await copied(page, 'new-passphrase')).join(' ')
    await press(page, 'next')
    await type(page, 'passphrase', passphrase)
    await press(page, 'next')
    await type(page, 'totp', await staffed.code('second'))
    await press(page, 'renew')
    await press(page, 'to-sign-in')
    await type(page, 'username', username)
    await type(page, 'passphrase', passphrase)
    await type(page, 'totp', await staffed.code('second'))
    await page.route('**/api/log?*', changeOnTheWay)
    await press(page, 'sign-in')
    await page.locator('.desk').waitFor()
    await page.locator('[data-banner="console.banner.log_broken"]').waitFor()
    await press(second, 'go-warnings')
    await second.locator('[data-field="username"]').waitFor()
    t.pass('and whoever was signed in with the old one is out')
  })

  await t.test('one of two ends the other’s access with the root’s words', async (t) => {
    await go(first, 'desk')
    await go(first, 'people')
    const bela = first.locator('[data-account="bela"]')
    await bela.locator('> details > summary', { hasText: 'End access' }).click()
    await press(bela, 'end-access')
    await bela.locator('.failure:not(:empty)').waitFor()
    const leaving = bela.locator('> details').last()
    await leaving.locator('input[type="checkbox"]').check()
    await leaving.locator('form summary').click()
    await leaving.locator('[data-field="root-words"]').fill(staffed.rootWords)
    await press(leaving, 'end-access')
    await saysDone(first, 'Done. It holds from now on.')
    t.equal(await first.locator('[data-account="bela"]').count(), 0)
  })

  t.same(staffed.faults, [], 'the policy refused nothing and nothing failed in the pages')
})
