import { isLanguage, localPath } from '../../i18n/locale.ts'
import { postJson } from '../platform/fetch-json.ts'
import { noticeOf } from './push-notice.ts'
import { asPosted } from './push-subscription.ts'

/*
 * The service worker: it shows a neutral sentence when a message comes, and opens the members' page when that is pressed.
 * Its scope has no page in it, it keeps nothing, and it sees no request of any page. It asks for one thing only: when the
 * browser's push service gives it a new address, it says so.
 */

/** What of a service worker's surroundings is used here; the page's library of types does not have it. */
interface Surroundings {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { openWindow(url: string): Promise<unknown> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install', heard: (event: Lasting) => void): void
  addEventListener(name: 'push', heard: (event: Pushed) => void): void
  addEventListener(name: 'notificationclick', heard: (event: Pressed) => void): void
  addEventListener(name: 'pushsubscriptionchange', heard: (event: Changed) => void): void
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void
}

interface Pushed extends Lasting {
  readonly data: { text(): string } | null
}

interface Pressed extends Lasting {
  readonly notification: Notification
}

/** Either may be missing: browsers differ in what they remember. */
interface Changed extends Lasting {
  readonly oldSubscription?: PushSubscription | null
  readonly newSubscription?: PushSubscription | null
}

const worker = self as unknown as Surroundings

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('push', (event) => {
  const { language, words } = noticeOf(event.data?.text() ?? '')
  // One at a time: several would say how many there are.
  const shown = { lang: language, tag: 'note', data: language }
  event.waitUntil(worker.registration.showNotification(words, shown))
})

worker.addEventListener('notificationclick', (event) => {
  const { notification } = event
  notification.close()
  const language = String(notification.data)
  const path = localPath(isLanguage(language) ? language : 'en', '/warnings')
  event.waitUntil(worker.clients.openWindow(path))
})

worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(sayWhere(event)))

/** Where nothing is known of the old address, her page tells her, once messages to it have come back. */
async function sayWhere({ oldSubscription: old, newSubscription }: Changed): Promise<void> {
  if (!old) return
  const fresh = newSubscription ?? (await worker.registration.pushManager.subscribe(old.options))
  if (fresh.endpoint === old.endpoint) return
  await postJson('/push/moved', { was: old.endpoint, browser: asPosted(fresh) })
}
