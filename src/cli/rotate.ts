import { addMonths, monthOf } from '../client/months.ts'
import { proposeMonth } from '../client/team.ts'
import { liveModerators } from '../sealing/directory.ts'
import { Failure, optionOf } from './command.ts'
import type { Call, Command } from './command.ts'
import { consoleOption, safeConsoleAddress } from './console-address.ts'
import { asModerator } from './moderator.ts'
import { configOf } from './owned-store.ts'

/** Longer ahead, a key would be of people who may have left by then. */
const mostAhead = 3

/** The month that is asked for, else this one and the next. */
function monthsWanted(call: Call): string[] {
  const thisMonth = monthOf(call.now())
  const month = optionOf(call, 'month')
  if (month === null) return [thisMonth, addMonths(thisMonth, 1)]
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
  if (!isMonth || month < thisMonth || month > addMonths(thisMonth, mostAhead))
    throw new Failure(`--month is a month such as ${thisMonth}, at most ${mostAhead} ahead`)
  return [month]
}

/** The team's key of the next month. */
export const rotateCommand: Command = {
  name: 'rotate',
  usage: '[--month YYYY-MM] [--console URL]',
  summary:
    "makes the team's key of the next month; a colleague then signs it (a moderator signs in)",
  about: `
Makes the key of this month where it is missing, else that of the next one, and seals it to every moderator. It holds once a
second moderator has signed it in the console, under People. --month: another month, up to three ahead, before holidays.
--console: where the console is reached (http://localhost:CONSOLE_PORT); https unless it is this machine.`,
  options: { ...consoleOption, month: { type: 'string' } },
  words: 0,
  async run(call) {
    const wanted = monthsWanted(call)
    const address = safeConsoleAddress(call, configOf(call))
    return asModerator(call, address, async (desk, watched) => {
      const { current, proposal } = watched
      if (proposal !== null)
        throw new Failure('another change still waits for its second signature')
      if (liveModerators(current).length < 2)
        throw new Failure('it takes two moderators: let the second coordinator in first')
      const missing = wanted.find((month) => !current.epochs.some(({ id }) => id === month))
      if (missing === undefined) {
        call.terminal.say(`nothing to do: the key of ${wanted.join(' and of ')} is there`)
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
