import { parseArgs } from 'node:util'
import { ApiRefusal, ApiUnreachable } from '../client/api.ts'
import { ConfigError } from '../config.ts'
import { errorCode } from '../platform/errors.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { Failure } from './command.ts'
import type { Call, Command, Ground } from './command.ts'
import { helpOf, overview } from './help.ts'

const misunderstood = 2

/** What to say of anything that was thrown: a code at most, since messages of libraries carry values. */
function linesFor(error: unknown): readonly string[] {
  if (error instanceof Failure) return error.lines
  if (error instanceof ConfigError)
    return ['These settings need mending:', ...error.mistakes.map((mistake) => `  ${mistake}`)]
  if (error instanceof ApiUnreachable) return ['the console does not answer: is the service up?']
  if (error instanceof ApiRefusal || error instanceof RefusalError)
    return [`it was refused: ${error.code}`]
  if (error instanceof OpenError) return ['what came does not open with these keys']
  return [
    `it did not work: ${errorCode(error) ?? (error instanceof Error ? error.name : 'failed')}`,
  ]
}

function read(command: Command, words: readonly string[]): Pick<Call, 'options' | 'words'> | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const isComplete = positionals.length === command.words || values['help'] === true
    return isComplete ? { options: values, words: positionals } : null
  } catch {
    return null
  }
}

/**
 * Does what the words say and gives the exit code: 0 done and well, 1 it did not work or something is amiss, 2 the words
 * were not understood.
 */
export async function runCommand(
  commands: readonly Command[],
  [name = 'help', ...words]: readonly string[],
  ground: Ground,
): Promise<number> {
  const { terminal } = ground
  if (['help', '--help', '-h'].includes(name)) {
    for (const line of overview(commands)) terminal.say(line)
    return 0
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    terminal.complain(`there is no command ${JSON.stringify(name)}; 'streetlight help' lists them`)
    return misunderstood
  }
  const call = read(command, words)
  if (call === null) {
    terminal.complain(
      `not understood; it is: streetlight ${[name, command.usage].join(' ').trim()}`,
    )
    return misunderstood
  }
  if (call.options['help'] === true) {
    for (const line of helpOf(command)) terminal.say(line)
    return 0
  }
  try {
    return await command.run({ ...ground, ...call })
  } catch (error) {
    for (const line of linesFor(error)) terminal.complain(line)
    return 1
  }
}
