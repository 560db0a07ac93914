import { fileURLToPath } from 'node:url'
import { buildApps } from './app.ts'
import { listenHost } from './config.ts'
import { connectWebGuard } from './guard/client.ts'
import { systemClock } from './platform/clock.ts'
import { roleNames } from './platform/database-roles.ts'
import { closeDatabase, openDatabase } from './platform/database.ts'
import { createLog } from './platform/log.ts'
import { hearOfParts, runPart } from './platform/part.ts'
import { watchRole } from './platform/role-watch.ts'
import { systemRandom } from './platform/random.ts'
import { loadSodium } from './sealing/sodium.ts'
import { suiteOf } from './sealing/suite.ts'
import { keepTimes } from './timetable.ts'
import { readWebSettings } from './web-settings.ts'

/*
 * Web, as a process of its own: the public site and the console. It holds no key that opens a stored report, a contact or
 * a package.
 */

const log = createLog()
const isUp = hearOfParts()
const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

async function open(): Promise<() => Promise<void>> {
  const settings = readWebSettings(process.env)
  const suite = suiteOf(await loadSodium(), systemRandom)
  const { guardSocket: socket, guardKeyFile: keyFile } = settings
  const guard = connectWebGuard({ socket, keyFile, suite })
  const db = openDatabase(settings.databaseUrl, {
    max: 16,
    onLost: (code) =>
      log.warn('database_lost', { part: 'web', ...(code === null ? {} : { code }) }),
  })
  // In a container of its own web has no supervisor, and the worker is known by its connection to the database.
  const worker = process.connected ? null : watchRole(db, roleNames.worker)
  // A guard that is away closes nothing: reports are taken in all the same.
  await guard.connected().catch(() => undefined)
  const { publicSite, consoleSite, rounds } = await buildApps({
    ...{ settings, db, guard, suite, log },
    now: systemClock,
    random: systemRandom,
    folders: { templates: folder('templates'), public: folder('public') },
    isWorkerUp: () => worker?.isConnected() ?? isUp('worker'),
  })
  const { publicOrigin, publicPort, consoleOrigin, consolePort } = settings
  await publicSite.listen({ port: publicPort, host: listenHost(publicOrigin) })
  await consoleSite.listen({ port: consolePort, host: listenHost(consoleOrigin) })
  for (const round of rounds.filter(({ part }) => part === 'link')) await round.go()
  const stopTimes = keepTimes(rounds, log)

  return async () => {
    stopTimes()
    worker?.stop()
    await Promise.all([publicSite.close(), consoleSite.close()])
    await guard.close()
    await closeDatabase(db)
  }
}

await runPart({ name: 'web', log }, open)
