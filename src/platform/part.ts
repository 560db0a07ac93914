import { flushCompileCache } from 'node:module'
import { errorCode } from './errors.ts'
import type { Log } from './log.ts'
import type { PartStates } from './supervise.ts'
import { tidyMemorySoon } from './tidy-memory.ts'

/** Which part this is, and where it says so. */
export interface PartNeeds {
  readonly name: string
  readonly log: Log
}

function failed({ name, log }: PartNeeds, error: unknown): never {
  const code = errorCode(error) ?? (error instanceof Error ? error.name : 'failed')
  log.error('stopped', { part: name, code })
  process.exit(1)
}

/**
 * Runs one process of the service. `open` brings it up and gives what closes it again. The supervisor is told `ready` then;
 * the process ends when it is told to, or when its supervisor is gone, also while it still opens. A fault while opening is
 * logged by its code alone and ends the process with 1.
 */
export async function runPart(
  needs: PartNeeds,
  open: () => Promise<() => Promise<unknown>>,
): Promise<void> {
  let close = async (): Promise<unknown> => undefined
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    close().then(
      () => process.exit(0),
      (error: unknown) => failed(needs, error),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
  try {
    close = await open()
  } catch (error) {
    failed(needs, error)
  }
  needs.log.info('ready', { part: needs.name })
  if (process.connected) process.send?.('ready')
  // What was compiled is written down now: a part that is killed and not told to end would write nothing.
  flushCompileCache()
  tidyMemorySoon()
}

function statesIn(message: unknown): PartStates | null {
  if (typeof message !== 'object' || message === null || !('parts' in message)) return null
  return message.parts as PartStates
}

/**
 * Listens to what the supervisor says about the other parts; gives a function that tells whether one is up. A part that runs
 * without a supervisor knows of none.
 */
export function hearOfParts(): (name: string) => boolean {
  let states: PartStates = {}
  process.on('message', (message) => {
    states = statesIn(message) ?? states
  })
  return (name) => states[name] === 'up'
}
