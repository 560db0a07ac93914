import { mkdirSync } from 'node:fs'
import { hearQueueCalls } from './alerts/queue-calls.ts'
import { createEmailChannel } from './alerts/channels/email.ts'
import { alertCheck } from './alerts/checked-alert.ts'
import { contactOpener } from './alerts/contact-opener.ts'
import { deliveryRound, usualPolicy } from './alerts/deliver.ts'
import { waiting } from './alerts/delivery-store.ts'
import { htmlWriter, letterName, letterWriter, marked } from './alerts/letters.ts'
import { steadyLoop, type SteadyLoop } from './alerts/steady-loop.ts'
import { openWorkerKeys, type WorkerKeys } from './alerts/worker-keys.ts'
import { readWorkerSettings, type WorkerSettings } from './child-settings.ts'
import { connectWorkerGuard, type WorkerGuard } from './guard/client.ts'
import { membershipMailRound } from './members/membership-mails.ts'
import { isAddress } from './members/rules.ts'
import { systemClock } from './platform/clock.ts'
import {
  closeDatabase,
  databaseErrorCode,
  openDatabase,
  type Database,
} from './platform/database.ts'
import { createLog } from './platform/log.ts'
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
const pollMs = 1_000
/** Two rounds at a time: while one waits for the guard or the database, the other feeds the sockets. */
const lanes = 2

interface Ground {
  settings: WorkerSettings
  suite: Suite
  guard: WorkerGuard
  db: Database
  keys: WorkerKeys
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
      const keys = openWorkerKeys(suite, settings.ownDir, atRest)
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

function startSending(ground: Ground, smtpUrl: string): { loops: SteadyLoop[]; close(): void } {
  const { settings, suite, guard, db, keys } = ground
  const { publicOrigin, isTraining, mailFrom } = settings
  const email = createEmailChannel({
    smtpUrl,
    from: mailFrom ?? '',
    html: htmlWriter(),
    now: systemClock,
    isAddress,
  })
  const areas = new Map(settings.scheme.areas.map(({ id, name }) => [id, name]))
  const letters = {
    suite,
    naming: keys.naming,
    publicOrigin,
    isTraining,
    areaName: (id: string) => areas.get(id) ?? id,
  }
  const shared = {
    ...{ db, suite, log, policy: usualPolicy },
    openContacts: contactOpener({ guard, suite, deliveryKeys: keys.delivery }),
  }
  const warnings = deliveryRound({
    ...shared,
    now: systemClock,
    check: alertCheck({
      guard,
      suite,
      now: systemClock,
      acceptRoot: (rootPk) => keys.acceptRoot(rootPk),
    }),
    send: (letter) => email.send(letter),
    compose: letterWriter(letters),
  })
  const memberships = membershipMailRound({
    ...shared,
    publicOrigin,
    send: (letter) =>
      email.send({ ...letter, text: marked(letters, letter.text, letter.language) }),
    nameOf: (kind, confirm) => letterName(letters, kind, confirm),
  })
  const rounds = [...Array<typeof warnings>(lanes).fill(warnings), memberships]
  return { loops: rounds.map((round) => steadyLoop(round, pollMs)), close: () => email.close() }
}

async function main(): Promise<void> {
  process.umask(0o077)
  const settings = readWorkerSettings(process.env)
  mkdirSync(settings.ownDir, { recursive: true, mode: 0o700 })
  const suite = suiteOf(await loadSodium(), systemRandom)
  const guard = connectWorkerGuard({
    socket: settings.guardSocket,
    keyFile: settings.guardKeyFile,
    suite,
  })
  const db = openDatabase(settings.databaseUrl, {
    max: 6,
    onLost: (code) =>
      log.warn('database_lost', { part: 'worker', ...(code === null ? {} : { code }) }),
  })
  const endings: (() => unknown)[] = [() => closeDatabase(db), () => guard.close()]
  endOnSignals(endings)

  const keys = await openKeys(settings, suite, guard)
  if (settings.smtpUrl === null) {
    // Nothing is taken off the queue: what waits goes out when there is a way.
    log.warn('mail_waiting', { count: await waiting(db).catch(() => 0) })
  } else {
    const sending = startSending({ settings, suite, guard, db, keys }, settings.smtpUrl)
    const calls = hearQueueCalls(db, () => sending.loops.forEach((loop) => loop.wake()))
    endings.unshift(
      () => calls.stop(),
      () => Promise.all(sending.loops.map((loop) => loop.stop())),
      () => sending.close(),
    )
  }
  log.info('ready', { part: 'worker' })
  process.send?.('ready')
}

/** Lets the rounds under way end: their mails are sent and written down. */
function endOnSignals(endings: readonly (() => unknown)[]): void {
  let isEnding = false
  const end = async (): Promise<void> => {
    if (isEnding) return
    isEnding = true
    for (const ending of endings) await ending()
  }
  const leave = (): void => {
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', leave)
  process.once('SIGINT', leave)
  process.once('disconnect', leave)
}

main().catch((error: unknown) => {
  log.error('stopped', { part: 'worker', code: codeOf(error) })
  process.exit(1)
})

function codeOf(error: unknown): string {
  if (error instanceof RefusalError) return error.code
  // The key file was made under another guard, or is damaged.
  if (error instanceof OpenError) return 'cannot_open'
  return databaseErrorCode(error) ?? 'failed'
}
