import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { rotaNoticesEn } from '../../src/i18n/en/rota-notices.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { bring, noticeOn, standIn, untilForgotten } from '../support/push-browser.ts'
import { untilNoNotice, workersOn } from '../support/push-browser.ts'
import { openPushService, posted, subscribe, takesOver } from '../support/push-service.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { until } from '../support/until.ts'
import { go, press } from './keeper.ts'

t.setTimeout(400_000)
const options = { skip: withoutChromium, timeout: 400_000 }

t.test('a moderator has this browser tell her, from the page of the rota', options, async (t) => {
  const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
  const file = join(t.testdir(), 'push.json')
  writeFileSync(file, JSON.stringify(keys))
  const service = await openPushService(t)
  const browser = subscribe(`${service.origin}/ana`)
  const { address: endpoint, p256dh, auth } = browser.reach
  const staffed = await staffedConsole(t, { WEB_PUSH_KEYS_FILE: file })
  const { consoleUrl: origin, publicUrl } = staffed.service
  const page = await staffed.signIn('first')
  const context = page.context()
  await page.evaluate(standIn({ endpoint, p256dh, auth, key: keys.publicKey }))
  const box = page.locator('[data-field="my-browser"]')
  const state = (name: string) =>
    page.locator(`[data-field="my-browser"][data-state="${name}"]`).waitFor()
  const tick = box.locator('[name="browser"]')
  const there = () => page.locator('[data-field="there"]').textContent()
  /** The page as it stands once the worker has done what it was asked for. */
  const untilThere = (what: string) =>
    until(async () => {
      await go(page, 'log')
      await go(page, 'rota')
      await page.locator('[data-action="save-address"]').waitFor()
      return (await page.locator(what).count()) === 1
    })
  const tried = async (): Promise<string> => {
    const before = service.taken.length
    await untilThere('[data-action="test-message"]')
    await press(page, 'test-message')
    await until(() => service.taken.length > before)
    return browser.open(service.taken.at(-1)?.body ?? new Uint8Array())
  }
  await go(page, 'rota')
  await state('off')

  await t.test('it is off until she says yes, and says first what that means', async (t) => {
    t.notOk(await tick.isChecked())
    t.equal(await workersOn(page), 0, 'and nothing is left in her browser before')
    const text = (await box.textContent()) ?? ''
    for (const sentence of Object.values(rotaNoticesEn)) t.match(text, sentence)
    t.ok(text.indexOf('Google, Mozilla, Apple') < text.indexOf('Tell me in this browser'))
    t.same(await complaintsOf(page), [])
  })

  await t.test('a browser that says no is believed', async (t) => {
    await tick.click()
    await box.locator('[role=status]', { hasText: 'does not let the console' }).waitFor()
    t.notOk(await tick.isChecked())
    t.equal(await workersOn(page), 0)
    await press(page, 'save-address')
    const failure = page.locator('[data-field="my-address"] p.failure[role="alert"]:not(:empty)')
    t.match(await failure.first().textContent(), 'at least one way')
  })

  await t.test('her yes counts once she keeps it, and stands there afterwards', async (t) => {
    await context.grantPermissions(['notifications'], { origin })
    await tick.click()
    await box.locator('[role=status]', { hasText: 'This browser is ready' }).waitFor()
    await press(page, 'save-address')
    await page.locator('[data-field="there"]').waitFor()
    t.equal(await there(), 'You have left a browser.')
    await state('on')
    t.ok(await tick.isChecked())
  })

  await t.test('a message to try it is one sentence, and nothing that came', async (t) => {
    t.equal(await tried(), 'en test')
    await bring(await context.newCDPSession(page), origin, 'en test')
    const notice = await noticeOn(page)
    t.match(notice, { title: 'This is a test', body: '', lang: 'en' })
  })

  await t.test('whatever else comes, no word of it is shown', async (t) => {
    const session = await context.newCDPSession(page)
    for (const text of ['Five reports wait', '{"title":"Plymouth"}', '', 'xx look', 'en look 5']) {
      await bring(session, origin, 'ro relief')
      await noticeOn(page, 'Nu s-a uitat nimeni de o vreme', true)
      await bring(session, origin, text)
      const { title, body } = await noticeOn(page, 'Nu s-a uitat nimeni de o vreme')
      t.equal(title, rotaNoticesEn['rota.notice.look'], text)
      t.equal(body, '')
    }
  })

  await t.test('pressing it brings the console that is open, or opens one', async (t) => {
    await bring(await context.newCDPSession(page), origin, 'ro look')
    await noticeOn(page, 'Este timpul pentru o privire', true)
    const [heard] = context.serviceWorkers()
    const brought = (isOpen: boolean) =>
      heard?.evaluate(`new Promise((resolve) => {
        const page = { focus: async () => resolve('focus') }
        self.clients.matchAll = async () => ${isOpen ? '[page]' : '[]'}
        self.clients.openWindow = async (path) => resolve(path)
        const notification = { data: 'ro', close() {} }
        const event = new ExtendableEvent('notificationclick')
        self.dispatchEvent(Object.assign(event, { notification }))
      })`)
    t.equal(await brought(true), 'focus')
    t.equal(await brought(false), '/ro')
    await page.evaluate(`navigator.serviceWorker.getRegistration('/push/')
      .then((one) => one.getNotifications()).then((all) => all.forEach((one) => one.close()))`)
    await untilNoNotice(page)
  })

  await t.test('the worker reaches nothing, holds no page, and keeps nothing', async (t) => {
    const [heard] = context.serviceWorkers()
    const asked = await heard?.evaluate(`fetch('/healthz').then(() => 'reached', () => 'refused')`)
    t.equal(asked, 'refused', 'its own policy forbids it')
    t.equal(await page.evaluate('navigator.serviceWorker.controller'), null)
    t.same(await page.evaluate('caches.keys()'), [])
    t.same(
      await page.evaluate(
        'navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope))',
      ),
      [`${origin}/push/`],
    )
  })

  await t.test(
    'who knows the address of her browser cannot send its messages elsewhere',
    async (t) => {
      const stranger = subscribe(`${service.origin}/stranger`)
      const said = await fetch(`${publicUrl}/push/moved`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ was: endpoint, browser: posted(stranger) }),
      })
      t.equal(said.status, 204)
      service.answer((response) => response.writeHead(410).end())
      const before = service.taken.length
      await untilThere('[data-action="test-message"]')
      await press(page, 'test-message')
      await until(() => service.taken.length > before + 1)
      t.same(
        service.taken.slice(before).map(({ path }) => path),
        ['/ana', '/ana'],
        'it is asked twice, and nobody else is',
      )
    },
  )

  await t.test('a browser that is gone is said to be, and forgets', async (t) => {
    service.answer(takesOver)
    await untilThere('[data-field="browser-gone"]')
    await state('off')
    const lost = page.locator('[data-field="browser-gone"]')
    t.match(await lost.textContent(), 'cannot be reached any more')
    t.equal(await page.locator('[data-field="there"]').count(), 0)
    t.equal(await workersOn(page), 0)
    t.match(await page.locator('[name="day-0"]').textContent(), 'ana (cannot be written to)')
  })

  await t.test('choosing again makes it good, and removing it leaves nothing behind', async (t) => {
    await tick.click()
    await state('on')
    await press(page, 'save-address')
    await page.locator('[data-field="there"]').waitFor()
    t.equal(await page.locator('[data-field="browser-gone"]').count(), 0)
    t.equal(await tried(), 'en test')
    await press(page, 'ask-forget-address')
    await press(page, 'forget-address')
    await page.locator('[data-action="test-message"]').waitFor({ state: 'detached' })
    await untilForgotten(page)
    t.equal(await page.evaluate(`localStorage.getItem('subscribed')`), '0')
  })

  await t.test('a colleague at the same machine is asked herself', async (t) => {
    await page.evaluate(`localStorage.setItem('subscribed', '1')`)
    await go(page, 'log')
    await go(page, 'rota')
    await state('off')
    t.notOk(await tick.isChecked())
  })

  await t.test('a browser that cannot is not asked', async (t) => {
    await page.evaluate('delete window.PushManager')
    await go(page, 'log')
    await go(page, 'rota')
    await page.locator('[data-action="save-address"]').waitFor()
    t.equal(await box.count(), 0)
  })
  t.same(staffed.faults, [], 'the policy of the page was not broken anywhere')
})
