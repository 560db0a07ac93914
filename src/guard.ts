import { delimiter, join } from 'node:path'
import { env } from 'node:process'
import { openGuard, type GuardPlaces } from './guard/open-guard.ts'
import { systemClock } from './platform/clock.ts'
import { createLog } from './platform/log.ts'
import { runPart } from './platform/part.ts'
import { systemRandom } from './platform/random.ts'
import { RefusalError } from './sealing/errors.ts'
import { loadSodium } from './sealing/sodium.ts'
import { suiteOf } from './sealing/suite.ts'

/*
 * The guard, as a process of its own. It reads four variables and no configuration: what it must not know, it is not told.
 *   GUARD_DIR        its folder
 *   GUARD_SOCKETS    folder of web's socket, folder of the worker's, with the system's path delimiter between
 *   GUARD_KEYS       file of web's key, file of the worker's, likewise
 *   BOOT_SECRET_FILE optional; without it the secret is made in GUARD_DIR
 */

const log = createLog()

function pair(name: string): [string, string] {
  const [first, second, ...more] = (env[name] ?? '').split(delimiter)
  if (!first || !second || more.length > 0) throw new RefusalError(`needs_${name}`)
  return [first, second]
}

function readPlaces(): GuardPlaces {
  const folder = env['GUARD_DIR']
  if (!folder) throw new RefusalError('needs_GUARD_DIR')
  const [webFolder, workerFolder] = pair('GUARD_SOCKETS')
  const [webKey, workerKey] = pair('GUARD_KEYS')
  return {
    folder,
    bootSecretFile: env['BOOT_SECRET_FILE'] || join(folder, 'boot-secret'),
    doors: [
      { role: 'web', folder: webFolder, keyFile: webKey },
      { role: 'worker', folder: workerFolder, keyFile: workerKey },
    ],
  }
}

async function open(): Promise<() => Promise<void>> {
  process.umask(0o077)
  const suite = suiteOf(await loadSodium(), systemRandom)
  const guard = await openGuard(readPlaces(), {
    suite,
    clock: systemClock,
    log,
    onBrokenDisk: () => {
      log.error('stopped', { part: 'guard', code: 'disk_failed' })
      process.exit(1)
    },
  })
  return () => guard.close()
}

await runPart({ name: 'guard', log }, open)
