import type { Command } from './command.ts'

/** Every command on a line of its own. */
export function overview(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name, usage }) => `${name} ${usage}`.length))
  const lineOf = ({ name, usage, summary }: Pick<Command, 'name' | 'usage' | 'summary'>): string =>
    `  ${`${name} ${usage}`.padEnd(width)}  ${summary}`
  return [
    'streetlight COMMAND',
    '',
    ...[{ name: 'help', usage: '', summary: 'this list' }, ...commands].map(lineOf),
    '',
    'Settings come from the environment, as for npm start. --help behind a command says more.',
    'Exit codes: 0 done and well, 1 it did not work or something is amiss, 2 not understood.',
  ]
}

/** One command in full. */
export function helpOf({ name, usage, summary, about }: Command): string[] {
  return [`streetlight ${name} ${usage}`.trim(), '', `${summary}.`, ...about.trim().split('\n')]
}
