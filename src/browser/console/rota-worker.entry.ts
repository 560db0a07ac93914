import { localPath } from '../../i18n/locale.ts'
import { showNotices } from '../platform/neutral-notices.ts'
import { thisWorker } from '../platform/service-worker.ts'
import { noticeOf } from './rota/rota-notice.ts'

/*
 * The console's service worker: it shows one of the neutral sentences in this file when a message of the rota comes, and
 * brings the console when that is pressed. Its scope has no page in it; it asks for nothing, keeps nothing, and sees no
 * request of any page.
 */

const worker = thisWorker()

showNotices(worker, noticeOf, (language) => bringConsole(localPath(language, '/')))

/** A console that is open is brought forward, because a second one would ask for the passphrase again. */
async function bringConsole(path: string): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  await (open?.focus() ?? worker.clients.openWindow(path))
}
