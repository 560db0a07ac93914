import type { ParseArgsOptionsConfig } from 'node:util'
import type { Clock } from '../platform/clock.ts'
import type { Random } from '../platform/random.ts'
import type { Terminal } from './terminal.ts'

/** What a command has to work with. */
export interface Ground {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: Clock
  readonly random: Random
  readonly terminal: Terminal
}

/** A command as it was called: options by name, and the words that are no option. */
export interface Call extends Ground {
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly words: readonly string[]
}

/** One deed of the command line. */
export interface Command {
  readonly name: string
  /** What stands behind the name in a call, such as `FILE [--replace]`; empty for nothing. */
  readonly usage: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` says beyond the summary. */
  readonly about: string
  readonly options: ParseArgsOptionsConfig
  /** How many words that are no option it takes. */
  readonly words: number
  /** Gives the exit code: 0 when it is done and all is well, 1 when something is amiss. Throws what went wrong. */
  run(call: Call): Promise<number>
}

/** Something a person can understand and mend; the text holds no content and no secret. */
export class Failure extends Error {
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines[0])
    this.name = 'Failure'
    this.lines = lines
  }
}

/** An option that takes a word, or null when it was not given. */
export function optionOf(call: Call, name: string): string | null {
  const value = call.options[name]
  return typeof value === 'string' && value !== '' ? value : null
}
