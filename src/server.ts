import { fileURLToPath } from 'node:url'
import { buildApps } from './app.ts'
import { readWebSettings } from './child-settings.ts'
import { listenHost } from './config.ts'
import { connectWebGuard } from './guard/client.ts'
import { systemClock } from './platform/clock.ts'
import { closeDatabase, databaseErrorCode, openDatabase } from './platform/database.ts'
import { createLog } from './platform/log.ts'
import { systemRandom } from './platform/random.ts'
import { RefusalError } from './sealing/errors.ts'
import { loadSodium } from './sealing/sodium.ts'
import { suiteOf } from './sealing/suite.ts'
import { keepTimes } from './timetable.ts'

/*
 * Web, as a process of its own: the public site and the console. It holds no key that opens a stored report, a contact or
 * a package.
 */

const log = createLog()
const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

async function main(): Promise<void> {
  const settings = readWebSettings(process.env)
  const suite = suiteOf(await loadSodium(), systemRandom)
  const guard = connectWebGuard({
    socket: settings.guardSocket,
    keyFile: settings.guardKeyFile,
    suite,
  })
  const db = openDatabase(settings.databaseUrl, {
    max: 16,
    onLost: (code) =>
      log.warn('database_lost', { part: 'web', ...(code === null ? {} : { code }) }),
  })
  // A guard that is away closes nothing: reports are taken in all the same.
  await guard.connected().catch(() => undefined)
  const { publicSite, consoleSite, rounds } = await buildApps({
    ...{ settings, db, guard, suite, log },
    now: systemClock,
    random: systemRandom,
    folders: { templates: folder('templates'), public: folder('public') },
  })
  const { publicOrigin, publicPort, consoleOrigin, consolePort } = settings
  await publicSite.listen({ port: publicPort, host: listenHost(publicOrigin) })
  await consoleSite.listen({ port: consolePort, host: listenHost(consoleOrigin) })
  for (const round of rounds.filter(({ part }) => part === 'link')) await round.go()
  const stopTimes = keepTimes(rounds, log)

  endOnSignals(async () => {
    stopTimes()
    await Promise.all([publicSite.close(), consoleSite.close()])
    await guard.close()
    await closeDatabase(db)
  })
  log.info('ready', { part: 'web' })
  process.send?.('ready')
}

function endOnSignals(close: () => Promise<void>): void {
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
}

main().catch((error: unknown) => {
  const code = error instanceof RefusalError ? error.code : (databaseErrorCode(error) ?? 'failed')
  log.error('stopped', { part: 'web', code })
  if (code === 'failed' && error instanceof Error)
    log.error('stopped', { part: 'web', code: error.name })
  process.exit(1)
})
