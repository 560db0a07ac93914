import t from 'tap'
import { createPushChannel } from '../../src/alerts/channels/push.ts'
import { deliveryCounts } from '../../src/alerts/schema.ts'
import { pushNoticesEn } from '../../src/i18n/en/push-notices.ts'
import { pushNoticesRo } from '../../src/i18n/ro/push-notices.ts'
import { moveFinder } from '../../src/members/moved-browsers.ts'
import { members as table, movedBrowsers as moves } from '../../src/members/schema.ts'
import { databaseErrorCode } from '../../src/platform/database.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { codeOn, contactOf, ownDelivery, publish, startMembers } from '../support/members.ts'
import { bring, noticeOn, standIn, untilForgotten } from '../support/push-browser.ts'
import { untilNoNotice, workersOn } from '../support/push-browser.ts'
import { openPushService, subscribe } from '../support/push-service.ts'
import { freePort } from '../support/start.ts'

t.setTimeout(240_000)

t.test(
  'a browser that she lets do it shows neutral words, and forgets when she says so',
  { skip: withoutChromium },
  async (t) => {
    const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
    const delivery = ownDelivery()
    const port = await freePort()
    const origin = `http://localhost:${port}`
    const before = delivery.before
    const place = await startMembers(t, { before, origin, pushKey: keys.publicKey })
    await place.site.listen({ port, host: 'localhost' })
    const service = await openPushService(t)
    const mailbox = await openMailbox(t)
    const own = subscribe(`${service.origin}/her`)
    const { p256dh, auth, address: endpoint } = own.reach
    const browser = await openChromium(t)
    const context = await browser.newContext({ locale: 'ro' })
    const content = standIn({ endpoint, p256dh, auth, key: keys.publicKey })
    await context.addInitScript({ content })
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('console', (line) => line.type() === 'error' && trouble.push(line.text()))
    page.on('pageerror', (error) => trouble.push(error.message))

    await page.goto(`${origin}/ro/join`)
    await page.fill('[name=invite]', await place.invite())
    await page.click('main button')
    await page.locator('#code').waitFor()
    t.not(codeOn(await page.content()), '')
    await page.click('[data-action=written]')
    await page.goto(`${origin}/ro/settings`)
    await page.locator('#browser:not([hidden])').waitFor()
    const choice = page.locator('#browser-choice')
    t.notOk(await choice.isChecked(), 'off until she says yes')
    const worker = () => workersOn(page)
    const saying = async (name: string) =>
      (await page.locator('#browser').getAttribute(`data-${name}`)) ?? ''
    t.equal(await worker(), 0, 'and nothing is left in her browser before')

    await t.test('a browser that says no is believed, and told how to change that', async (t) => {
      await choice.click()
      await page.locator('[role=status]', { hasText: await saying('blocked') }).waitFor()
      t.notOk(await choice.isChecked())
      t.equal(await worker(), 0)
    })

    await t.test('a yes counts once she keeps her choices', async (t) => {
      await context.grantPermissions(['notifications'], { origin })
      await page.reload()
      await page.locator('#browser:not([hidden])').waitFor()
      await choice.check()
      await page.locator('[role=status]', { hasText: await saying('ready') }).waitFor()
      const [first] = await place.db.select().from(table)
      t.equal(first?.hasWay, false)
      await page.check('[name=areas][value=exeter]')
      await page.click('[data-action=save]')
      await page.locator('main .notice').first().waitFor()
      const [row] = await place.db.select().from(table)
      if (row === undefined) throw new Error('nobody is a member')
      t.equal(row.hasWay, true)
      t.same((await contactOf(place, delivery.keys(), row))?.channels, [own.reach])
      await page.locator('#browser:not([hidden])').waitFor()
      t.ok(await choice.isChecked(), 'what this browser agreed to stands there')
    })

    await t.test('a warning reaches it as a sentence that says nothing', async (t) => {
      const push = createPushChannel({
        ...{ keys, random: systemRandom, now: () => new Date(), mayStayHere: true },
      })
      t.teardown(() => push.close())
      const about = { smtpUrl: mailbox.url, delivery: delivery.keys(), channels: [push] }
      const warnings = startDelivery(t, place, about)
      await publish(place)
      await warnings.drain()
      t.match(await place.db.select().from(deliveryCounts), [{ channel: 'push', sent: 1 }])
      const text = own.open(service.taken[0]?.body ?? new Uint8Array())
      const session = await context.newCDPSession(page)
      await bring(session, origin, text)
      const notice = await noticeOn(page)
      t.ok(Object.values<string>(pushNoticesRo).includes(notice.title), notice.title)
      t.match(notice, { body: '', lang: 'ro', data: 'ro' })
    })

    await t.test('whatever else comes, no word of it is shown', async (t) => {
      const neutral: string[] = [...Object.values(pushNoticesEn), ...Object.values(pushNoticesRo)]
      const session = await context.newCDPSession(page)
      const known = pushNoticesRo['push.notice.4']
      for (const text of ['Silver van, Exeter', '{"title":"Danger"}', '', 'xx 1', 'en 1 Danger']) {
        // A known sentence first, so that the one that takes its place is seen to be new.
        await bring(session, origin, 'ro 3')
        await noticeOn(page, known, true)
        await bring(session, origin, text)
        const { title, body } = await noticeOn(page, known)
        t.ok(neutral.includes(title), text)
        t.equal(body, '')
      }
    })

    await t.test(
      'pressing it opens the members’ page in the language of the message',
      async (t) => {
        const { title: last } = await noticeOn(page)
        await bring(await context.newCDPSession(page), origin, 'ro 1')
        const next = await noticeOn(page, last)
        t.equal(next.title, pushNoticesRo['push.notice.2'])
        const [heard] = context.serviceWorkers()
        const opened = await heard?.evaluate(`new Promise((resolve) => {
        self.clients.openWindow = async (path) => resolve(path)
        self.registration.getNotifications().then(([notification]) =>
          self.dispatchEvent(new NotificationEvent('notificationclick', { notification })))
      })`)
        t.equal(opened, '/ro/warnings')
        await untilNoNotice(page)
      },
    )

    await t.test('when its push service gives it a new address, the worker says so', async (t) => {
      const fresh = subscribe(`${service.origin}/moved`)
      const [heard] = context.serviceWorkers()
      await heard?.evaluate(`new Promise((resolve) => {
        const plain = (text) => atob(text.replaceAll('-', '+').replaceAll('_', '/'))
        const bytes = (text) => Uint8Array.from(plain(text), (one) => one.charCodeAt(0)).buffer
        const fresh = ${JSON.stringify(fresh.reach)}
        const event = new ExtendableEvent('pushsubscriptionchange')
        event.waitUntil = resolve
        self.dispatchEvent(Object.assign(event, {
          oldSubscription: { endpoint: ${JSON.stringify(endpoint)}, options: {} },
          newSubscription: { endpoint: fresh.address, getKey: (name) => bytes(fresh[name]) },
        }))
      })`)
      t.equal(await place.db.$count(moves), 1)
      const found = await moveFinder({
        ...{ db: place.db, suite: place.suite, delivery: delivery.keys() },
        svcNow: async () => (await place.guard.web.state()).svc,
      })(endpoint).catch((error: unknown) => databaseErrorCode(error))
      t.equal(found, '42501', 'web may note it and not read it')
    })

    await t.test('no page of the site goes through the worker, and nothing is kept', async (t) => {
      t.equal(await page.evaluate('navigator.serviceWorker.controller'), null)
      t.same(await page.evaluate('caches.keys()'), [])
    })

    await t.test('after she ends everything the browser has nothing of it any more', async (t) => {
      await page.goto(`${origin}/ro/settings/stop`)
      await page.click('main button')
      await untilForgotten(page)
      t.equal(await page.evaluate(`localStorage.getItem('subscribed')`), '0')
      t.equal(await place.db.$count(table), 0)
    })
    t.same(trouble, [], 'the policy of the page was not broken anywhere')
  },
)
