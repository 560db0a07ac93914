import { isLanguage, type Language } from '../../i18n/locale.ts'
import type { Notice } from './notice.ts'
import type { WorkerSurroundings } from './service-worker.ts'

/**
 * Has a service worker take over at once, show a sentence for every message that comes, and put it away when it is pressed.
 * @param noticeOf chooses the sentence by what came; nothing of that is shown
 * @param pressed brings the page that the sentence stands for, in its language
 */
export function showNotices(
  worker: WorkerSurroundings,
  noticeOf: (message: string) => Notice,
  pressed: (language: Language) => Promise<unknown>,
): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
  worker.addEventListener('push', (event) => {
    const { language, words } = noticeOf(event.data?.text() ?? '')
    // One at a time: several would say how many messages came.
    const shown = { lang: language, tag: 'note', data: language }
    event.waitUntil(worker.registration.showNotification(words, shown))
  })
  worker.addEventListener('notificationclick', (event) => {
    const { notification } = event
    notification.close()
    const language = String(notification.data)
    event.waitUntil(pressed(isLanguage(language) ? language : 'en'))
  })
}
