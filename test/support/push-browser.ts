import type { CDPSession, Page } from 'playwright-core'

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
export const notices = `navigator.serviceWorker.getRegistration('/push/')
  .then((one) => one.getNotifications())
  .then((all) => all.map(({ title, body, lang, data }) => ({ title, body, lang, data })))`
export const workers = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)'

export interface Shown {
  readonly title: string
  readonly body: string
  readonly lang: string
  readonly data: unknown
}

/** The one notification that is shown, or will be in a moment: one with this title, or in place of one that had it. */
export async function noticeOn(page: Page, title = '', isThis = false): Promise<Shown> {
  const right = `all[0]?.title ${isThis ? '===' : '!=='} ${JSON.stringify(title)}`
  const found = await page.waitForFunction(
    `${notices}.then((all) => all.length === 1 && ${right} ? JSON.stringify(all[0]) : false)`,
  )
  return JSON.parse((await found.jsonValue()) as string) as Shown
}

/** Gives the worker a message as the browser does when its push service brings one. */
export async function bring(session: CDPSession, origin: string, data: string): Promise<void> {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (one !== undefined) resolve(one.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await found
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  await session.send('ServiceWorker.disable')
}
