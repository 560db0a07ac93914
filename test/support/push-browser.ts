import type { CDPSession, Page } from 'playwright-core'
import { until } from './until.ts'

/*
 * A browser's own side of Web Push, in Chromium: what stands in for the company behind it, and what it shows.
 */

/**
 * Stands in for the one thing that needs the world outside: the company behind the browser gives no subscription here.
 * Everything else is the browser's own: permission, service worker, push event, notification.
 */
export const standIn = (
  stood: Readonly<Record<'endpoint' | 'p256dh' | 'auth' | 'key', string>>,
) => `{
  const stood = ${JSON.stringify(stood)}
  const plain = (text) => atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = (text) => Uint8Array.from(plain(text), (letter) => letter.charCodeAt(0)).buffer
  const keep = (is) => localStorage.setItem('subscribed', is ? '1' : '0')
  const subscription = {
    endpoint: stood.endpoint,
    options: { applicationServerKey: bytes(stood.key), userVisibleOnly: true },
    getKey: (name) => bytes(stood[name]),
    unsubscribe: async () => (keep(false), true),
  }
  Object.assign(PushManager.prototype, {
    getSubscription: async () => localStorage.getItem('subscribed') === '1' ? subscription : null,
    async subscribe({ userVisibleOnly, applicationServerKey: { length } }) {
      if (!userVisibleOnly || length !== 65) throw new TypeError('not so')
      keep(true)
      return subscription
    },
  })
}`

/** What the browser shows at this moment. */
const notices = `navigator.serviceWorker.getRegistration('/push/')
  .then((one) => one.getNotifications())
  .then((all) => all.map(({ title, body, lang, data }) => ({ title, body, lang, data })))`
const workers = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)'

export interface Shown {
  readonly title: string
  readonly body: string
  readonly lang: string
  readonly data: unknown
}

/** The one notification that is shown, or will be in a moment: one with this title, or in place of one that had it. */
export async function noticeOn(page: Page, title = '', isThis = false): Promise<Shown> {
  // A promise is asked for anew each time: `waitForFunction` would take the promise itself for a yes.
  let shown: Shown | undefined
  await until(async () => {
    const all = await page.evaluate<Shown[]>(notices)
    shown = all.length === 1 ? all[0] : undefined
    return shown !== undefined && (shown.title === title) === isThis
  })
  if (shown === undefined) throw new Error('nothing is shown')
  return shown
}

/** Gives the worker a message as the browser does when its push service brings one. */
export async function bring(session: CDPSession, origin: string, data: string): Promise<void> {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (one !== undefined) resolve(one.registrationId)
    })
  })
  // To a worker that is not active yet nothing is brought, and nobody is told so.
  const active = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ status }) => status === 'activated')) resolve()
    })
  })
  await session.send('ServiceWorker.enable')
  const [registrationId] = await Promise.all([found, active])
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  await session.send('ServiceWorker.disable')
}

/** How many service workers the site has in this browser. */
export function workersOn(page: Page): Promise<number> {
  return page.evaluate<number>(workers)
}

/** Waits until the site has no service worker in this browser any more. */
export function untilForgotten(page: Page): Promise<void> {
  return until(async () => (await workersOn(page)) === 0)
}

/** Waits until no notification is shown any more. */
export function untilNoNotice(page: Page): Promise<void> {
  return until(async () => (await page.evaluate<Shown[]>(notices)).length === 0)
}
