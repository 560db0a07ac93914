import { localPath } from '../../i18n/locale.ts'
import { postJson } from '../platform/fetch-json.ts'
import { showNotices } from '../platform/neutral-notices.ts'
import { asPosted } from '../platform/push-subscription.ts'
import { thisWorker, type Moved } from '../platform/service-worker.ts'
import { noticeOf } from './push-notice.ts'

/*
 * The service worker: it shows a neutral sentence when a message comes, and opens the members' page when that is pressed.
 * Its scope has no page in it, it keeps nothing, and it sees no request of any page. It asks for one thing only: when the
 * browser's push service gives it a new address, it says so.
 */

const worker = thisWorker()

showNotices(worker, noticeOf, (language) =>
  worker.clients.openWindow(localPath(language, '/warnings')),
)

worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(sayWhere(event)))

/** Where nothing is known of the old address, her page tells her, once messages to it have come back. */
async function sayWhere({ oldSubscription: old, newSubscription }: Moved): Promise<void> {
  if (!old) return
  const fresh = newSubscription ?? (await worker.registration.pushManager.subscribe(old.options))
  if (fresh.endpoint === old.endpoint) return
  await postJson('/push/moved', { was: old.endpoint, browser: asPosted(fresh) })
}
