import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { ceremonyLinkFile } from './child-settings.ts'
import { ConfigError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { whyNotStarted } from './not-started.ts'
import { createLog } from './platform/log.ts'
import { startService } from './service.ts'

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

/** Calls `stop` once, at the first wish of the system or of the person at the keyboard. */
function onSignals(stop: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
}

async function main(): Promise<void> {
  const config = settings()
  const ending = new AbortController()
  onSignals(() => ending.abort())
  try {
    const { signal } = ending
    const service = await startService({ config, log: createLog(), env: process.env, signal })
    say(`streetlight ready public=${config.publicOrigin} console=${config.consoleOrigin}`)
    const link = ceremonyLinkFile(config)
    if (existsSync(link)) say(`first coordinator: open the link in ${link}`)
    if (!signal.aborted) await once(signal, 'abort')
    await service.stop()
    process.exit(0)
  } catch (error) {
    giveUp([whyNotStarted(error, config.dataDir)])
  }
}

await main()
