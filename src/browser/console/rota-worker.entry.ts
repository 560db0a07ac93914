import { isLanguage, localPath } from '../../i18n/locale.ts'
import { thisWorker } from '../platform/service-worker.ts'
import { noticeOf } from './rota-notice.ts'

/*
 * The console's service worker: it shows one of the neutral sentences in this file when a message of the rota comes, and
 * brings the console when that is pressed. Its scope has no page in it; it asks for nothing, keeps nothing, and sees no
 * request of any page.
 */

const worker = thisWorker()

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('push', (event) => {
  const { language, words } = noticeOf(event.data?.text() ?? '')
  // One at a time: several would say how often nobody looked.
  const shown = { lang: language, tag: 'note', data: language }
  event.waitUntil(worker.registration.showNotification(words, shown))
})

worker.addEventListener('notificationclick', (event) => {
  const { notification } = event
  notification.close()
  const language = String(notification.data)
  event.waitUntil(bringConsole(localPath(isLanguage(language) ? language : 'en', '/')))
})

/** A console that is open is brought forward, because a second one would ask for the passphrase again. */
async function bringConsole(path: string): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  await (open?.focus() ?? worker.clients.openWindow(path))
}
