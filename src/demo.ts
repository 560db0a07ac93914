import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { AlreadyFounded, holdExercise } from './demo/exercise.ts'
import { whyNotStarted } from './not-started.ts'
import { systemClock } from './platform/clock.ts'
import { createLog } from './platform/log.ts'
import { systemRandom } from './platform/random.ts'
import { loadSodium } from './sealing/sodium.ts'
import { suiteOf } from './sealing/suite.ts'

/*
 * `npm run demo`: a throw-away instance for training. Everything in it is the real service; only the mail goes no further
 * than the outbox page, and every page and message says that it is an exercise. It takes SCHEME, PUBLIC_PORT and
 * CONSOLE_PORT from the environment and nothing else: it has a database of its own, as the one that is set may be real.
 */

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function readFlags() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  })
  return values
}

type Flags = ReturnType<typeof readFlags>

/** `--port N` is for the public site; the console has the next one. */
function portsFrom({ port }: Flags): Record<string, string | undefined> {
  const { PUBLIC_PORT, CONSOLE_PORT } = process.env
  if (port === undefined) return { PUBLIC_PORT, CONSOLE_PORT }
  return { PUBLIC_PORT: port, CONSOLE_PORT: String(Number(port) + 1) }
}

function settings(flags: Flags, dataDir: string, smtpUrl: string): Config {
  return readConfig({
    ...portsFrom(flags),
    SCHEME: process.env['SCHEME'],
    DATA_DIR: dataDir,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'notes@example.test',
  })
}

/** Aborted when somebody wants the exercise to end; the terminal that it was started in may be gone as well. */
function ending(): AbortSignal {
  const ending = new AbortController()
  for (const wish of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(wish, () => ending.abort())
  process.stdout.on('error', () => ending.abort())
  return ending.signal
}

async function main(): Promise<void> {
  const signal = ending()
  const flags = readFlags()
  const suite = suiteOf(await loadSodium(), systemRandom)
  const isThrowAway = flags.data === undefined
  const dataDir = resolve(flags.data ?? mkdtempSync(join(tmpdir(), 'streetlight-demo-')))
  say('An exercise is being set up. It takes a minute or two; Ctrl+C ends it at any time.')
  try {
    await holdExercise({
      ...{ dataDir, isThrowAway, suite, say, signal, withReports: !flags.empty },
      configFor: (smtpUrl) => settings(flags, dataDir, smtpUrl),
      castFile: resolve('demo.json'),
      now: systemClock,
      log: createLog(),
      env: process.env,
    })
  } catch (error) {
    throw plain(error, dataDir)
  }
}

/** What went wrong, in words for whoever typed the command. */
function plain(error: unknown, dataDir: string): Error {
  if (error instanceof ConfigError || error instanceof AlreadyFounded) return error
  return new Error(whyNotStarted(error, dataDir))
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const lines =
      error instanceof ConfigError ? error.mistakes : [error instanceof Error ? error.message : '']
    for (const line of lines) process.stderr.write(`${line}\n`)
    process.exit(1)
  },
)
