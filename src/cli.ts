import { commands } from './cli/commands.ts'
import { runCommand } from './cli/run-command.ts'
import { openTerminal } from './cli/terminal.ts'
import { systemClock } from './platform/clock.ts'
import { systemRandom } from './platform/random.ts'

/* The command line. Exit codes: 0 done and well, 1 it did not work or something is amiss, 2 the words were not understood. */

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  env: process.env,
  now: systemClock,
  random: systemRandom,
  terminal: openTerminal(process.stdin, process.stdout, process.stderr),
})
// Connections to the guard or to a keep-alive server must not hold a finished command.
process.exit()
