import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { ceremonyLinkFile } from '../child-settings.ts'
import type { Config } from '../config.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { writeSecretFile } from '../platform/secret-file.ts'
import { socketPlace } from '../platform/socket-folder.ts'
import type { Suite } from '../sealing/suite.ts'
import { startService } from '../service.ts'
import type { Service } from '../service.ts'
import { startMailSink } from './mail-sink.ts'
import { openOutbox } from './outbox.ts'
import { populate } from './populate.ts'

export interface ExerciseNeeds {
  /** The settings, but for the mail server, which the exercise brings. */
  readonly configFor: (smtpUrl: string) => Config
  readonly dataDir: string
  /** Whether the data folder was made for this exercise and goes with it. */
  readonly isThrowAway: boolean
  readonly withReports: boolean
  /** Where it is written who is who: `demo.json`. */
  readonly castFile: string
  readonly suite: Suite
  readonly now: Clock
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly say: (line: string) => void
  /** Aborted when the exercise is over, at whatever point it is. */
  readonly signal: AbortSignal
}

/** Thrown when the data folder was given and a scheme has been founded in it before. */
export class AlreadyFounded extends Error {
  constructor(dataDir: string) {
    super(`${dataDir} holds a scheme already: an exercise begins in an empty folder`)
  }
}

type Deed = () => unknown

/**
 * Runs an exercise until it is told to end, in the middle of its setup too. Whatever it has begun by then, the service, the
 * mail server, files, it ends and removes. Throws what kept it from beginning.
 */
export async function holdExercise(needs: ExerciseNeeds): Promise<void> {
  const { signal, say } = needs
  const undo: Deed[] = []
  try {
    await begin(needs, undo)
    await aborted(signal)
  } catch (error) {
    // Ctrl-C reaches children as well, and a child's end may be heard before our own signal: two turns of the loop.
    for (let turns = 0; turns < 2; turns += 1) await turn()
    if (!signal.aborted) throw error
  } finally {
    if (signal.aborted) say('the exercise ends')
    await undoAll(undo)
  }
  say('it has ended: nothing of it runs any more')
}

/** The last first, and all of them, whatever becomes of one; throws the first fault. */
async function undoAll(deeds: readonly Deed[]): Promise<void> {
  const faults: unknown[] = []
  for (const deed of [...deeds].reverse()) {
    try {
      await deed()
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
}

/** Numbers the steps, so that whoever waits sees that it goes on. */
function numbered(say: (line: string) => void): (line: string) => void {
  let at = 0
  return (line) => say(`${(at += 1)}. ${line}`)
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function begin(needs: ExerciseNeeds, undo: Deed[]): Promise<void> {
  const { dataDir, signal } = needs
  const say = numbered(needs.say)
  if (needs.isThrowAway) undo.push(() => removeFolders(dataDir))
  // The database's own user has to pass through this folder; what is private has a folder of its own.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  mkdirSync(join(dataDir, 'web'), { recursive: true, mode: 0o700 })
  const outbox = openOutbox(join(dataDir, 'web', 'outbox'))
  const sink = await startMailSink(outbox)
  undo.push(() => sink.close())
  const config = needs.configFor(sink.url)
  say('the database is made, and the guard, the worker and the two sites start')
  const { log, env } = needs
  const service = await startService({ config, log, env, isTraining: true, signal })
  undo.push(() => service.stop())
  log.info('training')
  const { suite, now, withReports } = needs
  const stage = { suite, config, outbox, now, token: linkToken(config), withReports, say }
  const populated = populate(stage)
  // What it still does when the service is taken away from under it is of no interest.
  populated.catch(() => undefined)
  const cast = await Promise.race([populated, aborted(signal)])
  if (cast === undefined) return
  undo.push(() => forgetCast(needs))
  writeCast(needs, { config, service, cast })
}

/** The token of the one-time link, which is there until somebody has held the ceremony. */
function linkToken(config: Config): string {
  const file = ceremonyLinkFile(config)
  if (!existsSync(file)) throw new AlreadyFounded(config.dataDir)
  return readFileSync(file, 'utf8').trim().split('#')[1] ?? ''
}

interface Ready {
  readonly config: Config
  readonly service: Service
  readonly cast: object
}

function writeCast(needs: ExerciseNeeds, { config, service, cast }: Ready): void {
  const { castFile, dataDir, say } = needs
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
  writeSecretFile(castFile, `${JSON.stringify(described, null, 2)}\n`)
  say(`demo ready public=${publicOrigin} console=${consoleOrigin} outbox=${described.outbox}`)
  say(`who is who, with passphrases and codes, stands in ${castFile}`)
  say('Ctrl+C ends the exercise and removes it')
}

/** Removes the file that says who is who, unless another exercise has written its own there since. */
function forgetCast({ castFile, dataDir }: ExerciseNeeds): void {
  if (!existsSync(castFile)) return
  const written = JSON.parse(readFileSync(castFile, 'utf8')) as { data_dir?: string }
  if (written.data_dir === dataDir) rmSync(castFile)
}

/** Folders of sockets lie elsewhere where the path of the data folder is too long for them. */
function removeFolders(dataDir: string): void {
  const sockets = ['pg-socket', 'guard-web', 'guard-worker']
  for (const folder of [...sockets.map((name) => socketPlace(join(dataDir, name))), dataDir])
    rmSync(folder, { recursive: true, force: true })
}
