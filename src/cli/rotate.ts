import { addMonths, monthOf } from '../client/months.ts'
import { proposeMonth } from '../client/team.ts'
import { liveModerators } from '../sealing/directory.ts'
import { Failure } from './command.ts'
import type { Command } from './command.ts'
import { consoleOption, safeConsoleAddress } from './console-address.ts'
import { asModerator } from './moderator.ts'
import { configOf } from './owned-store.ts'

/** The team's key of the next month. */
export const rotateCommand: Command = {
  name: 'rotate',
  usage: '[--console URL]',
  summary:
    "makes the team's key of the next month; a colleague then signs it (a moderator signs in)",
  about: `
Makes the key of this month where it is missing, else that of the next one, and seals it to every moderator. It holds once a
second moderator has signed it in the console, under People.
--console: where the console is reached (http://localhost:CONSOLE_PORT); https unless it is this machine.`,
  options: consoleOption,
  words: 0,
  async run(call) {
    const address = safeConsoleAddress(call, configOf(call))
    return asModerator(call, address, async (desk, watched) => {
      const { current, proposal } = watched
      if (proposal !== null)
        throw new Failure('another change still waits for its second signature')
      if (liveModerators(current).length < 2)
        throw new Failure('it takes two moderators: let the second coordinator in first')
      const month = monthOf(desk.now())
      const missing = [month, addMonths(month, 1)].find(
        (wanted) => !current.epochs.some(({ id }) => id === wanted),
      )
      if (missing === undefined) {
        call.terminal.say('the keys of this month and the next are there')
        return 0
      }
      await proposeMonth(desk, watched, missing)
      call.terminal.say(
        `the key of ${missing} is made; a colleague signs it in the console, under People`,
      )
      return 0
    })
  },
}
