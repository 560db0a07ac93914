import { drawInvites, MOST_INVITES } from '../client/invites.ts'
import { Failure, optionOf } from './command.ts'
import type { Call, Command } from './command.ts'
import { consoleOption, safeConsoleAddress } from './console-address.ts'
import { asModerator } from './moderator.ts'
import { configOf } from './owned-store.ts'

/** A hundred a day is what the guard gives to one moderator. */
const mostADay = 100

function countOf(call: Call): number {
  const text = optionOf(call, 'count') ?? '1'
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > mostADay) throw new Failure(`--count is a number from 1 to ${mostADay}`)
  return count
}

/** A slip to cut out: where to go and twelve words, and no name, since it may be found in a bag. */
function slip(address: string, words: readonly string[]): string[] {
  const rows = [0, 4, 8].map((at) => words.slice(at, at + 4).join('  '))
  return ['', '- '.repeat(24).trim(), address, '', ...rows]
}

/** Invites for members, on paper. */
export const inviteCommand: Command = {
  name: 'invite',
  usage: '[--count N] [--console URL]',
  summary: 'draws invites for members and prints them as slips (a moderator signs in)',
  about: `
The guard stamps invites without seeing them: nobody can tell later which of them somebody used. They are shown once and
kept nowhere. --count: how many (1; at most ${mostADay} a day). The address on the slips is that of PUBLIC_ORIGIN.
--console: where the console is reached (http://localhost:CONSOLE_PORT); https unless it is this machine.`,
  options: { ...consoleOption, count: { type: 'string' } },
  words: 0,
  async run(call) {
    const count = countOf(call)
    const config = configOf(call)
    await asModerator(call, safeConsoleAddress(call, config), async (desk, watched) => {
      for (let left = count; left > 0; left -= MOST_INVITES) {
        for (const words of await drawInvites({ desk, watched }, Math.min(left, MOST_INVITES)))
          for (const line of slip(`${config.publicOrigin}/join`, words)) call.terminal.say(line)
      }
    })
    return 0
  },
}
