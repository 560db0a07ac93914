import { mkdirSync } from 'node:fs'
import { waiting } from './alerts/delivery-store.ts'
import { openWorkerKeys, type WorkerKeys } from './alerts/worker-keys.ts'
import { readWorkerSettings, type WorkerSettings } from './child-settings.ts'
import { connectWorkerGuard, type WorkerGuard } from './guard/client.ts'
import { closeDatabase, openDatabase } from './platform/database.ts'
import { createLog } from './platform/log.ts'
import { runPart } from './platform/part.ts'
import { systemRandom } from './platform/random.ts'
import { base64url } from './sealing/bytes.ts'
import { OpenError, RefusalError } from './sealing/errors.ts'
import { loadSodium } from './sealing/sodium.ts'
import { suiteOf, type Suite } from './sealing/suite.ts'

/*
 * The worker, as a process of its own: the only one that opens contacts and the only one that sends anything. It takes
 * rows off the queue, checks for itself that a warning may leave, and believes neither the web process nor a table.
 */

const log = createLog()

/** Opens the file of keys. One that was made under another guard, or is damaged, is neither opened nor replaced. */
function openFile(suite: Suite, folder: string, atRest: Uint8Array): WorkerKeys {
  try {
    return openWorkerKeys(suite, folder, atRest)
  } catch (error) {
    throw error instanceof OpenError ? new RefusalError('cannot_open') : error
  }
}

/** The keys that only this process has, once the guard is there to unlock them; then it says which public ones they are. */
async function openKeys(
  settings: WorkerSettings,
  suite: Suite,
  guard: WorkerGuard,
): Promise<WorkerKeys> {
  for (;;) {
    try {
      await guard.connected()
      const atRest = await guard.serviceKey({ name: 'delivery-at-rest', period: '' })
      const keys = openFile(suite, settings.ownDir, atRest)
      const { delivery, publisher } = keys
      await guard.announce({
        delivery_pk: base64url(delivery.publicKey),
        publisher_pk: base64url(publisher.publicKey),
      })
      return keys
    } catch (error) {
      if (!(error instanceof RefusalError) || error.code !== 'guard_down') throw error
    }
  }
}

async function open(): Promise<() => Promise<void>> {
  process.umask(0o077)
  const settings = readWorkerSettings(process.env)
  mkdirSync(settings.ownDir, { recursive: true, mode: 0o700 })
  const suite = suiteOf(await loadSodium(), systemRandom)
  const { guardSocket: socket, guardKeyFile: keyFile, smtpUrl, smsUrl } = settings
  const ways = [smtpUrl, smsUrl, settings.webPushKeysFile]
  const guard = connectWorkerGuard({ socket, keyFile, suite })
  const db = openDatabase(settings.databaseUrl, {
    max: 6,
    onLost: (code) =>
      log.warn('database_lost', { part: 'worker', ...(code === null ? {} : { code }) }),
  })
  const keys = await openKeys(settings, suite, guard)
  let stopSending = async (): Promise<void> => undefined
  if (ways.every((way) => way === null)) {
    // Nothing is taken off the queue: what waits goes out when there is a way.
    log.warn('mail_waiting', { count: await waiting(db).catch(() => 0) })
  } else {
    // Letters and their templates take 15 MB, which a worker that has no way to send them does not need.
    const { startSending } = await import('./sending.ts')
    stopSending = startSending({ settings, suite, guard, db, keys, log })
  }
  return async () => {
    await stopSending()
    await closeDatabase(db)
    await guard.close()
  }
}

await runPart({ name: 'worker', log }, open)
