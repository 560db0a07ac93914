import { existsSync } from 'node:fs'
import { ceremonyLinkFile } from './child-settings.ts'
import { ConfigError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { databaseErrorCode } from './platform/database.ts'
import { createLog } from './platform/log.ts'
import { AlreadyRunning, startService } from './service.ts'
import type { Service } from './service.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

function giveUp(lines: readonly string[]): never {
  for (const line of lines) complain(line)
  process.exit(1)
}

function settings(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return giveUp([
      'These settings need mending:',
      ...error.mistakes.map((mistake) => `  ${mistake}`),
    ])
  }
}

/** A fault of the database carries the query's values in its message, so only its code is shown. */
function reasonOf(error: unknown, dataDir: string): string {
  if (error instanceof AlreadyRunning) return `Streetlight runs already on ${dataDir}`
  const code = databaseErrorCode(error)
  if (code !== null) return `Streetlight did not start: the database or the system answered ${code}`
  return `Streetlight did not start: ${error instanceof Error ? error.message : 'for an unknown reason'}`
}

function stopOnSignals(service: Service): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const config = settings()
try {
  const service = await startService({ config, log: createLog(), env: process.env })
  stopOnSignals(service)
  say(`streetlight ready public=${config.publicOrigin} console=${config.consoleOrigin}`)
  const link = ceremonyLinkFile(config)
  if (existsSync(link)) say(`first coordinator: open the link in ${link}`)
} catch (error) {
  giveUp([reasonOf(error, config.dataDir)])
}
