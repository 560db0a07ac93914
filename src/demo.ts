import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ceremonyLinkFile } from './child-settings.ts'
import { ConfigError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { startMailSink } from './demo/mail-sink.ts'
import { openOutbox } from './demo/outbox.ts'
import { populate } from './demo/populate.ts'
import { systemClock } from './platform/clock.ts'
import { createLog } from './platform/log.ts'
import { systemRandom } from './platform/random.ts'
import { writeSecretFile } from './platform/secret-file.ts'
import { loadSodium } from './sealing/sodium.ts'
import { suiteOf } from './sealing/suite.ts'
import { startService } from './service.ts'

/*
 * `npm run demo`: a throw-away instance for training. Everything in it is the real service; only the mail goes no further
 * than the outbox page, and every page and message says that it is an exercise.
 */

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '8080' },
    empty: { type: 'boolean', default: false },
  },
})

const dataDir =
  flags.data === undefined ? mkdtempSync(join(tmpdir(), 'streetlight-demo-')) : resolve(flags.data)

function settings(smtpUrl: string): Config {
  const port = Number(flags.port)
  return readConfig({
    SCHEME: process.env['SCHEME'],
    DATABASE_URL: process.env['DATABASE_URL'],
    DATA_DIR: dataDir,
    PUBLIC_PORT: flags.port,
    CONSOLE_PORT: String(port + 1),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'notes@example.test',
  })
}

async function main(): Promise<void> {
  // The database's own user has to pass through this folder; what is private has a folder of its own.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  mkdirSync(join(dataDir, 'web'), { recursive: true, mode: 0o700 })
  const outbox = openOutbox(join(dataDir, 'web', 'outbox'))
  const sink = await startMailSink(outbox)
  const config = settings(sink.url)
  const log = createLog()
  const service = await startService({ config, log, env: process.env, isTraining: true })
  log.info('training')

  const stop = async (): Promise<void> => {
    await service.stop()
    await sink.close()
    if (flags.data === undefined) rmSync(dataDir, { recursive: true, force: true })
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())

  const suite = suiteOf(await loadSodium(), systemRandom)
  const cast = await populate({
    suite,
    config,
    outbox,
    now: systemClock,
    token: readFileSync(ceremonyLinkFile(config), 'utf8').trim().split('#')[1] ?? '',
    withReports: !flags.empty,
    say,
  })
  const { publicOrigin, consoleOrigin } = config
  const described = {
    public: publicOrigin,
    console: consoleOrigin,
    outbox: `${consoleOrigin}/outbox`,
    ...cast,
    database_url: service.ownerUrl,
    data_dir: dataDir,
    log_files: [],
    pids: service.pids(),
  }
  writeSecretFile(resolve('demo.json'), `${JSON.stringify(described, null, 2)}\n`)
  say(`demo ready public=${publicOrigin} console=${consoleOrigin} outbox=${described.outbox}`)
  say('who is who stands in demo.json; Ctrl+C ends the exercise and removes it')
}

main().catch((error: unknown) => {
  const lines = error instanceof ConfigError ? error.mistakes : [String(error)]
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(1)
})
